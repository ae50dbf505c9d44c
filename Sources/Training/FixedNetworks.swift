import Datasets
public import Layers
import Tensors

extension Network {
  /// The untrained networks here that a learner can load by name, one for each fixed data set.
  public static let fixedNames = ["overfit20_net", "deep_sigmoid_net", "deep_sigmoid_bn_net"]

  /// The network that a learner calls `name`; its weights are scattered numbers, so that no generator has to agree.
  public static func fixed(_ name: String) -> Network? {
    switch name {
    case "overfit20_net": try? scattered([16, 32, 10], "relu")
    case "deep_sigmoid_net": try? scattered([8, 16, 16, 16, 16, 3], "sigmoid")
    case "deep_sigmoid_bn_net": try? scattered([8, 16, 16, 16, 16, 3], "sigmoid", normalisation: BatchNorm.kind)
    default: nil
    }
  }

  /// Weights of variance 1 / fan-in: √(3 / n) times scattered numbers, from 5000 on in the first layer, 9000 in the
  /// second, and so on; biases of 0.
  private static func scattered(_ sizes: [Int], _ activation: String, normalisation: String? = nil) throws -> Network {
    var generator = RandomGenerator(seed: 0)
    var network = try perceptron(sizes, activation: activation, normalisation: normalisation, .zeros, &generator)
    for (place, inputs) in sizes.dropLast().enumerated() {
      let weights = Tensor.scattered([inputs, sizes[place + 1]], from: 5000 + 4000 * place)
      try network.setParameter("fc\(place + 1).W", to: weights * (3 / Double(inputs)).squareRoot())
    }
    return network
  }
}
