import Layers
import Tensors

extension Trainer {
  /// Keeps what the plan wants to know about an update.
  mutating func record(_ step: History.Step, _ before: Network, _ trace: Trace?, _ gradients: [String: Tensor]) {
    let recording = plan.recording
    var record = Record(step: step.step, epoch: step.epoch)
    if recording.kinds.contains(.ratios) { record.ratios = before.updateRatios(to: network) }
    if recording.kinds.contains(.gradients) {
      record.gradients = before.parameters.compactMap { name, _ in
        gradients[name].map { Named(name, Spread($0)) }
      }
    }
    let outputs = zip(before.parts, trace?.steps ?? [])
    if recording.kinds.contains(.activations) {
      record.activations = outputs.map { Named($0.name, Spread($1.value, of: $0.layer)) }
    }
    if recording.kinds.contains(.percentiles) {
      record.percentiles = outputs.map { Named($0.name, $1.value.percentiles([15, 50, 85])) }
    }
    if recording.kinds.contains(.distributions) {
      let percents = (0..<200).map { (Double($0) + 0.5) / 2 }
      record.distributions = outputs.map { Named($0.name, $1.value.percentiles(percents)) }
    }
    history.records.append(record)
  }
}

extension Network {
  /// ‖W′ − W‖ / ‖W‖ of each weight matrix; about 10⁻³ is a rule of thumb, and no more.
  ///
  /// Source: CS231n, notes on learning and evaluation, "Ratio of weights:updates".
  func updateRatios(to later: Network) -> [Named<Double>] {
    zip(parameters, later.parameters).compactMap { old, new in
      guard old.name == "W" || old.name.hasSuffix(".W") else { return nil }
      let size = old.value.sumOfSquares.squareRoot()
      let move = (new.value - old.value).sumOfSquares.squareRoot()
      return Named(String(old.name.dropLast(old.name == "W" ? 1 : 2)), move / size)
    }
  }
}

extension Tensor {
  /// The numbers below which these shares, in per cent, of all numbers lie (type 7).
  func percentiles(_ percents: [Double]) -> [Double] {
    guard let sorted = try? flattened.sorted() else { return [] }
    return percents.map { percent in
      let place = percent / 100 * Double(sorted.count - 1)
      let below = Int(place)
      let above = min(below + 1, sorted.count - 1)
      return sorted.values[below] + (place - Double(below)) * (sorted.values[above] - sorted.values[below])
    }
  }
}

extension Spread {
  init(_ x: Tensor, of layer: (any Layer)? = nil) {
    let mean = x.mean
    let deviation = (x - mean).sumOfSquares / Double(x.count)
    self.init(
      mean: mean, standardDeviation: deviation.squareRoot(), saturated: layer.flatMap { Self.saturated(x, $0) })
  }

  /// The share of outputs where the activation's slope is below 0.01, or 0 for ReLU; |tanh| > 0.97 as in the lecture.
  private static func saturated(_ y: Tensor, _ layer: any Layer) -> Double? {
    switch layer {
    case is Sigmoid: (y * (1 - y)).isLess(than: 0.01).mean
    case is Tanh: y.applying(.abs).isGreater(than: 0.97).mean
    case is Relu: 1 - y.isGreater(than: 0).mean
    default: nil
    }
  }
}
