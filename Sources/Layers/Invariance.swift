public import Tensors

/// What batch normalisation makes of a layer before it whose weights are a times as large.
///
///     BN(u (aW)) = BN(u W),   ∂L/∂(aW) = 1/a ∂L/∂W        for a > 0; exactly when ε = 0
///
/// Source: Ioffe & Szegedy 2015, arXiv:1502.03167, section 3.3.
public struct ScaleInvariance: Sendable {
  public let output: Tensor
  public let scaledOutput: Tensor
  public let gradients: Gradients
  public let scaledGradients: Gradients

  /// Runs `linear`, and it with weights `scale` times as large, through `normalisation`.
  ///
  /// - Throws: what the layers throw.
  public init(
    _ linear: Linear, _ normalisation: BatchNorm, _ u: Tensor, upstream: Tensor, scale: Double
  ) throws {
    var scaled = linear
    scaled.weights = linear.weights * scale
    (output, gradients) = try Self.run(linear, normalisation, u, upstream)
    (scaledOutput, scaledGradients) = try Self.run(scaled, normalisation, u, upstream)
  }

  private static func run(
    _ linear: Linear, _ normalisation: BatchNorm, _ u: Tensor, _ upstream: Tensor
  ) throws -> (Tensor, Gradients) {
    var (linear, normalisation) = (linear, normalisation)
    let (inner, linearCache) = try linear.forward(u)
    let (output, cache) = try normalisation.forward(inner)
    let back = normalisation.backward(upstream, cache)
    return (output, linear.backward(back.input, linearCache))
  }

  /// The largest |difference| of the two outputs.
  public var largestDifference: Double { (output - scaledOutput).values.reduce(0) { max($0, abs($1)) } }

  /// The length of ∂L/∂(aW) over that of ∂L/∂W: 1/a.
  public var gradientRatio: Double {
    let (plain, scaled) = (gradients.parameters["W"], scaledGradients.parameters["W"])
    return ((scaled?.sumOfSquares ?? .nan) / (plain?.sumOfSquares ?? .nan)).squareRoot()
  }
}

/// The equality inside Theorem 4.1 of Santurkar et al. 2018, arXiv:1805.11604, for each feature.
///
///     ‖∂L/∂x‖² = γ²/σ² (‖g‖² − (1·g)²/m − (g·x̂)²/m)        g = ∂L/∂y     m examples     ε = 0
public struct GradientNormEquality: Equatable, Sendable {
  /// ‖∂L/∂x‖², D.
  public let left: Tensor
  /// The right side, D.
  public let right: Tensor

  /// - Throws: what the layer throws.
  public init(_ layer: BatchNorm, _ x: Tensor, upstream g: Tensor) throws {
    var copy = layer
    let trace = Trace()
    let (_, cache) = try copy.forward(x, .training, trace: trace)
    left = copy.backward(g, cache).input.squareSums()
    let (normalised, variance) = (trace["xhat"] ?? x, trace["var"] ?? x)
    let inner =
      g.squareSums() - g.columnSums().squared() / Double(x.rows)
      - g.columnSums(times: normalised).squared() / Double(x.rows)
    right = inner * layer.gamma.squared() / (variance + layer.epsilon)
  }
}

extension Tensor {
  fileprivate func squareSums() -> Tensor { columnSums(times: self) }
}
