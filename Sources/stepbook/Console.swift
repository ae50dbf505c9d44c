import ArgumentParser
import Builtins
import Figures
import Language
import Messages
import Terminal

/// A session with the screen that it is drawn on.
struct Console {
  var session: Session
  let screen: Screen
  let keepsGoing: Bool

  init(_ options: SharedOptions, theme: Theme? = nil) throws {
    var screenOptions = ScreenOptions.current(color: options.color, plain: options.plain, width: options.width)
    screenOptions.theme = theme
    screen = Screen(screenOptions)
    keepsGoing = options.keepGoing
    session = Console.newSession(options.language, width: screenOptions.width)
    session.drawing = screenOptions.drawing
    if let live = LiveProgress(screen) {
      session.onProgress = { [weak session] progress in live.show(progress, session?.textOptions ?? TextOptions()) }
    }
  }

  static func newSession(
    _ language: MessageLanguage, width: Int, resources: Resources = EmbeddedFiles.resources
  ) -> Session {
    let session = Session(builtins: allBuiltins, resources: resources, language: language, width: width)
    session.isInterrupted = { Interrupt.isPending }
    return session
  }

  /// A session without variables for verifying: English, 80 columns, so that results do not depend on the screen.
  func freshSession() -> Session { Console.newSession(.english, width: 80) }

  /// A session without variables on this screen.
  func emptySession() -> Session {
    let empty = Console.newSession(session.language, width: screen.options.width)
    empty.drawing = screen.options.drawing
    return empty
  }

  var style: Style { screen.options.style }

  /// The session's width follows the terminal's.
  func followWidth() { session.width = screen.options.width }

  // MARK: - Drawing

  /// Shows outputs: results on standard output, errors and notes on standard error.
  func show(_ outputs: [Output], underPrompt indent: Int? = nil) {
    for output in outputs {
      if case .diagnostic(let diagnostic) = output {
        screen.writeErrorLine(fitted(drawn(diagnostic, underPrompt: indent)))
      } else if let coloured = output.coloured, screen.options.color, fits {
        screen.writeLine(coloured)
      } else if let text = output.plain {
        screen.writeLine(fitted(text))
      }
    }
  }

  /// A recording is made for another width than the screen may have; a pipe has no width.
  private func fitted(_ text: String) -> String {
    guard !fits else { return text }
    return text.wrapped(toColumns: screen.options.width).joined(separator: "\n")
  }

  private var fits: Bool {
    !screen.options.isTerminal || session.width <= screen.options.width
  }

  /// Columns for sentences.
  private var columns: Int { screen.options.isTerminal ? min(session.width, screen.options.width) : session.width }

  /// An output as lines, wherever they go.
  func lines(_ output: Output, underPrompt indent: Int) -> [String] {
    let text =
      if case .diagnostic(let diagnostic) = output {
        drawn(diagnostic, underPrompt: indent)
      } else {
        screen.options.color ? output.coloured ?? output.plain : output.plain
      }
    return text.map { $0.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) } ?? []
  }

  private func drawn(_ diagnostic: Diagnostic, underPrompt indent: Int?) -> String {
    let text = DiagnosticText(language: session.language, width: session.width, isPlain: screen.options.plain)
    let lines = text.lines(diagnostic, echoing: indent == nil, indent: indent ?? 0)
    return lines.map { colored($0, diagnostic.severity) }.joined(separator: "\n")
  }

  private func colored(_ line: String, _ severity: Diagnostic.Severity) -> String {
    let isMark = !line.isEmpty && line.allSatisfy { " ^~".contains($0) }
    let words = [
      Catalogue.sentence("word.error", in: session.language), Catalogue.sentence("word.note", in: session.language),
    ]
    if isMark || words.contains(where: line.hasPrefix) {
      return severity == .error ? style.red(line) : style.yellow(line)
    }
    if line.hasPrefix(Catalogue.sentence("word.fix", in: session.language)) { return style.green(line) }
    return line
  }

  // MARK: - Scripts

  func runStandardInput() -> Status {
    Interrupt.listen()
    switch StandardInput().readAll() {
    case .line(let text): return runScript(text.text)
    case .interrupted: return .interrupted
    case .endOfInput, .terminated, .failed: return .failed
    }
  }

  /// An error of an entry points into the whole script.
  private static func placed(_ output: Output, in entry: Script.Entry) -> Output {
    guard case .diagnostic(let diagnostic) = output, diagnostic.severity == .error else { return output }
    return .diagnostic(diagnostic.moved(down: entry.line - 1))
  }

  /// Runs a script entry by entry; the first error stops it unless `--keep-going`.
  func runScript(_ source: String) -> Status {
    Interrupt.listen()
    var status = Status.ok
    for entry in Script.cut(source) {
      let outcome = session.run(entry.source)
      show(outcome.outputs.map { Self.placed($0, in: entry) })
      if outcome.interrupted { return .interrupted }
      if outcome.failed || outcome.checkFailed { status = .failed }
      if outcome.failed, !keepsGoing { return status }
      if outcome.quits { return status }
    }
    return status
  }
}

extension Console {
  /// The style of prose, or nil where there is no colour and code keeps its marks.
  var proseStyle: Style? { screen.options.color ? style : nil }

  /// A sentence of the catalogue on standard output.
  func say(_ key: String, _ facts: [String: String] = [:]) {
    for line in DisplayText.wrap(Catalogue.sentence(key, facts, in: session.language), columns) {
      screen.writeLine(line)
    }
  }

  /// A sentence of the catalogue on standard error.
  func complain(_ key: String, _ facts: [String: String] = [:]) {
    for line in DisplayText.wrap(Catalogue.sentence(key, facts, in: session.language), columns) {
      screen.writeErrorLine(line)
    }
  }
}
