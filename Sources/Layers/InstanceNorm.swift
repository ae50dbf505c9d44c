public import Tensors

/// Instance normalisation: gives every channel of every image mean 0 and variance 1, then γ and β per channel.
///
///     y = γ (x − μ) / √(σ² + ε) + β        x, y: N × C × H × W     γ, β: C     μ, σ²: one per image and channel
///
/// It is group normalisation with as many groups as channels.
///
/// Source: Ulyanov, Vedaldi & Lempitsky 2016, arXiv:1607.08022.
public struct InstanceNorm: Layer {
  public static let kind = "instancenorm"
  public static let partName = "in"
  public static let parameterPaths: [ParameterPath] = [("gamma", \.groups.gamma), ("beta", \.groups.beta)]

  var groups: GroupNorm

  /// - Throws: `LayerError` when there is no channel.
  public init(channels: Int, epsilon: Double = UsualSettings.epsilon) throws(LayerError) {
    groups = try GroupNorm(groups: channels, channels: channels, epsilon: epsilon)
  }

  public var signature: String {
    Layers.signature(
      Self.kind, groups.channels, settings: [setting("eps", groups.epsilon, usual: UsualSettings.epsilon)])
  }
  public var fields: [(name: String, value: Tensor)] { [("eps", Tensor(groups.epsilon))] }

  /// - Throws: `ShapeError` when `x` is not N × C × H × W; `LayerError` when ε is 0 and a channel never varies.
  public mutating func forward(
    _ x: Tensor, _ phase: Phase, trace: Trace?
  ) throws -> (y: Tensor, cache: GroupNorm.Cache) {
    try x.requireChannels(groups.channels, Self.kind)
    return try groups.forward(x, phase, trace: trace)
  }

  public func backward(_ dy: Tensor, _ cache: GroupNorm.Cache, trace: Trace?) -> Gradients {
    groups.backward(dy, cache, trace: trace)
  }
}
