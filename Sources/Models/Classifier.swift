public import Datasets
public import Tensors

/// A way to learn classes from examples: the model together with its hyper-parameters.
///
/// Fitting gives a new value and changes nothing, so a fit never depends on an earlier one.
public protocol Classifier: Sendable {
  /// How a learner would write it: `knn(3)`.
  var signature: String { get }

  /// What is learned from the examples; random choices come from `generator` alone.
  ///
  /// - Throws: `ModelError` when the examples cannot be learned from, or what the model's parts throw.
  func fitted(to data: Dataset, _ generator: inout RandomGenerator) throws -> any Predictor
}

/// A classifier that has learned.
public protocol Predictor: Sendable {
  /// The class of each row of `x`, one that it has seen; a row's class does not depend on the other rows.
  func predict(_ x: Tensor) throws -> [Int]
}

extension Predictor {
  /// How `data` were classified, class by class.
  public func evaluate(_ data: Dataset) throws -> Evaluation {
    Evaluation(truth: data.labels, predicted: try predict(data.features), classes: data.classes)
  }
}

/// How often predictions were right.
public struct Evaluation: Equatable, Sendable {
  public let truth: [Int]
  public let predicted: [Int]
  public let classes: Int

  /// - Precondition: as many labels as predictions.
  public init(truth: [Int], predicted: [Int], classes: Int) {
    precondition(truth.count == predicted.count, "\(truth.count) labels, \(predicted.count) predictions")
    (self.truth, self.predicted, self.classes) = (truth, predicted, classes)
  }

  public var count: Int { truth.count }
  public var correct: Int { zip(truth, predicted).count { $0 == $1 } }
  public var errors: Int { count - correct }
  public var accuracy: Double { Double(correct) / Double(count) }

  /// √(p (1 − p) / n): how far the accuracy of another n examples would lie away, typically.
  public var standardError: Double { Self.standardError(accuracy: accuracy, count: count) }

  public static func standardError(accuracy: Double, count: Int) -> Double {
    (accuracy * (1 - accuracy) / Double(count)).squareRoot()
  }

  /// C × C: row t, column p counts the examples of class t that were called p.
  public var confusion: [[Int]] {
    var table = Array(repeating: Array(repeating: 0, count: classes), count: classes)
    for (t, p) in zip(truth, predicted) { table[t][p] += 1 }
    return table
  }
}
