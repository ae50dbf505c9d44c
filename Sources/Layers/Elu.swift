public import Tensors

/// The exponential linear unit: the identity above 0, a smooth approach to −α below.
///
///     y = x where x > 0, else α (eˣ − 1)        ∂y/∂x = 1 where x > 0, else α eˣ
///
/// Source: Clevert, Unterthiner & Hochreiter 2016, arXiv:1511.07289.
public struct Elu: Layer {
  public static let kind = "elu"
  public static let partName = "act"

  public let alpha: Double

  public init(alpha: Double = 1) { self.alpha = alpha }

  public var signature: String { alpha == 1 ? "elu()" : "elu(\(alpha))" }
  public var fields: [(name: String, value: Tensor)] { [("alpha", Tensor(alpha))] }

  public struct Cache: Sendable {
    let x: Tensor
  }

  public mutating func forward(_ x: Tensor, _ phase: Phase, trace: Trace?) throws -> (y: Tensor, cache: Cache) {
    let y = x.isGreater(than: 0).choosing(x, x.capped(at: 0).applying(.expm1) * alpha)
    trace?("out", "y = x where x > 0, else α (eˣ − 1)", "where(x > 0, x, alpha * expm1(minimum(x, 0)))", y)
    return (y, Cache(x: x))
  }

  public func backward(_ dy: Tensor, _ cache: Cache, trace: Trace?) -> Gradients {
    let one = Tensor.filled(with: 1, cache.x.shape)
    let curve = cache.x.capped(at: 0).applying(.exp) * alpha
    let slope = cache.x.isGreater(than: 0).choosing(one, curve)
    trace?("slope", "∂y/∂x = 1 where x > 0, else α eˣ", "where(x > 0, 1, alpha * exp(minimum(x, 0)))", slope)

    let dx = dy * slope
    trace?("dx", "∂L/∂x = ∂L/∂y ∂y/∂x", "dout * slope", dx)
    return Gradients(input: dx)
  }
}
