import Language
import Layers
import Tensors
import Training

private let thisTopic = "training"

let trainingBuiltins: [Builtin] = [.train, .sanity, .diagnose] + rateBuiltins + preprocessBuiltins + [.scattered]

extension Builtin {
  static let train = Builtin(
    "train", topic: thisTopic, "Train a network; a list given for an option makes a trial of each value.",
    entity(
      LayerValue.self, "net", kind: "layer", "a network that ends in one score per class; a name keeps the result"),
    entity(DatasetValue.self, "data", kind: "dataset", "examples with labels"),
    number("lr", "the learning rate", default: 0.1).swept,
    number("reg", "adds 0.5 · reg · sum(W²) to the loss, biases left out", default: 0).swept,
    integer("epochs", "passes through the data; none means 10, or as many as `steps` need").optional.swept,
    integer("steps", "stop after so many updates").optional,
    integer("batch", "examples of one update; data.size takes all", default: TrainingOptions.usualBatch).swept,
    text("optimizer", "\"sgd\", \"momentum\", \"nesterov\", \"adagrad\", \"rmsprop\" or \"adam\"", default: "sgd")
      .swept,
    number("momentum", "the share of the last step that goes on").optional.swept,
    anyValue("schedule", "a name such as \"cosine\", or what schedule(…) gives").optional.swept,
    text("loss", "\"cross_entropy\" or \"hinge\"", default: "cross_entropy"),
    entity(DatasetValue.self, "val", kind: "dataset", "examples to judge by after each epoch").optional,
    integer("patience", "stop after so many epochs without a lower validation loss").optional,
    anyValue("record", "\"ratios\", \"activations\", \"gradients\", \"percentiles\", \"distributions\", or a list")
      .optional,
    integer("every", "record at each so many-th update; none means once an epoch").optional,
    number("stop", "end when the loss is above so many times the first; inf only at NAN and INF", default: 3),
    flag("watch", "draw the loss while it trains, and show a table of it"),
    integer("seed", "for the order of the examples; none goes on with the session's").optional,
    text("save", "a file for a checkpoint, written while it trains and at its end").optional,
    text("resume", "go on from such a file; the same network and options first").optional, returns: "run, or runs",
    examples: [
      "data = standardize(blobs(classes=10, n=50, dim=20)); net = mlp(20, 50, 10); r = train net, data, lr=0.1",
      "data = moons(); runs = train mlp(2, 8, 2), data, lr=[1e-4, 0.1], epochs=5; runs.a.loss",
    ], source: "CS231n, lecture 6, babysitting the learning process"
  ) {
    call, net, data, lr, reg, epochs, steps, batch, rule, momentum, schedule, loss, validation, patience, record,
    every, stop, watch, seed, save, resume in
    if patience != nil, validation == nil { throw call.refusal(of: "patience", "V68.patience") }
    var base = TrainingOptions()
    (base.steps, base.loss, base.patience, base.every, base.stop) = (steps, loss, patience, every, stop)
    base.record = try record.map(TrainingOptions.kinds) ?? []
    let trials = try TrialList(base)
      .crossed("lr", lr, TrialList.text) { $0.lr = $1 }.crossed("reg", reg, TrialList.text) { $0.reg = $1 }
      .crossed("epochs", epochs, TrialList.text) { $0.epochs = $1 }
      .crossed("batch", batch, TrialList.text) { $0.batch = $1 }
      .crossed("optimizer", rule, { $0 }) { $0.optimizer = $1 }
      .crossed("momentum", momentum, TrialList.text) { $0.momentum = $1 }
      .crossed("schedule", schedule, TrialList.text) { $0.schedule = try $1.map { try ScheduleRecipe($0) } }
    let work = TrainingCall(
      call, net, data, validation: validation, isWatched: watch, checkpoint: CheckpointFiles(save: save, resume: resume)
    )
    return try work.run(trials, seed: seed)
  }
}
