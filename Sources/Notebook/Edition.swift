extension Document {
  /// Who a lesson is written out for.
  public enum Edition: String, Sendable, CaseIterable { case student, teacher }

  /// The notebook without what only a teacher reads: solutions, checks, wrong answers, notes, marks of right options.
  public var forStudents: Document {
    var copy = self
    copy.cells = cells.filter { !$0.isForTeacher }.map { cell in
      var cell = cell
      if cell.kind == .prose { cell.source = Document.withoutAnswers(cell.source) }
      return cell
    }
    return copy
  }

  public func edition(_ edition: Edition) -> Document { edition == .teacher ? self : forStudents }

  /// Options without their marks and without the quotes that answer them. Code blocks stay as they are.
  private static func withoutAnswers(_ text: String) -> String {
    var fence: String?
    var isOption = false
    var lines: [String] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if let mark = MarkdownReader.fenceMark(line) { fence = fence == nil ? mark : (fence == mark ? nil : fence) }
      guard fence == nil else {
        lines.append(line)
        continue
      }
      if Prose.option(line) != nil {
        isOption = true
        lines.append("- [ ]" + line.dropFirst(5))
      } else if isOption, line.hasPrefix(" "), line.drop(while: { $0 == " " }).hasPrefix(">") {
        continue
      } else {
        if !line.hasPrefix(" ") { isOption = false }
        lines.append(line)
      }
    }
    return lines.joined(separator: "\n")
  }
}

extension Document.Cell {
  /// The tag that says which part of a lesson the cell is.
  var part: String? { tags.first { $0 == "note" || $0 == "feedback" || LessonPart(rawValue: $0) != nil } }

  fileprivate var isForTeacher: Bool { part.map { LessonPart(rawValue: $0)?.isForTeacher ?? true } ?? false }
}
