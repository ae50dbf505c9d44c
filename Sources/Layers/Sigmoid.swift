public import Tensors

/// The logistic function: squeezes every number into (0, 1); steepest at 0, where its slope is ¼.
///
///     y = 1 / (1 + e⁻ˣ)        ∂y/∂x = y (1 − y)
public struct Sigmoid: Layer {
  public static let kind = "sigmoid"
  public static let partName = "act"

  public init() {}

  public struct Cache: Sendable {
    let y: Tensor
  }

  public mutating func forward(_ x: Tensor, _ phase: Phase, trace: Trace?) throws -> (y: Tensor, cache: Cache) {
    let y = x.applying(.sigmoid)
    trace?("out", "y = 1 / (1 + e⁻ˣ)", "1 / (1 + exp(-x))", y)
    return (y, Cache(y: y))
  }

  public func backward(_ dy: Tensor, _ cache: Cache, trace: Trace?) -> Gradients {
    guard let trace else { return Gradients(input: dy.times(.sigmoid, at: cache.y)) }
    let slope = cache.y * (1 - cache.y)
    trace("slope", "∂y/∂x = y (1 − y)", "out * (1 - out)", slope)

    let dx = dy * slope
    trace("dx", "∂L/∂x = ∂L/∂y ∂y/∂x", "dout * slope", dx)
    return Gradients(input: dx)
  }
}
