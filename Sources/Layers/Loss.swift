public import Tensors

/// A number that says how wrong outputs are, given what they should have been, and its gradient.
///
/// The steps of a forward pass end with `loss`, those of a backward pass with `dx`, the gradient of the scores; their
/// expressions are over `x` (the scores), `y` (the target), the loss's fields and earlier steps.
public protocol Loss<Target>: Sendable {
  /// What the outputs should have been: labels, or a tensor of their shape.
  associatedtype Target
  associatedtype Cache: Sendable

  /// The loss's name in the command language: `cross_entropy`.
  static var kind: String { get }
  var signature: String { get }
  var fields: [(name: String, value: Tensor)] { get }

  /// The loss of a batch; for labels, `scores` is N × C and there is one label in 0 … C − 1 per example.
  func forward(_ scores: Tensor, _ target: Target, trace: Trace?) throws -> (loss: Double, cache: Cache)
  /// The gradient of the loss with respect to the scores.
  func backward(_ cache: Cache, trace: Trace?) -> Tensor
}

extension Loss {
  public var name: String { Self.kind }
  public var signature: String { "\(Self.kind)()" }
  public var fields: [(name: String, value: Tensor)] { [] }

  public func forward(_ scores: Tensor, _ target: Target) throws -> (loss: Double, cache: Cache) {
    try forward(scores, target, trace: nil)
  }

  public func backward(_ cache: Cache) -> Tensor { backward(cache, trace: nil) }

  /// The loss and its gradient at once; for `any Loss`, whose cache has no static type.
  public func lossAndGradient(
    _ scores: Tensor, _ target: Target, trace: Trace? = nil, backTrace: Trace? = nil
  ) throws -> (loss: Double, dscores: Tensor) {
    let (loss, cache) = try forward(scores, target, trace: trace)
    return (loss, backward(cache, trace: backTrace))
  }

  func requireLabels(_ labels: [Int], _ scores: Tensor) throws {
    guard scores.rank == 2, scores.count > 0 else {
      throw ShapeError.input(name: Self.kind, wanted: "(N, C)", shape: scores.shape)
    }
    guard labels.count == scores.rows else {
      throw LayerError.labelCount(labels: labels.count, examples: scores.rows)
    }
    for (row, label) in labels.enumerated() where !(0..<scores.columns).contains(label) {
      throw LayerError.label(Double(label), row: row, classes: scores.columns)
    }
  }
}
