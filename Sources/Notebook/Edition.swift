extension Document {
  /// Who a lesson is written out for.
  public enum Edition: String, Sendable, CaseIterable { case student, teacher }

  /// The notebook without what only a teacher reads: solutions, checks, wrong answers, notes, marks of right options.
  ///
  /// What follows a question tells its answer; it stays, folded away until the reader has tried.
  public var forStudents: Document {
    var copy = self
    copy.cells = []
    var question = Question()
    for cell in cells {
      for part in cell.cutBehindOptions {
        let isAfterwards = question.isAnswered(by: part)
        guard !part.isForTeacher else { continue }
        copy.cells.append(part)
        copy.cells[copy.cells.count - 1].forStudents(isAfterwards: isAfterwards)
      }
    }
    copy.nameCells()
    return copy
  }

  public func edition(_ edition: Edition) -> Document { edition == .teacher ? self : forStudents }
}

/// Walks over the cells of a lesson and knows whether the question of a step was asked.
private struct Question {
  private var isQuestion = false
  private var isAsked = false

  /// Whether the cell stands behind the question: it shows or explains the answer.
  mutating func isAnswered(by cell: Document.Cell) -> Bool {
    if cell.kind == .prose,
      let (depth, title) = cell.source.split(separator: "\n").first.flatMap({ Prose.heading(String($0)) })
    {
      isAsked = false
      isQuestion = depth > 1 && Question.kinds.contains { title.contains(" .\($0)") }
    }
    let isBehind = isAsked && cell.part != LessonPart.hint.rawValue
    if isQuestion, cell.hasOptions || cell.asks { isAsked = true }
    return isBehind
  }

  private static let kinds = ["predict", "exercise", "choice", "number", "open"]
}

extension Document.Cell {
  /// The tag that says which part of a lesson the cell is.
  var part: String? { tags.first { $0 == "note" || $0 == "feedback" || LessonPart(rawValue: $0) != nil } }

  /// Folded away until the reader has answered the question before.
  var isAfterwards: Bool { tags.contains("afterwards") }

  fileprivate var isForTeacher: Bool { part.map { LessonPart(rawValue: $0)?.isForTeacher ?? true } ?? false }

  /// A part that the question consists of.
  fileprivate var asks: Bool { isForTeacher && part != "note" }

  fileprivate var hasOptions: Bool { lastOption != nil }

  /// The row of the last option in prose.
  private var lastOption: Int? {
    guard kind == .prose, part == nil, MarkdownReader.fenceMark(source) == nil else { return nil }
    return source.split(separator: "\n", omittingEmptySubsequences: false).lastIndex { Prose.option(String($0)) != nil }
  }

  /// The cell, or its options and the prose behind them as two.
  fileprivate var cutBehindOptions: [Document.Cell] {
    guard let last = lastOption else { return [self] }
    let all = source.split(separator: "\n", omittingEmptySubsequences: false)
    guard let cut = all.indices.first(where: { $0 > last && !all[$0].isEmpty && !all[$0].hasPrefix(" ") }) else {
      return [self]
    }
    var (head, tail) = (self, self)
    head.source = all[..<cut].joined(separator: "\n")
    while head.source.hasSuffix("\n") { head.source.removeLast() }
    head[note: "end"] = nil
    tail.source = all[cut...].joined(separator: "\n")
    tail.id = nil
    return [head, tail]
  }

  fileprivate mutating func forStudents(isAfterwards: Bool) {
    if kind == .prose { source = Document.Cell.withoutAnswers(source) }
    guard isAfterwards else { return }
    tags.append("afterwards")
    metadata["jupyter"] = .object([.init("outputs_hidden", .bool(true)), .init("source_hidden", .bool(true))])
  }

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
