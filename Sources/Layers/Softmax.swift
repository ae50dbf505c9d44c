public import Tensors

/// Turns each row of scores into probabilities: positive, adding up to 1, in the same order.
///
///     yⱼ = e^(xⱼ) / Σₖ e^(xₖ)        ∂L/∂x = y (∂L/∂y − Σₖ yₖ ∂L/∂yₖ)        along the last axis
public struct Softmax: Layer {
  public static let kind = "softmax"
  public static let partName = "softmax"

  public init() {}

  public struct Cache: Sendable {
    let y: Tensor
  }

  /// - Throws: `ShapeError` when `x` is a single number or its rows are empty.
  public mutating func forward(_ x: Tensor, _ phase: Phase, trace: Trace?) throws -> (y: Tensor, cache: Cache) {
    guard x.rank > 0, x.columns > 0 else { throw ShapeError.input(name: Self.kind, wanted: "(N, C)", shape: x.shape) }

    let shifted = x - x.rowMaxima()
    trace?("shifted", "x − maxⱼ xⱼ", "x - max(x, axis=-1, keepdims=true)", shifted)

    let exponentials = shifted.applying(.exp)
    trace?("exps", "e^x", "exp(shifted)", exponentials)

    let sums = exponentials.rowSums()
    trace?("sums", "Σⱼ e^(xⱼ)", "sum(exps, axis=-1, keepdims=true)", sums)

    let y = exponentials / sums
    trace?("out", "yⱼ = e^(xⱼ) / Σₖ e^(xₖ)", "exps / sums", y)
    return (y, Cache(y: y))
  }

  public func backward(_ dy: Tensor, _ cache: Cache, trace: Trace?) -> Gradients {
    let mean = (dy * cache.y).rowSums()
    trace?("mean", "Σₖ yₖ ∂L/∂yₖ", "sum(dout * out, axis=-1, keepdims=true)", mean)

    let dx = (dy - mean) * cache.y
    trace?("dx", "∂L/∂x = y (∂L/∂y − Σₖ yₖ ∂L/∂yₖ)", "out * (dout - mean)", dx)
    return Gradients(input: dx)
  }
}
