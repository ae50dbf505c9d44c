import Figures
import Testing

@Suite struct ProblemTests {
  @Test func `each thing that cannot be drawn has its own problem`() {
    let two = Series("s", x: [1, 2], y: [1])
    expect(.lengths(name: "s", x: 2, y: 1)) { try .line([two]) }
    expect(.empty(.line)) { try .line([]) }
    expect(.empty(.scatter)) { try .scatter([Series("s", x: [], y: [])]) }
    expect(.limits(low: 2, high: 1)) { try .line([Series([1, 2])], Framing(verticalLimits: (2, 1))) }
    expect(.limitsNotPositive(low: 0, high: 1)) {
      try .line([Series([1, 2])], Framing(verticalLimits: (0, 1), verticalIsLog: true))
    }
    expect(.nothingPositive(.line, count: 2)) { try .line([Series([-1, 0])], Framing(verticalIsLog: true)) }
    expect(.sizes(rows: 2, columns: 2, values: 3)) { try .heat(Cells(rows: 2, columns: 2, values: [1, 2, 3])) }
    expect(.count(0, least: 1)) { try .histogram([1, 2], bins: 0) }
    expect(.count(1, least: 2)) { try .function("f", from: 0, to: 1, points: 1) { $0 } }
    expect(.limits(low: 1, high: 1)) { try .function("f", from: 1, to: 1) { $0 } }
  }

  @Test func `nothing finite tells what came instead`() throws {
    let problem = try #require(throws: FigureProblem.self) {
      try Figure.line([Series([.nan, .nan, -.infinity])])
    }
    #expect(problem.key == "G3")
    #expect(problem.facts["what"] == "2 NAN, 1 -INF")
    #expect(problem.facts["kind"] == "line")
  }

  @Test func `keys differ`() {
    let problems: [FigureProblem] = [
      .empty(.line), .lengths(name: "", x: 1, y: 2), .nothingFinite(.line, NotDrawn()),
      .nothingPositive(.line, count: 1),
      .limits(low: 1, high: 0), .limitsNotPositive(low: 0, high: 1), .sizes(rows: 1, columns: 1, values: 2),
      .tooMany(.images, count: 500, most: 400), .count(0, least: 1),
    ]
    #expect(problems.map(\.key) == (1...9).map { "G\($0)" })
  }

  private func expect(_ problem: FigureProblem, _ make: () throws -> Figure) {
    #expect(throws: problem) { try make() }
  }
}
