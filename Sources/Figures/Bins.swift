import Glibc

extension Bins {
  /// The values counted into `count` bins, or into as many as their spread suggests.
  static func counted(_ values: [Double], into count: Int?, as kind: Figure.Kind) throws(FigureProblem) -> Bins {
    let extent = try extent(values, as: kind)
    if let count { try check(count, as: kind) }
    return Bins(values, from: extent, count: count ?? automatic(values.filter(\.isFinite), extent))
  }

  static func check(_ count: Int, as kind: Figure.Kind) throws(FigureProblem) {
    guard count >= 1 else { throw .count(count, least: 1) }
    guard count <= 1000 else { throw .tooMany(kind, count: count, most: 1000) }
  }

  /// The finite values' limits; a constant gets some room on both sides.
  static func extent(_ values: [Double], as kind: Figure.Kind) throws(FigureProblem) -> Extent {
    guard !values.isEmpty else { throw .empty(kind) }
    var extent = Extent()
    extent.take(values, isLog: false)
    guard !extent.isEmpty else { throw .nothingFinite(kind, .among(values)) }
    return extent.opened(isLog: false)
  }

  init(_ values: [Double], from extent: Extent, count: Int) {
    let scale = Scale(low: extent.low, high: extent.high)
    var counts = [Double](repeating: 0, count: count)
    var left = NotDrawn()
    var moments = Moments(size: max(extent.low.magnitude, extent.high.magnitude))
    for value in values where !left.take(value) {
      counts[Scale.cell(scale.fraction(value) * Double(count), of: count)] += 1
      moments.take(value)
    }
    self.counts = counts
    edges = (0...count).map { $0 == count ? extent.high : scale.value(at: Double($0) / Double(count)) }
    (self.left, size) = (left, values.count - left.count)
    (mean, deviation) = (moments.mean, moments.deviation)
  }

  /// Sources: Sturges 1926; Freedman and Diaconis 1981.
  private static func automatic(_ values: [Double], _ extent: Extent) -> Int {
    let sturges = Int(log2(Double(values.count)).rounded(.up)) + 1
    let sorted = values.sorted()
    let spread = BoxSummary.quantile(sorted, 0.75) - BoxSummary.quantile(sorted, 0.25)
    let width = 2 * spread / cbrt(Double(values.count))
    let wanted = (extent.high - extent.low) / width
    return min(40, max(sturges, wanted.isFinite ? Int(min(40, wanted.rounded(.up))) : 1))
  }

  var note: String { size == 0 ? "" : "std \(NumberText.short(deviation))" }
}

/// Mean and standard deviation in one pass (Welford 1962), in shares of a largest size so that no square leaves the range.
private struct Moments {
  private var count = 0.0
  private var middle = 0.0
  private var squares = 0.0
  private let size: Double

  init(size: Double) { self.size = size == 0 ? 1 : size }

  mutating func take(_ value: Double) {
    let share = value / size
    count += 1
    let before = middle
    middle += (share - middle) / count
    squares += (share - before) * (share - middle)
  }

  var mean: Double { middle * size }

  var deviation: Double { count == 0 ? 0 : (squares / count).squareRoot() * size }
}

extension BoxSummary {
  init(_ values: [Double]) {
    let sorted = values.filter(\.isFinite).sorted()
    left = .among(values)
    size = sorted.count
    (lowerQuartile, median) = (Self.quantile(sorted, 0.25), Self.quantile(sorted, 0.5))
    upperQuartile = Self.quantile(sorted, 0.75)
    let reach = 1.5 * (upperQuartile - lowerQuartile)
    let (floor, ceiling) = (lowerQuartile - reach, upperQuartile + reach)
    low = sorted.first { $0 >= floor } ?? .nan
    high = sorted.last { $0 <= ceiling } ?? .nan
    outliers = sorted.filter { $0 < floor || $0 > ceiling }
  }

  /// The value a share of the way through ordered values, between two neighbours when it falls between them.
  static func quantile(_ sorted: [Double], _ share: Double) -> Double {
    guard !sorted.isEmpty else { return .nan }
    let place = share * Double(sorted.count - 1)
    let below = Int(place)
    let (first, second) = (sorted[below], sorted[min(below + 1, sorted.count - 1)])
    let part = place - Double(below)
    return first * (1 - part) + second * part
  }
}
