import Language
import Selection
import Tensors

private let thisTopic = "search"

let searchBuiltins: [Builtin] = [.search] + distributionBuiltins

extension Builtin {
  static let search = Builtin(
    "search", topic: thisTopic, "Try hyper-parameters and keep the best; ranges are options of the model.",
    anyValue(
      "model",
      "a network, knn or another function that makes a model, or a function that gives a number, the larger the better"),
    entity(DatasetValue.self, "data", kind: "dataset", "examples to learn; none for a function that gives a number")
      .optional,
    entity(DatasetValue.self, "val", kind: "dataset", "examples to judge by; none takes cross-validation").optional,
    integer("trials", "how many; of halving the first rung", default: 20),
    text("by", "\"grid\", \"random\", \"halton\", \"halving\", \"hyperband\", \"gp\" or \"tpe\"", default: "random"),
    integer("folds", "of the cross-validation", default: 5),
    integer("eta", "halving, hyperband: 1/eta of the trials go on; none means 2 and 3").optional,
    integer("R", "hyperband: the largest budget", default: 27),
    text("file", "where finished trials are kept; a file that has some goes on from there").optional,
    integer("workers", "processors at work; the result is the same", default: 1),
    flag("watch", "draw the trials while it searches, and show how the best grew"),
    fields("options", "lr=log_uniform(1e-4, 1), a list, or a value that stays"), returns: "search",
    examples: [
      "s = search(knn, load(\"iris\"), k=range(1, 6), metric=[\"l1\", \"l2\"], by=\"grid\", trials=10); s.best.k",
      "def f(x, y) = exp(-((x - 0.7) / 0.08)**2); s = search(f, x=uniform(low=0, high=1), y=uniform(low=0, high=1), by=\"halton\", trials=9)",
    ], source: "Bergstra & Bengio 2012; Li et al. 2018; Bergstra et al. 2011"
  ) { call, model, data, validation, trials, name, folds, eta, largest, file, workers, watch, options in
    let way = try way(name, eta: eta, largest: largest)
    let set = data?.dataset
    call.noteSealed(set, validation?.dataset)
    let subject = try SearchSubject(
      model, set, validation: validation?.dataset, folds: folds, options, call)
    if set == nil, !subject.isFunction { throw call.refusal(of: "model", "V85") }
    var generator = file == nil ? call.generator() : call.firstGenerator(seed: call.session.seed)  // to go on with
    let seed = UInt64(generator.unit() * 0x1p53)
    let search = try Search(subject.space, by: way, trials: trials, seed: seed)
    let count = subject.isFunction ? 1 : try checkedWorkers(workers, call)
    return try SearchCall(call: call, search: search, subject: subject, workers: count, file: file, isWatched: watch)
      .run()
  }
}

private func way(_ name: String, eta: Int?, largest: Int) throws -> SearchWay {
  switch try SearchWay.named(name) {
  case .halving(let usual): .halving(eta: eta ?? usual)
  case .hyperband(_, let usual): .hyperband(largest: largest, eta: eta ?? usual)
  case let other: other
  }
}
