import Benchmarks
import Figures

/// What it costs to draw very many points.
enum FigureWorkloads {
  static let all = [
    drawing("figure_line/1e5") { try Figure.line([Series($0)]) },
    drawing("figure_points/1e5") { try Figure.scatter([Series("", x: $0, y: $0.reversed())]) },
    drawing("figure_bins/1e5") { try Figure.histogram($0) },
  ]

  private static func drawing(_ name: String, _ make: @escaping @Sendable ([Double]) throws -> Figure) -> Workload {
    Workload(name, 1e5, "point") {
      let values = (0..<100_000).map { place in
        let noise = Double(place * 7919 % 10_007)
        return noise / 10_007 + Double(place) / 100_000
      }
      return { Double(try make(values).text().utf8.count) }
    }
  }
}
