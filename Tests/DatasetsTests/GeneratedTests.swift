import Datasets
import Tensors
import Testing

@Suite struct GeneratedTests {
  @Test func `the classes take turns`() throws {
    var generator = RandomGenerator(seed: 1)
    let data = try Dataset.blobs(classes: 3, each: 4, features: 5, &generator)
    #expect(data.features.shape == [12, 5])
    #expect(data.labels == [0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1, 2])
  }

  @Test func `spread moves the centres and not the clouds`() throws {
    let clouds = try [1.0, 3.0].map { spread in
      var generator = RandomGenerator(seed: 1)
      return try Dataset.blobs(classes: 2, each: 500, features: 3, spread: spread, &generator)
    }
    // The same seed: each example moves by twice its centre, the same for every example of a class.
    let moves = clouds[1].features - clouds[0].features
    for row in stride(from: 0, to: 1000, by: 2) { #expect(moves.row(row).isClose(to: moves.row(0), within: 1e-12)) }
    let first = clouds[0].examples(at: Array(stride(from: 0, to: 1000, by: 2))).features
    let variance = (first - first.columnMeans()).columnMeanSquares()
    for value in variance.values { #expect(abs(value - 1) < 0.2) }  // 3 standard errors: 3 √(2 / 500)
  }

  @Test func `moons without noise lie on two half circles`() throws {
    var generator = RandomGenerator(seed: 1)
    let data = try Dataset.moons(each: 3, noise: 0, &generator)
    let wanted = Tensor([[1, 0], [0, 0.5], [0, 1], [1, -0.5], [-1, 0], [2, 0.5]])
    #expect(data.features.isClose(to: wanted, within: 1e-15))
    #expect(data.labels == [0, 1, 0, 1, 0, 1])
  }

  @Test func `a spiral without noise starts in the middle and ends at radius 1`() throws {
    var generator = RandomGenerator(seed: 1)
    let data = try Dataset.spirals(classes: 2, each: 5, noise: 0, &generator)
    let radii = data.features.squared().rowSums()
    #expect(radii.flattened.isClose(to: Tensor([0, 0, 1, 1, 4, 4, 9, 9, 16, 16]) / 16, within: 1e-15))
  }

  @Test func `xor without noise is its four corners`() throws {
    var generator = RandomGenerator(seed: 1)
    let data = try Dataset.xor(&generator)
    #expect(data.features == Tensor([[0, 0], [0, 1], [1, 0], [1, 1]]))
    #expect(data.labels == [0, 1, 1, 0])
  }

  @Test func `a size of nothing is refused`() {
    var generator = RandomGenerator(seed: 1)
    #expect(throws: SampleError.size(name: "n", 0)) { try Dataset.blobs(classes: 2, each: 0, &generator) }
    #expect(throws: SampleError.size(name: "classes", 0)) { try Dataset.spirals(classes: 0, &generator) }
  }
}
