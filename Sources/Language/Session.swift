public import Figures
public import Messages
public import Tensors

/// One learner's conversation with the language: run inputs, look at values, go back to a snapshot.
///
/// A class for its identity only: everything an input can change is in `state`, a value.
public final class Session {
  /// Everything an input can change. Reading it takes a snapshot, assigning it goes back to one.
  public struct State: Sendable {
    var variables = Variables()
    public var streams = RandomStreams(seed: Session.defaultSeed)
    /// The results of earlier inputs, by number, for `_` and `_3`.
    var results: [Int: Value] = [:]
    var inputs = 0
    /// The inputs that ran without error, in order.
    var log = InputLog()
    /// What was shown so far, to be listed, kept and run again.
    public var document = SessionDocument()
    public internal(set) var digits = 4
    /// Long results stop after each screenful, where there is a screen.
    public internal(set) var isPaging = false
    /// What libraries outside the language keep with the session, by name; `undo` does not take it back.
    public var keepsakes: [String: any Sendable] = [:]
    /// With which signs figures are drawn, once the learner chose some.
    var glyphs: Glyphs?
  }

  public static let defaultSeed: UInt64 = 231

  public var state = State()
  public var language: MessageLanguage
  /// Display columns that output may use.
  public var width: Int
  /// What the front end can show of a picture: signs, colours, lines. Width and language are the session's.
  public var drawing = TextOptions()
  /// Asked between statements, inside loops and by long work; true stops the input. It stays true until then.
  public var isInterrupted: () -> Bool = { false }
  /// Told how far long work has got, while it runs; nil when nobody would see it. It hears `nil` at the end.
  public var onProgress: ((Progress?) -> Void)?
  public let resources: Resources
  public let registry: Registry

  /// What the running input has produced so far.
  var outcome = Outcome()
  /// The functions being called, the innermost last.
  var frames: [Frame] = []
  /// The text that spans of the running code point into.
  var source = ""
  /// The statement being run is the last of its line, so its value is shown.
  var stepsLeft = 0
  /// The states before the latest inputs, the newest last, for `undo`.
  var past: [(input: String, state: State)] = []
  /// What `why` is about.
  var inquiry = Inquiry()
  /// How many `run` verbs are at work inside each other.
  var runningFiles = 0
  /// The running input, when it is going to be a cell of the notebook.
  var runningCell: String?
  /// The notebook is running again: no cell of it may start that once more.
  public internal(set) var isRunningDocument = false
  /// What `row` collected since something else was shown.
  var rows = RowTable()

  struct Frame {
    var locals: [String: Value]
    let definition: FunctionDefinition
  }

  public init(
    builtins: [Builtin], resources: Resources = Resources(), language: MessageLanguage = .english, width: Int = 80
  ) {
    registry = Registry(builtins + Builtin.core)
    (self.resources, self.language, self.width) = (resources, language, width)
  }

  // MARK: - Running

  /// Runs one input (one or more lines) and returns what it showed. Never throws, never loses a variable.
  public func run(_ source: String) -> Outcome {
    let (callers, outerCell) = (frames, runningCell)  // a learner's function may run a file
    defer {
      (frames, runningCell) = (callers, outerCell)
      onProgress?(nil)
    }
    begin(source)
    let before = state
    state.inputs += 1
    var isAboutTheSession = false
    do {
      let program = try Program.parse(source)
      isAboutTheSession = program.isAboutTheSession
      runningCell = isAboutTheSession || runningFiles > 0 ? nil : source
      if !program.isAboutTheSession { inquiry = Inquiry(source: source, state: before) }
      try Cancellation.asking(cancellation) { try run(program) }
      flushRows()
      keep(program, before)
    } catch {
      flushRows()
      if !isTakenBack(error, to: before), state.changed(since: before) { remember(source, before) }
    }
    if !isAboutTheSession { keepCell(source, before: before) }
    return outcome
  }

  /// Ends the input because of an error; true when Ctrl-C left nothing of it.
  private func isTakenBack(_ error: any Error, to before: State) -> Bool {
    let isUnwanted = error is Interruption || isInterrupted()  // cancelled work may fail in any way
    let hasNothing = isUnwanted && !outcome.interrupted
    if hasNothing {
      goBack(to: before)
      state.inputs += 1
    }
    stop(with: isUnwanted ? Interruption() : error)
    return hasNothing
  }

