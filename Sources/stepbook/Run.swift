import ArgumentParser
import Language
import Messages
import Terminal

/// `stepbook run FILE`
struct Run: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Run session scripts; the first error stops.")

  @OptionGroup var shared: SharedOptions

  @Argument(help: "Scripts, usually called something.step.")
  var files: [String]

  func run() throws {
    let console = try Console(shared)
    for file in files {
      guard let bytes = Files.read(file) else { throw console.missing(file) }
      let status = console.runScript(String(decoding: bytes, as: UTF8.self))
      if status != .ok { throw status.exit }
    }
  }
}
