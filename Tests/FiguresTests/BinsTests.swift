import Testing

@testable import Figures

@Suite struct BinsTests {
  @Test func `every value lands in one bin`() throws {
    let bins = try Bins.counted([0, 0.5, 1, 1.5, 2, 4, .nan, .infinity], into: 4, as: .histogram)
    #expect(bins.edges == [0, 1, 2, 3, 4])
    #expect(bins.counts == [2, 2, 1, 1])
    #expect(bins.left.nan == 1)
    #expect(bins.left.plusInfinity == 1)
    #expect(bins.size == 6)
  }

  @Test func `mean and deviation of numbers one can add on paper`() throws {
    let bins = try Bins.counted([2, 4, 4, 4, 5, 5, 7, 9], into: 3, as: .histogram)
    #expect(abs(bins.mean - 5) < 1e-12)
    #expect(abs(bins.deviation - 2) < 1e-12)
  }

  @Test func `the largest and smallest doubles have a deviation`() throws {
    for scale in [1e300, 1e-300] {
      let bins = try Bins.counted([2, 4, 4, 4, 5, 5, 7, 9].map { $0 * scale }, into: 3, as: .histogram)
      #expect(abs(bins.deviation / scale - 2) < 1e-9)
    }
  }

  /// NumPy 2: `percentile([1, 2, 3, 4, 10], [25, 50, 75])` is 2, 3, 4; whiskers reach 4 + 1.5 · 2 = 7.
  @Test func `a box has quartiles between neighbours and whiskers on values`() {
    let box = BoxSummary([10, 4, 3, 2, 1, .nan])
    #expect([box.lowerQuartile, box.median, box.upperQuartile] == [2, 3, 4])
    #expect(box.low == 1)
    #expect(box.high == 4)
    #expect(box.outliers == [10])
    #expect(BoxSummary([1, 2]).median == 1.5)
  }

  @Test func `a heat map joined into fewer cells keeps its mean and its gaps`() {
    let cells = Cells(rows: 2, columns: 4, values: [1, 3, 5, 7, 1, 3, .nan, 7])
    let small = cells.reduced(rows: 1, columns: 2)
    #expect(small.values[0] == 2)
    #expect(small.values[1].isNaN)
  }

  @Test func `folds are runs of roles`() {
    let runs = FoldRow("", 6, test: [2, 3], validation: [0]).parts
    #expect(runs == [FoldPart(.validation, 1), FoldPart(.train, 1), FoldPart(.test, 2), FoldPart(.train, 2)])
  }

  /// Ten examples in five columns: the middles of the columns are the examples 1, 3, 5, 7, 9.
  @Test func `a column shows the example in its middle, and no role is lost`() {
    let even = FoldRow("", 10, test: [0, 2, 3]).parts
    #expect(even.roles(in: 5) == [.train, .test, .train, .train, .train])
    let rare = FoldRow("", 1000, test: [997]).parts
    #expect(rare.roles(in: 5) == [.train, .train, .train, .train, .test])
    #expect([FoldPart]().roles(in: 5).isEmpty && even.roles(in: 10).count { $0 == .test } == 3)
  }
}
