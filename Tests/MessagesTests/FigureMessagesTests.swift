import Figures
import Messages
import Testing

/// Every reason why there is no figure has its sentence.
@Suite struct FigureMessagesTests {
  private static let problems: [FigureProblem] = [
    .empty(.line), .lengths(name: "a", x: 1, y: 2), .nothingFinite(.line, NotDrawn(nan: 2)),
    .nothingPositive(.line, count: 3), .limits(low: 2, high: 1), .limitsNotPositive(low: 0, high: 1),
    .sizes(rows: 2, columns: 3, values: 5), .tooMany(.line, count: 60, most: 52), .count(0, least: 1),
  ]

  @Test(arguments: problems, MessageLanguage.allCases)
  func `a problem becomes a sentence without a gap`(_ problem: FigureProblem, _ language: MessageLanguage) {
    let sentence = Catalogue.sentence(problem.key, problem.facts, in: language)
    #expect(sentence != problem.key && !sentence.contains("{") && sentence.hasSuffix("."), "\(sentence)")
  }

  @Test func `every problem is here`() {
    #expect(Set(Self.problems.map(\.key)) == Set((1...9).map { "G\($0)" }))
  }
}
