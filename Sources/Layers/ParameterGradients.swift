public import Tensors

extension Network {
  /// The gradients of the parameters alone, as `backward` gives them.
  ///
  /// Training has no use for the gradient of the first layer's input, a third of that layer's work.
  public func parameterGradients(_ dy: Tensor, _ cache: Cache) -> [String: Tensor] {
    var (gradient, all) = (dy, [String: Tensor](minimumCapacity: 2 * parts.count))
    for place in parts.indices.reversed() {
      let own: [String: Tensor]
      if place == 0, let first = parts[0].layer as? Linear, let kept = cache.parts[0] as? Linear.Cache {
        own = first.parameterGradients(gradient, kept)
      } else {
        let gradients = parts[place].layer.backwardErased(gradient, cache.parts[place])
        (gradient, own) = (gradients.input, gradients.parameters)
      }
      let prefix = parts[place].name + "."
      for (parameter, value) in own { all[prefix + parameter] = value }
    }
    return all
  }
}

extension Linear {
  fileprivate func parameterGradients(_ dy: Tensor, _ cache: Cache) -> [String: Tensor] {
    ["W": cache.x.transposedTimes(dy), "b": dy.columnSums()]
  }
}
