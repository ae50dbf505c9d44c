import Language
import Models
import Tensors
import Training

private let thisTopic = "models"

let modelBuiltins: [Builtin] = [
  .knn, .tree, .forest, .svm, .softmaxRegression, .majority, .fit, .predictWith, .accuracyOf,
]

func judge(_ about: String) -> Parameter<any Judge> {
  converted("net", kind: "layer or model", about) { $0.judge }
}

extension Builtin {
  static let knn = Builtin(
    "knn", topic: thisTopic, "Name the class that most of the k nearest examples have.",
    integer("k", "how many neighbours are asked", default: 1),
    text("metric", "\"l2\" or \"l1\": how distance is measured", default: "l2"), returns: "model",
    examples: ["tr, te = split(load(\"iris\"), [0.7, 0.3]); m = knn(3).fit(tr); accuracy(m, te)"],
    source: "CS231n, notes on image classification"
  ) { call, k, metric in
    guard let distance = Distance(rawValue: metric) else {
      throw call.refusal(of: "metric", "V47.metric", ["name": metric])
    }
    return .entity(ModelValue(NearestNeighbours(k, distance: distance)))
  }

  static let tree = Builtin(
    "tree", topic: thisTopic, "Ask one question about one feature after another.",
    integer("depth", "the most questions in a row; none means until every leaf is pure").optional, returns: "model",
    examples: ["m = tree(depth=2).fit(load(\"iris\")); m.threshold"], source: "Breiman et al. 1984 (CART)"
  ) { _, depth in .entity(ModelValue(DecisionTree(depth: depth))) }

  static let forest = Builtin(
    "forest", topic: thisTopic, "Let many trees vote, each grown from its own draw of the examples.",
    integer("n", "how many trees", default: 100),
    integer("depth", "the most questions in a row; none means until every leaf is pure").optional,
    integer("workers", "processors at work; the result is the same", default: 1), returns: "model",
    examples: ["accuracy(forest(20).fit(load(\"iris\")), load(\"iris\"))"], source: "Breiman 2001"
  ) { call, trees, depth, workers in
    .entity(ModelValue(RandomForest(trees, depth: depth, workers: try checkedWorkers(workers, call))))
  }

  static let svm = Builtin(
    "svm", topic: thisTopic, "Learn one line for each class with the multiclass hinge loss.",
    number("reg", "adds 0.5 · reg · sum(W²) to the loss", default: 1e-4),
    integer("epochs", "passes through the data", default: 60), returns: "model",
    examples: ["accuracy(svm().fit(load(\"iris\")), load(\"iris\"))"], source: "CS231n, linear classification notes"
  ) { call, penalty, epochs in
    try checkLinear(penalty, epochs, call)
    return .entity(ModelValue(NetworkClassifier.linearSVM(penalty: penalty, epochs: epochs)))
  }

  static let softmaxRegression = Builtin(
    "softmax_regression", topic: thisTopic, "Learn one line for each class with the cross-entropy.",
    number("reg", "adds 0.5 · reg · sum(W²) to the loss", default: 1e-4),
    integer("epochs", "passes through the data", default: 60), returns: "model",
    examples: ["accuracy(softmax_regression().fit(load(\"iris\")), load(\"iris\"))"],
    source: "CS231n, linear classification notes"
  ) { call, penalty, epochs in
    try checkLinear(penalty, epochs, call)
    return .entity(ModelValue(NetworkClassifier.softmaxRegression(penalty: penalty, epochs: epochs)))
  }

  static let majority = Builtin(
    "majority", topic: thisTopic, "Always name the most frequent class, which every model must beat.",
    returns: "model", examples: ["accuracy(majority().fit(load(\"iris\")), load(\"iris\"))"]
  ) { _ in .entity(ModelValue(Majority())) }

  // MARK: - What models do

  static let fit = Builtin(
    "fit", topic: thisTopic, "Give the model after learning these examples.", of: "model",
    entity(ModelValue.self, "model", kind: "model", "a model"),
    entity(DatasetValue.self, "data", kind: "dataset", "examples with labels"), returns: "model",
    examples: ["m = knn(3).fit(load(\"iris\")); predict(m, load(\"iris\").X[:3])"]
  ) { call, model, data in
    call.noteSealed(data.dataset)
    return .entity(try model.fitted(to: data.dataset, call.generator()))
  }

  static let predictWith = Builtin(
    "predict", topic: thisTopic, "Give the class of each example.", of: "model",
    entity(ModelValue.self, "model", kind: "model", "a model that has learned"),
    anyValue("x", "a batch (N, D), or a data set"), returns: "tensor",
    examples: ["knn(3).fit(load(\"iris\")).predict(load(\"iris\").X[:3])"]
  ) { call, model, value in try predictions(of: model, value, call) }

  static let accuracyOf = Builtin(
    "accuracy", topic: thisTopic, "Give the share of examples whose class the model names.", of: "model",
    entity(ModelValue.self, "model", kind: "model", "a model that has learned"),
    entity(DatasetValue.self, "data", kind: "dataset", "examples with labels"), returns: "number",
    examples: ["knn(3).fit(load(\"iris\")).accuracy(load(\"iris\"))"]
  ) { call, model, data in .number(try evaluation(of: model, data, call).accuracy) }
}

/// What a judge says of a data set; one that is kept for `test` is told of.
func evaluation(of judge: any Judge, _ data: DatasetValue, _ call: Call) throws -> Evaluation {
  call.noteSealed(data.dataset)
  return try judge.evaluation(on: data.dataset)
}

func predictions(of judge: any Judge, _ value: Value, _ call: Call) throws -> Value {
  guard let x = value.dataset?.dataset.features ?? value.numbers else {
    throw call.refusal(of: "x", "K14", ["got": value.kind])
  }
  return .of(Tensor(try judge.classes(of: x).map(Double.init)))
}

private func checkLinear(_ penalty: Double, _ epochs: Int, _ call: Call) throws {
  guard penalty >= 0, penalty.isFinite else {
    throw call.refusal(of: "reg", "V53.least", ["name": "reg", "value": NumberText.scalar(penalty), "least": "0"])
  }
  guard epochs >= 1 else { throw call.refusal(of: "epochs", "V43.size", ["name": "epochs", "size": "\(epochs)"]) }
}
