import Language
import Tensors
import Training

/// A schedule as a learner names it; what was left out follows from the length of the training.
struct ScheduleRecipe: Sendable, Equatable {
  static let names = [
    "constant", "step", "exponential", "inverse", "cosine", "triangular", "warmup", "onecycle", "sweep",
  ]

  let kind: String
  /// By the names of the options: `drop`, `every`, `k`, `period`, `low`, `high`, `half`, `steps`.
  var numbers: [String: Double] = [:]
  /// Whether its time counts updates; nil leaves that to the training.
  var countsSteps: Bool?

  /// - Throws: `TrainingError` for a name that no schedule has.
  init(_ kind: String, _ numbers: [String: Double] = [:], countsSteps: Bool? = nil) throws(TrainingError) {
    guard Self.names.contains(kind) else { throw .noSchedule(name: kind, names: Self.names) }
    (self.kind, self.numbers, self.countsSteps) = (kind, numbers, countsSteps)
  }

  /// A name, or what `schedule` gave.
  init(_ value: Value) throws {
    if case .text(let name) = value {
      try self.init(name)
    } else if case .entity(let entity) = value, let schedule = entity as? ScheduleValue {
      self = schedule.recipe
    } else {
      throw Refusal(
        "K3", ["function": "train", "name": "schedule", "wanted": "string", "got": Display.phrase(value)])
    }
  }

  /// The rule for a training of `length`, whose first rate is `lr`.
  ///
  /// - Throws: `TrainingError` for a number that must be positive and is not.
  func schedule(lr: Double, length: Int) throws(TrainingError) -> Schedule {
    switch kind {
    case "step": .step(drop: number("drop", 0.5), every: try count("every", 5))
    case "exponential": .exponential(decay: number("k", 0.1))
    case "inverse": .inverse(decay: number("k", 0.1))
    case "cosine": .cosine(period: try count("period", length), lowest: number("low", 0))
    case "triangular": .triangular(top: number("high", 10 * lr), half: try count("half", max(1, length / 4)))
    case "warmup": .warmUp(steps: try count("steps", max(1, length / 10)))
    case "onecycle": .oneCycle(top: number("high", 10 * lr), period: try count("period", length))
    case "sweep": .sweep(high: number("high", 10), points: try count("points", length))
    default: .constant
    }
  }

  private func number(_ name: String, _ usual: Double) -> Double { numbers[name] ?? usual }

  private func count(_ name: String, _ usual: Int) throws(TrainingError) -> Int {
    guard let given = numbers[name] else { return usual }
    guard given >= 1, let whole = Int(exactly: given) else { throw .positive(name: name, given) }
    return whole
  }
}

/// A schedule that was made without a rate, to be given to `train`.
struct ScheduleValue: Entity {
  let recipe: ScheduleRecipe

  var kind: String { "schedule" }

  var summary: String {
    let numbers = recipe.numbers.sorted { $0.key < $1.key }.map { "\($0.key) \(NumberText.short($0.value))" }
    return ([recipe.kind] + numbers).joined(separator: "  ")
  }

  var fieldNames: [String] { recipe.numbers.keys.sorted() }
  func field(_ name: String) -> Value? { recipe.numbers[name].map { .number($0) } }
  func replacing(_ name: String, with value: Value) throws -> any Entity { throw Refusal("V31", ["name": name]) }
  func isEqual(to other: any Entity) -> Bool { (other as? ScheduleValue)?.recipe == recipe }
}
