import Glibc

/// A row of small columns, for a table: as many as there are values, or fewer.
public enum Sparkline {
  /// One sign for each value; more values than `width` are joined, each sign showing the mean of its share.
  ///
  /// The lowest sign is the low end of `limits`, the highest its high end; without limits the values decide. What is not
  /// finite shows as `!`, and so does what is not above 0 when `isLog`.
  public static func text(
    _ values: [Double], width: Int? = nil, limits: ClosedRange<Double>? = nil, isLog: Bool = false,
    glyphs: Glyphs = .braille
  ) -> String {
    let heights = values.map { isLog ? ($0 > 0 ? log10($0) : .nan) : $0 }
    let shown = width.map { joined(heights, max(1, $0)) } ?? heights
    var extent = Extent()
    if let limits, !isLog || limits.lowerBound > 0 {
      extent = Extent(isLog ? log10(limits.lowerBound)...log10(limits.upperBound) : limits)
    } else {
      extent.take(shown, isLog: false)
    }
    let scale = Scale(low: extent.low, high: extent.high)
    return String(shown.map { $0.isFinite ? sign(level: level(scale, $0), glyphs) : "!" })
  }

  private static func level(_ scale: Scale, _ value: Double) -> Int {
    let fraction = scale.fraction(value)
    return scale.high > scale.low ? Scale.cell(fraction * 8, of: 8) : 3
  }

  private static func joined(_ values: [Double], _ width: Int) -> [Double] {
    guard values.count > width else { return values }
    return (0..<width).map { place in
      let share = values[place * values.count / width..<(place + 1) * values.count / width]
      return share.reduce(0) { $0 + $1 / Double(share.count) }
    }
  }

  /// The sign of a level from 0 to 7.
  static func sign(level: Int, _ glyphs: Glyphs) -> Character { glyphs == .ascii ? ascii[level] : blocks[level] }

  private static let blocks = Array("▁▂▃▄▅▆▇█")
  private static let ascii = Array("_.:-=+*#")
}
