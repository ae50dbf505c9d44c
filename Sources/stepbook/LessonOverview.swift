import Language
import Lessons
import Messages
import Terminal

/// `stepbook learn --list`: every lesson with how far the learner has come.
struct LessonOverview {
  private struct Row {
    let name: String
    let title: String
    let minutes: String
    let state: String
  }

  private let console: Console
  private let rows: [Row]

  init(_ shelf: LessonShelf, _ console: Console) {
    let language = console.session.language
    rows = shelf.volumes.map { volume in
      let lesson = volume.lesson
      let minutes = lesson.front["minutes"].map {
        Catalogue.sentence("L.shelf.minutes", ["minutes": $0], in: language)
      }
      return Row(
        name: volume.shortName, title: volume.title(in: language), minutes: minutes ?? "",
        state: LessonOverview.state(of: lesson, language))
    }
    self.console = console
  }

  private static func state(of lesson: Lesson, _ language: MessageLanguage) -> String {
    let journal = Journal(reading: LessonDiary(lesson: lesson.id).text)
    let standing = LearnerStanding(journal.entries)
    let seen = lesson.steps.count { standing.steps[$0.id] != nil }
    let facts = [
      "seen": "\(seen)", "steps": "\(lesson.steps.count)",
      "points": NumberText.scalar(standing.points(in: lesson)), "all": NumberText.scalar(lesson.points),
    ]
    let key = journal.hasFinished(lesson) ? "done" : seen > 0 ? "begun" : "new"
    return Catalogue.sentence("L.shelf.\(key)", facts, in: language)
  }

  /// One line a lesson where it fits, else its title over the rest.
  func show() {
    let widest: (KeyPath<Row, String>) -> Int = { path in rows.map { DisplayText.width($0[keyPath: path]) }.max() ?? 0 }
    let (names, titles, minutes) = (widest(\.name), widest(\.title), widest(\.minutes))
    let fits = names + titles + minutes + widest(\.state) + 6 <= console.session.width
    for row in rows {
      let head = DisplayText.padded(row.name, to: names) + "  "
      let rest = DisplayText.paddedLeft(row.minutes, to: minutes) + "  " + row.state
      let lines = fits ? [head + DisplayText.padded(row.title, to: titles) + "  " + rest] : [row.title, rest]
      let margin = fits ? 0 : names + 2
      let wrapped = lines.flatMap { DisplayText.wrap($0, console.session.width - margin) }
      for (number, line) in wrapped.enumerated() {
        let start = fits ? "" : number == 0 ? head : String(repeating: " ", count: margin)
        console.screen.writeLine(start + line)
      }
    }
  }
}
