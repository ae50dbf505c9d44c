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
  /// The state in which it ran, without the notebook; kept for the latest cells.
  var before: Session.State?

  public init(_ source: String, outputs: [Output] = [], number: Int? = nil) {
    (self.source, self.outputs, self.number) = (source, outputs, number)
  }
}

extension SessionDocument {
  /// How many cells can be run again without those before them.
  private static let mostStates = 200

  /// Adds a cell that has run; the state before it makes the oldest one go.
  mutating func append(_ cell: SessionCell, ranIn before: Session.State) {
    cells.append(cell)
    cells.last?.before = before
    cells.last?.before?.document = SessionDocument()
    let oldest = cells.count - 1 - SessionDocument.mostStates
    if oldest >= 0 { cells[oldest].before = nil }
  }
}

extension Session {
  /// Keeps an input that was typed, not one that a file or another input ran.
  func keepCell(_ source: String, before: State) {
    guard runningFiles == 0 else { return }
    state.document.append(SessionCell(source, outputs: outcome.outputs, number: state.inputs), ranIn: before)
  }

  /// What was shown so far, the running input included when it is going to be a cell.
  public func documentSoFar() -> SessionDocument {
    guard let runningCell else { return state.document }
    flushRows()
    var document = state.document
    document.cells.append(SessionCell(runningCell, outputs: outcome.outputs, number: state.inputs))
    return document
  }

  // MARK: - Running again

  /// The cell, counted from 0, that has to run first so that those from `first` on can: the next input itself when the
  /// state before it is kept, else the latest one before with such a state, else the first of all.
  public func start(ofRunningFrom first: Int) -> Int {
    let cells = Array(state.document.cells)
    let wanted = cells[first...].firstIndex { !$0.isProse } ?? cells.count
    if wanted == cells.count { return wanted }
    return cells[...wanted].lastIndex { $0.before != nil } ?? 0
  }

  /// Runs the document again from a cell on, in the state before it, and shows what comes from `first` on.
  ///
  /// Cells are counted from 0. The first cell of all starts from an empty session.
  /// Errors are part of the document, so they do not stop it; Ctrl-C does, and leaves the rest as it was.
  /// One `undo` takes all of it back, with the new text of the cell if there is one.
  public func runDocument(showingFrom first: Int, changedTo text: String? = nil) throws {
    let (savedSource, savedCell, before, savedPast) = (source, runningCell, state, past)
    var (cells, all) = (Array(state.document.cells), outcome)
    let start = start(ofRunningFrom: first)
    if let text { cells[first].source = text }
    isRunningDocument = true
    defer { isRunningDocument = false }
    goBack(to: start, of: cells)
    for (place, cell) in cells.enumerated().dropFirst(start) {
      guard !cell.isProse, !all.interrupted else {
        state.document.cells.append(cell)
        continue
      }
      let result = runAgain(cell)
      if place >= first { all.append(result) } else { all.interrupted = result.interrupted }
    }
    (source, runningCell, outcome, past) = (savedSource, savedCell, all, savedPast)
    state.inputs = max(state.inputs, before.inputs)
    remember(savedSource, before)
    if all.interrupted { throw Interruption() }
  }

  /// The state before a cell, with the cells before it and the learner's settings as they are.
  private func goBack(to start: Int, of cells: [SessionCell]) {
    let now = state
    state = start == 0 ? State() : cells.dropFirst(start).first?.before ?? now
    (state.digits, state.glyphs, state.isPaging) = (now.digits, now.glyphs, now.isPaging)
    state.document = SessionDocument()
    state.document.origin = now.document.origin
    state.document.cells = BlockList(cells[..<start])
  }

  private func runAgain(_ cell: SessionCell) -> Outcome {
    state.inputs = cell.number.map { $0 - 1 } ?? state.inputs
    let result = run(cell.source)
    state.document.cells.last?.origin = cell.origin
    return result
  }
}
