import Layers
import Tensors
import Testing

@Suite struct ParameterGradientsTests {
  @Test(arguments: [nil, "batchnorm", "layernorm"])
  func `they are those of the whole backward pass`(_ normalisation: String?) throws {
    var generator = RandomGenerator(seed: 3)
    var network = try Network.perceptron([5, 7, 4], normalisation: normalisation, .he, &generator)
    let (y, cache) = try network.forward(generator.normal([6, 5]), .training)
    let dout = generator.normal(y.shape)
    #expect(network.parameterGradients(dout, cache) == network.backward(dout, cache).parameters)
  }

  @Test func `also where the first part is no linear layer`() throws {
    var generator = RandomGenerator(seed: 3)
    var network = try Network([BatchNorm(features: 5), Linear(5, 2, .he, &generator)])
    let (y, cache) = try network.forward(generator.normal([6, 5]), .training)
    let dout = generator.normal(y.shape)
    #expect(network.parameterGradients(dout, cache) == network.backward(dout, cache).parameters)
  }
}
