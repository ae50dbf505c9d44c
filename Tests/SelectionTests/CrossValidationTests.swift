import Datasets
import Models
import ReferenceCases
import Selection
import Tensors
import Testing

@Suite struct CrossValidationTests {
  @Test func `the reference set of choosing`() throws {
    try ReferenceSet.run("cv_selection", ["cv_selection": checkSelection])
  }

  private func checkSelection(_ item: ReferenceCase) throws {
    let table = try item.tensor("errors")
    let rows = (0..<table.rows).map { table.row($0).values }
    let result = try CrossValidation(
      names: rows.indices.map { "\($0)" }, errors: rows, foldSizes: try item.wholes("fold_sizes"))
    try item.expect("mean", Tensor(result.means))
    try item.expect("se", Tensor(result.standardErrors))
    try item.expect("best", result.best)
    try item.expect("one_se_choice", result.oneStandardError)
    try item.expect("threshold", result.threshold)
    try item.expect("pooled_mean", Tensor(result.pooledMeans))
    #expect(!result.isAtBorder)
  }

  @Test func `the reference set of neighbours`() throws {
    try ReferenceSet.run("knn", ["knn": checkNeighbours, "nested_knn": checkNested])
  }

  private func data(_ item: ReferenceCase) throws -> (Dataset, Distance) {
    let labels = try item.wholes("y")
    let distance = try #require(Distance(rawValue: try item.text("metric")))
    let names = (0...(labels.max() ?? 0)).map(String.init)
    return (Dataset(features: try item.tensor("X"), labels: labels, classNames: names), distance)
  }

  private func checkNeighbours(_ item: ReferenceCase) throws {
    let (data, distance) = try data(item)
    let (ks, queries) = (try item.wholes("ks"), try item.tensor("Q"))
    let memory = try NeighbourMemory(data, distance: distance, most: 5)
    func table(_ rows: [[Int]]) -> Tensor { Tensor(rows.map { $0.map(Double.init) }) }
    func errors(_ rows: [[Int]]) -> [Int] { rows.map { zip($0, data.labels).count { $0 != $1 } } }
    try item.expect("predictions", table(try memory.predictions(queries, ks)))
    try item.expect("neighbours_k5", table(try memory.neighbours(of: queries, 5)))
    try item.expect("train_errors", errors(try memory.predictions(data.features, ks)))
    try item.expect("loo_errors", errors(try memory.leavingOneOut(ks)))
    // Leaving one out is also what as many folds as examples do.
    let folds = try Folds.leaveOneOut(data.count)
    let candidates = Candidates.nearestNeighbours(ks, distance: distance)
    let crossed = try CrossValidation.run(candidates, data, folds, RandomGenerator(seed: 1))
    try item.expect("loo_errors", crossed.errorCounts)
  }

  private func checkNested(_ item: ReferenceCase) throws {
    let (data, distance) = try data(item)
    let (ks, order) = (try item.wholes("ks"), try item.text("fold_mode") == "modulo" ? FoldOrder.modulo : .contiguous)
    let (outer, inner) = (try item.whole("k_outer"), try item.whole("k_inner"))
    let candidates = Candidates.nearestNeighbours(ks, distance: distance)
    let seed = RandomGenerator(seed: 1)
    let folds = try Folds(outer, of: data.count, order)
    let flat = try CrossValidation.run(candidates, data, folds, seed)
    let fewest = try #require(flat.errorCounts.min())
    let best = try #require(flat.errorCounts.firstIndex(of: fewest))
    try item.expect("flat_cv_errors", flat.errorCounts)
    try item.expect("flat_best_k", ks[best])
    try item.expect("flat_best_error_rate", flat.pooledMeans[best])
    for workers in [1, 2] {
      let nested = try NestedCrossValidation.run(
        candidates, data, outer: outer, inner: inner, order, workers: workers, seed)
      try item.expect("outer_chosen_k", nested.outer.map { ks[$0.chosen] })
      try item.expect("outer_errors", nested.outer.map(\.errors))
      try item.expect("nested_error_rate", nested.errorRate)
      #expect(nested.fits == outer * (inner * ks.count + 1))
    }
  }

  @Test func `the reference set of selection bias`() throws {
    try ReferenceSet.run(
      "selection_bias",
      [
        "expected_best_null": { item in
          let value = try SelectionBias.expectedBest(
            examples: item.whole("n"), models: item.whole("models"), chance: item.number("p"))
          try item.expect("expected_best_accuracy", value)
        },
        "loocv_majority": checkMajority,
      ])
  }

