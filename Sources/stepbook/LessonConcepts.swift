import ArgumentParser
import Lessons
import Messages

/// `stepbook lesson concepts`
struct LessonConcepts: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "concepts", abstract: "Print which step teaches each concept of the lecture, as Markdown.")

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let console = try Console(shared)
    let coverage = Coverage(
      LessonShelf(folder: shared.lessons).volumes.map { ($0.name, LessonFormat.parse($0.text).lesson) })
    coverage.page(in: shared.language).forEach(console.screen.writeLine)
    for hole in coverage.holes {
      let title = Catalogue.sentence("concept.\(hole)", in: shared.language)
      let facts = ["number": "\(hole)", "title": title]
      console.screen.writeErrorLine(Catalogue.sentence("L.coverage.hole", facts, in: shared.language))
    }
    if !coverage.holes.isEmpty { throw Status.failed.exit }
  }
}
