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
}
