import Datasets
import Language
import Layers
import Tensors

private let thisTopic = "losses"

let lossBuiltins: [Builtin] = [.crossEntropy, .softmax, .lossOf, .accuracy, .predict]

extension Builtin {
  static let crossEntropy = classificationLoss(
    SoftmaxLoss(), "Compute the mean softmax cross-entropy of scores and labels.",
    examples: ["cross_entropy(zeros(2, 10), [3, 7])", "step cross_entropy([[1, 2, 3]], [2])"],
    source: "CS231n, linear classification notes")

  static let softmax = Builtin(
    "softmax", topic: thisTopic, "Turn each row of scores into probabilities.",
    tensor("x", "scores: a vector, or one example a row (N, C)"), returns: "tensor", examples: ["softmax([1, 2, 3])"]
  ) { _, x in
    let shifted = try Tensor.combined(.subtract, x, x.reduced(.maximum, axis: -1, keepingDimensions: true))
    let raised = shifted.applying(.exp)
    return .of(try Tensor.combined(.divide, raised, raised.reduced(.sum, axis: -1, keepingDimensions: true)))
  }

  static let lossOf = Builtin(
    "loss", topic: thisTopic, "Compute the loss of a network on a data set, in testing mode.",
    entity(LayerValue.self, "net", kind: "layer", "a network that ends in one score per class"),
    entity(DatasetValue.self, "data", kind: "dataset", "examples with labels"),
    number("reg", "adds 0.5 · reg · sum(W²), biases left out", default: 0),
    flag("train", "use each batch's own statistics"), returns: "number",
    examples: ["loss(linear(64, 10, init=1e-4), load(\"digits\"))"]
  ) { _, net, data, strength, training in
    let scores = try scores(of: net, data, training ? .training : .testing)
    let loss = try SoftmaxLoss().forward(scores, data.dataset.labels).loss
    return .number(loss + 0.5 * strength * squaredWeights(net.layer))
  }

  static let accuracy = Builtin(
    "accuracy", topic: thisTopic, "Give the share of examples whose largest score is the true class.",
    entity(LayerValue.self, "net", kind: "layer", "a network that ends in one score per class"),
    entity(DatasetValue.self, "data", kind: "dataset", "examples with labels"), returns: "number",
    examples: ["accuracy(linear(64, 10), load(\"digits\"))"]
  ) { _, net, data in
    let predicted = try scores(of: net, data, .testing).reduced(.argmax, axis: 1)
    let right = zip(predicted.values, data.dataset.labels).count { Int($0) == $1 }
    return .number(Double(right) / Double(max(1, data.dataset.labels.count)))
  }

  static let predict = Builtin(
    "predict", topic: thisTopic, "Give the class with the largest score for each example.",
    entity(LayerValue.self, "net", kind: "layer", "a network that ends in one score per class"),
    anyValue("x", "a batch (N, D), or a data set"), returns: "tensor",
    examples: ["predict(linear(64, 10), take(load(\"digits\"), 5))"]
  ) { call, net, value in
    guard let x = value.dataset?.dataset.features ?? value.numbers else {
      throw call.refusal(of: "x", "K14", ["got": value.kind])
    }
    return .of(try net.layer.evaluated(x).reduced(.argmax, axis: 1))
  }
}

private func scores(of net: LayerValue, _ data: DatasetValue, _ phase: Phase) throws -> Tensor {
  var layer = net.layer
  return try layer.forwardErased(data.dataset.features, phase).y
}

/// Σ W² over the weights; biases, γ and β are left out.
private func squaredWeights(_ layer: any Layer) -> Double {
  let weights = layer.parameters.filter { $0.name == "W" || $0.name.hasSuffix(".W") }
  return weights.reduce(0) { $0 + ((try? $1.value.applying(.square).reduced(.sum).number) ?? 0) }
}

/// A loss of scores and labels, with its steps forward and back.
private func classificationLoss<L: Loss>(
  _ loss: L, _ summary: String, examples: [String], source: String
) -> Builtin where L.Target == [Int] {
  let scores = tensor("x", "scores, one example a row (N, C)")
  let labels = tensor("y", "the true classes, N whole numbers from 0")
  return Builtin(
    loss.name, topic: thisTopic, summary, scores, labels, returns: "number", examples: examples, source: source
  ) { call, scores, labels in
    .number(try loss.forward(scores, try classes(labels, call), trace: call.trace).loss)
  }.differentiated(scores, labels) { call, scores, labels in
    let (_, cache) = try loss.forward(scores, try classes(labels, call), trace: call.trace)
    return .of(loss.backward(cache, trace: call.backTrace))
  }
}

private func classes(_ labels: Tensor, _ call: Call) throws -> [Int] {
  let whole = labels.values.compactMap { Int(exactly: $0) }
  guard whole.count == labels.count, labels.rank <= 1 else { throw call.refusal(of: "y", "V30") }
  return whole
}