  private func checkMajority(_ item: ReferenceCase) throws {
    let labels = try item.wholes("y")
    let data = Dataset(features: .filled(with: 0, [labels.count, 1]), labels: labels, classNames: ["0", "1"])
    let result = try CrossValidation.run(
      Candidates([Majority()]), data, Folds.leaveOneOut(labels.count), RandomGenerator(seed: 1))
    try item.expect("correct", labels.count - result.errorCounts[0])
    try item.expect("accuracy", 1 - result.means[0])
    try item.expect("true_accuracy", Double(labels.count { $0 == 0 }) / Double(labels.count))
  }

  @Test func `two workers give the same as one`() throws {
    var generator = RandomGenerator(seed: 3)
    let data = try Dataset.moons(each: 40, noise: 0.3, &generator)
    let candidates = Candidates([Majority(), DecisionTree(depth: 2), RandomForest(8), NearestNeighbours(3)])
    let folds = try Folds(5, of: data.count, .shuffled(generator))
    let results = try [1, 2].map { try CrossValidation.run(candidates, data, folds, workers: $0, generator) }
    #expect(results[0] == results[1])
    #expect(results[0].names == ["majority()", "tree(depth=2)", "forest(8)", "knn(3)"])
  }

  @Test func `given up, the folds that are finished are judged alone`() throws {
    let data = Dataset.threeClusters
    let folds = try Folds(4, of: data.count, .modulo)
    let whole = try CrossValidation.run(Candidates([NearestNeighbours(1)]), data, folds, RandomGenerator(seed: 1))
    func slow(_ places: [Int]) -> Candidates {
      Candidates([Hesitant(folds: places.map { data.examples(at: folds.folds[$0].training) })])
    }
    let part = try CrossValidation.run(
      slow([2, 3]), data, folds, workers: 2, RandomGenerator(seed: 1), watch: { $0 < 2 })
    #expect(part.foldSizes == Array(whole.foldSizes.prefix(2)) && part.errors[0] == Array(whole.errors[0].prefix(2)))
    #expect(throws: GivenUp()) {
      try CrossValidation.run(slow([1]), data, folds, RandomGenerator(seed: 1), watch: { _ in false })
    }
    #expect(throws: GivenUp()) {
      try NestedCrossValidation.run(
        slow([0]), data, outer: 4, inner: 2, .modulo, RandomGenerator(seed: 1), watch: { _ in false })
    }
  }

  @Test func `nothing to choose from`() throws {
    #expect(throws: SelectionError.noCandidates) {
      try CrossValidation.run(Candidates([]), .threeClusters, Folds(3, of: 12), RandomGenerator(seed: 1))
    }
  }

  @Test func `the first error is told, whatever the workers`() throws {
    let candidates = Candidates([NearestNeighbours(9)])
    for workers in [1, 2] {
      #expect(throws: ModelError.neighbours(9, examples: 8)) {
        try CrossValidation.run(
          candidates, .threeClusters, Folds(3, of: 12), workers: workers, RandomGenerator(seed: 1))
      }
    }
  }
}

/// 1-NN that learns some parts only until nobody wants them.
private struct Hesitant: Classifier {
  let folds: [Dataset]
  var signature: String { "hesitant()" }

  func fitted(to data: Dataset, _ generator: inout RandomGenerator) throws -> any Predictor {
    while folds.contains(where: { $0.features == data.features }) { try Cancellation.check() }
    return try NearestNeighbours(1).fitted(to: data, &generator)
  }
}

@Suite struct PairedComparisonTests {
  /// n₁₂ = 1, n₂₁ = 5: both sides of Binomial(6, ½) are 2 (1 + 6) / 64.
  @Test func `numbers on paper`() throws {
    let truth = [Int](repeating: 0, count: 10)
    let first = Evaluation(truth: truth, predicted: [0, 1, 1, 1, 1, 1, 0, 0, 0, 1], classes: 2)
    let second = Evaluation(truth: truth, predicted: [1, 0, 0, 0, 0, 0, 0, 0, 0, 1], classes: 2)
    let result = try PairedComparison(first, second)
    #expect([result.bothRight, result.onlyFirst, result.onlySecond, result.bothWrong] == [3, 1, 5, 1])
    #expect(abs(result.difference - 0.4) < 1e-15)
    #expect(abs(result.chance - 14.0 / 64) < 1e-13)
    #expect(abs(result.standardError - (6 - 1.6).squareRoot() / 10) < 1e-15)
    #expect(try PairedComparison(first, first).chance == 1)
  }

  @Test func `other examples cannot be compared`() {
    let one = Evaluation(truth: [0], predicted: [0], classes: 1)
    let two = Evaluation(truth: [0, 0], predicted: [0, 0], classes: 1)
    #expect(throws: SelectionError.pair(1, 2)) { try PairedComparison(one, two) }
  }
}
