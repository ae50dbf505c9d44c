import Foundation
import Laws
import Layers
import Tensors
import Testing

@Suite struct LossFamilyTests {
  let scores = wave([4, 3], scale: 4, offset: -2)

  @Test func `every loss obeys the laws of losses`() throws {
    try checkLaws(of: SoftmaxLoss(), on: scores, [2, 0, 1, 1])
    try checkLaws(of: HingeLoss(), on: scores, [2, 0, 1, 1])
    try checkLaws(of: HingeLoss(margin: 3), on: scores, [2, 0, 1, 1])
    try checkLaws(of: MeanSquaredError(), on: scores, wave([4, 3], offset: 1))
    #expect(try losses() == ["SoftmaxLoss", "HingeLoss", "MeanSquaredError"], "a loss without a law")
  }

  /// The losses that the sources declare.
  private func losses() throws -> Set<String> {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Sources/Layers").standardized
    var found: Set<String> = []
    for file in try FileManager.default.contentsOfDirectory(atPath: folder.path) where file.hasSuffix(".swift") {
      let text = try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
      for match in text.matches(of: /struct (\w+): .*\bLoss\b/) { found.insert(String(match.1)) }
    }
    return found
  }

  @Test func `a mean squared error on paper`() throws {
    let (loss, cache) = try MeanSquaredError().forward(Tensor([1, 4]), Tensor([3, 3]))
    #expect(loss == 2.5)
    #expect(MeanSquaredError().backward(cache) == Tensor([-2, 1]))
    #expect(throws: ShapeError.mismatch(left: [2], right: [3])) {
      try MeanSquaredError().forward(wave([2]), wave([3]))
    }
  }

  @Test func `the penalty counts weights and leaves out biases`() throws {
    let linear = Linear(weights: Tensor([[1, 2], [3, 4]]), bias: Tensor([10, 20]))
    let network = try Network([linear, BatchNorm(features: 2), linear])
    #expect(WeightPenalty.sumOfSquares(linear) == 30)
    #expect(WeightPenalty(0.1).value(network) == 3)
    let gradients = WeightPenalty(0.5).gradients(network)
    #expect(gradients == ["fc1.W": Tensor([[0.5, 1], [1.5, 2]]), "fc2.W": Tensor([[0.5, 1], [1.5, 2]])])
  }
}
