public import Tensors

/// Group normalisation: gives each group of channels of each image mean 0 and variance 1, then γ and β per channel.
///
///     y = γ (x − μ) / √(σ² + ε) + β        x, y: N × C × H × W     γ, β: C     μ, σ²: one per image and group
///
/// One group is layer normalisation over C, H and W; as many groups as channels is instance normalisation.
///
/// Source: Wu & He 2018, arXiv:1803.08494.
public struct GroupNorm: Layer {
  public static let kind = "groupnorm"
  public static let partName = "gn"
  public static let parameterPaths: [ParameterPath] = [("gamma", \.gamma), ("beta", \.beta)]

  public var gamma: Tensor  // γ, C
  public var beta: Tensor  // β, C
  public let groups: Int
  public var epsilon: Double { rows.epsilon }
  private let rows: RowNormalisation

  /// - Throws: `LayerError` when the groups do not divide the channels.
  public init(groups: Int, channels: Int, epsilon: Double = UsualSettings.epsilon) throws(LayerError) {
    guard groups > 0, channels % groups == 0 else { throw .groups(groups, channels: channels) }
    gamma = .filled(with: 1, [channels])
    beta = .filled(with: 0, [channels])
    self.groups = groups
    rows = RowNormalisation(epsilon: epsilon)
  }

  public var signature: String {
    Layers.signature(
      Self.kind, groups, channels, settings: [setting("eps", epsilon, usual: UsualSettings.epsilon)])
  }
  public var channels: Int { gamma.columns }
  public var fields: [(name: String, value: Tensor)] {
    [("eps", Tensor(epsilon)), ("groups", Tensor(Double(groups)))]
  }

  public struct Cache: Sendable {
    let rows: RowNormalisation.Cache
    let normalised: Tensor  // x̂, N × C × H × W
  }

  // MARK: - Forward

  /// - Throws: `ShapeError` when `x` is not N × C × H × W; `LayerError` when ε is 0 and a group never varies.
  public mutating func forward(_ x: Tensor, _ phase: Phase, trace: Trace?) throws -> (y: Tensor, cache: Cache) {
    try x.requireChannels(channels, Self.kind)

    let grouped = x.shaped([x.shape[0] * groups, x.count / max(1, x.shape[0] * groups)])
    trace?("rows", "a row for each image and group", "x\(grouped.shape.reshapeCall)", grouped)

    let (normalisedRows, cache) = try rows.forward(grouped, input: "rows", trace: trace)
    let normalised = normalisedRows.shaped(x.shape)
    trace?("xhat", "x̂ = (x − μ) / √(σ² + ε)", "(centred * inv_std)\(x.shape.reshapeCall)", normalised)

    let y = normalised * perChannel(gamma) + perChannel(beta)
    trace?("out", "y = γ x̂ + β", "gamma[:, None, None] * xhat + beta[:, None, None]", y)
    return (y, Cache(rows: cache, normalised: normalised))
  }

  // MARK: - Backward

  public func backward(_ dy: Tensor, _ cache: Cache, trace: Trace?) -> Gradients {
    let dgamma = (dy * cache.normalised).channelSums()
    trace?("dgamma", "∂L/∂γ = Σ ∂L/∂y x̂", "sum(sum(sum(dout * xhat, axis=3), axis=2), axis=0)", dgamma)

    let dbeta = dy.channelSums()
    trace?("dbeta", "∂L/∂β = Σ ∂L/∂y", "sum(sum(sum(dout, axis=3), axis=2), axis=0)", dbeta)

    let dxhat = (dy * perChannel(gamma)).shaped(cache.rows.centred.shape)
    let shape = dxhat.shape.reshapeCall
    trace?("dxhat", "∂L/∂x̂ = ∂L/∂y γ", "(dout * gamma[:, None, None])\(shape)", dxhat)

    let dx = rows.backward(dxhat, cache.rows, gradient: "dxhat", trace: trace).shaped(dy.shape)
    let last = RowNormalisation.lastStep("dxhat", dxhat.columns)
    trace?("dx", last.formula, "(\(last.expression))\(dy.shape.reshapeCall)", dx)
    return Gradients(input: dx, parameters: ["gamma": dgamma, "beta": dbeta])
  }

  private func perChannel(_ values: Tensor) -> Tensor { values.shaped([channels, 1, 1]) }
}
