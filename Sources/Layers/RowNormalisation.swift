import Tensors

/// What layer and group normalisation share: every row gets mean 0 and variance 1.
///
///     x̂ = (x − μ) / √(σ² + ε)        x: N × D     μ, σ²: N × 1
struct RowNormalisation: Sendable {
  let epsilon: Double

  struct Cache: Sendable {
    let centred: Tensor  // N × D
    let mean: Tensor  // N × 1
    let inverseDeviation: Tensor  // N × 1
  }

  /// Tells its steps with `input` as the name of `x`.
  func forward(_ x: Tensor, input: String, trace: Trace?) throws(LayerError) -> (normalised: Tensor, cache: Cache) {
    let mean = x.rowMeans()
    trace?("mean", "μ = 1/D Σⱼ xⱼ", "mean(\(input), axis=1, keepdims=true)", mean)

    let centred = x - mean
    trace?("centred", "x − μ", "\(input) - mean", centred)

    let variance = centred.rowSums(times: centred) / Double(x.columns)
    trace?("var", "σ² = 1/D Σⱼ (xⱼ − μ)²", "mean(centred ** 2, axis=1, keepdims=true)", variance)

    if epsilon == 0, let row = variance.values.firstIndex(of: 0) { throw .rowNeverVaries(row: row) }
    let inverseDeviation = (variance + epsilon).inverseSquareRoots()
    trace?("inv_std", "1 / √(σ² + ε)", "1 / sqrt(var + eps)", inverseDeviation)

    return (centred * inverseDeviation, Cache(centred: centred, mean: mean, inverseDeviation: inverseDeviation))
  }

  /// The gradient of x from the gradient of x̂, whose name is `gradient`; `result` is told as the last step.
  func backward(
    _ dxhat: Tensor, _ cache: Cache, gradient: String, reshape: String = "", trace: Trace?
  ) -> Tensor {
    let features = dxhat.columns
    let inverse = cache.inverseDeviation
    let dvariance = dxhat.rowSums(times: cache.centred) * inverse.cubed() * -0.5
    trace?(
      "dvar", "∂L/∂σ² = −½ (σ² + ε)^(−3/2) Σⱼ ∂L/∂x̂ⱼ (xⱼ − μ)",
      "-0.5 * inv_std ** 3 * sum(\(gradient) * centred, axis=1, keepdims=true)", dvariance)

    let dmean = -dxhat.rowSums() * inverse
    trace?(
      "dmean", "∂L/∂μ = −1/√(σ² + ε) Σⱼ ∂L/∂x̂ⱼ", "-inv_std * sum(\(gradient), axis=1, keepdims=true)", dmean)

    let n = Double(features)
    return dxhat * inverse + cache.centred * (dvariance * (2 / n)) + dmean / n
  }

  /// The last step of a backward pass over rows of `features`.
  static func lastStep(_ gradient: String, _ features: Int) -> (formula: String, expression: String) {
    (
      "∂L/∂x = ∂L/∂x̂ / √(σ² + ε) + ∂L/∂σ² 2 (x − μ)/D + ∂L/∂μ /D",
      "\(gradient) * inv_std + dvar * 2 * centred / \(features) + dmean / \(features)"
    )
  }
}
