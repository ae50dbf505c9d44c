public import Datasets
public import Tensors

/// How k-NN measures how alike two examples are.
public enum Distance: String, Sendable, CaseIterable {
  /// Σ |a − b|
  case l1
  /// √Σ (a − b)²
  case l2

  var rule: DistanceRule { self == .l1 ? .absolute : .squared }
}

/// k nearest neighbours: the class that most of the k most similar examples have.
///
/// Examples at equal distances: the first ones. Equal votes: the first class.
///
/// Source: CS231n, notes on image classification.
public struct NearestNeighbours: Classifier, Equatable {
  public let neighbours: Int  // k
  public let distance: Distance
  public var signature: String { distance == .l2 ? "knn(\(neighbours))" : "knn(\(neighbours), metric=\"l1\")" }

  public init(_ neighbours: Int = 1, distance: Distance = .l2) {
    (self.neighbours, self.distance) = (neighbours, distance)
  }

  public func fitted(to data: Dataset, _ generator: inout RandomGenerator) throws -> any Predictor {
    Fitted(neighbours: neighbours, memory: try NeighbourMemory(data, distance: distance, most: neighbours))
  }

  private struct Fitted: Predictor {
    let neighbours: Int
    let memory: NeighbourMemory

    func predict(_ x: Tensor) throws -> [Int] { try memory.predictions(x, [neighbours])[0] }
  }
}

/// The examples that k-NN remembers; one search answers for several k.
public struct NeighbourMemory: Sendable {
  private let data: Dataset
  private let distance: Distance

  /// `most` is the largest k that will be asked for.
  ///
  /// - Throws: `ModelError` when there are fewer than `most` examples, or a value is not finite.
  public init(_ data: Dataset, distance: Distance, most: Int) throws(ModelError) {
    try data.requireUsable(by: "knn")
    guard (1...data.count).contains(most) else { throw .neighbours(most, examples: data.count) }
    (self.data, self.distance) = (data, distance)
  }

  /// The examples nearest to each row of `x`, the nearest first.
  ///
  /// - Throws: `ShapeError` when `x` has other features.
  public func neighbours(of x: Tensor, _ wanted: Int) throws(ShapeError) -> [[Int]] {
    try x.requireColumns(data.features.columns, "knn")
    return data.features.nearestRows(to: x, wanted: wanted, distance.rule)
  }

  /// The class of each row of `x`, for each k.
  public func predictions(_ x: Tensor, _ ks: [Int]) throws(ShapeError) -> [[Int]] {
    guard let most = ks.max() else { return [] }
    let found = try neighbours(of: x, most)
    return ks.map { k in found.map { vote($0.prefix(k)) } }
  }

  /// The class of each example when it is left out itself, for each k.
  ///
  /// - Throws: `ModelError` when a k is larger than the number of other examples.
  public func leavingOneOut(_ ks: [Int]) throws(ModelError) -> [[Int]] {
    guard let most = ks.max() else { return [] }
    guard most < data.count else { throw .neighbours(most, examples: data.count - 1) }
    let found = data.features.nearestRows(
      to: data.features, wanted: most, distance.rule, skippingSelf: true)
    return ks.map { k in found.map { vote($0.prefix(k)) } }
  }

  private func vote(_ positions: ArraySlice<Int>) -> Int {
    var votes = [Int](repeating: 0, count: data.classes)
    for position in positions { votes[data.labels[position]] += 1 }
    return votes.firstMaximum
  }
}
