import Glibc

/// One one-number rule, so that a loop over it is compiled once for each.
protocol UnaryRule {
  static func value(_ x: Double) -> Double
}

enum Negate: UnaryRule { @inline(__always) static func value(_ x: Double) -> Double { -x } }
enum Magnitude: UnaryRule { @inline(__always) static func value(_ x: Double) -> Double { x.magnitude } }
enum Square: UnaryRule { @inline(__always) static func value(_ x: Double) -> Double { x * x } }
enum Cube: UnaryRule { @inline(__always) static func value(_ x: Double) -> Double { x * x * x } }
enum SquareRoot: UnaryRule { @inline(__always) static func value(_ x: Double) -> Double { x.squareRoot() } }
enum Reciprocal: UnaryRule { @inline(__always) static func value(_ x: Double) -> Double { 1 / x } }
enum InverseSquareRoot: UnaryRule {
  @inline(__always) static func value(_ x: Double) -> Double { 1 / x.squareRoot() }
}
enum Sign: UnaryRule {
  @inline(__always) static func value(_ x: Double) -> Double { x > 0 ? 1 : x < 0 ? -1 : x }
}

enum Exponential: UnaryRule { @inline(__always) static func value(_ x: Double) -> Double { exp(x) } }
enum ExponentialMinusOne: UnaryRule { @inline(__always) static func value(_ x: Double) -> Double { expm1(x) } }
enum Logarithm: UnaryRule { @inline(__always) static func value(_ x: Double) -> Double { log(x) } }
enum LogarithmOnePlus: UnaryRule { @inline(__always) static func value(_ x: Double) -> Double { log1p(x) } }
enum Logarithm2: UnaryRule { @inline(__always) static func value(_ x: Double) -> Double { log2(x) } }
enum Logarithm10: UnaryRule { @inline(__always) static func value(_ x: Double) -> Double { log10(x) } }

enum Sine: UnaryRule { @inline(__always) static func value(_ x: Double) -> Double { sin(x) } }
enum Cosine: UnaryRule { @inline(__always) static func value(_ x: Double) -> Double { cos(x) } }
enum Tangent: UnaryRule { @inline(__always) static func value(_ x: Double) -> Double { tan(x) } }
enum ArcSine: UnaryRule { @inline(__always) static func value(_ x: Double) -> Double { asin(x) } }
enum ArcCosine: UnaryRule { @inline(__always) static func value(_ x: Double) -> Double { acos(x) } }
enum ArcTangent: UnaryRule { @inline(__always) static func value(_ x: Double) -> Double { atan(x) } }
enum HyperbolicSine: UnaryRule { @inline(__always) static func value(_ x: Double) -> Double { sinh(x) } }
enum HyperbolicCosine: UnaryRule { @inline(__always) static func value(_ x: Double) -> Double { cosh(x) } }

enum Floor: UnaryRule { @inline(__always) static func value(_ x: Double) -> Double { x.rounded(.down) } }
enum Ceiling: UnaryRule { @inline(__always) static func value(_ x: Double) -> Double { x.rounded(.up) } }
/// Halves go to the even neighbour, as in NumPy.
enum Round: UnaryRule { @inline(__always) static func value(_ x: Double) -> Double { x.rounded(.toNearestOrEven) } }
enum Truncate: UnaryRule { @inline(__always) static func value(_ x: Double) -> Double { x.rounded(.towardZero) } }

/// 1 / (1 + e⁻ˣ), from the side where the exponential cannot overflow.
enum Sigmoid: UnaryRule {
  @inline(__always) static func value(_ x: Double) -> Double {
    let e = exp(-x.magnitude)
    return x >= 0 ? 1 / (1 + e) : e / (1 + e)
  }
}
enum HyperbolicTangent: UnaryRule { @inline(__always) static func value(_ x: Double) -> Double { tanh(x) } }
enum Relu: UnaryRule { @inline(__always) static func value(_ x: Double) -> Double { x > 0 || x.isNaN ? x : 0 } }
/// log(1 + eˣ), which is x where eˣ would overflow.
enum Softplus: UnaryRule {
  @inline(__always) static func value(_ x: Double) -> Double { Relu.value(x) + log1p(exp(-x.magnitude)) }
}
enum Silu: UnaryRule { @inline(__always) static func value(_ x: Double) -> Double { x * Sigmoid.value(x) } }
/// x Φ(x); erfc keeps the digits of Φ far below 0.
enum Gelu: UnaryRule {
  @inline(__always) static func value(_ x: Double) -> Double { x * 0.5 * erfc(-x * 0.5.squareRoot()) }
}
/// ½ x (1 + tanh u) written as x σ(2u), which keeps its digits far below 0.
enum GeluTanh: UnaryRule {
  @inline(__always) static func value(_ x: Double) -> Double {
    x * Sigmoid.value((8 / Double.pi).squareRoot() * (x + 0.044715 * x * x * x))
  }
}
enum ErrorFunction: UnaryRule { @inline(__always) static func value(_ x: Double) -> Double { erf(x) } }
enum ComplementaryErrorFunction: UnaryRule {
  @inline(__always) static func value(_ x: Double) -> Double { erfc(x) }
}

enum Not: UnaryRule { @inline(__always) static func value(_ x: Double) -> Double { x == 0 ? 1 : 0 } }
enum IsNaN: UnaryRule { @inline(__always) static func value(_ x: Double) -> Double { x.isNaN ? 1 : 0 } }
enum IsInfinite: UnaryRule { @inline(__always) static func value(_ x: Double) -> Double { x.isInfinite ? 1 : 0 } }
enum IsFinite: UnaryRule { @inline(__always) static func value(_ x: Double) -> Double { x.isFinite ? 1 : 0 } }
