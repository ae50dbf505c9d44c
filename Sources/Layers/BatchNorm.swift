public import Tensors

/// Batch normalisation: gives every feature of a batch mean 0 and variance 1, then a learned scale γ
/// and shift β, so that the layer before it can change without moving the input of the layer after it.
///
///     y = γ (x − μ) / √(σ² + ε) + β        x, y: N × D     γ, β, μ, σ²: D     N examples, D features
///
/// While training, μ and σ² are those of the batch; while testing, the running averages that training
/// kept. With γ = √(σ² + ε) and β = μ the layer is the identity.
///
/// Source: Ioffe & Szegedy 2015, arXiv:1502.03167, algorithms 1 and 2, and the gradients of section 3.
/// Unlike the paper, and like CS231n's assignment 2, the running variance is the biased one (÷ N) unless
/// `RunningConvention` says otherwise.
public struct BatchNorm: Layer {
  public static let kind = "batchnorm"
  public static let partName = "bn"
  public static let parameterPaths: [ParameterPath] = [("gamma", \.gamma), ("beta", \.beta)]

  public var gamma: Tensor  // γ, D
  public var beta: Tensor  // β, D
  public internal(set) var running: RunningStatistics
  public let epsilon: Double
  /// The classic mistake, to look at: μ and σ² are treated as constants in the backward pass.
  public let detachStatistics: Bool

  public init(
    features: Int, epsilon: Double = UsualSettings.epsilon, runningDecay: Double = UsualSettings.runningDecay,
    running: RunningConvention = .biased, detachStatistics: Bool = false
  ) {
    gamma = .filled(with: 1, [features])
    beta = .filled(with: 0, [features])
    self.running = RunningStatistics(features: features, decay: runningDecay, convention: running)
    self.epsilon = epsilon
    self.detachStatistics = detachStatistics
  }

  public var signature: String { signature(Self.kind) }

  /// The same under the name of a layer that is built on this one.
  func signature(_ kind: String) -> String {
    Layers.signature(
      kind, gamma.columns,
      settings: [
        setting("eps", epsilon, usual: UsualSettings.epsilon),
        setting("decay", running.decay, usual: UsualSettings.runningDecay),
        running.convention == .biased ? nil : "running=\"\(running.convention.rawValue)\"",
        detachStatistics ? "detach_stats=true" : nil,
      ])
  }
  public var inputFeatures: Int? { gamma.columns }
  public var fields: [(name: String, value: Tensor)] {
    [
      ("eps", Tensor(epsilon)), ("decay", Tensor(running.decay)), ("running_mean", running.mean),
      ("running_var", running.variance),
    ]
  }

  public struct Cache: Sendable {
    let x: Tensor  // N × D
    let mean: Tensor  // μ, D
    let inverseDeviation: Tensor  // 1/√(σ² + ε), D
    let phase: Phase

    /// The same for an input whose numbers are in another order.
    func holding(_ x: Tensor) -> Cache {
      Cache(x: x, mean: mean, inverseDeviation: inverseDeviation, phase: phase)
    }
  }

  // MARK: - Forward

  /// - Throws: `ShapeError` when `x` is not N × D; `LayerError` when ε is 0 and a feature never varies.
  public mutating func forward(_ x: Tensor, _ phase: Phase, trace: Trace?) throws -> (y: Tensor, cache: Cache) {
    try x.requireColumns(gamma.columns, Self.kind)
    guard let trace else { return try forwardAtOnce(x, phase) }
    return try forward(x, phase, input: "x", output: "out", trace: trace)
  }

  /// `input` and `output` are what the steps call `x` and `y`.
  mutating func forward(
    _ x: Tensor, _ phase: Phase, input: String, output: String, trace: Trace
  ) throws(LayerError) -> (y: Tensor, cache: Cache) {
    let training = phase == .training

    let mean = training ? x.columnMeans() : running.mean
    trace("mean", "μ = 1/N Σᵢ xᵢ", training ? "mean(\(input), axis=0)" : "running_mean", mean)

    let centred = x - mean
    trace("centred", "x − μ", "\(input) - mean", centred)

    let variance = training ? centred.columnMeanSquares() : running.variance
    trace("var", "σ² = 1/N Σᵢ (xᵢ − μ)²", training ? "mean(centred ** 2, axis=0)" : "running_var", variance)

    try requireSpread(variance)
    let inverseDeviation = (variance + epsilon).inverseSquareRoots()
    trace("inv_std", "1 / √(σ² + ε)", "1 / sqrt(var + eps)", inverseDeviation)

    let normalised = centred * inverseDeviation
    trace("xhat", "x̂ = (x − μ) / √(σ² + ε)", "centred * inv_std", normalised)

    let y = normalised * gamma + beta
    trace(output, "y = γ x̂ + β", "gamma * xhat + beta", y)

    if training { running.update(mean: mean, variance: variance, examples: x.rows) }
    return (y, Cache(x: x, mean: mean, inverseDeviation: inverseDeviation, phase: phase))
  }

