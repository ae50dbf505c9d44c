public import Tensors

/// How a parameter is moved by its gradient.
///
/// A rule is only numbers; what it remembers of earlier gradients is kept by whoever trains, one memory per parameter.
public protocol Optimiser: Sendable {
  /// What learners call it: `momentum`.
  static var kind: String { get }
  /// How a learner would write it: `momentum(0.9)`.
  var signature: String { get }
  /// How many tensors of the parameter's shape it remembers, all of them 0 at the start.
  var memories: Int { get }

  /// Moves `parameter` against `gradient`; `step` counts from 1.
  func update(
    _ parameter: inout Tensor, _ gradient: Tensor, memory: inout [Tensor], learningRate: Double, step: Int)
}

extension Optimiser {
  public var memories: Int { 1 }

  /// What this remembers before the first step of a parameter of `shape`.
  public func freshMemory(_ shape: [Int]) -> [Tensor] {
    Array(repeating: .filled(with: 0, shape), count: memories)
  }
}

/// The optimisers, by the names that learners use.
public enum Optimisers {
  public static let all: [any Optimiser] = [SGD(), Momentum(), Nesterov(), AdaGrad(), RMSProp(), Adam()]

  public static var names: [String] { all.map { type(of: $0).kind } }

  /// - Throws: `TrainingError` for a name that no optimiser has.
  public static func named(_ name: String) throws(TrainingError) -> any Optimiser {
    guard let found = all.first(where: { type(of: $0).kind == name }) else {
      throw .noOptimiser(name: name, names: names)
    }
    return found
  }
}
