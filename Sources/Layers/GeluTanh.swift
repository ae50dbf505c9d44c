import Glibc
public import Tensors

/// GELU with the tanh formula that stands in for Φ; up to 0.0005 away from it.
///
///     y = ½ x (1 + tanh u) = x σ(2u)        u = √(2/π) (x + 0.044715 x³)
///
/// The second form keeps its digits far below 0. Source: Hendrycks & Gimpel 2016, arXiv:1606.08415, section 2.
public struct GeluTanh: Layer {
  public static let kind = "gelu_tanh"
  public static let partName = "act"
  private static let factor = (2 / Double.pi).squareRoot()

  public init() {}

  public struct Cache: Sendable {
    let x: Tensor
    let gate: Tensor  // σ(2u)
  }

  public mutating func forward(_ x: Tensor, _ phase: Phase, trace: Trace?) throws -> (y: Tensor, cache: Cache) {
    let inner = (x.cubed() * 0.044715 + x) * Self.factor
    trace?("inner", "u = √(2/π) (x + 0.044715 x³)", "sqrt(2 / pi) * (x + 0.044715 * x ** 3)", inner)

    let gate = (inner * 2).applying(.sigmoid)
    trace?("gate", "½ (1 + tanh u) = σ(2u)", "1 / (1 + exp(-2 * inner))", gate)

    let y = x * gate
    trace?("out", "y = ½ x (1 + tanh u)", "x * gate", y)
    return (y, Cache(x: x, gate: gate))
  }

  public func backward(_ dy: Tensor, _ cache: Cache, trace: Trace?) -> Gradients {
    let dinner = (cache.x.squared() * (3 * 0.044715) + 1) * Self.factor
    trace?("dinner", "∂u/∂x = √(2/π) (1 + 0.134145 x²)", "sqrt(2 / pi) * (1 + 0.134145 * x ** 2)", dinner)

    let slope = cache.gate + cache.x * cache.gate * (1 - cache.gate) * dinner * 2
    trace?("slope", "∂y/∂x = σ(2u) + 2 x σ(2u) (1 − σ(2u)) ∂u/∂x", "gate + 2 * x * gate * (1 - gate) * dinner", slope)

    let dx = dy * slope
    trace?("dx", "∂L/∂x = ∂L/∂y ∂y/∂x", "dout * slope", dx)
    return Gradients(input: dx)
  }
}
