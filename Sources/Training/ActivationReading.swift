import Layers
public import Tensors

/// What the outputs of an activation show about the gradients that pass through it.
public struct ActivationReading {
  public static let names = ["sigmoid", "tanh", "relu"]

  public let name: String
  /// The share of outputs that pass almost no gradient on.
  public let saturated: Double

  /// Nil when there is no such activation, or none whose outputs these could be.
  public init?(_ outputs: Tensor, called name: String? = nil) {
    guard let name = name ?? Self.name(of: outputs), Self.names.contains(name),
      let layer = try? Network.activation(name), let share = Spread(outputs, of: layer).saturated
    else { return nil }
    (self.name, saturated) = (name, share)
  }

  /// The activation whose outputs lie where these do.
  private static func name(of outputs: Tensor) -> String? {
    let values = outputs.values
    guard let low = values.min(), let high = values.max(), low.isFinite, high.isFinite else { return nil }
    if low >= 0 { return high <= 1 ? "sigmoid" : "relu" }
    return low >= -1 && high <= 1 ? "tanh" : nil
  }

  /// Above 0.6 is saturated, above 0.95 dead, as inside a network.
  public var finding: Finding {
    let evidence = ["part": name, "percent": (100 * saturated).brief]
    if saturated > 0.95 { return Finding(.deadUnits, evidence) }
    return Finding(saturated > 0.6 ? .saturated : .healthyActivation, evidence)
  }
}
