public import Tensors

/// The input times its own sigmoid; also called swish.
///
///     y = x σ(x)        ∂y/∂x = σ(x) (1 + x (1 − σ(x)))
///
/// Source: Elfwing, Uchibe & Doya 2018, arXiv:1702.03118.
public struct Silu: Layer {
  public static let kind = "silu"
  public static let partName = "act"

  public init() {}

  public struct Cache: Sendable {
    let x: Tensor
    let gate: Tensor  // σ(x)
  }

  public mutating func forward(_ x: Tensor, _ phase: Phase, trace: Trace?) throws -> (y: Tensor, cache: Cache) {
    let gate = x.applying(.sigmoid)
    trace?("gate", "σ(x) = 1 / (1 + e⁻ˣ)", "1 / (1 + exp(-x))", gate)

    let y = x * gate
    trace?("out", "y = x σ(x)", "x * gate", y)
    return (y, Cache(x: x, gate: gate))
  }

  public func backward(_ dy: Tensor, _ cache: Cache, trace: Trace?) -> Gradients {
    let slope = cache.gate * (cache.x * (1 - cache.gate) + 1)
    trace?("slope", "∂y/∂x = σ(x) (1 + x (1 − σ(x)))", "gate * (1 + x * (1 - gate))", slope)

    let dx = dy * slope
    trace?("dx", "∂L/∂x = ∂L/∂y ∂y/∂x", "dout * slope", dx)
    return Gradients(input: dx)
  }
}
