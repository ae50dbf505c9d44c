public import Messages

extension Step {
  /// The numbers in the step's `<!-- concepts: 12, 13 -->` comments: what it teaches of the lecture.
  public var concepts: [Int] { conceptWords.compactMap(\.number).filter(Coverage.concepts.contains) }

  /// What stands in those comments, with its line.
  var conceptWords: [(word: String, number: Int?, line: Int)] {
    blocks.flatMap { block -> [(word: String, number: Int?, line: Int)] in
      guard case .comment(let text) = block.content, text.trimmingBlanks.startsWithBytes("concepts:") else { return [] }
      let list = text.trimmingBlanks.droppingBytes("concepts:".utf8.count)
      return list.split(separator: ",", omittingEmptySubsequences: false).map {
        ($0.trimmingBlanks, Int($0.trimmingBlanks), block.line)
      }
    }
  }

  /// What a learner gets from the step: something to watch, a question, work to do.
  var parts: Set<Coverage.Part> {
    var parts: Set<Coverage.Part> = fences(.stepbook).isEmpty && kind != .text ? [] : [.shown]
    switch kind {
    case .text, .play: break
    case .predict, .choice, .open: parts.insert(.asked)
    case .exercise, .number: parts.insert(.done)
    }
    return parts
  }
}

/// Which step of which lesson teaches each concept of the lecture.
public struct Coverage: Sendable {
  public enum Part: String, Sendable, CaseIterable { case shown, asked, done }

  public static let concepts = 1...Catalogue.conceptCount

  /// `06-batch-norm.md` and its lesson, in the order of the course.
  private let lessons: [(file: String, lesson: Lesson)]

  public init(_ lessons: [(file: String, lesson: Lesson)]) { self.lessons = lessons }

  /// The steps that teach a concept, as `06#mean`.
  public func places(of concept: Int, _ part: Part) -> [String] {
    lessons.flatMap { file, lesson in
      lesson.steps.filter { $0.parts.contains(part) && $0.concepts.contains(concept) }.map {
        "\(file.prefix(2))#\($0.id)"
      }
    }
  }

  /// The concepts that no step teaches.
  public var holes: [Int] {
    Self.concepts.filter { concept in Part.allCases.allSatisfy { places(of: concept, $0).isEmpty } }
  }

  /// The concepts that are taught without a question, or without something to do.
  public func without(_ part: Part) -> [Int] { Self.concepts.filter { places(of: $0, part).isEmpty } }

  /// The table as Markdown: a row for each concept.
  public func page(in language: MessageLanguage) -> [String] {
    let heads = ["concept"] + Part.allCases.map(\.rawValue)
    let head = heads.map { Catalogue.sentence("L.coverage.\($0)", in: language) }
    let rows = Self.concepts.map { row($0, in: language) }
    let opening = ["# " + Catalogue.sentence("L.coverage", in: language), ""]
    let about = [Catalogue.sentence("L.coverage.about", in: language), ""]
    let line = "| --- |" + String(repeating: " --- |", count: heads.count)
    return opening + about + ["| # | \(head.joined(separator: " | ")) |", line] + rows
  }

  private func row(_ concept: Int, in language: MessageLanguage) -> String {
    let title = Catalogue.sentence("concept.\(concept)", in: language)
    let cells = Part.allCases.map { places(of: concept, $0).map { "`\($0)`" }.joined(separator: " ") }
    return "| \(concept) | \(title) | \(cells.joined(separator: " | ")) |"
  }
}
