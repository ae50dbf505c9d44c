import Language
import Layers
import Tensors
import Training

private let thisTopic = "training"

let rateBuiltins: [Builtin] = [.learningRateRange, .schedule, .updateRatio]

extension Builtin {
  static let learningRateRange = Builtin(
    "lr_range", topic: thisTopic, "Raise the learning rate step by step until the loss blows up.",
    entity(LayerValue.self, "net", kind: "layer", "a network that ends in one score per class; it stays as it is"),
    entity(DatasetValue.self, "data", kind: "dataset", "examples with labels"),
    number("low", "the first rate", default: 1e-6), number("high", "the last rate", default: 10),
    integer("points", "how many rates, one update each", default: 50),
    integer("batch", "examples of one update; data.size takes all", default: TrainingOptions.usualBatch),
    returns: "rate range with lr, loss, blow_up, last_good and steepest",
    examples: [
      "r = lr_range(load(\"overfit20_net\"), load(\"overfit20\"), points=8, batch=20); r.lr",
      "data = standardize(blobs(classes=10, n=50, dim=20)); lr_range(mlp(20, 50, 10), data).last_good",
    ], source: "Smith 2017, arXiv:1506.01186"
  ) { call, net, data, low, high, points, batch in
    call.noteSealed(data.dataset)
    var plan = TrainingPlan()
    plan.batch = batch
    let network = try net.network ?? Network([net.layer])
    let range = try RateRange.test(
      network, data.dataset, low: low, high: high, points: points, plan: plan, call.generator())
    let value = RateRangeValue(range: range)
    call.explain("why.lr_range", value.facts)
    return .entity(value)
  }

  static let schedule = Builtin(
    "schedule", topic: thisTopic, "Give the learning rate at times t; without lr, a rule for `train`.",
    text("kind", "\"step\", \"exponential\", \"inverse\", \"cosine\" …"),
    number("lr", "the first rate").optional, tensor("t", "times from 0, in epochs or updates").optional,
    number("drop", "step: the factor; 0.5").optional, number("every", "step: after so many; 5").optional,
    number("k", "exponential, inverse: how fast; 0.1").optional,
    number("period", "cosine, onecycle: how long; none means the whole training").optional,
    number("low", "cosine: the last rate; 0").optional,
    number("high", "triangular, onecycle, sweep: the largest rate").optional,
    number("half", "triangular: how long it rises").optional, number("steps", "warmup: how long it rises").optional,
    number("points", "sweep: how many rates").optional, returns: "number, tensor or schedule",
    examples: [
      "schedule(\"step\", 0.1, [0, 4, 5, 20])", "schedule(\"cosine\", 0.1, 50, period=100)",
    ], source: "CS231n, neural networks notes 3"
  ) { call, kind, rate, times, drop, every, k, period, low, high, half, steps, points in
    let options = [
      "drop": drop, "every": every, "k": k, "period": period, "low": low, "high": high, "half": half, "steps": steps,
      "points": points,
    ]
    let recipe = try ScheduleRecipe(kind, options.compactMapValues { $0 })
    guard let rate else { return .entity(ScheduleValue(recipe: recipe)) }
    guard let times else { throw call.refusal(of: "lr", "V66.times") }
    let whole = times.values.compactMap { Int(exactly: $0) }
    guard whole.count == times.count, whole.allSatisfy({ $0 >= 0 }) else { throw call.refusal(of: "t", "V66.times") }
    let rule = try recipe.schedule(lr: rate, length: max(1, whole.max() ?? 1))
    return .of(Tensor(times.shape, whole.map { rule.rate(rate, at: $0) }))
  }

  static let updateRatio = Builtin(
    "update_ratio", topic: thisTopic, "Give how much each update changed the weights, by their size.",
    entity(RunValue.self, "run", kind: "run", "a run that was trained with record=\"ratios\""), returns: "record",
    examples: [
      "r = train load(\"overfit20_net\"), load(\"overfit20\"), lr=0.5, batch=20, record=\"ratios\"; update_ratio(r)"
    ], source: "CS231n, neural networks notes 3: about 1e-3"
  ) { call, run in
    guard let ratios = RunRecords(run.history.records)["ratios"] else { throw call.refusal(of: "run", "V67") }
    return ratios
  }
}
