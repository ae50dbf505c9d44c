public import Tensors

extension Network {
  /// A multilayer perceptron: linear layers of these sizes, each but the last followed by a normalisation, if one is
  /// wanted, and an activation.
  ///
  /// - Throws: `LayerError` for fewer than two sizes or a name that no activation or normalisation has.
  public static func perceptron(
    _ sizes: [Int], activation: String = "relu", normalisation: String? = nil, _ initialisation: Initialisation,
    _ generator: inout RandomGenerator
  ) throws(LayerError) -> Network {
    guard sizes.count > 1 else { throw .fewSizes(sizes.count) }
    var layers: [any Layer] = []
    for place in 1..<sizes.count {
      layers.append(Linear(sizes[place - 1], sizes[place], initialisation, &generator))
      guard place < sizes.count - 1 else { break }
      if let normalisation { layers.append(try normalising(normalisation, sizes[place])) }
      layers.append(try Self.activation(activation))
    }
    return try Network(layers)
  }

  private static func normalising(_ name: String, _ features: Int) throws(LayerError) -> any Layer {
    switch name {
    case BatchNorm.kind: return BatchNorm(features: features)
    case LayerNorm.kind: return LayerNorm(features: features)
    default: throw .noLayer(name)
    }
  }

  /// The activation that a learner names.
  public static func activation(_ name: String) throws(LayerError) -> any Layer {
    let all: [any Layer] = [
      Sigmoid(), Tanh(), Relu(), LeakyRelu(), Elu(), Gelu(), GeluTanh(), Softplus(), Silu(),
    ]
    guard let found = all.first(where: { type(of: $0).kind == name }) else { throw .noLayer(name) }
    return found
  }
}
