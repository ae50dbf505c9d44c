public import Messages

extension Gradebook {
  /// The learners as CSV that a spreadsheet opens with its UTF-8 names.
  public func csv(in language: MessageLanguage) -> String {
    let head =
      ["id", "name", "points", "of", "solved", "wrong", "hints"]
      + lesson.steps.filter { $0.heading.points > 0 }.map(\.id) + ["remark"]
    let lines = rows.map { row in
      [row.id, row.name, Lessons.points(row.points), Lessons.points(lesson.points)]
        + [row.solved, row.wrongAnswers, row.hints].map(String.init) + row.pointsByStep.map(Lessons.points)
        + [row.remark?.text(in: language) ?? ""]
    }
    return Gradebook.csv([head] + lines)
  }

  /// The questions as CSV: who was right at once, and the three commonest wrong answers.
  public var itemCSV: String {
    let head = ["step", "answered", "first try", "wrong 1", "count 1", "wrong 2", "count 2", "wrong 3", "count 3"]
    let lines = items.map { item in
      let wrong = item.commonWrong.flatMap { [$0.answer, String($0.count)] }
      let gap = [String](repeating: "", count: 6 - wrong.count)
      return [item.step, String(item.answered), Lessons.points(item.firstTryShare)] + wrong + gap
    }
    return Gradebook.csv([head] + lines)
  }

  /// RFC 4180, with the mark that makes a spreadsheet read UTF-8.
  private static func csv(_ lines: [[String]]) -> String {
    "\u{FEFF}" + lines.map { $0.map(field).joined(separator: ",") + "\r\n" }.joined()
  }

  /// A field in quotes where it needs them; a text that a spreadsheet would take for a formula begins with `'`.
  private static func field(_ text: String) -> String {
    let isFormula =
      Double(text) == nil && text.unicodeScalars.first.map { "=+-@\t".unicodeScalars.contains($0) } == true
    let safe = (isFormula ? "'" : "") + text
    guard safe.unicodeScalars.contains(where: { ",\"\r\n".unicodeScalars.contains($0) }) else { return safe }
    return "\"" + safe.replacing("\"", with: "\"\"") + "\""
  }
}
