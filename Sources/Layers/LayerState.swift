public import Tensors

/// A layer that remembers more than its parameters from one batch to the next.
///
/// What is told here and the parameters together are all that a layer needs to go on exactly where it was.
public protocol StatefulLayer: Layer {
  var state: [(name: String, value: Tensor)] { get }
  /// Takes a state that this kind of layer has told; a value that is missing or has another shape is left as it was.
  mutating func restore(_ state: [String: Tensor])
}

extension RunningStatistics {
  fileprivate var state: [(name: String, value: Tensor)] {
    [("running_mean", mean), ("running_var", variance), ("batches", Tensor(Double(batches)))]
  }

  fileprivate mutating func restore(_ state: [String: Tensor]) {
    mean.take(state["running_mean"])
    variance.take(state["running_var"])
    batches = state["batches"]?.number.flatMap { Int(exactly: $0) } ?? batches
  }
}

extension BatchNorm: StatefulLayer {
  public var state: [(name: String, value: Tensor)] { running.state }
  public mutating func restore(_ state: [String: Tensor]) { running.restore(state) }
}

extension BatchNorm2d: StatefulLayer {
  public var state: [(name: String, value: Tensor)] { rows.state }
  public mutating func restore(_ state: [String: Tensor]) { rows.restore(state) }
}

extension DecorrelatedBatchNorm: StatefulLayer {
  public var state: [(name: String, value: Tensor)] { [("running_mean", runningMean), ("running_W", runningMatrix)] }

  public mutating func restore(_ state: [String: Tensor]) {
    runningMean.take(state["running_mean"])
    runningMatrix.take(state["running_W"])
  }
}

extension Dropout: StatefulLayer {
  public var state: [(name: String, value: Tensor)] { [("mask", mask), ("generator", generator.stateNumbers)] }

  public mutating func restore(_ state: [String: Tensor]) {
    mask = state["mask"] ?? mask
    generator = state["generator"].flatMap(RandomGenerator.init(stateNumbers:)) ?? generator
  }
}

extension Network: StatefulLayer {
  /// The states of the parts, each name with its part's before it: `bn1.running_mean`.
  public var state: [(name: String, value: Tensor)] {
    parts.flatMap { part in
      ((part.layer as? any StatefulLayer)?.state ?? []).map { ("\(part.name).\($0.name)", $0.value) }
    }
  }

  public mutating func restore(_ state: [String: Tensor]) {
    for part in parts {
      guard var layer = part.layer as? any StatefulLayer else { continue }
      let own = state.filter { $0.key.hasPrefix(part.name + ".") }
      layer.restore(Dictionary(uniqueKeysWithValues: own.map { (String($0.dropFirst(part.name.count + 1)), $1) }))
      self[part.name] = layer
    }
  }
}

extension Tensor {
  fileprivate mutating func take(_ other: Tensor?) {
    if let other, other.shape == shape { self = other }
  }
}
