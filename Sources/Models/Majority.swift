public import Datasets
public import Tensors

/// Always the class that has most examples; what every other model must beat.
///
/// Equally frequent classes: the first of them.
public struct Majority: Classifier, Equatable {
  public var signature: String { "majority()" }

  public init() {}

  public func fitted(to data: Dataset, _ generator: inout RandomGenerator) throws -> any Predictor {
    guard data.count > 0 else { throw ModelError.noExamples(model: "majority") }
    return Fitted(label: data.classCounts.firstMaximum)
  }

  private struct Fitted: Predictor {
    let label: Int
    func predict(_ x: Tensor) -> [Int] { Array(repeating: label, count: x.rows) }
  }
}
