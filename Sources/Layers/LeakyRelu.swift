public import Tensors

/// ReLU with a small slope below 0, so that no unit stops learning for good.
///
///     y = x where x > 0, else a x        ∂y/∂x = 1 where x > 0, else a        a: the leak
///
/// Source: Maas, Hannun & Ng 2013. The slope at 0 is the leak, as in PyTorch.
public struct LeakyRelu: Layer {
  public static let kind = "leaky_relu"
  public static let partName = "act"

  public let leak: Double

  public init(leak: Double = 0.01) { self.leak = leak }

  public var signature: String { leak == 0.01 ? "leaky_relu()" : "leaky_relu(\(leak))" }
  public var fields: [(name: String, value: Tensor)] { [("leak", Tensor(leak))] }

  public struct Cache: Sendable {
    let slope: Tensor
  }

  public mutating func forward(_ x: Tensor, _ phase: Phase, trace: Trace?) throws -> (y: Tensor, cache: Cache) {
    let slope = x.isGreater(than: 0) * (1 - leak) + leak
    let y = x * slope
    trace?("out", "y = x where x > 0, else a x", "where(x > 0, x, leak * x)", y)
    return (y, Cache(slope: slope))
  }

  public func backward(_ dy: Tensor, _ cache: Cache, trace: Trace?) -> Gradients {
    trace?("slope", "∂y/∂x = 1 where x > 0, else a", "where(x > 0, 1, leak)", cache.slope)

    let dx = dy * cache.slope
    trace?("dx", "∂L/∂x = ∂L/∂y ∂y/∂x", "dout * slope", dx)
    return Gradients(input: dx)
  }
}
