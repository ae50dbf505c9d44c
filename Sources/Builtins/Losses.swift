import Datasets
import Language
import Layers
import Tensors

private let thisTopic = "losses"

let lossBuiltins: [Builtin] = [.crossEntropy, .hinge, .meanSquaredError, .lossOf, .accuracy, .predict]

extension Builtin {
  static let crossEntropy: Builtin = {
    let scores = scoresParameter
    let labels = labelsParameter
    return Builtin(
      "cross_entropy", topic: thisTopic, "Compute the mean softmax cross-entropy of scores and labels.", scores,
      labels, returns: "number",
      examples: ["cross_entropy(zeros(2, 10), [3, 7])", "step cross_entropy([[1, 2, 3]], [2])"],
      source: "CS231n, linear classification notes"
    ) { call, scores, labels in
      try value(of: SoftmaxLoss(), scores, labels, call)
    }.differentiated(scores, labels) { call, scores, labels in
      try gradient(of: SoftmaxLoss(), scores, labels, call)
    }
  }()

  static let hinge: Builtin = {
    let scores = scoresParameter
    let labels = labelsParameter
    let margin = number("margin", "the lead that the true class should have", default: 1)
    return Builtin(
      "hinge", topic: thisTopic, "Compute the mean multiclass SVM loss of scores and labels.", scores, labels,
      margin, returns: "number", examples: ["hinge([[13, -7, 11]], [0], margin=10)", "hinge(zeros(2, 10), [3, 7])"],
      source: "CS231n, linear classification notes"
    ) { call, scores, labels, margin in
      try value(of: HingeLoss(margin: margin), scores, labels, call)
    }.differentiated(scores, labels, margin) { call, scores, labels, margin in
      try gradient(of: HingeLoss(margin: margin), scores, labels, call)
    }
  }()

  static let meanSquaredError: Builtin = {
    let outputs = tensor("x", "what the network gave")
    let targets = tensor("y", "what it should have been, of the same shape")
    return Builtin(
      "mse", topic: thisTopic, "Average the squared differences.", outputs, targets, returns: "number",
      examples: ["mse([1, 2], [1, 4])", "step mse([1, 2], [1, 4])"]
    ) { call, outputs, targets in
      .number(try MeanSquaredError().forward(outputs, targets, trace: call.trace).loss)
    }.differentiated(outputs, targets) { call, outputs, targets in
      let (_, cache) = try MeanSquaredError().forward(outputs, targets, trace: call.trace)
      return .of(MeanSquaredError().backward(cache, trace: call.backTrace))
    }
  }()

  static let lossOf = Builtin(
    "loss", topic: thisTopic, "Compute the loss of a network on a data set, in testing mode.",
    entity(LayerValue.self, "net", kind: "layer", "a network that ends in one score per class"),
    entity(DatasetValue.self, "data", kind: "dataset", "examples with labels"),
    number("reg", "adds 0.5 · reg · sum(W²), biases left out", default: 0),
    flag("train", "use each batch's own statistics"), returns: "number",
    examples: ["loss(linear(64, 10, init=1e-4), load(\"digits\"))"]
  ) { call, net, data, strength, training in
    let scores = try scores(of: net, data, training ? .training : .testing)
    let loss = try SoftmaxLoss().forward(scores, data.dataset.labels).loss
    let penalty = WeightPenalty(strength).value(net.layer)
    tellWhy(loss, penalty, strength, scores, net, call)
    return .number(loss + penalty)
  }

  static let accuracy = Builtin(
    "accuracy", topic: thisTopic, "Give the share of examples whose largest score is the true class.",
    judge("a network that ends in one score per class, or a model that has learned"),
    entity(DatasetValue.self, "data", kind: "dataset", "examples with labels"), returns: "number",
    examples: ["accuracy(linear(64, 10), load(\"digits\"))"]
  ) { call, net, data in
    let evaluation = try evaluation(of: net, data, call)
    return .number(evaluation.count == 0 ? 0 : evaluation.accuracy)
  }

  static let predict = Builtin(
    "predict", topic: thisTopic, "Give the class with the largest score for each example.",
    judge("a network that ends in one score per class, or a model that has learned"),
    anyValue("x", "a batch (N, D), or a data set"), returns: "tensor",
    examples: ["predict(linear(64, 10), take(load(\"digits\"), 5))"]
  ) { call, net, value in try predictions(of: net, value, call) }
}

/// What `why` says about a loss: its distance from log C, and what the penalty adds.
private func tellWhy(
  _ loss: Double, _ penalty: Double, _ strength: Double, _ scores: Tensor, _ net: LayerValue, _ call: Call
) {
  let text: (Double) -> String = { NumberText.scalar($0) }
  let spread = (try? scores.reduced(.standardDeviation).number) ?? .nan
  let chance = NumberText.scalar(Tensor(Double(scores.columns)).applying(.log).number ?? .nan)
  call.explain(
    "why.loss",
    ["classes": "\(scores.columns)", "chance": chance, "loss": text(loss), "spread": text(spread)])
  guard strength > 0 else { return }
  call.explain(
    "why.reg",
    [
      "data": text(loss), "reg": text(strength), "squares": text(WeightPenalty.sumOfSquares(net.layer)),
      "loss": text(loss + penalty), "penalty": text(penalty),
    ])
}

private func scores(of net: LayerValue, _ data: DatasetValue, _ phase: Phase) throws -> Tensor {
  var layer = net.layer
  return try layer.forwardErased(data.dataset.features, phase).y
}

private let scoresParameter = tensor("x", "scores, one example a row (N, C)")
private let labelsParameter = tensor("y", "the true classes, N whole numbers from 0")

private func value<L: Loss>(of loss: L, _ scores: Tensor, _ labels: Tensor, _ call: Call) throws -> Value
where L.Target == [Int] {
  .number(try loss.forward(scores, try classes(labels, call), trace: call.trace).loss)
}

private func gradient<L: Loss>(of loss: L, _ scores: Tensor, _ labels: Tensor, _ call: Call) throws -> Value
where L.Target == [Int] {
  let (_, cache) = try loss.forward(scores, try classes(labels, call), trace: call.trace)
  return .of(loss.backward(cache, trace: call.backTrace))
}

func classes(_ labels: Tensor, _ call: Call) throws -> [Int] {
  let whole = labels.values.compactMap { Int(exactly: $0) }
  guard whole.count == labels.count, labels.rank <= 1 else { throw call.refusal(of: "y", "V30") }
  return whole
}
