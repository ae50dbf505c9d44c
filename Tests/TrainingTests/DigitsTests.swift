import Datasets
import Foundation
import Models
import ReferenceCases
import Selection
import Tensors
import Testing
import Training

/// The models on the digits: 1797 pictures, five shuffled folds of seed 231, beside scikit-learn on the same folds.
///
/// The other side is `Peers/digits.json`, which `Peers/digits.py` writes.
@Suite struct DigitsTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()

  private let peers: JSON
  private let data: Dataset
  private let folds: Folds

  init() throws {
    peers = try JSONDecoder().decode(
      JSON.self, from: Data(contentsOf: Self.folder.appendingPathComponent("Peers/digits.json")))
    data = try Dataset(images: Self.bytes("digits-images.idx3-ubyte"), labels: Self.bytes("digits-labels.idx1-ubyte"))
    folds = try Folds(5, of: data.count, .shuffled(RandomGenerator(seed: 231)))
  }

  private static func bytes(_ name: String) throws -> [UInt8] {
    try Array(Data(contentsOf: folder.appendingPathComponent("../../data/\(name)").standardized))
  }

  private func accuracies(_ candidates: Candidates) throws -> [Double] {
    try CrossValidation.run(candidates, data, folds, workers: 2, RandomGenerator(seed: 231)).means.map { 1 - $0 }
  }

  @Test func `the folds are those of the other side`() throws {
    let first = try #require(peers["first_fold"]?.tensor)
    #expect(folds.folds[0].validation.prefix(first.count).map(Double.init) == first.values)
  }

  @Test func `the accuracies of k-NN are scikit-learn's within half a point`() throws {
    let wanted = try #require(peers["knn"]?.tensor).rowMeans().values
    let ours = try accuracies(.nearestNeighbours([1, 2, 3, 4, 5]))
    for (k, (a, b)) in zip(1..., zip(ours, wanted)) { #expect(abs(a - b) <= 0.005, "k = \(k): \(a), wanted \(b)") }
  }

  @Test func `a random forest of 100 trees reaches 96 per cent`() throws {
    let accuracy = try accuracies(Candidates([RandomForest(100)]))[0]
    let wanted = try #require(peers["forest"]?.tensor).mean
    #expect(accuracy >= 0.96 && abs(accuracy - wanted) <= 0.01, "\(accuracy), scikit-learn \(wanted)")
  }

  @Test func `a linear SVM reaches 94 per cent`() throws {
    let accuracy = try accuracies(Candidates([NetworkClassifier.linearSVM()]))[0]
    let wanted = try #require(peers["svm"]?.tensor).mean
    #expect(accuracy >= 0.94 && abs(accuracy - wanted) <= 0.015, "\(accuracy), scikit-learn \(wanted)")
  }

  @Test func `a network with batch norm reaches 97 per cent`() throws {
    var plan = TrainingPlan()
    (plan.epochs, plan.batch, plan.learningRate, plan.optimiser) = (20, 60, 0.1, Momentum())
    plan.schedule = .cosine(period: plan.epochs)
    let network = NetworkClassifier.perceptron(hidden: [100, 100], normalisation: "batchnorm", plan)
    let accuracy = try accuracies(Candidates([network]))[0]
    #expect(accuracy >= 0.97, "\(accuracy)")
  }
}
