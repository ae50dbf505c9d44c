public import Tensors

/// Examples with their true classes.
public struct Dataset: Equatable, Sendable {
  /// One row per example, N × D.
  public let features: Tensor
  /// The class of each example, 0 … C − 1.
  public let labels: [Int]
  /// What each class is called.
  public let classNames: [String]
  /// What each feature is called; empty when they have no names.
  public let featureNames: [String]
  /// Where the examples come from; nil for a data set that is no part of another one.
  public internal(set) var provenance: Provenance?

  public init(features: Tensor, labels: [Int], classNames: [String], featureNames: [String] = []) {
    precondition(features.rank == 2 && features.rows == labels.count, "\(features.shape), \(labels.count) labels")
    precondition(labels.allSatisfy { classNames.indices.contains($0) }, "a label outside the classes")
    (self.features, self.labels) = (features, labels)
    (self.classNames, self.featureNames) = (classNames, featureNames)
  }

  public var count: Int { labels.count }
  public var classes: Int { classNames.count }

  /// The examples at `positions`, in that order.
  public func examples(at positions: [Int]) -> Dataset {
    var part = Dataset(
      features: features.rows(at: positions), labels: positions.map { labels[$0] }, classNames: classNames,
      featureNames: featureNames)
    part.provenance = provenance?.rows(at: positions)
    return part
  }
}
