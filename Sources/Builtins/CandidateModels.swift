import Language
import Layers
import Models
import Selection
import Tensors

/// The models that `cv` and `nested` choose from, in the order in which a learner gave them.
struct CandidateModels {
  let models: [ModelValue]
  /// The option that sets the candidates apart, when it is a single one.
  var onlyOption: String? {
    let names = models.map { $0.settings.map(\.name) }
    guard let first = names.first, first.count == 1, names.allSatisfy({ $0 == first }) else { return nil }
    return first[0]
  }

  /// A model, a list of models, or a function that makes one, with options of which each value of a list is a candidate.
  ///
  /// - Throws: `Refusal` when `value` is no model, or what making one throws.
  init(_ value: Value, _ options: [GivenArgument], _ call: Call) throws {
    if case .list(let items) = value, options.isEmpty {
      models = try items.flatMap { try CandidateModels($0, [], call).models }
    } else {
      models = try Self.settings(options).map { try Self.model(value, $0, call) }
    }
  }

  /// As the library wants them; values of k share one search for neighbours.
  var candidates: Candidates {
    let neighbours = models.compactMap { $0.classifier as? NearestNeighbours }
    let distances = Set(neighbours.map(\.distance))
    guard neighbours.count == models.count, let distance = distances.first, distances.count == 1 else {
      return Candidates(models.map(\.classifier))
    }
    return .nearestNeighbours(neighbours.map(\.neighbours), distance: distance)
  }

  /// k-NN may not ask more neighbours than there are examples at all.
  func checkNeighbours(_ examples: Int) throws {
    for case let model as NearestNeighbours in models.map(\.classifier)
    where !(1...max(1, examples)).contains(model.neighbours) {
      throw ModelError.neighbours(model.neighbours, examples: examples)
    }
  }

  // MARK: - Making models

  /// One option's value in one candidate, and whether several were given.
  typealias Setting = (name: String, value: Value, isSwept: Bool)

  /// Every combination, the last option fastest.
  private static func settings(_ options: [GivenArgument]) -> [[Setting]] {
    options.reduce([[]]) { rows, option in
      let values = option.value.trialValues
      return rows.flatMap { row in
        (values ?? [option.value]).map { row + [(option.name ?? "", $0, values != nil)] }
      }
    }
  }

  static func model(_ value: Value, _ settings: [Setting], _ call: Call) throws -> ModelValue {
    let swept = settings.filter(\.isSwept).map { (name: $0.name, value: $0.value) }
    switch value {
    case .builtin, .function:
      let made = try call.apply(value, given: settings.map { GivenArgument(name: $0.name, $0.value) })
      guard let model = try made.model ?? made.layer.map({ ModelValue(try NetworkModel($0)) }) else { break }
      return model.with(settings: swept)
    case .entity(let entity):
      if let model = entity as? ModelValue, settings.isEmpty { return model }
      if let model = entity as? ModelValue {
        throw Refusal("V72", ["model": model.classifier.signature, "name": settings[0].name])
      }
      guard let layer = entity as? LayerValue else { break }
      var options = TrainingOptions()
      for setting in settings { try options.set(setting.name, setting.value) }
      return ModelValue(try NetworkModel(layer, options), settings: swept)
    default: break
    }
    throw call.refusal(of: "model", "V73", ["got": Display.phrase(value)])
  }
}

extension NetworkModel {
  init(_ layer: LayerValue, _ options: TrainingOptions = TrainingOptions()) throws {
    self.init(network: try layer.network ?? Network([layer.layer]), options: options)
  }
}

extension Value {
  /// The values of a list, a range or a vector; nil for a single value.
  var trialValues: [Value]? {
    switch self {
    case .list(let items): items
    case .range(let range) where range.count <= 10_000: (0..<range.count).map { .number(range[$0]) }
    case .tensor(let tensor) where tensor.rank == 1: tensor.values.map { .number($0) }
    default: nil
    }
  }
}
