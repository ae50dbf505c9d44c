import Datasets
public import Models
import Tensors

/// Some models to choose from, in order from simple to complex.
public struct Candidates: Sendable {
  /// How a learner would write each of them: `knn(3)`.
  public let names: [String]
  /// Fits all of them to the first data set; for each the classes of the second one's examples.
  let predictions: @Sendable (Dataset, Dataset, RandomGenerator) throws -> [[Int]]
  /// How many fits one call makes.
  public var count: Int { names.count }

  public init(_ models: [any Classifier]) {
    names = models.map(\.signature)
    predictions = { training, judged, generator in
      try models.map { model in
        var own = generator  // every candidate meets the same random numbers
        return try model.fitted(to: training, &own).predict(judged.features)
      }
    }
  }

  /// k-NN with these k, which share one search for the neighbours.
  ///
  /// A k above the number of examples to learn from asks all of them: folds are smaller than what was cut.
  public static func nearestNeighbours(_ ks: [Int], distance: Distance = .l2) -> Candidates {
    Candidates(names: ks.map { NearestNeighbours($0, distance: distance).signature }) { training, judged, _ in
      let asked = ks.map { $0 > 0 ? min($0, max(1, training.count)) : $0 }
      let memory = try NeighbourMemory(training, distance: distance, most: asked.max() ?? 1)
      return try memory.predictions(judged.features, asked)
    }
  }

  private init(
    names: [String], _ predictions: @escaping @Sendable (Dataset, Dataset, RandomGenerator) throws -> [[Int]]
  ) {
    (self.names, self.predictions) = (names, predictions)
  }

  /// How many examples of `judged` each candidate gets wrong after learning `training`.
  func errors(
    _ training: Dataset, _ judged: Dataset, _ generator: RandomGenerator
  ) throws -> [Int] {
    try predictions(training, judged, generator).map { predicted in
      zip(predicted, judged.labels).count { $0 != $1 }
    }
  }
}
