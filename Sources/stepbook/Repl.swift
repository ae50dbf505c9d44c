import Language
import Messages
import Terminal

/// The read–evaluate–print loop on a terminal.
struct Repl {
  private static let prompt = "> "

  private let console: Console
  private let editor: LineEditor
  private let recorder: Recorder?

  init(_ console: Console, recorder: Recorder? = nil) {
    (self.console, self.recorder) = (console, recorder)
    let folder = StateFolder(environment: Environment.variables)
    editor = LineEditor(history: History(folder: folder), style: console.style, edits: console.screen.options.redraws)
    let session = console.session
    editor.isIncomplete = { isIncomplete($0) }
    editor.complete = { left, _ in
      let offer = session.completions(of: left)
      return LineEditor.Completion(offer.candidates, replacing: offer.stem)
    }
    editor.hint = { [console] entry in Repl.hint(entry, console) }
  }

  func run() -> Status {
    _ = editor.source()
    Interrupt.listen()
    recorder?.greet() ?? greet()
    while true {
      if recorder == nil { console.followWidth() }
      switch editor.readLine(prompt: console.style.bold(DisplayText.trimmed(Repl.prompt)) + " ") {
      case .line(let entry): if let status = take(entry) { return status }
      case .interrupted: continue
      case .endOfInput: return .ok
      case .terminated: return .failed
      case .failed(let code):
        console.screen.writeErrorLine(sentence("T2", ["code": "\(code)"]))
        return .failed
      }
    }
  }

  private func greet() {
    for line in sentence("repl.greeting").split(separator: "\n") {
      for row in DisplayText.wrap(String(line), console.session.width) {
        console.screen.writeLine(console.style.dim(row))
      }
    }
  }

  /// Runs one entry; a status when it asked to leave.
  private func take(_ entry: String) -> Status? {
    guard entry.contains(where: { !$0.isWhitespace }) else { return nil }
    editor.history.append(entry)
    if let problem = editor.history.takeProblem() {
      console.screen.writeErrorLine(sentence(problem.key, problem.facts))
    }
    let outcome = console.session.run(entry)
    recorder?.add(entry, outcome)
    show(outcome.outputs)
    if outcome.interrupted, !outcome.keepsPart { console.complain("repl.interrupted") }
    Interrupt.clear()
    editor.offer(fix(in: outcome))
    return outcome.quits ? .ok : nil
  }

  private func show(_ outputs: [Output]) {
    if console.session.state.isPaging, recorder == nil, console.screen.options.redraws {
      let lines = outputs.flatMap { console.lines($0, underPrompt: Repl.prompt.count) }
      if Pager(console, editor).shows(lines) { return }
    }
    for output in outputs {
      if case .rich(let rich) = output, let walk = rich.walk, walksThroughSteps {
        StepWalker(console, editor).go(through: walk)
      } else {
        console.show([output], underPrompt: Repl.prompt.count)
      }
    }
  }

  /// A walk's own keys would not be part of a recording.
  private var walksThroughSteps: Bool { recorder == nil && !console.screen.options.plain }

  private func fix(in outcome: Outcome) -> String? {
    for case .diagnostic(let diagnostic) in outcome.outputs { if let fix = diagnostic.fix { return fix } }
    return nil
  }

  private func sentence(_ key: String, _ facts: [String: String] = [:]) -> String {
    Catalogue.sentence(key, facts, in: console.session.language)
  }

  /// The signature of the function whose bracket is open, on F1.
  private static func hint(_ entry: String, _ console: Console) -> String? {
    console.session.signature(in: entry).map { $0.joined(separator: "\n") }
  }
}
