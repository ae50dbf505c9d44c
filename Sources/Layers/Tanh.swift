public import Tensors

/// The hyperbolic tangent: squeezes every number into (−1, 1); close to the identity near 0.
///
///     y = tanh x        ∂y/∂x = 1 − y²
public struct Tanh: Layer {
  public static let kind = "tanh"
  public static let partName = "act"

  public init() {}

  public struct Cache: Sendable {
    let y: Tensor
  }

  public mutating func forward(_ x: Tensor, _ phase: Phase, trace: Trace?) throws -> (y: Tensor, cache: Cache) {
    let y = x.applying(.tanh)
    trace?("out", "y = tanh x", "tanh(x)", y)
    return (y, Cache(y: y))
  }

  public func backward(_ dy: Tensor, _ cache: Cache, trace: Trace?) -> Gradients {
    guard let trace else { return Gradients(input: dy.times(.tanh, at: cache.y)) }
    let slope = 1 - cache.y.squared()
    trace("slope", "∂y/∂x = 1 − y²", "1 - out ** 2", slope)

    let dx = dy * slope
    trace("dx", "∂L/∂x = ∂L/∂y ∂y/∂x", "dout * slope", dx)
    return Gradients(input: dx)
  }
}
