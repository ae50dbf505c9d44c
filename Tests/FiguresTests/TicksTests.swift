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
}
