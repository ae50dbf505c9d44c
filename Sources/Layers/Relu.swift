public import Tensors

/// The rectified linear unit: lets positive numbers through and stops the rest; its slope at 0 is taken as 0.
///
///     y = max(0, x)        ∂y/∂x = 1 where x > 0, else 0
public struct Relu: Layer {
  public static let kind = "relu"
  public static let partName = "act"

  public init() {}

  public struct Cache: Sendable {
    let x: Tensor
  }

  public mutating func forward(_ x: Tensor, _ phase: Phase, trace: Trace?) throws -> (y: Tensor, cache: Cache) {
    let y = x.applying(.relu)
    trace?("out", "y = max(0, x)", "maximum(x, 0)", y)
    return (y, Cache(x: x))
  }

  public func backward(_ dy: Tensor, _ cache: Cache, trace: Trace?) -> Gradients {
    guard let trace else { return Gradients(input: dy.times(.relu, at: cache.x)) }
    let slope = cache.x.isGreater(than: 0)
    trace("slope", "∂y/∂x = [x > 0]", "x > 0", slope)

    let dx = dy * slope
    trace("dx", "∂L/∂x = ∂L/∂y ∂y/∂x", "dout * slope", dx)
    return Gradients(input: dx)
  }
}
