import Testing

@testable import Figures

@Suite struct TicksTests {
  @Test(arguments: [
    (0.0, 4.0, 4, "0 1 2 3 4"), (0, 10, 4, "0.0 2.5 5.0 7.5 10.0"), (0, 1, 5, "0.0 0.2 0.4 0.6 0.8 1.0"),
    (-1, 1, 4, "-1.0 -0.5 0.0 0.5 1.0"), (0.07, 2.3, 5, "0.0 0.5 1.0 1.5 2.0 2.5"), (0, 1e-300, 2, "0 5e-301 1e-300"),
    (0, 1e300, 2, "0 5e299 1e300"), (-1e308, 1e308, 2, "-1e308 0 1e308"), (0, 40_000, 4, "0 10000 20000 30000 40000"),
  ])
  func `steps are 1, 2, 2.5 or 5 times a power of ten`(low: Double, high: Double, most: Int, labels: String) {
    let ticks = Ticks(Extent(low: low, high: high), most: most, isLog: false)
    #expect(ticks.ticks.map(\.label).joined(separator: " ") == labels)
  }

  @Test(arguments: [
    (1e-4, 1.0, 5, "1e-4 0.001 0.01 0.1 1"), (1, 100, 6, "1 2 5 10 20 50 100 200 500"),
    (1e-10, 1e10, 5, "1e-10 1e-5 1 1e5 1e10"),
    (2, 6, 4, "2 5"), (3, 4, 4, "3.00 3.25 3.50 3.75 4.00"),
  ])
  func `a log axis has powers of ten, then 2 and 5`(low: Double, high: Double, most: Int, labels: String) {
    let extent = Extent(low: low, high: high)
    let ticks = Ticks(extent, most: most, isLog: true)
    let inside = low < 1e-3 || high < 10 ? ticks.within(Scale(low: low, high: high, isLog: true)) : ticks.ticks
    #expect(inside.map(\.label).joined(separator: " ") == labels)
  }

  @Test func `whole numbers get whole steps`() {
    let ticks = Ticks(Extent(low: 1, high: 6), most: 8, isLog: false, isWhole: true)
    #expect(ticks.ticks.map(\.label) == ["1", "2", "3", "4", "5", "6"])
  }

  @Test(arguments: [
    (0.1, "0.1"), (1234.4, "1234"), (0.00012, "0.00012"), (0.000012, "1.2e-5"), (-2.5, "-2.5"), (999999, "1e6"),
    (12345678, "1.235e7"),
    (1e300, "1e300"), (.leastNonzeroMagnitude, "4.941e-324"), (.nan, "NAN"), (-.infinity, "-INF"), (0, "0"),
    (99999.9, "100000"),
  ])
  func `numbers are short`(value: Double, text: String) { #expect(NumberText.short(value) == text) }
}
