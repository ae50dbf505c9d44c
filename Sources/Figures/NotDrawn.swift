/// Values that have no place on an axis, counted by reason.
public struct NotDrawn: Sendable, Equatable {
  public var nan = 0
  public var plusInfinity = 0
  public var minusInfinity = 0
  /// Finite, but not above 0 on a log axis.
  public var notPositive = 0
  /// Where the first one stood on the horizontal axis.
  public var first: Double?

  public init(nan: Int = 0, plusInfinity: Int = 0, minusInfinity: Int = 0, notPositive: Int = 0, first: Double? = nil) {
    (self.nan, self.plusInfinity, self.minusInfinity) = (nan, plusInfinity, minusInfinity)
    (self.notPositive, self.first) = (notPositive, first)
  }

  public var count: Int { nan + plusInfinity + minusInfinity + notPositive }
  public var infinite: Int { plusInfinity + minusInfinity }

  /// Counts `value` if it has no place on the axis; true when it was counted.
  mutating func take(_ value: Double, isLog: Bool = false) -> Bool {
    if value.isFinite {
      guard isLog, value <= 0 else { return false }
      notPositive += 1
    } else if value.isNaN {
      nan += 1
    } else if value > 0 {
      plusInfinity += 1
    } else {
      minusInfinity += 1
    }
    return true
  }

  static func + (a: NotDrawn, b: NotDrawn) -> NotDrawn {
    NotDrawn(
      nan: a.nan + b.nan, plusInfinity: a.plusInfinity + b.plusInfinity,
      minusInfinity: a.minusInfinity + b.minusInfinity, notPositive: a.notPositive + b.notPositive,
      first: a.first ?? b.first)
  }

  /// `3 NAN, 1 INF, 2 <= 0`: the parts that are not zero.
  public var text: String {
    [(nan, "NAN"), (plusInfinity, "INF"), (minusInfinity, "-INF"), (notPositive, "<= 0")]
      .filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
  }

  var facts: [String: String] {
    ["what": text, "count": "\(count)", "first": first.map { NumberText.short($0) } ?? ""]
  }

  static func among(_ values: [Double]) -> NotDrawn {
    var left = NotDrawn()
    for value in values { _ = left.take(value) }
    return left
  }
}

extension Series {
  /// The points that cannot be drawn on such axes.
  func notDrawn(horizontalIsLog: Bool, verticalIsLog: Bool) -> NotDrawn {
    var left = NotDrawn()
    for place in y.indices where !isDrawable(x[place], y[place], horizontalIsLog, verticalIsLog) {
      let (x, y) = (x[place], y[place])
      if !left.take(y, isLog: verticalIsLog) { _ = left.take(x, isLog: horizontalIsLog) }
      if left.first == nil, x.isFinite { left.first = x }
    }
    return left
  }

  @inline(__always)
  private func isDrawable(_ x: Double, _ y: Double, _ horizontalIsLog: Bool, _ verticalIsLog: Bool) -> Bool {
    x.isFinite && y.isFinite && !(horizontalIsLog && x <= 0) && !(verticalIsLog && y <= 0)
  }
}
