public import Tensors

/// Layer normalisation: gives every example mean 0 and variance 1 over its own features, then a learned γ and β.
///
///     y = γ (x − μ) / √(σ² + ε) + β        x, y: N × D     γ, β: D     μ, σ²: N × 1
///
/// It needs no other example, so training and testing are alike and a batch may hold one.
///
/// Source: Ba, Kiros & Hinton 2016, arXiv:1607.06450.
public struct LayerNorm: Layer {
  public static let kind = "layernorm"
  public static let partName = "ln"
  public static let parameterPaths: [ParameterPath] = [("gamma", \.gamma), ("beta", \.beta)]

  public var gamma: Tensor  // γ, D
  public var beta: Tensor  // β, D
  public var epsilon: Double { rows.epsilon }
  private let rows: RowNormalisation

  public init(features: Int, epsilon: Double = UsualSettings.epsilon) {
    gamma = .filled(with: 1, [features])
    beta = .filled(with: 0, [features])
    rows = RowNormalisation(epsilon: epsilon)
  }

  public var signature: String {
    Layers.signature(
      Self.kind, gamma.columns, settings: [setting("eps", epsilon, usual: UsualSettings.epsilon)])
  }
  public var inputFeatures: Int? { gamma.columns }
  public var fields: [(name: String, value: Tensor)] { [("eps", Tensor(epsilon))] }

  public struct Cache: Sendable {
    let x: Tensor  // N × D
    let mean: Tensor  // μ, N × 1
    let inverseDeviation: Tensor  // 1/√(σ² + ε), N × 1
  }

  /// - Throws: `ShapeError` when `x` is not N × D; `LayerError` when ε is 0 and an example never varies.
  public mutating func forward(_ x: Tensor, _ phase: Phase, trace: Trace?) throws -> (y: Tensor, cache: Cache) {
    try x.requireColumns(gamma.columns, Self.kind)

    if trace == nil, let (y, mean, inverse) = x.normalisedRows(epsilon: epsilon, gamma: gamma, beta: beta) {
      return (y, Cache(x: x, mean: mean, inverseDeviation: inverse))
    }
    let (normalised, cache) = try rows.forward(x, input: "x", trace: trace)
    trace?("xhat", "x̂ = (x − μ) / √(σ² + ε)", "centred * inv_std", normalised)

    let y = normalised * gamma + beta
    trace?("out", "y = γ x̂ + β", "gamma * xhat + beta", y)
    return (y, Cache(x: x, mean: cache.mean, inverseDeviation: cache.inverseDeviation))
  }

  public func backward(_ dy: Tensor, _ cache: Cache, trace: Trace?) -> Gradients {
    guard let trace else { return backwardAtOnce(dy, cache) }
    let centred = cache.x - cache.mean
    let dgamma = dy.columnSums(times: centred * cache.inverseDeviation)
    trace("dgamma", "∂L/∂γ = Σᵢ ∂L/∂yᵢ x̂ᵢ", "sum(dout * xhat, axis=0)", dgamma)

    let dbeta = dy.columnSums()
    trace("dbeta", "∂L/∂β = Σᵢ ∂L/∂yᵢ", "sum(dout, axis=0)", dbeta)

    let dxhat = dy * gamma
    trace("dxhat", "∂L/∂x̂ = ∂L/∂y γ", "dout * gamma", dxhat)

    let dx = rows.backward(
      dxhat, RowNormalisation.Cache(centred: centred, mean: cache.mean, inverseDeviation: cache.inverseDeviation),
      gradient: "dxhat", trace: trace)
    let last = RowNormalisation.lastStep("dxhat", dy.columns)
    trace("dx", last.formula, last.expression, dx)
    return Gradients(input: dx, parameters: ["gamma": dgamma, "beta": dbeta])
  }

  /// The same when nobody listens: a row stays in the nearest cache between its passes.
  private func backwardAtOnce(_ dy: Tensor, _ cache: Cache) -> Gradients {
    let (dx, dgamma, dbeta) = dy.throughNormalisedRows(
      cache.x, gamma: gamma, mean: cache.mean, inverseDeviation: cache.inverseDeviation)
    return Gradients(input: dx, parameters: ["gamma": dgamma, "beta": dbeta])
  }
}
