/// Up and Down through the older entries that start like the text before the cursor.
struct HistoryWalk {
  /// What stood there before the walk, and comes back at its lower end.
  let start: EditorLine.State
  private let entries: [String]
  private var position = -1

  /// - Parameters:
  ///   - start: the text and cursor when Up was pressed.
  ///   - offered: a text that comes before all entries.
  ///   - history: older entries, newest last.
  init(from start: EditorLine.State, offered: String?, history: [String]) {
    self.start = start
    let prefix = start.left
    let newestFirst = (offered.map { [$0] } ?? []) + history.reversed()
    entries = newestFirst.filter { $0.hasPrefix(prefix) && $0 != start.text }
  }

  /// The entry on show; nil at the lower end.
  var shown: String? { position < 0 ? nil : entries[position] }

  mutating func older() -> String? {
    guard position + 1 < entries.count else { return nil }
    position += 1
    return entries[position]
  }

  /// The next newer state; nil at the lower end.
  mutating func newer() -> EditorLine.State? {
    guard position >= 0 else { return nil }
    position -= 1
    return shown.map(EditorLine.State.init(atEndOf:)) ?? start
  }

  /// The walk goes on from `state`: nothing was typed or moved since it showed an entry.
  func continues(from state: EditorLine.State) -> Bool {
    guard let shown else { return state == start }
    return state == EditorLine.State(atEndOf: shown)
  }
}

extension EditorLine.State {
  init(atEndOf text: String) {
    let scalars = Array(text.unicodeScalars)
    self.init(scalars: scalars, cursor: scalars.count)
  }
}
