import Datasets
import Laws
import Models
import Tensors
import Testing

/// Every classifier of this target, once.
private let family: [any Classifier] = [
  Majority(), NearestNeighbours(1), NearestNeighbours(3, distance: .l1), DecisionTree(), DecisionTree(depth: 2),
  RandomForest(5),
]

@Suite struct ClassifierFamilyTests {
  @Test(arguments: family.indices)
  func `every classifier obeys the laws`(_ place: Int) throws {
    var generator = RandomGenerator(seed: 5)
    // A column that never varies is part of it.
    let blobs = try Dataset.blobs(classes: 3, each: 12, features: 3, &generator)
    let constant = Tensor.filled(with: 2, [36, 1])
    let data = blobs.with(features: try .concatenated([blobs.features, constant], axis: 1))
    if family[place] is Majority { return try majorityLaws(data) }
    try checkLaws(of: family[place], on: data)
  }

  /// The majority looks at no feature, so features may be anything.
  private func majorityLaws(_ data: Dataset) throws {
    var generator = RandomGenerator(seed: 5)
    #expect(throws: ModelError.noExamples(model: "majority")) {
      _ = try Majority().fitted(to: data.examples(at: []), &generator)
    }
    let fitted = try Majority().fitted(to: data.examples(at: [1, 2, 2, 0]), &generator)
    #expect(try fitted.predict(data.features) == Array(repeating: 2, count: 36))
    let tied = try Majority().fitted(to: data.examples(at: [2, 1]), &generator)
    #expect(try tied.predict(data.features.row(0)) == [1])
  }
}

@Suite struct EvaluationTests {
  @Test func `numbers on paper`() {
    let result = Evaluation(truth: [0, 0, 1, 1, 2], predicted: [0, 1, 1, 1, 0], classes: 3)
    #expect(result.correct == 3 && result.errors == 2 && result.accuracy == 0.6)
    #expect(result.confusion == [[1, 1, 0], [0, 2, 0], [1, 0, 0]])
  }

  /// NUMBERS, fact 98.
  @Test(arguments: [(100, 0.04), (1000, 0.0126491106), (10_000, 0.004)])
  func `the standard error of 80 per cent`(_ count: Int, _ wanted: Double) {
    #expect(abs(Evaluation.standardError(accuracy: 0.8, count: count) - wanted) < 1e-9)
  }
}
