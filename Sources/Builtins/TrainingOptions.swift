import Datasets
import Language
import Layers
import Tensors
import Training

/// The options of one training, under the names that learners use, each with one value.
struct TrainingOptions: Sendable {
  /// The examples of one update, unless a learner wants others.
  static let usualBatch = 50
  static let usualEpochs = 10
  static let losses: [String: any Loss<[Int]>] = [SoftmaxLoss.kind: SoftmaxLoss(), HingeLoss.kind: HingeLoss()]

  static var lossNames: String { losses.keys.sorted().joined(separator: ", ") }

  var lr = 0.1
  var reg = 0.0
  var epochs: Int?
  var steps: Int?
  var batch = TrainingOptions.usualBatch
  var optimizer = SGD.kind
  var momentum: Double?
  var schedule: ScheduleRecipe?
  var loss = SoftmaxLoss.kind
  var patience: Int?
  var record: Set<Recording.Kind> = []
  var every: Int?
  /// A loss above so many times the first one ends the training.
  var stop = 3.0

  /// Sets the option called `name`.
  ///
  /// - Throws: `Refusal` when there is no such option, or it cannot have this value.
  mutating func set(_ name: String, _ value: Value) throws {
    switch name {
    case "lr": lr = try Self.number(name, value)
    case "reg": reg = try Self.number(name, value)
    case "stop": stop = try Self.number(name, value)
    case "momentum": momentum = try Self.number(name, value)
    case "epochs": epochs = try Self.whole(name, value)
    case "steps": steps = try Self.whole(name, value)
    case "batch": batch = try Self.whole(name, value)
    case "patience": patience = try Self.whole(name, value)
    case "every": every = try Self.whole(name, value)
    case "optimizer": optimizer = try Self.text(name, value)
    case "loss": loss = try Self.text(name, value)
    case "schedule": schedule = try ScheduleRecipe(value)
    case "record": record = try Self.kinds(value)
    default: throw Refusal("K1", ["function": "train", "name": name, "options": Self.names.joined(separator: ", ")])
    }
  }

  static let names = [
    "lr", "reg", "epochs", "steps", "batch", "optimizer", "momentum", "schedule", "loss", "patience", "record", "every",
    "stop",
  ]

  // MARK: - The plan

  /// How a network is to be trained with `data`.
  ///
  /// - Throws: `TrainingError` or `Refusal` for a name or a number that no training can have.
  func plan(for data: Dataset) throws -> TrainingPlan {
    var plan = TrainingPlan()
    (plan.learningRate, plan.penalty, plan.batch) = (lr, reg, batch)
    guard stop > 1 else { throw Refusal("V63", ["got": NumberText.scalar(stop)]) }
    (plan.steps, plan.patience, plan.divergenceFactor) = (steps, patience, stop)
    plan.epochs = epochs ?? (steps == nil ? Self.usualEpochs : .max)
    plan.optimiser = try rule()
    guard let loss = Self.losses[loss] else {
      throw Refusal("V47.loss", ["name": loss, "names": Self.lossNames])
    }
    plan.loss = loss
    plan.schedulesSteps = schedule?.countsSteps ?? (epochs == nil && steps != nil)
    plan.schedule = try schedule?.schedule(lr: lr, length: length(of: plan, data)) ?? .constant
    plan.recording = Recording(record, every: every ?? updatesPerEpoch(data))
    return plan
  }

  /// How long the schedule's time runs.
  private func length(of plan: TrainingPlan, _ data: Dataset) -> Int {
    let updates = steps ?? (plan.epochs == .max ? 1 : plan.epochs * updatesPerEpoch(data))
    return plan.schedulesSteps ? updates : max(1, min(plan.epochs, updates / updatesPerEpoch(data)))
  }

  private func updatesPerEpoch(_ data: Dataset) -> Int {
    let size = max(1, min(batch, data.count))
    return max(1, (data.count + size - 1) / size)
  }

  /// A share of momentum makes plain descent one with momentum.
  private func rule() throws -> any Optimiser {
    guard let momentum else { return try Optimisers.named(optimizer) }
    guard momentum >= 0, momentum < 1 else { throw TrainingError.decay(name: "momentum", momentum) }
    switch optimizer {
    case SGD.kind, Momentum.kind: return Momentum(momentum)
    case Nesterov.kind: return Nesterov(momentum)
    default:
      _ = try Optimisers.named(optimizer)
      throw Refusal("V60.momentum", ["optimizer": optimizer])
    }
  }
}

// MARK: - From values

extension TrainingOptions {
  private static func number(_ name: String, _ value: Value) throws -> Double {
    guard let number = value.numbers?.number else { throw unfit(name, "number", value) }
    return number
  }

  private static func whole(_ name: String, _ value: Value) throws -> Int {
    guard let whole = Int(exactly: try number(name, value)) else { throw unfit(name, "whole number", value) }
    return whole
  }

  private static func text(_ name: String, _ value: Value) throws -> String {
    guard case .text(let text) = value else { throw unfit(name, "string", value) }
    return text
  }

  /// One name of a kind of recording, or a list of them.
  static func kinds(_ value: Value) throws -> Set<Recording.Kind> {
    let values = if case .list(let items) = value { items } else { [value] }
    return Set(
      try values.map { item in
        let name = try text("record", item)
        guard let kind = Recording.Kind(rawValue: name) else {
          throw Refusal(
            "V47.record",
            ["name": name, "names": Recording.Kind.allCases.map(\.rawValue).joined(separator: ", ")])
        }
        return kind
      })
  }

  private static func unfit(_ name: String, _ wanted: String, _ value: Value) -> Refusal {
    Refusal("K3", ["function": "train", "name": name, "wanted": wanted, "got": Display.phrase(value)])
  }
}
