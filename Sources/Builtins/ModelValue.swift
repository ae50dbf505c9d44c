import Datasets
import Language
import Layers
import Messages
import Models
import Tensors
import Training

/// A value that says the class of an example: a network, or a model that has learned.
protocol Judge: Entity {
  /// The class of each row of `x`.
  func classes(of x: Tensor) throws -> [Int]
  /// What a comparison calls it.
  var judgeName: String { get }
}

extension Judge {
  /// What it says of each example beside the truth.
  func evaluation(on data: Dataset) throws -> Evaluation {
    Evaluation(truth: data.labels, predicted: try classes(of: data.features), classes: data.classes)
  }
}

/// A model as a value of the language: what it is, and what it has learned.
struct ModelValue: Judge {
  let classifier: any Classifier
  /// The options that set it apart from other candidates: `k = 5`.
  let settings: [(name: String, value: Value)]
  /// What it learned or will learn, once it is asked.
  let examples: Dataset?
  private let generator: RandomGenerator
  private let predictor: (any Predictor)?

  init(_ classifier: any Classifier, settings: [(name: String, value: Value)] = []) {
    (self.classifier, self.settings) = (classifier, settings)
    (examples, predictor, generator) = (nil, nil, RandomGenerator(seed: 0))
  }

  private init(
    _ model: ModelValue, _ examples: Dataset, _ generator: RandomGenerator, _ predictor: (any Predictor)?
  ) {
    (classifier, settings) = (model.classifier, model.settings)
    (self.examples, self.generator, self.predictor) = (examples, generator, predictor)
  }

  func with(settings: [(name: String, value: Value)]) -> ModelValue { ModelValue(classifier, settings: settings) }

  /// The same model after learning `data`.
  func fitted(to data: Dataset, _ generator: RandomGenerator) throws -> ModelValue {
    var own = generator
    return ModelValue(self, data, generator, try classifier.fitted(to: data, &own))
  }

  /// The same model, which learns `data` as soon as somebody asks it something.
  func learning(_ data: Dataset, _ generator: RandomGenerator) -> ModelValue {
    ModelValue(self, data, generator, nil)
  }

  /// What it has learned.
  ///
  /// - Throws: `Refusal` when nobody gave it examples.
  func learned() throws -> any Predictor {
    if let predictor { return predictor }
    guard let examples else { throw Refusal("V70", ["model": classifier.signature]) }
    var own = generator
    return try classifier.fitted(to: examples, &own)
  }

  func classes(of x: Tensor) throws -> [Int] { try learned().predict(x) }

  // MARK: - Entity

  var kind: String { "model" }
  var judgeName: String { classifier.signature }

  var summary: String { summary(in: .english) }

  func summary(in language: MessageLanguage) -> String {
    guard let examples else { return label }
    return label + "  " + Catalogue.sentence("value.learns", ["count": "\(examples.count)"], in: language)
  }

  /// `k = 5`, or `knn(5)` for a model on its own.
  var label: String {
    guard !settings.isEmpty else { return classifier.signature }
    return settings.map { "\($0.name) = \(Self.text($0.value))" }.joined(separator: ", ")
  }

  static func text(_ value: Value) -> String {
    if case .text(let text) = value { return text }
    return Display().inline(value)
  }

  private var tree: FittedTree? { predictor as? FittedTree }

  var fieldNames: [String] {
    settings.map(\.name) + (tree == nil ? [] : ["feature", "threshold", "left", "right", "gini", "gain"])
  }

  func field(_ name: String) -> Value? {
    if let setting = settings.first(where: { $0.name == name }) { return setting.value }
    return tree.flatMap { Self.nodes(of: $0, name) }
  }

  /// One number a node, the root first; a leaf has feature −1.
  private static func nodes(of tree: FittedTree, _ name: String) -> Value? {
    let numbers: [Double]
    switch name {
    case "feature": numbers = tree.nodes.map { Double($0.feature) }
    case "threshold": numbers = tree.nodes.map(\.threshold)
    case "left": numbers = tree.nodes.map { Double($0.left) }
    case "right": numbers = tree.nodes.map { Double($0.right) }
    case "gini": numbers = tree.nodes.map(\.impurity)
    case "gain": numbers = tree.nodes.indices.map { tree.nodes[$0].isLeaf ? 0 : tree.gain($0) }
    default: return nil
    }
    return .tensor(Tensor(numbers))
  }

  func replacing(_ name: String, with value: Value) throws -> any Entity { throw Refusal("V71", ["name": name]) }

  func isEqual(to other: any Entity) -> Bool {
    guard let other = other as? ModelValue else { return false }
    return classifier.signature == other.classifier.signature && label == other.label && examples == other.examples
      && generator == other.generator
  }
}

extension LayerValue: Judge {
  func classes(of x: Tensor) throws -> [Int] { try layer.evaluated(x).predictedLabels }
  var judgeName: String { NetworkModel.name(of: layer) }
}

/// A network as a model: it is trained, from the weights that it has, with these options.
struct NetworkModel: Classifier {
  let network: Network
  let options: TrainingOptions

  var signature: String { Self.name(of: network) }

  /// `net(20, 50, 10)`
  static func name(of layer: any Layer) -> String {
    let linear = ((layer as? Network)?.parts.map(\.layer) ?? [layer]).compactMap { $0 as? Linear }
    guard let first = linear.first else { return layer.signature }
    let sizes = [first.weights.rows] + linear.map(\.weights.columns)
    return "net(\(sizes.map(String.init).joined(separator: ", ")))"
  }

  func fitted(to data: Dataset, _ generator: inout RandomGenerator) throws -> any Predictor {
    try data.requireUsable(by: signature)
    let trained = try Builtins.trained(network, data, options, generator)
    return Fitted(network: trained.network)
  }

  private struct Fitted: Predictor {
    let network: Network
    func predict(_ x: Tensor) throws -> [Int] { try network.evaluated(x).predictedLabels }
  }
}

extension Value {
  var model: ModelValue? {
    if case .entity(let entity) = self { entity as? ModelValue } else { nil }
  }

  var judge: (any Judge)? {
    if case .entity(let entity) = self { entity as? any Judge } else { nil }
  }
}
