import Builtins
import Language
import Testing

@testable import Figures

/// `plot` of searches and cross-validations.
@Suite struct ChoosingDrawingTests {
  private static let bowl = "def f(x, y) = -((x - 0.4)**2 + (log10(y) + 2)**2)"

  @Test func `a search of two settings shows every trial where it lies, the best one marked`() throws {
    let figure = try PlotTests.figure(
      Self.bowl,
      "s = search(f, x=uniform(low=0, high=1), y=log_uniform(1e-4, 1), by=\"grid\", trials=9)", "f = plot s")
    let panel = figure.panels[0]
    let points = try #require(panel.series.first)
    // Three values of each at equal distances, both ends among them: the best of nine is next to (0.4, 0.01).
    #expect(Set(points.x) == [0, 0.5, 1] && points.x.count == 9)
    #expect(Set(points.y.map { ($0 * 1e6).rounded() }) == [100, 10_000, 1_000_000])
    let best = try #require(points.highlight)
    #expect(points.x[best] == 0.5 && abs(points.y[best] - 0.01) < 1e-12)
    #expect(panel.horizontal.label == "x" && panel.vertical.label.hasPrefix("y"))
  }

  @Test func `a search of one setting shows the score of each value`() throws {
    let figure = try PlotTests.figure(
      "def f(x) = -(x - 0.5)**2", "s = search(f, x=uniform(low=0, high=1), by=\"grid\", trials=3)", "f = plot s")
    let points = try #require(figure.panels[0].series.first)
    #expect(points.x == [0, 0.5, 1] && points.y == [-0.25, 0, -0.25])
  }

  @Test func `a cross-validation shows a box of accuracies for each candidate`() {
    let shown = PlotTests.shown("plot c", after: "c = cv knn, load(\"three_clusters\"), k=[1, 3], folds=3")
    #expect(shown.contains("k = 1") && shown.contains("k = 3") && shown.contains("accuracy"))
  }

  // MARK: - Folds

  private static func strips(_ figure: Figure) -> [(row: Row, parts: [FoldPart])] {
    figure.panels[0].rows.compactMap { row in
      if case .strip(let parts) = row.content { (row, parts) } else { nil }
    }
  }

  /// 23 examples in five folds: three of five, two of four (kfold.json of the reference set).
  @Test func `each fold is a strip with the examples it keeps back`() throws {
    let strips = Self.strips(try PlotTests.figure("f = plot kfold(23, 5)"))
    #expect(strips.map(\.row.label) == (1...5).map { "fold \($0)" })
    #expect(strips.map { $0.parts.filter { $0.role == .validation }.map(\.count) } == [[5], [5], [5], [4], [4]])
    #expect(strips[1].parts == [FoldPart(.train, 5), FoldPart(.validation, 5), FoldPart(.train, 13)])
    let dealt = Self.strips(try PlotTests.figure("f = plot kfold(4, 2, order=\"modulo\")"))
    #expect(dealt[0].parts.map(\.role) == [.validation, .train, .validation, .train])
  }

  @Test func `folds keep their two fields, and go through one by one`() {
    #expect(PlotTests.shown("kfold(6, 3)") == "sizes [2 2 2]  folds [[0 1], [2 3], [4 5]]")
    #expect(PlotTests.shown("kfold(6, 3)[1]") == "[2 3]")
    #expect(PlotTests.shown("for f in kfold(4, 2) { row(sum=sum(f)) }") == "  sum\n    1\n    5")
  }

  /// Whatever the inner folds keep back was not kept back outside, and together it is all that was left.
  @Test func `a nested validation shows inner folds inside what each outer fold leaves`() throws {
    let figure = try PlotTests.figure(
      "d = load(\"three_clusters\")", "n = nested(knn, d, k=[1, 3], outer=3, inner=2)", "f = plot n")
    let strips = Self.strips(figure)
    let labels = (1...3).flatMap { ["outer \($0)", "inner 1", "inner 2"] }
    #expect(strips.map(\.row.label) == labels)
    let roles = strips.map { $0.parts.flatMap { Array(repeating: $0.role, count: $0.count) } }
    for outer in stride(from: 0, to: 9, by: 3) {
      for example in roles[outer].indices {
        let inside = roles[outer + 1...outer + 2].map { $0[example] }
        let wanted: Set<FoldPart.Role> = roles[outer][example] == .test ? [.unused] : [.validation, .train]
        #expect(Set(inside) == wanted, "outer \(outer), example \(example)")
      }
      #expect(strips[outer].row.note.hasPrefix("k "))
    }
    #expect((0..<roles[0].count).allSatisfy { place in [0, 3, 6].count { roles[$0][place] == .test } == 1 })
  }

  @Test func `of very many folds the first are drawn, and it says so`() throws {
    let figure = try PlotTests.figure("f = plot kfold(5000, 5000)")
    #expect(Self.strips(figure).count == 60)
    for (language, words) in [(FigureLanguage.english, "first 60 of 5000"), (.korean, "5000줄 가운데 처음 60줄")] {
      let text = figure.text(TextOptions(width: 40, glyphs: .ascii, language: language))
      #expect(text.contains(words))
      // One example among 5000 still has its column.
      #expect(text.split(separator: "\n").prefix(60).allSatisfy { $0.contains("v") }, "\(text)")
    }
  }
}
