import ArgumentParser
import Builtins
import Language
import Synchronization
import Terminal

/// `stepbook reference`
struct ReferenceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reference", abstract: "Print every function with its examples and what they show, as Markdown.")

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let console = try Console(shared)
    let language = shared.language
    let (markdown, failures) = Reference(in: language) {
      Session(builtins: allBuiltins, resources: ScratchFiles().resources, language: language, width: 80)
    }.page()
    console.screen.writeLine(String(markdown.dropLast()))
    for failure in failures {
      console.screen.writeErrorLine("\(failure.function): \(failure.example)\n\(failure.shown)")
    }
    if !failures.isEmpty { throw Status.failed.exit }
  }
}

/// What an example writes: kept in memory for that example, nothing on disk.
private final class ScratchFiles: Sendable {
  private let written = Mutex<[String: [UInt8]]>([:])

  var resources: Resources {
    Resources(
      names: EmbeddedFiles.names, embedded: EmbeddedFiles.bytes(of:),
      file: { [self] path in written.withLock { $0[path] } },
      write: { [self] text, path in
        written.withLock { $0[path] = Array(text.utf8) }
        return nil
      })
  }
}
