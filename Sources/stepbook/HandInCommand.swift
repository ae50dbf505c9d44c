import ArgumentParser
import Lessons
import Terminal

/// `stepbook hand-in LESSON --id 2020123456 --name 김민지`
struct HandInCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hand-in",
    abstract: "Write what you did in a lesson into one file for your teacher.",
    discussion: "The file shows a later change to it, not who wrote it. No network is used.")

  @OptionGroup var shared: SharedOptions

  @Argument(help: "A lesson's number, id, or the path of a lesson file.")
  var lesson: String

  @ArgumentParser.Option(help: "Your student number, or what your teacher asks for.")
  var id: String

  @ArgumentParser.Option(help: "Your name.")
  var name: String

  @ArgumentParser.Option(
    name: .shortAndLong, help: "The file to write; without it, one named after lesson and id in this folder.")
  var output: String?

  func validate() throws {
    if id.allSatisfy(\.isWhitespace) || name.allSatisfy(\.isWhitespace) {
      throw ValidationError("--id and --name must not be empty.")
    }
  }

  func run() throws {
    let console = try Console(shared)
    let lesson = try LessonShelf(folder: shared.lessons).lesson(lesson, console)
    let journal = LessonDiary(lesson: lesson.id).text
    guard !Journal(reading: journal).entries.isEmpty else {
      throw console.failure("L.hand-in.nothing", ["lesson": lesson.id])
    }
    let paper = HandIn(lesson, journal: journal, id: id, name: name)
    let file = output ?? "\(lesson.id)-\(id.filter { $0.isLetter || $0.isNumber || "-_".contains($0) }).jsonl"
    guard isFree(file) else { throw console.failure("L.file.exists", ["file": file]) }
    try console.write(paper.text, to: file)
    console.screen.writeLine(paper.summary.text(in: console.session.language))
    console.say("L.hand-in.inside")
    console.say("L.saved", ["file": file])
  }

  /// A learner may hand in again, but no other file is written over.
  private func isFree(_ file: String) -> Bool {
    guard let bytes = Files.read(file) else { return true }
    return HandIn(reading: String(decoding: bytes, as: UTF8.self))?.head.id == id
  }
}

extension LessonShelf {
  /// The lesson with this name, or a sentence that says which there are.
  func lesson(_ name: String, _ console: Console) throws -> Lesson {
    LessonFormat.parse(try volume(name, console).text).lesson
  }

  func volume(_ name: String, _ console: Console) throws -> Volume {
    if let volume = find(name) { return volume }
    let names = volumes.map { LessonFormat.parse($0.text).lesson.id }.joined(separator: ", ")
    throw console.failure("L.file.none", ["name": name, "names": names])
  }
}
