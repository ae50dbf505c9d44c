import Glibc

/// One two-number rule, so that a loop over it is compiled once for each.
protocol BinaryRule {
  static func value(_ a: Double, _ b: Double) -> Double
}

enum Add: BinaryRule { @inline(__always) static func value(_ a: Double, _ b: Double) -> Double { a + b } }
enum Subtract: BinaryRule { @inline(__always) static func value(_ a: Double, _ b: Double) -> Double { a - b } }
enum Multiply: BinaryRule { @inline(__always) static func value(_ a: Double, _ b: Double) -> Double { a * b } }
enum Divide: BinaryRule { @inline(__always) static func value(_ a: Double, _ b: Double) -> Double { a / b } }
enum Power: BinaryRule { @inline(__always) static func value(_ a: Double, _ b: Double) -> Double { pow(a, b) } }

/// The quotient rounded down, as Python's `//`.
enum FloorDivide: BinaryRule {
  @inline(__always) static func value(_ a: Double, _ b: Double) -> Double {
    guard b != 0 else { return a / b }
    let rest = fmod(a, b)
    var quotient = (a - rest) / b
    if rest != 0 && (rest < 0) != (b < 0) { quotient -= 1 }
    if quotient == 0 { return copysign(0, a / b) }
    let whole = quotient.rounded(.down)
    return quotient - whole > 0.5 ? whole + 1 : whole  // (a − rest) / b may miss a whole number by rounding
  }
}

/// What `//` leaves over; it has the sign of the divisor, as in Python.
enum Remainder: BinaryRule {
  @inline(__always) static func value(_ a: Double, _ b: Double) -> Double {
    let rest = fmod(a, b)
    if rest == 0 { return copysign(0, b) }
    return (rest < 0) != (b < 0) ? rest + b : rest
  }
}

enum Minimum: BinaryRule {
  @inline(__always) static func value(_ a: Double, _ b: Double) -> Double { a <= b || a.isNaN ? a : b }
}
enum Maximum: BinaryRule {
  @inline(__always) static func value(_ a: Double, _ b: Double) -> Double { a >= b || a.isNaN ? a : b }
}

enum Equal: BinaryRule { @inline(__always) static func value(_ a: Double, _ b: Double) -> Double { a == b ? 1 : 0 } }
enum NotEqual: BinaryRule { @inline(__always) static func value(_ a: Double, _ b: Double) -> Double { a != b ? 1 : 0 } }
enum Less: BinaryRule { @inline(__always) static func value(_ a: Double, _ b: Double) -> Double { a < b ? 1 : 0 } }
enum LessOrEqual: BinaryRule {
  @inline(__always) static func value(_ a: Double, _ b: Double) -> Double { a <= b ? 1 : 0 }
}
enum Greater: BinaryRule { @inline(__always) static func value(_ a: Double, _ b: Double) -> Double { a > b ? 1 : 0 } }
enum GreaterOrEqual: BinaryRule {
  @inline(__always) static func value(_ a: Double, _ b: Double) -> Double { a >= b ? 1 : 0 }
}
enum And: BinaryRule {
  @inline(__always) static func value(_ a: Double, _ b: Double) -> Double { a != 0 && b != 0 ? 1 : 0 }
}
enum Or: BinaryRule {
  @inline(__always) static func value(_ a: Double, _ b: Double) -> Double { a != 0 || b != 0 ? 1 : 0 }
}
