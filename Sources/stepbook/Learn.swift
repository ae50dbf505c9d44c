import ArgumentParser
import Language
import Lessons
import Messages
import Terminal

/// `stepbook learn [LESSON]`
struct Learn: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Take a lesson; without a name, the first one that is not finished.",
    discussion: "Every accepted line is kept, so a lesson goes on where it was left, whatever ended it.")

  @OptionGroup var shared: SharedOptions

  @Flag(help: "List the lessons with what was done in each.")
  var list = false

  @Argument(help: "A lesson's number, id, or the path of a lesson file.")
  var lesson: String?

  func run() throws {
    let console = try Console(shared)
    let shelf = LessonShelf(folder: shared.lessons)
    if list { return LessonOverview(shelf, console).show() }
    guard let volume = try chosen(from: shelf, console) else {
      let names = shelf.volumes.map { LessonFormat.parse($0.text).lesson.id }.joined(separator: ", ")
      console.complain("L.file.none", ["name": lesson ?? "", "names": names])
      throw Status.failed.exit
    }
    throw LessonRoom(volume, shelf, console).run().exit
  }

  private func chosen(from shelf: LessonShelf, _ console: Console) throws -> LessonShelf.Volume? {
    if let lesson { return shelf.find(lesson) }
    let volumes = shelf.volumes
    return volumes.first { !$0.isFinished } ?? volumes.first
  }
}
