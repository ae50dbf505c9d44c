import ArgumentParser
import Language
import Lessons
import Messages
import Terminal

/// `stepbook gradebook DIR`
struct GradebookCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gradebook",
    abstract: "Mark the files of a class: a table of learners and a table of questions for each lesson.",
    discussion: "Writes grades-LESSON.csv and questions-LESSON.csv, which a spreadsheet opens, beside the files.")

  @OptionGroup var shared: SharedOptions

  @Argument(help: "A folder with files that were handed in, or with journals (*.jsonl).")
  var folder: String

  @ArgumentParser.Option(
    name: .shortAndLong, help: ArgumentHelp("Another folder to write the tables to.", valueName: "folder"))
  var output: String?

  func run() throws {
    let console = try Console(shared)
    let books = try self.books(console)
    for book in books {
      GradebookDrawing(book, console).show()
      let place = output ?? folder
      for (name, text) in [("grades", book.csv(in: console.session.language)), ("questions", book.itemCSV)] {
        let file = "\(place)/\(name)-\(book.lesson.id).csv"
        try console.write(text, to: file)
        console.say("L.saved", ["file": file])
      }
    }
  }

  /// One gradebook for each lesson that the files belong to.
  private func books(_ console: Console) throws -> [Gradebook] {
    let lessons = LessonShelf(folder: shared.lessons).volumes.map { LessonFormat.parse($0.text).lesson }
    var books: [String: Gradebook] = [:]
    for name in Files.names(in: folder) where name.hasSuffix(".jsonl") {
      guard let bytes = Files.read("\(folder)/\(name)") else { continue }
      let text = String(decoding: bytes, as: UTF8.self)
      guard let lesson = GradebookCommand.lesson(of: text, among: lessons) else {
        console.complain("L.gradebook.no-lesson", ["file": name])
        continue
      }
      books[lesson.id, default: Gradebook(lesson)].add(text, file: String(name.dropLast(6)))
    }
    if books.isEmpty { throw console.failure("L.gradebook.none", ["folder": folder]) }
    return books.values.sorted { $0.lesson.id < $1.lesson.id }
  }

  /// The lesson that a file names; for a bare journal, the one that knows most of its steps.
  private static func lesson(of text: String, among lessons: [Lesson]) -> Lesson? {
    if let paper = HandIn(reading: text) { return lessons.first { $0.id == paper.head.lesson } }
    let steps = Set(Journal(reading: text).entries.map(\.step))
    let best = lessons.max { steps.intersection($0.stepNames).count < steps.intersection($1.stepNames).count }
    return best.flatMap { steps.isDisjoint(with: $0.stepNames) ? nil : $0 }
  }
}

extension Lesson {
  fileprivate var stepNames: Set<String> { Set(steps.map(\.id)) }
}

/// A gradebook on a screen: what the teacher should look at first.
struct GradebookDrawing {
  private let book: Gradebook
  private let console: Console

  init(_ book: Gradebook, _ console: Console) { (self.book, self.console) = (book, console) }

  func show() {
    let sum = book.rows.reduce(0) { $0 + $1.points }
    console.say(
      "L.gradebook.lesson",
      [
        "lesson": book.lesson.id, "learners": "\(book.rows.count)", "all": NumberText.scalar(book.lesson.points),
        "mean": NumberText.scalar(sum / Double(max(1, book.rows.count))),
      ])
    questions()
    for row in book.rows {
      guard let remark = row.remark else { continue }
      let text = remark.text(in: console.session.language)
      console.say("L.gradebook.flag", ["id": row.id, "name": row.name, "remark": text])
    }
  }

  private func questions() {
    let head = ["step", "answered", "first", "wrong"].map {
      Catalogue.sentence("L.gradebook.\($0)", in: console.session.language)
    }
    let lines = book.items.map { item in
      let share = item.answered == 0 ? "" : "\(Int((item.firstTryShare * 100).rounded())) %"
      let wrong = item.commonWrong.map { "\($0.answer) (\($0.count))" }.joined(separator: " · ")
      return [item.step, "\(item.answered)", share, wrong]
    }
    let widths = (0..<3).map { column in ([head] + lines).map { DisplayText.width($0[column]) }.max() ?? 0 }
    for line in [head] + lines {
      let cells =
        [DisplayText.padded(line[0], to: widths[0])]
        + (1..<3).map {
          DisplayText.paddedLeft(line[$0], to: widths[$0])
        }
      let start = "  " + cells.joined(separator: "  ") + "  "
      console.screen.writeLine(DisplayText.cut(start + line[3], to: console.session.width))
    }
  }
}
