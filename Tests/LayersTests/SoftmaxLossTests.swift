import Laws
import Layers
import Tensors
import Testing

@Suite struct SoftmaxLossTests {
  let scores = wave([4, 3], scale: 4, offset: -2)

  @Test func `obeys the laws of losses`() throws {
    try checkLaws(of: SoftmaxLoss(), on: scores, [2, 0, 1, 1])
  }

  @Test func `scores that say nothing cost log C`() throws {
    for classes in [2, 10, 1000] {
      let loss = try SoftmaxLoss().forward(.filled(with: 3, [5, classes]), [0, 1, 0, 1, 1]).loss
      #expect(abs(loss - Tensor(Double(classes)).applying(.log).values[0]) < 1e-12)
    }
  }

  @Test func `a sure and right answer costs nothing, a sure and wrong one its distance`() throws {
    let scores = Tensor([[1000, 0], [1000, 0]])
    #expect(try SoftmaxLoss().forward(scores, [0, 0]).loss == 0)
    #expect(try SoftmaxLoss().forward(scores, [1, 1]).loss == 1000)
  }

  @Test func `adding a number to all scores of a row changes nothing`() throws {
    let moved = scores + Tensor([[100], [-7], [0.5], [3]])
    let (a, b) = (
      try SoftmaxLoss().lossAndGradient(scores, [2, 0, 1, 1]), try SoftmaxLoss().lossAndGradient(moved, [2, 0, 1, 1])
    )
    #expect(abs(a.loss - b.loss) < 1e-12 && a.dscores.isClose(to: b.dscores, within: 1e-12))
  }

  @Test func `the gradients of a row add up to nothing`() throws {
    let gradient = try SoftmaxLoss().lossAndGradient(scores, [2, 0, 1, 1]).dscores
    #expect(gradient.rowSums().isClose(to: .filled(with: 0, [4, 1]), within: 1e-15))
  }

  @Test func `names the label that is no class`() {
    #expect(throws: LayerError.label(3, row: 1, classes: 3)) { try SoftmaxLoss().forward(scores, [0, 3, 1, 1]) }
    #expect(throws: LayerError.label(-1, row: 0, classes: 3)) { try SoftmaxLoss().forward(scores, [-1, 0, 1, 1]) }
    #expect(throws: LayerError.labelCount(labels: 2, examples: 4)) { try SoftmaxLoss().forward(scores, [0, 1]) }
    #expect(throws: ShapeError.input(name: "cross_entropy", wanted: "(N, C)", shape: [3])) {
      try SoftmaxLoss().forward(wave([3]), [0, 1, 2])
    }
  }
}
