import ArgumentParser
import Glibc
import Messages
import Tensors
import Terminal

/// The program: without a subcommand it is the REPL, or runs what stands on standard input.
@main
struct Stepbook: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stepbook",
    abstract: "Step through what a neural network computes, line by line.",
    discussion: "Without a subcommand: type commands and see results. Ctrl-D or `quit` leaves.",
    version: "Stepbook 0.1",
    subcommands: [
      Run.self, Learn.self, Present.self, ReplayCommand.self, Record.self, LessonCommand.self, HandInCommand.self,
      GradebookCommand.self, SearchCommand.self, ExportCommand.self, ReferenceCommand.self, Bench.self,
    ])

  @OptionGroup var shared: SharedOptions

  @Option(
    name: .customShort("e"), parsing: .unconditional,
    help: ArgumentHelp("Run this input, print its results and leave.", valueName: "input"))
  var input: String?

  func run() throws {
    let console = try Console(shared)
    if let input { throw console.runScript(input).exit }
    if LineEditor.isInteractive { throw Repl(console).run().exit }
    throw console.runStandardInput().exit
  }

  static func main() {
    UTF8Locale.use()
    guard Tensor.runsHere else { leave(saying: "T3") }
    Tensor.keepFreedMemory()
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      leave(with: error)
    }
  }

  /// One sentence on standard error, in the language of the environment.
  private static func leave(saying key: String) -> Never {
    Screen(ScreenOptions.current()).writeErrorLine(Catalogue.sentence(key, in: SharedOptions.environmentLanguage))
    Glibc.exit(Status.failed.rawValue)
  }

  /// Usage errors end with status 2, whatever the parser would say.
  private static func leave(with error: any Error) -> Never {
    let code = exitCode(for: error)
    let text = fullMessage(for: error)
    let screen = Screen(ScreenOptions.current())
    if code.isSuccess {
      if !text.isEmpty { screen.writeLine(text) }
    } else if !text.isEmpty {
      screen.writeErrorLine(text)
    }
    Glibc.exit(code == .validationFailure ? Status.usage.rawValue : code.rawValue)
  }
}

/// How the program ends.
enum Status: Int32 {
  case ok = 0
  /// A check failed or an error stopped the input.
  case failed = 1
  case usage = 2
  case interrupted = 130

  var exit: ExitCode { ExitCode(rawValue) }
}
