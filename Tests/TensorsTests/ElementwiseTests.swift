import Foundation
import Tensors
import Testing

@Suite struct ElementwiseTests {
  /// Every operation beside the C library's or Foundation's own function.
  static let references: [UnaryOperation: @Sendable (Double) -> Double] = [
    .negate: { -$0 }, .abs: { abs($0) }, .sign: { $0 > 0 ? 1 : $0 < 0 ? -1 : 0 }, .square: { $0 * $0 },
    .cube: { pow($0, 3) }, .sqrt: { sqrt($0) }, .reciprocal: { 1 / $0 }, .inverseSquareRoot: { 1 / sqrt($0) },
    .exp: { exp($0) }, .expm1: { expm1($0) }, .log: { log($0) }, .log1p: { log1p($0) }, .log2: { log2($0) },
    .log10: { log10($0) }, .sin: { sin($0) }, .cos: { cos($0) }, .tan: { tan($0) }, .arcsin: { asin($0) },
    .arccos: { acos($0) }, .arctan: { atan($0) }, .sinh: { sinh($0) }, .cosh: { cosh($0) }, .floor: { floor($0) },
    .ceil: { ceil($0) }, .round: { rint($0) }, .truncate: { trunc($0) }, .sigmoid: { 1 / (1 + exp(-$0)) },
    .tanh: { tanh($0) }, .relu: { max(0, $0) }, .softplus: { log(1 + exp($0)) }, .silu: { $0 / (1 + exp(-$0)) },
    .gelu: { $0 * (1 + erf($0 / sqrt(2))) / 2 },
    .geluTanh: { 0.5 * $0 * (1 + tanh(sqrt(2 / .pi) * ($0 + 0.044715 * pow($0, 3)))) }, .erf: { erf($0) },
    .erfc: { erfc($0) }, .not: { $0 == 0 ? 1 : 0 }, .isnan: { _ in 0 }, .isinf: { _ in 0 }, .isfinite: { _ in 1 },
  ]

  @Test(arguments: UnaryOperation.allCases)
  func `agrees with the plain formula`(_ operation: UnaryOperation) throws {
    let reference = try #require(Self.references[operation])
    let x = Tensor(stride(from: -4, through: 4, by: 0.125).map { $0 })
    for (index, value) in x.applying(operation).values.enumerated() {
      let wanted = reference(x.values[index])
      let close = value == wanted || (value.isNaN && wanted.isNaN) || abs(value - wanted) <= 1e-14 * max(1, abs(wanted))
      #expect(close, "\(operation)(\(x.values[index])) is \(value), not \(wanted)")
    }
  }

  /// The vectorised functions on long stretches, whole blocks of 64 and a rest, beside the C library.
  @Test(arguments: [UnaryOperation.exp, .sigmoid, .tanh, .silu, .geluTanh])
  func `long stretches agree to the last digits`(_ operation: UnaryOperation) throws {
    for (low, high) in [(-1e-3, 1e-3), (-1.0, 1.0), (-30.0, 30.0), (-700.0, 700.0), (-760.0, 760.0)] {
      let x = Tensor.linspace(low, high, 4099)
      let long = x.applying(operation)
      for (index, value) in x.values.enumerated() {
        let one = Tensor(value).applying(operation).values[0]  // one number alone goes through the C library
        let got = long.values[index]
        let ulps: Double = operation == .geluTanh ? 1200 : 4  // its exponent, up to 450, magnifies rounding
        #expect(got == one || abs(got - one) <= ulps * 2e-16 * abs(one), "\(operation)(\(value))")
      }
    }
  }

  @Test func `a NaN or an infinity in the middle of a long stretch stays where it is`() {
    var x = Tensor.linspace(-1, 1, 200)
    x = x.replacing(70, with: .nan).replacing(71, with: .infinity).replacing(72, with: -.infinity)
    for (operation, up, down) in [(UnaryOperation.exp, Double.infinity, 0.0), (.sigmoid, 1, 0), (.tanh, 1, -1)] {
      let y = x.applying(operation).values
      #expect(y[70].isNaN && y[71] == up && y[72] == down)
      #expect(y.enumerated().allSatisfy { (70...72).contains($0.offset) || $0.element.isFinite })
    }
  }

  /// What IEEE arithmetic and the limits of the functions say.
  @Test(
    arguments: [
      (.exp, 710, .infinity), (.exp, -746, 0), (.log, 0, -.infinity), (.sigmoid, 1000, 1), (.sigmoid, -1000, 0),
      (.softplus, 1000, 1000), (.softplus, -1000, 0), (.tanh, 1000, 1), (.silu, -1000, 0), (.gelu, -1000, 0),
      (.geluTanh, -1000, 0), (.geluTanh, 1000, 1000), (.sqrt, .infinity, .infinity), (.round, 0.5, 0), (.round, 1.5, 2),
      (.isnan, .nan, 1), (.isinf, -.infinity, 1), (.isfinite, .infinity, 0), (.not, .nan, 0), (.relu, -0.0, 0),
    ] as [(UnaryOperation, Double, Double)])
  func `extremes`(_ operation: UnaryOperation, _ x: Double, _ wanted: Double) {
    #expect(Tensor(x).applying(operation).number == wanted)
  }

  @Test(arguments: [-745.0, -40, -4, 0, 4, 40, 745])
  func `sigmoids add up to one and stay in their range`(_ x: Double) throws {
    let (up, down) = (Tensor(x).applying(.sigmoid).values[0], Tensor(-x).applying(.sigmoid).values[0])
    #expect(abs(up + down - 1) <= 1e-15 && (0...1).contains(up))
    #expect(x >= 0 || up > 0)
  }

  @Test func `NaN stays NaN`() {
    for operation in [UnaryOperation.relu, .sigmoid, .softplus, .abs, .sign, .exp] {
      #expect(Tensor(Double.nan).applying(operation).values[0].isNaN, "\(operation)")
    }
  }
}
