public import Tensors

/// Per-feature standardisation: every feature to mean 0 and variance 1, by numbers that can be kept for other data.
///
///     z = (x − μ) / √(σ² + ε)        x, z: N × D     μ, σ²: D
///
/// The correlations stay as they are; that is what separates it from whitening, and why it is cheap.
public struct Standardisation: Equatable, Sendable {
  public let mean: Tensor  // μ, D
  public let variance: Tensor  // σ², D
  public let epsilon: Double

  /// Takes mean and variance from `x`.
  ///
  /// - Throws: `ShapeError` when `x` is not N × D.
  public init(of x: Tensor, epsilon: Double = 0) throws(ShapeError) {
    guard x.rank == 2, x.rows > 0 else { throw .input(name: "standardize", wanted: "(N, D)", shape: x.shape) }
    (mean, variance) = x.featureMoments()
    self.epsilon = epsilon
  }

  /// - Throws: `ShapeError` when `x` has other features; `LayerError` when ε is 0 and a feature never varied.
  public func applied(to x: Tensor, trace: Trace? = nil) throws -> Tensor {
    try x.requireColumns(mean.columns, "standardize")
    trace?("mean", "μ = 1/N Σᵢ xᵢ", "mean(x, axis=0)", mean)
    trace?("var", "σ² = 1/N Σᵢ (xᵢ − μ)²", "mean((x - mean) ** 2, axis=0)", variance)

    if epsilon == 0, let feature = variance.values.firstIndex(of: 0) { throw LayerError.neverVaries(feature: feature) }
    let scale = (variance + epsilon).inverseSquareRoots()
    let out = x.normalised(centre: mean, scale: scale, shift: .filled(with: 0, mean.shape))
    trace?("out", "z = (x − μ) / √(σ² + ε)", "(x - mean) / sqrt(var + \(epsilon))", out)
    return out
  }
}
