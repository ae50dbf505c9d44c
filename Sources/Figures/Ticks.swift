import Glibc

/// One labelled value of an axis.
struct Tick: Sendable, Equatable {
  let value: Double
  let label: String
}

/// The values of an axis that get a label: 1, 2, 2.5 or 5 × 10ⁿ apart.
struct Ticks: Sendable, Equatable {
  let ticks: [Tick]
  /// The limits moved outwards to whole steps.
  let low: Double
  let high: Double

  /// At most `most` steps between the limits; on a log axis whole powers of ten where there are at least two.
  init(_ extent: Extent, most: Int, isLog: Bool, isWhole: Bool = false) {
    self = isLog ? Self.logarithmic(extent, max(1, most)) : Self.linear(extent, max(1, most), isWhole)
  }

  private init(_ ticks: [Tick], _ low: Double, _ high: Double) {
    (self.ticks, self.low, self.high) = (ticks, low, high)
  }

  /// Those within the limits of a scale, with a little room for rounding.
  func within(_ scale: Scale) -> [Tick] {
    ticks.filter { (-1e-9...(1 + 1e-9)).contains(scale.fraction($0.value)) }
  }

  // MARK: - Linear

  private static func linear(_ extent: Extent, _ most: Int, _ isWhole: Bool) -> Ticks {
    let step = Step(atLeast: extent.high / Double(most) - extent.low / Double(most), isWhole: isWhole)
    let first = (extent.low / step.size + 1e-9).rounded(.down)
    let last = (extent.high / step.size - 1e-9).rounded(.up)
    guard first.magnitude < 9e15, last.magnitude < 9e15, last - first < 1000 else {
      return Ticks(ends(extent), extent.low, extent.high)
    }
    let counts = (Int(first)...Int(last)).filter { step.value(times: $0).isFinite }
    let ticks = zip(counts, step.labels(counts)).map { Tick(value: step.value(times: $0), label: $1) }
    return Ticks(
      ticks, max(step.value(times: Int(first)), -Extent.largest), min(step.value(times: Int(last)), Extent.largest))
  }

  /// The two ends alone.
  static func ends(_ extent: Extent) -> [Tick] {
    [extent.low, extent.high].map { Tick(value: $0, label: NumberText.short($0)) }
  }

  // MARK: - Logarithmic

  private static func logarithmic(_ extent: Extent, _ most: Int) -> Ticks {
    let (low, high) = (log10(extent.low), log10(extent.high))
    let first = Int((low + 1e-9).rounded(.down))
    let last = Int((high - 1e-9).rounded(.up))
    if high - low < 1 { return withinOneDecade(extent, most, first) }
    var every = max(1, (last - first + most - 1) / most)
    if every == 4 { every = 5 }
    let exponents = (first...last).filter { $0 % every == 0 }
    let mantissas = (last - first) * 3 <= most ? [1.0, 2, 5] : [1.0]
    let ticks = exponents.flatMap { exponent in mantissas.map { tick($0, exponent) } }
    return Ticks(ticks, power(first), power(last))
  }

  /// Less than a factor of ten: 1, 2, 5 where two of them fall inside, else even steps.
  private static func withinOneDecade(_ extent: Extent, _ most: Int, _ first: Int) -> Ticks {
    let ticks = [first - 1, first, first + 1].flatMap { exponent in [1.0, 2, 5].map { tick($0, exponent) } }
    let inside = ticks.filter { $0.value >= extent.low && $0.value <= extent.high }
    guard inside.count < 2 else { return Ticks(ticks, extent.low, extent.high) }
    return Ticks(linear(extent, most, false).ticks.filter { $0.value > 0 }, extent.low, extent.high)
  }

  private static func tick(_ mantissa: Double, _ exponent: Int) -> Tick {
    let value = mantissa * power(exponent)
    let plain = exponent >= -3 && exponent <= 3
    return Tick(value: value, label: plain ? NumberText.short(value) : "\(Int(mantissa))e\(exponent)")
  }

  private static func power(_ exponent: Int) -> Double { min(max(pow(10, Double(exponent)), 1e-307), 1e308) }
}

/// A distance between labels: 1, 2, 2.5 or 5 times a power of ten.
private struct Step {
  let mantissa: Double
  let exponent: Int

  init(atLeast span: Double, isWhole: Bool) {
    // Two of the largest doubles are further apart than a double can say.
    let raw = min(max(span, 1e-306), 1e308)
    let decade = Int(log10(raw).rounded(.down))
    let share = raw / pow(10, Double(decade))
    let choices = isWhole && decade <= 0 ? [1.0, 2, 5, 10] : [1.0, 2, 2.5, 5, 10]
    let chosen = choices.first { $0 >= share * (1 - 1e-9) } ?? 10
    (mantissa, exponent) = isWhole && decade < 0 ? (1, 0) : chosen == 10 ? (1, decade + 1) : (chosen, decade)
  }

  var size: Double { mantissa * pow(10, Double(exponent)) }

  func value(times count: Int) -> Double {
    let product = Double(count) * mantissa
    return exponent < 0 && exponent > -300 ? product / pow(10, Double(-exponent)) : product * pow(10, Double(exponent))
  }

  /// Digits behind the point that tell one step from the next.
  private var decimals: Int { max(0, (mantissa == 2.5 ? 1 : 0) - exponent) }

  /// Labels of these many steps, all plain or all with a power of ten.
  func labels(_ counts: [Int]) -> [String] {
    let values = counts.map { value(times: $0) }
    let largest = values.map(\.magnitude).max() ?? 0
    let powers = values.map(scientific)
    guard largest < 1e15, decimals <= 12 else { return powers }
    let plain = values.map { NumberText.fixed($0, decimals: decimals) }
    let widest = plain.map(\.count).max() ?? 0
    return widest <= 7 || widest <= (powers.map(\.count).max() ?? 0) ? plain : powers
  }

  private func scientific(_ value: Double) -> String {
    guard value != 0 else { return "0" }
    let own = NumberText.decade(of: value)
    return NumberText.scientific(value, own, decimals: max(0, own - exponent + (mantissa == 2.5 ? 1 : 0)))
  }
}
