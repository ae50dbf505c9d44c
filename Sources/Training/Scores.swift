public import Datasets
public import Layers
public import Tensors

extension Tensor {
  /// The share of rows whose largest score, the first of several, is at the label.
  public func accuracy(_ labels: [Int]) -> Double {
    let right = zip(rowPeaks().values, labels).count { Int($0) == $1 }
    return Double(right) / Double(labels.count)
  }

  /// The place of each row's largest score, the first of several.
  public var predictedLabels: [Int] { rowPeaks().values.map { Int($0) } }
}

extension Network {
  /// The mean loss, without penalty, and the accuracy on `data` in the testing phase.
  public func lossAndAccuracy(
    _ data: Dataset, _ loss: any Loss<[Int]> = SoftmaxLoss()
  ) throws -> LossAndAccuracy {
    let scores = try evaluated(data.features)
    let value = try loss.forward(scores, data.labels).loss
    return LossAndAccuracy(loss: value, accuracy: scores.accuracy(data.labels))
  }

  /// Where the first number that is not finite appears in a forward pass: a parameter, a step of a part, or the loss.
  func firstNonFinitePlace(_ x: Tensor) throws -> String {
    var value = x
    for part in parts {
      for (name, parameter) in part.layer.parameters where !parameter.isFinite { return "\(part.name).\(name)" }
      let trace = Trace()
      var layer = part.layer
      value = try layer.forwardErased(value, .training, trace: trace).y
      if let step = trace.steps.first(where: { !$0.value.isFinite }) { return "\(part.name).\(step.name)" }
      if !value.isFinite { return part.name }
    }
    return "loss"
  }
}
