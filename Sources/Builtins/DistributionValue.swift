import Language
import Selection
import Tensors

/// Where a search may take a hyper-parameter from, as a value of the language.
struct DistributionValue: Entity {
  let distribution: Distribution
  /// The values of a choice that are no numbers; the distribution then counts their places.
  let options: [Value]?

  init(_ distribution: Distribution, options: [Value]? = nil) {
    (self.distribution, self.options) = (distribution, options)
  }

  /// One of these values.
  init(choosing values: [Value]) {
    let numbers = values.compactMap { $0.numbers?.number }
    let isNumeric = numbers.count == values.count
    self.init(.choice(isNumeric ? numbers : values.indices.map(Double.init)), options: isNumeric ? nil : values)
  }

  /// What a learner would type for a number of the distribution.
  func value(_ number: Double) -> Value {
    guard let options else { return .number(number) }
    return options[min(options.count - 1, max(0, Int(number)))]
  }

  var kind: String { "distribution" }

  var summary: String {
    switch distribution {
    case .uniform(let low, let high): "uniform(low=\(NumberText.short(low)), high=\(NumberText.short(high)))"
    case .logUniform(let low, let high): "log_uniform(\(NumberText.short(low)), \(NumberText.short(high)))"
    case .choice(let numbers): "choice of \(numbers.count)"
    }
  }

  var fieldNames: [String] { [] }
  func field(_ name: String) -> Value? { nil }
  func replacing(_ name: String, with value: Value) throws -> any Entity { throw Refusal("V71", ["name": name]) }

  func isEqual(to other: any Entity) -> Bool {
    guard let other = other as? DistributionValue, distribution == other.distribution else { return false }
    return Value.list(options ?? []).isIdentical(to: .list(other.options ?? []))
  }
}