  /// The same when nobody listens, in as few passes as there can be. Also for the channels of N × C × H × W.
  mutating func forwardAtOnce(_ x: Tensor, _ phase: Phase) throws(LayerError) -> (y: Tensor, cache: Cache) {
    guard phase == .training else {
      try requireSpread(running.variance)
      let inverseDeviation = (running.variance + epsilon).inverseSquareRoots()
      let y = x.normalised(centre: running.mean, scale: gamma * inverseDeviation, shift: beta)
      return (y, Cache(x: x, mean: running.mean, inverseDeviation: inverseDeviation, phase: phase))
    }
    let (y, mean, variance) = x.normalisedFeatures(epsilon: epsilon, gamma: gamma, beta: beta)
    try requireSpread(variance)
    running.update(mean: mean, variance: variance, examples: x.count / max(1, gamma.count))
    let inverseDeviation = (variance + epsilon).inverseSquareRoots()
    return (y, Cache(x: x, mean: mean, inverseDeviation: inverseDeviation, phase: phase))
  }

  private func requireSpread(_ variance: Tensor) throws(LayerError) {
    guard epsilon == 0, let feature = variance.values.firstIndex(of: 0) else { return }
    throw .neverVaries(feature: feature)
  }

  // MARK: - Backward

  /// The six equations of section 3 of the paper.
  public func backward(_ dy: Tensor, _ cache: Cache, trace: Trace?) -> Gradients {
    guard let trace else { return backwardAtOnce(dy, cache) }
    return backward(dy, cache, input: "dout", output: "dx", trace: trace)
  }

  /// `input` and `output` are what the steps call `dy` and `dx`.
  func backward(_ dy: Tensor, _ cache: Cache, input: String, output: String, trace: Trace) -> Gradients {
    let centred = cache.x - cache.mean
    let normalised = centred * cache.inverseDeviation
    let n = Double(dy.rows)

    let dgamma = dy.columnSums(times: normalised)
    trace("dgamma", "∂L/∂γ = Σᵢ ∂L/∂yᵢ x̂ᵢ", "sum(\(input) * xhat, axis=0)", dgamma)

    let dbeta = dy.columnSums()
    trace("dbeta", "∂L/∂β = Σᵢ ∂L/∂yᵢ", "sum(\(input), axis=0)", dbeta)

    let dxhat = dy * gamma
    trace("dxhat", "∂L/∂x̂ = ∂L/∂y γ", "\(input) * gamma", dxhat)

    var dx = dxhat * cache.inverseDeviation
    guard cache.phase == .training && !detachStatistics else {
      trace(output, "∂L/∂x = ∂L/∂x̂ / √(σ² + ε)", "dxhat * inv_std", dx)
      return Gradients(input: dx, parameters: ["gamma": dgamma, "beta": dbeta])
    }

    // μ and σ² moved with x: add what flows through them.
    let dvariance = dxhat.columnSums(times: centred) * cache.inverseDeviation.cubed() * -0.5
    trace(
      "dvar", "∂L/∂σ² = −½ (σ² + ε)^(−3/2) Σᵢ ∂L/∂x̂ᵢ (xᵢ − μ)", "-0.5 * inv_std ** 3 * sum(dxhat * centred, axis=0)",
      dvariance)

    let dmean = -dx.columnSums()  // the path through σ² adds −2/N Σᵢ (xᵢ − μ) = 0
    trace("dmean", "∂L/∂μ = −1/√(σ² + ε) Σᵢ ∂L/∂x̂ᵢ", "-sum(dxhat * inv_std, axis=0)", dmean)

    dx += centred * (dvariance * (2 / n)) + dmean / n
    trace(
      output, "∂L/∂x = ∂L/∂x̂ / √(σ² + ε) + ∂L/∂σ² 2 (x − μ)/N + ∂L/∂μ /N",
      "dxhat * inv_std + dvar * 2 * centred / \(dy.rows) + dmean / \(dy.rows)", dx)

    return Gradients(input: dx, parameters: ["gamma": dgamma, "beta": dbeta])
  }

  /// The same when nobody listens: dx = a dy + b (x − μ) + c in two passes.
  func backwardAtOnce(_ dy: Tensor, _ cache: Cache) -> Gradients {
    let (dx, dgamma, dbeta) = dy.throughNormalisedFeatures(
      cache.x, gamma: gamma, mean: cache.mean, inverseDeviation: cache.inverseDeviation,
      moving: cache.phase == .training && !detachStatistics)
    return Gradients(input: dx, parameters: ["gamma": dgamma, "beta": dbeta])
  }

  // MARK: - After training

  /// The testing phase as one line per feature: y = scale · x + shift.
  public func fuse() -> (scale: Tensor, shift: Tensor) {
    let scale = gamma * (running.variance + epsilon).inverseSquareRoots()
    return (scale, beta - running.mean * scale)
  }

  /// Forgets all learning: γ = 1, β = 0 and running averages as at the start.
  public mutating func reset() {
    self = BatchNorm(
      features: gamma.columns, epsilon: epsilon, runningDecay: running.decay, running: running.convention,
      detachStatistics: detachStatistics)
  }
}
