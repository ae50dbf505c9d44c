import Datasets
import Language
import Layers
import Models
import Selection
import Tensors
import Training

/// What a search tries: a model or a network with options on data, or a learner's function of the options.
struct SearchSubject {
  let space: SearchSpace
  /// The axes, to turn the numbers of a setting into a learner's values.
  let axes: [(name: String, values: DistributionValue)]
  /// The options that stay the same.
  let fixed: [(name: String, value: Value)]
  let model: Value
  let data: Dataset?
  let validation: Dataset?
  let folds: Int

  /// - Throws: `Refusal` for a range that is none, `SelectionError` without any.
  init(
    _ model: Value, _ data: Dataset?, validation: Dataset?, folds: Int, _ options: [GivenArgument], _ call: Call
  ) throws {
    var axes: [(name: String, values: DistributionValue)] = []
    var fixed: [(name: String, value: Value)] = []
    for option in options {
      let name = option.name ?? ""
      if case .entity(let entity) = option.value, let range = entity as? DistributionValue {
        axes.append((name, range))
      } else if let values = option.value.trialValues {
        guard !values.isEmpty else { throw SelectionError.noChoices(name: name) }
        axes.append((name, DistributionValue(choosing: values)))
      } else if case .tensor = option.value {
        throw Refusal("V80", ["name": name])
      } else {
        fixed.append((name, option.value))
      }
    }
    space = try SearchSpace(axes.map { ($0.name, $0.values.distribution) })
    (self.axes, self.fixed, self.model) = (axes, fixed, model)
    (self.data, self.validation, self.folds) = (data, validation, folds)
  }

  /// A learner's function runs in the session, one trial after the other.
  var isFunction: Bool { if case .function = model { data == nil } else { false } }

  /// The options of a setting as a learner would give them.
  func options(_ setting: Setting) -> [(name: String, value: Value)] {
    zip(axes, setting.choices).map { ($0.name, $0.values.value($1.value)) }
  }

  /// The model with the options of a setting.
  func model(_ setting: Setting, _ call: Call) throws -> ModelValue {
    let settings =
      fixed.map { (name: $0.name, value: $0.value, isSwept: false) }
      + options(setting).map { (name: $0.name, value: $0.value, isSwept: true) }
    return try CandidateModels.model(model, settings, call)
  }

  /// What a file of trials is recognised by.
  var text: String {
    let data = [data, validation].map { $0.map { String($0.fingerprint, radix: 16) } ?? "none" }
    let options = fixed.map { "\($0.name)=\(ModelValue.text($0.value))" }
    return ([Self.text(of: model), "folds=\(folds)"] + data + options).joined(separator: " ")
  }

  private static func text(of value: Value) -> String {
    guard case .entity(let entity) = value else { return Display.phrase(value) }
    guard let layer = entity as? LayerValue else { return entity.summary }
    let bits = layer.layer.parameters.flatMap { $0.value.values.map(\.bitPattern) }
    return entity.summary + String(bits.fingerprint(), radix: 16)
  }

  // MARK: - One trial

  /// The score of one model: accuracy on the validation part, or the mean of a cross-validation.
  @Sendable static func score(
    _ classifier: any Classifier, _ data: Dataset, validation: Dataset?, folds: Int, effort: Double,
    _ generator: RandomGenerator
  ) throws -> Double {
    let (classifier, data) = try reduced(classifier, data, effort, generator)
    guard let validation else {
      let folds = try Folds(folds, of: data.count, .shuffled(generator))
      return 1 - (try CrossValidation.run(Candidates([classifier]), data, folds, generator)).means[0]
    }
    if let network = classifier as? NetworkModel {
      return try Builtins.trained(network.network, data, validation: validation, network.options, generator).score
        ?? .nan
    }
    var own = generator
    return try classifier.fitted(to: data, &own).evaluate(validation).accuracy
  }

  /// With a share of the effort a network trains so many of its epochs; other models learn so many of the examples.
  private static func reduced(
    _ classifier: any Classifier, _ data: Dataset, _ effort: Double, _ generator: RandomGenerator
  ) throws -> (any Classifier, Dataset) {
    guard effort < 1 else { return (classifier, data) }
    if let network = classifier as? NetworkModel {
      var options = network.options
      let epochs = Double(options.epochs ?? TrainingOptions.usualEpochs)
      options.epochs = max(1, Int((epochs * effort).rounded()))
      return (NetworkModel(network: network.network, options: options), data)
    }
    var own = generator
    let least = min(data.count, max(10, data.classes))
    let count = max(least, Int((Double(data.count) * effort).rounded()))
    return (classifier, data.examples(at: Array(own.order(data.count).prefix(count))))
  }
}
