import Laws
import Layers
import Tensors
import Testing

@Suite struct PerceptronTests {
  func make(_ sizes: [Int], _ activation: String = "relu", _ normalisation: String? = nil) throws -> Network {
    var generator = RandomGenerator(seed: 231)
    return try Network.perceptron(
      sizes, activation: activation, normalisation: normalisation, .normal(standardDeviation: 1e-4), &generator)
  }

  @Test func `sizes make linear layers with an activation between`() throws {
    let net = try make([20, 50, 10])
    #expect(net.parts.map(\.name) == ["fc1", "act1", "fc2"])
    #expect(net.parameterCount == 20 * 50 + 50 + 50 * 10 + 10)  // 1560, as the lecture counts
    let deep = try make([4, 3, 3, 2], "tanh", "batchnorm")
    #expect(deep.parts.map(\.name) == ["fc1", "bn1", "act1", "fc2", "bn2", "act2", "fc3"])
    #expect(try make([4, 3, 2], "elu", "layernorm").parts.map(\.name) == ["fc1", "ln1", "act1", "fc2"])
  }

  @Test func `small weights start at the loss log C`() throws {
    let net = try make([3072, 50, 10])
    let scores = try net.evaluated(RandomGenerator.sample(1, [20, 3072]))
    let loss = try SoftmaxLoss().forward(scores, (0..<20).map { $0 % 10 }).loss
    #expect(abs(loss - 2.302585092994046) < 1e-3)
  }

  @Test func `what is not known is named`() {
    #expect(throws: LayerError.noLayer("reluu")) { try make([2, 3, 4], "reluu") }
    #expect(throws: LayerError.noLayer("weightnorm")) { try make([2, 3, 4], "relu", "weightnorm") }
    #expect(throws: LayerError.fewSizes(1)) { try make([2]) }
  }
}

@Suite struct ImageLayerTests {
  @Test func `a convolution says its sizes and its fans`() throws {
    var generator = RandomGenerator(seed: 1)
    let layer = Convolution(channels: 16, filters: 32, size: 3, pad: 1, .he, &generator)
    #expect(layer.signature == "conv2d(16, 32, 3, pad=1)")
    #expect(layer.fans == (144, 288))
    let deviation = try layer.weights.reduced(.standardDeviation).values[0]
    #expect(abs(deviation - 0.11785113019775792) < 0.003)
  }

  @Test func `a window of one is a linear layer at every place`() throws {
    let x = wave([2, 3, 4, 4], scale: 2, offset: -1)
    let weights = wave([3, 5], offset: -0.4)
    var convolution = Convolution(weights: weights.transposed().shaped([5, 3, 1, 1]), bias: wave([5]))
    var linear = Linear(weights: weights, bias: wave([5]))
    let wanted = try linear.forward(x.channelsLast()).y.channelsFirst([2, 5, 4, 4])
    #expect(try convolution.forward(x).y.isClose(to: wanted, within: 1e-13))
  }

  @Test func `equal numbers share no gradient: the first takes it`() throws {
    var pool = MaxPool(size: 2)
    let (y, cache) = try pool.forward(Tensor([1, 1, 2, 2], [3, 3, 3, 3]))
    #expect(y == Tensor([1, 1, 1, 1], [3]))
    #expect(pool.backward(Tensor([1, 1, 1, 1], [5]), cache).input == Tensor([1, 1, 2, 2], [5, 0, 0, 0]))
  }

  @Test func `dropping keeps the mean and drops the share it says`() throws {
    var layer = try Dropout(0.25, RandomGenerator(seed: 9))
    let ones = Tensor.filled(with: 1, [100, 1000])
    let first = try layer.forward(ones).y
    #expect(abs(first.mean - 1) < 0.01)
    #expect(abs(first.values.count { $0 == 0 } - 25_000) < 500)
    #expect(try layer.forward(ones).y != first, "every pass draws anew")
    #expect(try layer.evaluated(ones) == ones)
    #expect(throws: LayerError.dropShare(1)) { try Dropout(1, RandomGenerator(seed: 9)) }
    #expect(throws: LayerError.dropShare(-0.1)) { try Dropout(-0.1, RandomGenerator(seed: 9)) }
  }

  @Test func `groups must divide the channels`() {
    #expect(throws: LayerError.groups(3, channels: 4)) { try GroupNorm(groups: 3, channels: 4) }
    #expect(throws: LayerError.groups(0, channels: 4)) { try GroupNorm(groups: 0, channels: 4) }
  }

  @Test func `one group is layer normalisation, as many as channels is instance normalisation`() throws {
    let x = wave([2, 4, 3, 3], scale: 3)
    var (one, all, instance) = (
      try GroupNorm(groups: 1, channels: 4), try GroupNorm(groups: 4, channels: 4), try InstanceNorm(channels: 4)
    )
    var layer = LayerNorm(features: 36)
    #expect(try one.forward(x).y.shaped([2, 36]) == layer.forward(x.shaped([2, 36])).y)
    #expect(try all.forward(x).y == instance.forward(x).y)
  }

  @Test func `a constant example has nothing to divide by when ε is 0`() {
    var layer = LayerNorm(features: 2, epsilon: 0)
    #expect(throws: LayerError.rowNeverVaries(row: 1)) { try layer.forward(Tensor([[1, 2], [3, 3]])) }
  }
}
