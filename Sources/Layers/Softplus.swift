public import Tensors

/// A smooth ReLU, whose slope is the sigmoid.
///
///     y = log(1 + eˣ) = max(x, 0) + log(1 + e^−|x|)        ∂y/∂x = 1 / (1 + e⁻ˣ)
///
/// The second form cannot overflow. Source: Dugas et al. 2001.
public struct Softplus: Layer {
  public static let kind = "softplus"
  public static let partName = "act"

  public init() {}

  public struct Cache: Sendable {
    let x: Tensor
  }

  public mutating func forward(_ x: Tensor, _ phase: Phase, trace: Trace?) throws -> (y: Tensor, cache: Cache) {
    let y = x.applying(.softplus)
    trace?("out", "y = log(1 + eˣ)", "maximum(x, 0) + log1p(exp(-abs(x)))", y)
    return (y, Cache(x: x))
  }

  public func backward(_ dy: Tensor, _ cache: Cache, trace: Trace?) -> Gradients {
    let slope = cache.x.applying(.sigmoid)
    trace?("slope", "∂y/∂x = 1 / (1 + e⁻ˣ)", "1 / (1 + exp(-x))", slope)

    let dx = dy * slope
    trace?("dx", "∂L/∂x = ∂L/∂y ∂y/∂x", "dout * slope", dx)
    return Gradients(input: dx)
  }
}
