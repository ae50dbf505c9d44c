import Datasets
import ReferenceCases
import Tensors
import Testing

@Suite struct FixedSetsTests {
  @Test func `the scattered numbers are those of the reference set`() throws {
    let points = try ReferenceSet.aCase("knn", "random_labels_l1").tensor("X")
    #expect(Tensor.scattered([16, 2], from: 40) * 4 == points)
    let inputs = try ReferenceSet.aCase("initial_loss", "d12h8c10_s1e-4").tensor("X")
    #expect(Tensor.scattered([6, 12], from: 5) == inputs)
  }

  @Test func `three clusters are those of the reference set`() throws {
    let item = try ReferenceSet.aCase("knn", "three_clusters_one_outlier_l2")
    #expect(Dataset.threeClusters.features == (try item.tensor("X")))
    #expect(Dataset.threeClusters.labels == (try item.wholes("y")))
  }

  @Test func `the batches are those of the reference set`() throws {
    let item = try ReferenceSet.aCase("batchnorm_running", "cs231n_3x6x3")
    let batches = try Tensor.stacked((0..<3).map { try item.tensor("batch\($0)") })
    #expect(FixedSeries.batchNormBatches.isClose(to: batches, within: 1e-15))
  }

  @Test func `the curves are those of the reference set`() throws {
    for (name, loss) in FixedSeries.lossCurves {
      let wanted = try ReferenceSet.aCase("loss_curves", name).tensor("loss")
      #expect(loss.isClose(to: wanted, within: 1e-13), "\(name)")
    }
  }

  @Test func `labels of the tiny set are only memory`() {
    #expect(Dataset.overfit20.features.shape == [20, 16])
    #expect(Dataset.overfit20.labels == Array(0..<10) + Array(0..<10))
    #expect(Dataset.deepSigmoid.features.shape == [30, 8])
    #expect(Dataset.deepSigmoid.classCounts == [10, 10, 10])
  }

  @Test func `every name is a data set`() {
    for name in Dataset.fixedNames { #expect(Dataset.fixed(name) != nil) }
    #expect(Dataset.fixed("digits") == nil)
  }
}
