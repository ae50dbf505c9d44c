public import Tensors

/// Makes one row of each example, so that a linear layer can follow a convolution.
///
///     x: N × d₁ × d₂ …     y: N × (d₁ d₂ …)
public struct Flatten: Layer {
  public static let kind = "flatten"
  public static let partName = "flat"

  public init() {}

  public struct Cache: Sendable {
    let shape: [Int]
  }

  /// - Throws: `ShapeError` when `x` has no axis of examples and one of features.
  public mutating func forward(_ x: Tensor, _ phase: Phase, trace: Trace?) throws -> (y: Tensor, cache: Cache) {
    guard x.rank > 1 else { throw ShapeError.input(name: Self.kind, wanted: "(N, …)", shape: x.shape) }
    let y = x.shaped([x.rows, x.shape.dropFirst().reduce(1, *)])
    trace?("out", "y = x, one row each", "x\(y.shape.reshapeCall)", y)
    return (y, Cache(shape: x.shape))
  }

  public func backward(_ dy: Tensor, _ cache: Cache, trace: Trace?) -> Gradients {
    let dx = dy.shaped(cache.shape)
    trace?("dx", "∂L/∂x = ∂L/∂y, shaped as x", "dout\(cache.shape.reshapeCall)", dx)
    return Gradients(input: dx)
  }
}
