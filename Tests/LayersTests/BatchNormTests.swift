import Laws
import Layers
import Tensors
import Testing

@Suite struct BatchNormTests {
  let x = wave([6, 3], scale: 4, offset: 10)  // far from 0, as activations are

  @Test func `a batch small enough to do on paper`() throws {
    // μ = (2, 4), σ² = (1, 4), so x̂ is ±1 everywhere.
    var layer = BatchNorm(features: 2, epsilon: 0)
    layer.gamma = Tensor([10, 100])
    layer.beta = Tensor([1, 2])
    let trace = Trace()
    let y = try layer.forward(Tensor([[1, 2], [3, 6]]), .training, trace: trace).y
    #expect(y == Tensor([[-9, -98], [11, 102]]))
    #expect(trace.steps.map(\.name) == ["mean", "centred", "var", "inv_std", "xhat", "out"])
    #expect(trace["centred"] == Tensor([[-1, -2], [1, 2]]))
    #expect(trace["var"] == Tensor([1, 4]))
  }

  @Test func `the backward pass tells the paper's six equations`() throws {
    var layer = BatchNorm(features: 3)
    let (y, cache) = try layer.forward(x)
    let trace = Trace()
    _ = layer.backward(y, cache, trace: trace)
    #expect(trace.steps.map(\.name) == ["dgamma", "dbeta", "dxhat", "dvar", "dmean", "dx"])
  }

  @Test(arguments: Phase.allCases)
  func `obeys the laws of layers`(_ phase: Phase) throws {
    var layer = BatchNorm(features: 3)
    layer.gamma = Tensor([0.5, -2, 3])
    layer.beta = Tensor([1, 0, -1])
    _ = try layer.forward(wave([9, 3], scale: 3, offset: 8))
    try checkLaws(of: layer, on: x, phase)
  }

  @Test func `scaling the input or giving it a bias changes nothing`() throws {
    var layer = BatchNorm(features: 3, epsilon: 0)
    let y = try layer.forward(x).y
    #expect(try layer.forward(x * 1000).y.isClose(to: y, within: 1e-12))
    #expect(try layer.forward(x + Tensor([5, -7, 0.25])).y.isClose(to: y, within: 1e-12))
  }

  @Test func `is the identity when γ and β undo it`() throws {
    var layer = BatchNorm(features: 3)
    let trace = Trace()
    _ = try layer.forward(x, .training, trace: trace)
    layer.gamma = try #require(trace["inv_std"]).reciprocals()
    layer.beta = try #require(trace["mean"])
    #expect(try layer.forward(x).y.isClose(to: x, within: 1e-12))
  }

  @Test func `the running averages reach the batch's own`() throws {
    var layer = BatchNorm(features: 3)
    for _ in 0..<200 { _ = try layer.forward(x) }
    #expect(try layer.evaluated(x).isClose(to: try layer.forward(x).y, within: 1e-6))
  }

  @Test func `each batch moves the running averages a tenth of the way`() throws {
    var layer = BatchNorm(features: 2)
    _ = try layer.forward(Tensor([[1, 2], [3, 6]]))  // μ = (2, 4), σ² = (1, 4), from 0 and 1
    #expect(layer.running.mean.isClose(to: Tensor([0.2, 0.4]), within: 1e-15))
    #expect(layer.running.variance.isClose(to: Tensor([1, 1.3]), within: 1e-15))
  }

  @Test func `the testing phase changes no running average`() throws {
    var layer = BatchNorm(features: 3)
    _ = try layer.forward(x, .testing)
    #expect(layer.running == BatchNorm(features: 3).running)
  }

  @Test func `a feature that never varies becomes β`() throws {
    var layer = BatchNorm(features: 1)
    layer.beta = Tensor([0.25])
    #expect(try layer.forward(Tensor([[7], [7], [7]])).y == Tensor([[0.25], [0.25], [0.25]]))
  }

  @Test func `a feature that never varies is refused when ε is 0`() {
    var layer = BatchNorm(features: 2, epsilon: 0)
    #expect(throws: LayerError.neverVaries(feature: 1)) { try layer.forward(Tensor([[7, 3], [8, 3]])) }
  }

  @Test func `with a variance of 0 the gradient grows by 1/√ε`() throws {
    var layer = BatchNorm(features: 1)
    let (_, cache) = try layer.forward(Tensor([[7], [7]]))
    let dx = layer.backward(Tensor([[3], [1]]), cache).input
    #expect(dx.isClose(to: Tensor([[316.22776601683796], [-316.22776601683796]]), within: 1e-10))
  }

  @Test func `reset forgets γ, β and the averages, and keeps the conventions`() throws {
    var layer = BatchNorm(features: 3, epsilon: 1e-3, runningDecay: 0.5, running: .torch)
    layer.gamma = Tensor([0.5, -2, 3])
    _ = try layer.forward(x)
    layer.reset()
    #expect(layer.gamma == Tensor([1, 1, 1]) && layer.epsilon == 1e-3)
    #expect(layer.running == BatchNorm(features: 3, runningDecay: 0.5, running: .torch).running)
  }

  @Test func `says which shape it wanted`() {
    var layer = BatchNorm(features: 3)
    #expect(throws: ShapeError.features(name: "batchnorm", wanted: 3, got: 2, shape: [4, 2])) {
      try layer.forward(wave([4, 2]))
    }
    #expect(throws: ShapeError.input(name: "batchnorm", wanted: "(N, 3)", shape: [3])) {
      try layer.forward(wave([3]))
    }
  }
}
