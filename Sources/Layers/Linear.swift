public import Tensors

/// A fully connected layer: every output is a weighted sum of all inputs, plus a bias.
///
///     y = x W + b        x: N × D     W: D × M     b: M     y: N × M
///
/// An input with more axes, N × d₁ × d₂ …, is read as N × (d₁ d₂ …); its gradient has its own shape again.
///
/// Source: CS231n, assignment 2, `affine_forward` and `affine_backward`.
public struct Linear: Layer {
  public static let kind = "linear"
  public static let partName = "fc"
  public static let parameterPaths: [ParameterPath] = [("W", \.weights), ("b", \.bias)]

  public var weights: Tensor  // W, D × M
  public var bias: Tensor  // b, M

  public init(weights: Tensor, bias: Tensor) {
    precondition(weights.rank == 2 && bias.shape == [weights.columns], "\(weights.shape) with \(bias.shape)")
    (self.weights, self.bias) = (weights, bias)
  }

  /// Weights drawn from `generator`, biases 0.
  public init(_ inputs: Int, _ outputs: Int, _ initialisation: Initialisation, _ generator: inout RandomGenerator) {
    let weights = initialisation.weights([inputs, outputs], fanIn: inputs, fanOut: outputs, &generator)
    self.init(weights: weights, bias: .filled(with: 0, [outputs]))
  }

  public var signature: String { "linear(\(weights.rows), \(weights.columns))" }
  public var inputFeatures: Int? { weights.rows }
  /// How many numbers an output reads, and how many outputs read an input.
  public var fans: (in: Int, out: Int) { (weights.rows, weights.columns) }

  public struct Cache: Sendable {
    let x: Tensor  // N × D
    let shape: [Int]  // of the input as it came
  }

  /// - Throws: `ShapeError` when an example of `x` has not D numbers.
  public mutating func forward(_ x: Tensor, _ phase: Phase, trace: Trace?) throws -> (y: Tensor, cache: Cache) {
    let flat = x.rank > 2 ? x.shaped([x.rows, x.count / max(1, x.rows)]) : x
    try flat.requireColumns(weights.rows, Self.kind)

    let y = flat.times(weights) + bias
    trace?("out", "y = x W + b", "\(Self.examples(x.shape)) @ W + b", y)

    return (y, Cache(x: flat, shape: x.shape))
  }

  public func backward(_ dy: Tensor, _ cache: Cache, trace: Trace?) -> Gradients {
    let dweights = cache.x.transposedTimes(dy)
    trace?("dW", "∂L/∂W = xᵀ ∂L/∂y", "\(Self.examples(cache.shape)).T @ dout", dweights)

    let dbias = dy.columnSums()
    trace?("db", "∂L/∂b = Σᵢ ∂L/∂yᵢ", "sum(dout, axis=0)", dbias)

    let dx = dy.timesTransposed(weights).shaped(cache.shape)
    let flat = cache.shape.count == 2
    trace?("dx", "∂L/∂x = ∂L/∂y Wᵀ", flat ? "dout @ W.T" : "(dout @ W.T)\(cache.shape.reshapeCall)", dx)

    return Gradients(input: dx, parameters: ["W": dweights, "b": dbias])
  }

  private static func examples(_ shape: [Int]) -> String {
    shape.count == 2 ? "x" : "x\([shape[0], -1].reshapeCall)"
  }
}
