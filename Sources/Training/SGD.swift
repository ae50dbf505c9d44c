public import Tensors

/// Plain gradient descent.
///
///     w ← w − η g
public struct SGD: Optimiser, Equatable {
  public static let kind = "sgd"
  public var signature: String { "sgd()" }
  public var memories: Int { 0 }

  public init() {}

  public func update(
    _ parameter: inout Tensor, _ gradient: Tensor, memory: inout [Tensor], learningRate: Double, step: Int
  ) {
    parameter.add(gradient, times: -learningRate)
  }
}

/// Gradient descent with momentum: a step goes on in the direction of the steps before it.
///
///     v ← μ v − η g        w ← w + v
///
/// With a constant gradient the steps grow to 1 / (1 − μ) times those of plain descent.
///
/// Source: CS231n, notes on optimisation, "Momentum update"; the same path as PyTorch's at a constant rate.
public struct Momentum: Optimiser, Equatable {
  public static let kind = "momentum"
  public let decay: Double  // μ
  public var signature: String { "momentum(\(decay))" }

  public init(_ decay: Double = 0.9) { self.decay = decay }

  public func update(
    _ parameter: inout Tensor, _ gradient: Tensor, memory: inout [Tensor], learningRate: Double, step: Int
  ) {
    parameter.move(with: &memory[0], against: gradient, decay: decay, rate: learningRate)
  }
}

/// Momentum whose gradient is taken where the step is going to end.
///
///     v′ = μ v − η g        w ← w − μ v + (1 + μ) v′
///
/// Source: CS231n, notes on optimisation, "Nesterov Momentum", in the form that keeps the looked-ahead weights.
public struct Nesterov: Optimiser, Equatable {
  public static let kind = "nesterov"
  public let decay: Double  // μ
  public var signature: String { "nesterov(\(decay))" }

  public init(_ decay: Double = 0.9) { self.decay = decay }

  public func update(
    _ parameter: inout Tensor, _ gradient: Tensor, memory: inout [Tensor], learningRate: Double, step: Int
  ) {
    parameter.moveAhead(with: &memory[0], against: gradient, decay: decay, rate: learningRate)
  }
}
