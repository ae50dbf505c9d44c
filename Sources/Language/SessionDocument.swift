/// What a session has shown so far, in order: to be listed, kept in a file, opened and run again.
///
/// A part of `Session.State`, so that `undo` takes a cell back with what it did.
public struct SessionDocument: Sendable {
  public var cells = BlockList<SessionCell>()
  /// What an opened file says about itself, for the writer of its form.
  public var origin: (any Sendable)?

  public init() {}
}

/// An input with what it showed, or prose of an opened file.
public struct SessionCell: Sendable {
  public var source: String
  public var outputs: [Output] = []
  /// The number of the run; nil for prose and for inputs that were opened and not yet run.
  public var number: Int?
  public var isProse = false
  /// The cell as the file it was opened from has it, for the writer of that form.
  public var origin: (any Sendable)?

  public init(_ source: String, outputs: [Output] = [], number: Int? = nil) {
    (self.source, self.outputs, self.number) = (source, outputs, number)
  }
}

extension Session {
  /// Keeps an input that was typed, not one that a file or another input ran.
  func keepCell(_ source: String) {
    guard runningFiles == 0 else { return }
    state.document.cells.append(SessionCell(source, outputs: outcome.outputs, number: state.inputs))
  }

  /// Runs the document again from an empty session and shows what comes from cell `first` on, counted from 0.
  ///
  /// Errors are part of the document, so they do not stop it; Ctrl-C does, and leaves the rest as it was.
  /// One `undo` takes all of it back, with the new text of the first cell if there is one.
  public func runDocument(showingFrom first: Int, changedTo text: String? = nil) throws {
    let (savedSource, before, shown, savedPast) = (source, state, outcome, past)
    var cells = Array(state.document.cells)
    if let text { cells[first].source = text }
    state = State()
    (state.digits, state.isPaging) = (before.digits, before.isPaging)
    state.document.origin = before.document.origin
    var all = shown
    for (place, cell) in cells.enumerated() {
      guard !cell.isProse, !all.interrupted else {
        state.document.cells.append(cell)
        continue
      }
      state.inputs = cell.number.map { $0 - 1 } ?? state.inputs
      let result = run(cell.source)
      state.document.cells.last?.origin = cell.origin
      if place >= first { all.append(result) } else { all.interrupted = result.interrupted }
    }
    (source, outcome) = (savedSource, all)
    state.inputs = max(state.inputs, before.inputs)
    past = savedPast
    remember(savedSource, before)
    if all.interrupted { throw Interruption() }
  }
}
