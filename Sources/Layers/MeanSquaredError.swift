public import Tensors

/// The mean squared difference between outputs and targets.
///
///     L = 1/n Σ (x − y)²        ∂L/∂x = 2 (x − y) / n        x, y: any shape, n numbers
public struct MeanSquaredError: Loss {
  public static let kind = "mse"

  public init() {}

  public struct Cache: Sendable {
    let difference: Tensor
  }

  /// - Throws: `ShapeError` when outputs and targets have different shapes.
  public func forward(_ outputs: Tensor, _ targets: Tensor, trace: Trace?) throws -> (loss: Double, cache: Cache) {
    guard outputs.shape == targets.shape else {
      throw ShapeError.mismatch(left: outputs.shape, right: targets.shape)
    }
    guard outputs.count > 0 else { throw ShapeError.empty(name: Self.kind, shape: outputs.shape) }

    let difference = outputs - targets
    trace?("difference", "x − y", "x - y", difference)

    let squares = difference.squared()
    trace?("squares", "(x − y)²", "difference ** 2", squares)

    let loss = squares.mean
    trace?("loss", "L = 1/n Σ (x − y)²", "mean(squares)", Tensor(loss))
    return (loss, Cache(difference: difference))
  }

  public func backward(_ cache: Cache, trace: Trace?) -> Tensor {
    let count = cache.difference.count
    let dx = cache.difference * (2 / Double(count))
    trace?("dx", "∂L/∂x = 2 (x − y) / n", "2 * difference / \(count)", dx)
    return dx
  }
}
