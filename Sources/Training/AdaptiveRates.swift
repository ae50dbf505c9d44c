import Glibc
public import Tensors

/// A rate for each weight, smaller the more its gradients have added up to.
///
///     c ← c + g²        w ← w − η g / (√c + ε)
///
/// Source: Duchi, Hazan & Singer 2011; CS231n, notes on optimisation.
public struct AdaGrad: Optimiser, Equatable {
  public static let kind = "adagrad"
  public let epsilon: Double
  public var signature: String { "adagrad()" }

  public init(epsilon: Double = 1e-8) { self.epsilon = epsilon }

  public func update(
    _ parameter: inout Tensor, _ gradient: Tensor, memory: inout [Tensor], learningRate: Double, step: Int
  ) {
    memory[0].scale(by: 1, addingSquareOf: gradient, times: 1)
    parameter.add(gradient, times: -learningRate, overRootOf: memory[0], times: 1, plus: epsilon)
  }
}

/// AdaGrad that forgets: the squares are averaged over about 1 / (1 − decay) steps.
///
///     c ← d c + (1 − d) g²        w ← w − η g / (√c + ε)
///
/// Source: Tieleman & Hinton 2012, lecture 6e; CS231n, notes on optimisation.
public struct RMSProp: Optimiser, Equatable {
  public static let kind = "rmsprop"
  public let decay: Double  // d
  public let epsilon: Double
  public var signature: String { "rmsprop(\(decay))" }

  public init(_ decay: Double = 0.99, epsilon: Double = 1e-8) { (self.decay, self.epsilon) = (decay, epsilon) }

  public func update(
    _ parameter: inout Tensor, _ gradient: Tensor, memory: inout [Tensor], learningRate: Double, step: Int
  ) {
    memory[0].scale(by: decay, addingSquareOf: gradient, times: 1 - decay)
    parameter.add(gradient, times: -learningRate, overRootOf: memory[0], times: 1, plus: epsilon)
  }
}

/// Momentum and a rate for each weight at once, both averages corrected for their start at 0.
///
///     m ← β₁ m + (1 − β₁) g        v ← β₂ v + (1 − β₂) g²
///     w ← w − η m̂ / (√v̂ + ε),     m̂ = m / (1 − β₁ᵗ),  v̂ = v / (1 − β₂ᵗ),  t = 1, 2 …
///
/// The first step is η · sign g, nearly. Source: Kingma & Ba 2015, arXiv:1412.6980, algorithm 1.
public struct Adam: Optimiser, Equatable {
  public static let kind = "adam"
  public let meanDecay: Double  // β₁
  public let squareDecay: Double  // β₂
  public let epsilon: Double
  public var memories: Int { 2 }
  public var signature: String { "adam()" }

  public init(meanDecay: Double = 0.9, squareDecay: Double = 0.999, epsilon: Double = 1e-8) {
    (self.meanDecay, self.squareDecay, self.epsilon) = (meanDecay, squareDecay, epsilon)
  }

  public func update(
    _ parameter: inout Tensor, _ gradient: Tensor, memory: inout [Tensor], learningRate: Double, step: Int
  ) {
    memory[0].scale(by: meanDecay, adding: gradient, times: 1 - meanDecay)
    memory[1].scale(by: squareDecay, addingSquareOf: gradient, times: 1 - squareDecay)
    let meanShare = 1 - pow(meanDecay, Double(step))
    let squareShare = 1 - pow(squareDecay, Double(step))
    parameter.add(
      memory[0], times: -learningRate / meanShare, overRootOf: memory[1], times: 1 / squareShare, plus: epsilon)
  }
}
