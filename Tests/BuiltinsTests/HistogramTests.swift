import Builtins
import Figures
import Language
import Testing

/// Histograms by layer and over time.
@Suite struct HistogramTests {
  private static func rows(_ figure: Figure) -> [(label: String, bins: Bins)] {
    figure.panels[0].marks.compactMap { mark in
      guard case .row(let row) = mark, case .ridge(let bins) = row.content else { return nil }
      return (row.label, bins)
    }
  }

  @Test func `every row or column of a matrix has its own histogram`() throws {
    let rows = Self.rows(try PlotTests.figure("f = hist [[1, 1, 3], [1, 5, 5]], by=\"rows\", bins=2"))
    #expect(rows.map(\.label) == ["0", "1"] && rows.map(\.bins.counts) == [[2, 1], [1, 2]])
    let columns = Self.rows(try PlotTests.figure("f = hist [[1, 1, 3], [1, 5, 5]], by=\"columns\", bins=2"))
    #expect(columns.map(\.bins.counts) == [[2, 0], [1, 1], [0, 2]])
    let one = Self.rows(try PlotTests.figure("f = hist [[1, 1, 3]], by=\"rows\", labels=[7]"))
    #expect(one.map(\.label) == ["7"])
  }

  /// The outputs before the first step are those of the untrained network, and `percentile` has its own reference.
  @Test func `a run keeps the distribution of each layer over time`() throws {
    let session = newSession()
    for input in [
      "d = blobs(classes=3, n=20, dim=5); net = mlp(5, 4, 3); before = net.fc1.eval(d.X)",
      "r = train net, d, epochs=6, batch=d.size, record=\"distributions\"",
      "check r.distributions.fc1.shape == [6, 200] and len(r.recorded) == 6",
      "check r.distributions.fc1[0, 0] ~ percentile(before, 0.25)",
      "check r.distributions.fc1[0, 57] ~ percentile(before, 28.75)",
      "check r.distributions.fc1[0, 199] ~ percentile(before, 99.75)",
      "f = hist r.distributions.fc2, by=\"rows\", labels=r.recorded",
    ] {
      let outcome = session.run(input)
      #expect(!outcome.failed && !outcome.checkFailed, "\(outcome.transcript())")
    }
    guard case .entity(let value as FigureValue)? = session.value(of: "f") else { throw PlotTests.NoFigure() }
    #expect(Self.rows(value.figure).map(\.label) == ["0", "1", "2", "3", "4", "5"])
  }

  @Test func `of very many moments some are drawn, first and last among them, and it says so`() throws {
    let figure = try PlotTests.figure("f = hist scattered(100, 5), by=\"rows\"")
    let labels = Self.rows(figure).map(\.label)
    #expect(labels.count == 30 && labels.first == "0" && labels.last == "99")
    #expect(figure.text().contains("30 of 100 rows"))
    #expect(figure.text(TextOptions(language: .korean)).contains("100줄 가운데"))
  }
}
