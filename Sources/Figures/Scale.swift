import Glibc

/// Where a value lies between the two ends of an axis, as a fraction.
struct Scale: Sendable, Equatable {
  let low: Double
  let high: Double
  let isLog: Bool
  private let origin: Double
  private let factor: Double
  /// Keeps differences of the largest doubles finite.
  private let shrink: Double

  init(low: Double, high: Double, isLog: Bool = false) {
    (self.low, self.high, self.isLog) = (low, high, isLog)
    shrink = isLog || (high - low).isFinite ? 1 : 0.25
    origin = isLog ? log10(low) : low * shrink
    let factor = 1 / ((isLog ? log10(high) : high * shrink) - origin)
    self.factor = factor.isFinite ? factor : 0
  }

  /// 0 at the low end, 1 at the high one; outside of both for values beyond the limits.
  @inline(__always)
  func fraction(_ value: Double) -> Double { ((isLog ? log10(value) : value * shrink) - origin) * factor }

  /// The value at a fraction.
  func value(at fraction: Double) -> Double {
    isLog ? pow(10, origin + fraction / factor) : (origin + fraction / factor) / shrink
  }

  /// Which of `count` cells a position falls into; what lies outside, or is no number, falls into an end.
  @inline(__always)
  static func cell(_ position: Double, of count: Int) -> Int {
    position >= Double(count) ? count - 1 : position > 0 ? Int(position) : 0
  }

  /// Whether `value` has a place on this kind of axis at all.
  @inline(__always)
  func takes(_ value: Double) -> Bool { value.isFinite && !(isLog && value <= 0) }
}

/// The smallest and the largest of the values that have a place on an axis.
struct Extent: Sendable, Equatable {
  var low = Double.infinity
  var high = -Double.infinity

  var isEmpty: Bool { low > high }

  @inline(__always)
  mutating func take(_ value: Double) {
    if value < low { low = value }
    if value > high { high = value }
  }

  mutating func take(_ values: [Double], isLog: Bool) {
    for value in values where value.isFinite && !(isLog && value <= 0) { take(value) }
  }

  /// Wide enough to put labels on: a constant gets some room on both sides.
  func opened(isLog: Bool) -> Extent {
    if isEmpty { return isLog ? Extent(low: 0.1, high: 1) : Extent(low: 0, high: 1) }
    let size = max(low.magnitude, high.magnitude)
    if isLog { return high / low > 1 + 1e-9 ? held : Extent(low: low / 2, high: high * 2).held }
    if high / 2 - low / 2 > max(size * 1e-9, 1e-305) { return self }
    let room = size == 0 ? 1 : max(size * 0.1, 1e-303)
    return Extent(low: max(low - room, -Self.largest), high: min(high + room, Self.largest))
  }

  /// Positive limits that powers of ten can reach.
  private var held: Extent {
    let bottom = min(max(low, 1e-307), 1e307)
    return Extent(low: bottom, high: min(max(high, bottom * 2), 1e308))
  }

  /// Further apart by a share of the span, so that no point lies on the frame.
  func padded(by share: Double, isLog: Bool) -> Extent {
    let scale = Scale(low: low, high: high, isLog: isLog)
    let (below, above) = (scale.value(at: -share), scale.value(at: 1 + share))
    return Extent(low: below.isFinite && !(isLog && below < 1e-307) ? below : low, high: above.isFinite ? above : high)
  }

  static let largest = Double.greatestFiniteMagnitude
}
