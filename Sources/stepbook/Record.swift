import ArgumentParser
import Figures
import Language
import Lessons
import Terminal

/// `stepbook record FILE`
struct Record: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write a session down as a lesson that verifies as it stands.",
    discussion: "The inputs come from the prompt, or from standard input.")

  @OptionGroup var shared: SharedOptions

  @ArgumentParser.Option(help: "The title of the lesson; without it, the name of the file.")
  var title: String?

  @Argument(help: "The file to write. One that exists is not touched.")
  var file: String

  func run() throws {
    let console = try Console(shared)
    guard Files.read(file) == nil else { throw console.failure("L.file.exists", ["file": file]) }
    let recorder = Recorder(file, title: title, console)
    let status = LineEditor.isInteractive ? Repl(console, recorder: recorder).run() : fromPipe(console, recorder)
    recorder.sayGoodbye()
    if status != .ok { throw status.exit }
  }

  /// An error is part of what is recorded, so it does not stop the session.
  private func fromPipe(_ console: Console, _ recorder: Recorder) -> Status {
    Interrupt.listen()
    guard case .line(let source) = StandardInput().readAll() else { return .interrupted }
    for entry in Script.entries(of: source.text) {
      let outcome = console.session.run(entry)
      console.show(outcome.outputs)
      recorder.add(entry, outcome)
      if outcome.interrupted { return .interrupted }
      if outcome.quits { break }
    }
    return .ok
  }
}

/// Keeps the file of a recording up to date, input by input, so that nothing is lost when the session is killed.
final class Recorder {
  let file: String
  private let console: Console
  private var recording: Recording
  private var inputs = 0

  init(_ file: String, title: String?, _ console: Console) {
    (self.file, self.console) = (file, console)
    let name = String((file.split(separator: "/").last ?? "").prefix { $0 != "." })
    // Outputs are verified at this width, whatever the terminal's.
    console.session.width = 80
    console.session.drawing = TextOptions()
    recording = Recording(title: title ?? name, id: Recorder.id(name), in: console.session)
  }

  private static func id(_ name: String) -> String {
    let id = name.filter { $0.isLetter || $0.isNumber || $0 == "-" }
    return id.isEmpty ? "recorded" : id
  }

  func greet() { console.say("L.record.greeting", ["file": file]) }

  func add(_ input: String, _ outcome: Outcome) {
    let before = recording.text
    recording.add(input, outcome, in: console.session)
    guard recording.text != before else { return }
    inputs += 1
    let reason = Files.write(recording.text, to: file)
    if reason != 0 { console.complain("F4", ["file": file, "reason": "\(reason)"]) }
  }

  func sayGoodbye() {
    inputs == 0 ? console.say("L.record.nothing") : console.say("L.record.done", ["file": file, "inputs": "\(inputs)"])
  }
}
