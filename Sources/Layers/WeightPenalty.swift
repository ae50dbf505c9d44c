public import Tensors

/// The L2 penalty: what large weights add to a loss. Biases, γ and β are left out.
///
///     R = ½ λ Σ W²        ∂R/∂W = λ W
///
/// Source: CS231n, notes on linear classification, "Regularization"; with the ½ of assignment 2.
public struct WeightPenalty: Equatable, Sendable {
  /// λ, `reg` in the command language.
  public let strength: Double

  public init(_ strength: Double) { self.strength = strength }

  /// ΣW² over the weights of `layer`.
  public static func sumOfSquares(_ layer: any Layer) -> Double {
    guard let network = layer as? Network else { return weights(layer).reduce(0) { $0 + $1.value.sumOfSquares } }
    return network.parts.reduce(0) { $0 + sumOfSquares($1.layer) }  // without a name for each, at every step
  }

  /// What the weights of `layer` add to the loss.
  public func value(_ layer: any Layer) -> Double { 0.5 * strength * Self.sumOfSquares(layer) }

  /// What the penalty adds to the gradient of each weight of `layer`, by name.
  public func gradients(_ layer: any Layer) -> [String: Tensor] {
    Dictionary(Self.weights(layer).map { ($0.name, $0.value * strength) }) { first, _ in first }
  }

  /// Whether the penalty counts the parameter called `name`.
  public static func counts(_ name: String) -> Bool { name == "W" || name.hasSuffix(".W") }

  private static func weights(_ layer: any Layer) -> [(name: String, value: Tensor)] {
    layer.parameters.filter { counts($0.name) }
  }
}
