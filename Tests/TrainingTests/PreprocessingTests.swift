import Datasets
import Tensors
import Testing
import Training

@Suite struct PreprocessingTests {
  private func parts() throws -> [Dataset] {
    var generator = RandomGenerator(seed: 2)
    let data = try Dataset.blobs(classes: 3, each: 40, features: 3, spread: 2, &generator)
    let mixed = data.with(features: data.features.times(Tensor([[2, 1, 0], [0, 1, 1], [0, 0, 3]])) + 5)
    return try mixed.split([0.5, 0.5], &generator)
  }

  @Test(arguments: Preprocessing.Kind.allCases)
  func `the training part gets mean 0 and what its kind promises`(_ kind: Preprocessing.Kind) throws {
    let training = try parts()[0]
    let done = try Preprocessing(kind, fittedOn: training, epsilon: 0).applied(to: training)
    #expect(done.features.columnMeans().isClose(to: Tensor([0, 0, 0]), within: 1e-12))
    let covariance = try done.features.covariance()
    switch kind {
    case .center: #expect(covariance.isClose(to: try training.features.covariance(), within: 1e-12))
    case .standardize: #expect(covariance.diagonal.isClose(to: Tensor([1, 1, 1]), within: 1e-12))
    case .pca, .zca: #expect(covariance.isClose(to: .eye(3), within: 1e-10))
    }
    #expect(done.labels == training.labels && done.provenance == training.provenance)
  }

  @Test func `other examples get the numbers of the training part`() throws {
    let parts = try parts()
    let fitted = try Preprocessing(.standardize, fittedOn: parts[0])
    let other = try fitted.applied(to: parts[1])
    #expect(!other.features.columnMeans().isClose(to: Tensor([0, 0, 0]), within: 1e-3))
    let row = try fitted.applied(to: parts[1].examples(at: [7]))
    #expect(row.features == other.features.row(7), "a row does not depend on the others")
    #expect(fitted.examples == 60)
  }

  @Test func `a feature that never varies is only centred`() throws {
    let data = Dataset(features: Tensor([[1, 4], [3, 4]]), labels: [0, 0], classNames: ["a"])
    let fitted = try Preprocessing(.standardize, fittedOn: data)
    #expect(fitted.constant == [1])
    #expect(try fitted.applied(to: data).features == Tensor([[-1, 0], [1, 0]]))
  }
}