  private func keep(_ program: Program, _ before: State) {
    guard !program.isAboutTheSession else { return }
    state.log.append(InputLogEntry(number: state.inputs, source: program.source))
    remember(program.source, before)
  }

  /// What long work asks: `isInterrupted`, from whichever thread it runs on.
  private var cancellation: @Sendable () -> Bool {
    nonisolated(unsafe) let session = self
    return { session.isInterrupted() }
  }

  /// Ends the input when Ctrl-C was pressed: what was worked out since may be unfinished.
  func requireWanted() throws { if isInterrupted(), !outcome.interrupted { throw Interruption() } }

  private func begin(_ source: String) {
    outcome = Outcome()
    rows = RowTable()
    frames = []
    self.source = source
    stepsLeft = Session.mostLoopSteps
  }

  private func stop(with error: any Error) {
    if error is Interruption {
      outcome.interrupted = true
    } else {
      let diagnostic = completed(diagnostic(for: error, at: nil))
      outcome.failed = true
      outcome.outputs.append(.diagnostic(diagnostic))
      inquiry.error = diagnostic
    }
  }

  /// The value of an expression. Nothing is shown and nothing changes.
  public func evaluate(_ expression: String) throws(Diagnostic) -> Value {
    let (saved, savedOutcome, savedInquiry) = (state, outcome, inquiry)
    defer { (state, outcome, inquiry) = (saved, savedOutcome, savedInquiry) }
    begin(expression)
    var parser = try Parser(expression)
    let statements = try parser.program()
    guard statements.count == 1, case .expression(let parsed) = statements[0].kind else {
      throw Diagnostic("P9.single", [:], at: nil, in: expression)
    }
    do {
      return try value(of: parsed)
    } catch {
      throw diagnostic(for: error, at: nil)
    }
  }

  // MARK: - Variables

  public func value(of name: String) -> Value? { state.variables[name] }

  public var variableNames: [String] { state.variables.keys.sorted() }

  public func set(_ name: String, to value: Value) { state.variables[name] = value }

  public func remove(_ name: String) { state.variables[name] = nil }

  public var seed: UInt64 { state.streams.seed }

  /// The number of the running input, or of the last one.
  public var inputNumber: Int { state.inputs }

  /// Starts the random numbers again from `seed`.
  public func reseed(_ seed: UInt64) { state.streams = RandomStreams(seed: seed) }

  // MARK: - Output

  /// Shows lines that are not wider than the session.
  public func show(_ lines: [String]) {
    flushRows()
    if !lines.isEmpty { outcome.outputs.append(.text(lines.joined(separator: "\n"))) }
  }

  /// Shows a value after an assignment, or alone: a trace as steps that a front end can walk through.
  func show(_ value: Value, _ lines: [String]) {
    guard case .trace(let trace) = value else { return show(lines) }
    flushRows()
    let walk = StepWalk(trace, width: width, digits: state.digits)
    let forms = TraceForms(trace, digits: state.digits).forms
    outcome.outputs.append(.rich(RichOutput(plain: lines.joined(separator: "\n"), forms, walk: walk)))
  }

  /// Shows a picture, also before `;` and inside a loop, where it leaves a table that is being made alone.
  func show(_ picture: RichOutput, isLast: Bool) {
    if isLast { flushRows() }
    outcome.outputs.append(.rich(picture))
  }

  /// Says something about a result without stopping.
  func note(_ key: String, _ facts: [String: String] = [:]) {
    var diagnostic = Diagnostic(key, facts, at: nil, in: source)
    diagnostic.severity = .note
    guard !outcome.outputs.contains(.diagnostic(diagnostic)) else { return }  // once an input is enough
    inquiry.notes.append(diagnostic)
    outcome.outputs.append(.diagnostic(diagnostic))
  }

  var display: Display {
    Display(width: width, digits: state.digits, language: language, glyphs: textOptions.glyphs)
  }
}

/// Ctrl-C stopped the input, and nothing of it stays.
struct Interruption: Error {}
