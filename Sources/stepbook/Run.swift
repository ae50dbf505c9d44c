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
      guard let bytes = Files.read(file) else {
        let sentence = Catalogue.sentence("F1.script", ["file": file], in: console.session.language)
        console.screen.writeErrorLine(sentence)
        throw Status.failed.exit
      }
      let status = console.runScript(String(decoding: bytes, as: UTF8.self))
      if status != .ok { throw status.exit }
    }
  }
}
