import Laws
import Layers
import Tensors
import Testing

@Suite struct NetworkTests {
  let x = wave([5, 4], scale: 4, offset: -2)

  func network() throws -> Network {
    var generator = RandomGenerator(seed: 231)
    return try Network([
      Linear(4, 3, .he, &generator), BatchNorm(features: 3), Relu(), Linear(3, 2, .xavier, &generator),
    ])
  }

  @Test func `names its parts and their parameters`() throws {
    let net = try network()
    #expect(net.parts.map(\.name) == ["fc1", "bn1", "act1", "fc2"])
    #expect(net.parameters.map(\.name) == ["fc1.W", "fc1.b", "bn1.gamma", "bn1.beta", "fc2.W", "fc2.b"])
    #expect(net.parameterCount == 4 * 3 + 3 + 3 + 3 + 3 * 2 + 2)
    #expect(net.signature == "sequential(linear(4, 3), batchnorm(3), relu(), linear(3, 2))")
    #expect(net.inputFeatures == 4)
    #expect(net.value(named: "bn1.running_var") == Tensor([1, 1, 1]))
  }

  @Test func `given names stay, and must differ`() throws {
    let net = try Network([(name: "squash", layer: Sigmoid()), (name: nil, layer: Tanh())])
    #expect(net.parts.map(\.name) == ["squash", "act1"])
    #expect(throws: LayerError.twoParts(name: "a")) { try Network([("a", Sigmoid()), ("a", Tanh())]) }
  }

  @Test func `is its parts one after another`() throws {
    var net = try network()
    let trace = Trace()
    let y = try net.forward(x, .training, trace: trace).y
    var value = x
    for (part, step) in zip(try network().parts, trace.steps) {
      var layer = part.layer
      value = try layer.forwardErased(value).y
      #expect(step.name == part.name && step.value == value)
    }
    #expect(value == y)
    #expect(trace.steps.map(\.expression) == ["net.fc1(x)", "net.bn1(fc1)", "net.act1(bn1)", "net.fc2(act1)"])
  }

  @Test func `training moves the running averages of its parts, testing does not`() throws {
    var net = try network()
    _ = try net.evaluated(x)
    #expect(net.value(named: "bn1.running_mean") == Tensor([0, 0, 0]))
    _ = try net.forward(x, .testing)
    #expect(net.value(named: "bn1.running_mean") == Tensor([0, 0, 0]))
    _ = try net.forward(x)
    #expect(net.value(named: "bn1.running_mean") != Tensor([0, 0, 0]))
  }

  @Test func `a parameter is set by its name, in its own shape`() throws {
    var net = try network()
    let before = net
    try net.setParameter("fc2.b", to: Tensor([7, 8]))
    #expect(net.value(named: "fc2.b") == Tensor([7, 8]) && before.value(named: "fc2.b") == Tensor([0, 0]))
    #expect(throws: LayerError.parameterShape(name: "b", wanted: [2], got: [3])) {
      try net.setParameter("fc2.b", to: Tensor([7, 8, 9]))
    }
    for name in ["fc9.b", "b", "fc1.c"] {
      #expect(throws: LayerError.self) { try net.setParameter(name, to: Tensor([7, 8])) }
    }
  }

  @Test func `a network inside a network keeps its names`() throws {
    var outer = try Network([("body", try network()), ("head", Sigmoid())])
    #expect(outer.parameters.map(\.name).first == "body.fc1.W")
    try outer.setParameter("body.fc2.b", to: Tensor([7, 8]))
    #expect(outer.value(named: "body.fc2.b") == Tensor([7, 8]))
    try checkLaws(of: outer, on: x)
  }

  @Test func `an empty network changes nothing`() throws {
    var net = try Network([any Layer]())
    let (y, cache) = try net.forward(x)
    #expect(y == x && net.backward(x, cache).input == x)
  }
}
