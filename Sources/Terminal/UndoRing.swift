/// The states that an entry went through, so that Ctrl-_ can go back; a word typed in one go is one step.
struct UndoRing {
  struct State: Equatable {
    var rowsAbove: String
    var line: EditorLine.State
  }

  private var states: [State] = []
  private var isTypingWord = false
  private static let capacity = 200

  /// Told before each key; the last state noted is the present one.
  mutating func note(_ state: State) {
    guard let present = states.last else { return states.append(state) }
    guard state != present else { return }
    let changed = (state.rowsAbove, state.line.scalars) != (present.rowsAbove, present.line.scalars)
    let typesLetter = Self.isLetterTyped(from: present, to: state)
    if !changed || (typesLetter && isTypingWord) { states.removeLast() }
    states.append(state)
    isTypingWord = typesLetter
    if states.count > Self.capacity { states.removeFirst() }
  }

  /// The state before the last change, which becomes the present one.
  mutating func goBack() -> State? {
    guard states.count > 1 else { return nil }
    states.removeLast()
    isTypingWord = false
    return states.last
  }

  private static func isLetterTyped(from old: State, to new: State) -> Bool {
    let at = old.line.cursor
    guard old.rowsAbove == new.rowsAbove, new.line.cursor == at + 1,
      new.line.scalars.count == old.line.scalars.count + 1, new.line.scalars[at] != " "
    else { return false }
    return new.line.scalars[..<at] == old.line.scalars[..<at]
      && new.line.scalars[(at + 1)...] == old.line.scalars[at...]
  }
}
