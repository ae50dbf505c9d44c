import Datasets
import Language
import Messages
import Models
import Selection
import Tensors

/// A cross-validation as a value of the language.
struct CrossValidationValue: Entity {
  let result: CrossValidation
  /// The candidates, ready to learn all the examples; none when only a table of errors was given.
  let models: [ModelValue]
  let onlyOption: String?

  var kind: String { "cv" }

  var summary: String { summary(in: .english) }

  func summary(in language: MessageLanguage) -> String {
    let facts = [
      "candidates": "\(result.names.count)", "folds": "\(result.foldSizes.count)", "best": label(result.best),
    ]
    return Catalogue.sentence("value.cv", facts, in: language)
  }

  func label(_ place: Int) -> String { models.isEmpty ? "\(place)" : models[place].label }

  func details(width: Int, in language: MessageLanguage) -> [String] { table(width, language) }
  func announcement(as name: String?, width: Int, in language: MessageLanguage) -> [String]? {
    table(width, language)
  }

  private func table(_ width: Int, _ language: MessageLanguage) -> [String] {
    let labels = models.enumerated().map { place, model in
      onlyOption == nil ? model.label : ModelValue.text(model.settings[0].value)
    }
    let places = result.names.indices.map(String.init)
    let word = Catalogue.sentence(models.isEmpty ? "cv.place" : "cv.model", in: language)
    return FoldTable(
      head: onlyOption ?? word, labels: models.isEmpty ? places : labels,
      accuracies: result.errors.map { $0.map { 1 - $0 } }
    ).lines(width: width, in: language)
  }

  /// What `why` says: how far the best stands out, and what the one-standard-error rule takes.
  var facts: [String: String] {
    let text: (Double) -> String = { NumberText.fixed($0, 3) }
    let (best, simple) = (result.best, result.oneStandardError)
    return [
      "best": label(best), "mean": text(1 - result.means[best]), "error": text(result.standardErrors[best]),
      "threshold": text(1 - result.threshold), "simple": label(simple), "simple_mean": text(1 - result.means[simple]),
    ]
  }

  static let names = [
    "errors", "means", "se", "best", "one_se", "best_index", "one_se_index", "threshold", "counts", "accuracies",
    "pooled", "sizes", "models",
  ]
  var fieldNames: [String] { Self.names }

  func field(_ name: String) -> Value? {
    switch name {
    case "errors": .tensor(Tensor(result.errors))
    case "accuracies": .tensor(Tensor(result.errors.map { $0.map { 1 - $0 } }))
    case "means": .tensor(Tensor(result.means))
    case "pooled": .tensor(Tensor(result.pooledMeans))
    case "se": .tensor(Tensor(result.standardErrors))
    case "counts": .tensor(Tensor(result.errorCounts.map(Double.init)))
    case "sizes": .tensor(Tensor(result.foldSizes.map(Double.init)))
    case "threshold": .number(result.threshold)
    case "best": candidate(result.best)
    case "one_se": candidate(result.oneStandardError)
    case "best_index": .number(Double(result.best))
    case "one_se_index": .number(Double(result.oneStandardError))
    case "models": .list(models.map { .entity($0) })
    default: nil
    }
  }

  private func candidate(_ place: Int) -> Value {
    models.isEmpty ? .number(Double(place)) : .entity(models[place])
  }

  func replacing(_ name: String, with value: Value) throws -> any Entity { throw Refusal("V71", ["name": name]) }

  func isEqual(to other: any Entity) -> Bool {
    guard let other = other as? CrossValidationValue, result == other.result else { return false }
    return models.count == other.models.count && zip(models, other.models).allSatisfy { $0.isEqual(to: $1) }
  }
}

/// A nested cross-validation as a value of the language.
struct NestedValue: Entity {
  let result: NestedCrossValidation
  let models: [ModelValue]
  let onlyOption: String?

  var kind: String { "nested" }
  var scores: [Double] { result.outer.map { 1 - $0.errorRate } }

  /// The mean over the outer folds.
  var mean: Double { scores.reduce(0, +) / Double(scores.count) }

  var chosenTexts: [String] {
    result.outer.map { fold in
      onlyOption == nil ? models[fold.chosen].label : ModelValue.text(models[fold.chosen].settings[0].value)
    }
  }

  var summary: String { summary(in: .english) }

  func summary(in language: MessageLanguage) -> String {
    let mean = "\(NumberText.fixed(mean, 3)) ± \(NumberText.fixed(result.standardError, 3))"
    return "\(Catalogue.sentence("cv.mean", in: language)) \(mean)"
  }

  /// `outer test  0.45  0.42  …   mean 0.414 ± 0.011   k 5 5 5 4 5`
  private func lines(_ width: Int, _ language: MessageLanguage) -> [String] {
    let (title, summary) = (Catalogue.sentence("cv.outer", in: language), summary(in: language))
    let texts = scores.map { NumberText.fixed($0, 2) }
    let chosen = onlyOption.map { "\($0) \(chosenTexts.joined(separator: " "))" } ?? chosenTexts.joined(separator: ", ")
    let line = "\(title)  \(texts.joined(separator: "  "))   \(summary)   \(chosen)"
    return DisplayText.width(line) <= width ? [line] : Display.fold([title] + texts + [summary, chosen], width)
  }

  func details(width: Int, in language: MessageLanguage) -> [String] { lines(width, language) }
  func announcement(as name: String?, width: Int, in language: MessageLanguage) -> [String]? {
    lines(width, language)
  }

  var fieldNames: [String] { ["scores", "chosen", "fits", "mean", "se", "error", "sizes", "inner_sizes"] }

  func field(_ name: String) -> Value? {
    switch name {
    case "scores": .tensor(Tensor(scores))
    case "chosen": chosen
    case "fits": .number(Double(result.fits))
    case "mean": .number(mean)
    case "se": .number(result.standardError)
    case "error": .number(result.errorRate)
    case "sizes": .tensor(Tensor(result.outer.map { Double($0.examples) }))
    case "inner_sizes": .tensor(Tensor(result.outer.map { $0.innerSizes.map(Double.init) }.rectangular))
    default: nil
    }
  }

  /// What each outer fold chose: the values of the option, or the models.
  private var chosen: Value {
    let values = result.outer.map { models[$0.chosen] }
    let numbers = values.compactMap { $0.settings.first?.value.numbers?.number }
    if onlyOption != nil, numbers.count == values.count { return .tensor(Tensor(numbers)) }
    return .list(values.map { .entity($0) })
  }

  func replacing(_ name: String, with value: Value) throws -> any Entity { throw Refusal("V71", ["name": name]) }

  func isEqual(to other: any Entity) -> Bool {
    guard let other = other as? NestedValue, result == other.result else { return false }
    return zip(models, other.models).allSatisfy { $0.isEqual(to: $1) }
  }
}

extension [[Double]] {
  /// Rows of one length; shorter ones end in NaN.
  fileprivate var rectangular: [[Double]] {
    let longest = map(\.count).max() ?? 0
    return map { $0 + Array<Double>(repeating: .nan, count: longest - $0.count) }
  }
}
