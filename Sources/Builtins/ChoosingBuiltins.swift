import Datasets
import Language
import Models
import Selection
import Tensors

private let thisTopic = "choosing"

let choosingBuiltins: [Builtin] = [.kfold, .cv, .nested, .cvTable, .expectedBest] + testBuiltins

private let modelAbout = "a model, knn or another that makes one, a network, or a list of these"
private let optionsAbout = "options of the model: k=3, or a list of which each value is a candidate"

extension Builtin {
  static let kfold = Builtin(
    "kfold", topic: thisTopic, "Deal n examples out to k folds.", integer("n", "examples"), integer("k", "folds"),
    text("order", "\"contiguous\" or \"modulo\"", default: "contiguous"), flag("shuffle", "in random order"),
    tensor("stratify", "labels that every fold gets evenly").optional, returns: "folds",
    examples: ["kfold(23, 5).sizes", "kfold(6, 3, order=\"modulo\").folds", "plot kfold(20, 4)"]
  ) { call, n, k, order, shuffle, labels in
    let chosen = try foldOrder(order, shuffle, stratify: labels != nil, call)
    let classes = try labels.map { try wholeLabels($0, n, call) } ?? []
    let folds = try Folds(k, of: n, chosen, labels: classes)
    return .entity(FoldsValue(folds: folds))
  }

  static let cv = Builtin(
    "cv", topic: thisTopic, "Judge every candidate on each fold after learning the others.",
    anyValue("model", modelAbout), entity(DatasetValue.self, "data", kind: "dataset", "examples with labels"),
    integer("folds", "how many; data.size leaves one example out at a time", default: 5),
    text("order", "\"contiguous\" or \"modulo\"", default: "contiguous"), flag("shuffle", "in random order"),
    flag("stratify", "every class evenly in every fold"),
    integer("times", "repeat with other shuffled folds", default: 1),
    integer("workers", "processors at work; the result is the same", default: 1), fields("options", optionsAbout),
    returns: "cv",
    examples: [
      "c = cv knn, load(\"iris\"), k=range(1, 6), shuffle=true",
      "c = cv [tree(), majority()], load(\"iris\"), folds=3, stratify=true",
    ],
    source: "Stone 1974; the one-standard-error rule: Breiman et al. 1984"
  ) { call, model, data, count, order, shuffle, stratify, times, workers, options in
    let set = data.dataset
    let choice = try candidates(model, options, for: set, call)
    let folds = try folds(count, set, order, shuffle, stratify, times: times, call)
    noteMissingClasses(folds.missingClasses(set.labels), call)
    let generator = call.generator()
    let meter = ProgressMeter(call, total: Double(folds.folds.count))
    let result = try call.endingGivenUp {
      try CrossValidation.run(
        choice.candidates, set, folds, workers: try checkedWorkers(workers, call), generator
      ) { done in
        meter.update(done: Double(done)) { "\(call.word("progress.fold")) \(done)/\(folds.folds.count)" }
        return !call.isInterrupted
      }
    }
    if result.foldSizes.count < folds.folds.count {
      call.note("R12", ["done": "\(result.foldSizes.count)", "folds": "\(folds.folds.count)"])
      call.endedByInterrupt()
    }
    let models = choice.models.map { $0.learning(set, generator) }
    let value = CrossValidationValue(result: result, models: models, onlyOption: choice.onlyOption)
    if result.isAtBorder { call.explain("why.cv.border", value.facts) }
    call.explain(result.best == result.oneStandardError ? "why.cv.alone" : "why.cv", value.facts)
    return .entity(value)
  }

  static let nested = Builtin(
    "nested", topic: thisTopic, "Judge the choosing: each outer fold judges what was chosen without it.",
    anyValue("model", modelAbout), entity(DatasetValue.self, "data", kind: "dataset", "examples with labels"),
    integer("outer", "folds that judge", default: 5), integer("inner", "folds that choose", default: 4),
    text("order", "\"contiguous\" or \"modulo\"", default: "contiguous"), flag("shuffle", "in random order"),
    flag("stratify", "every class evenly in every fold"),
    integer("workers", "processors at work; the result is the same", default: 1), fields("options", optionsAbout),
    returns: "nested",
    examples: [
      "nested knn, load(\"iris\"), k=range(1, 6), shuffle=true",
      "n = nested(knn, load(\"iris\"), k=[1, 5], outer=3, inner=2); plot n",
    ],
    source: "Varma & Simon 2006; Cawley & Talbot 2010"
  ) { call, model, data, outer, inner, order, shuffle, stratify, workers, options in
    let set = data.dataset
    let choice = try candidates(model, options, for: set, call)
    let chosen = try foldOrder(order, shuffle, stratify: stratify, call)
    noteMissingClasses(
      try Folds(outer, of: set.count, chosen, labels: set.labels).missingClasses(set.labels), call)
    let generator = call.generator()
    let meter = ProgressMeter(call, total: Double(outer))
    let result = try call.endingGivenUp {
      try NestedCrossValidation.run(
        choice.candidates, set, outer: outer, inner: inner, chosen, workers: try checkedWorkers(workers, call),
        generator
      ) { done in
        meter.update(done: Double(done)) { "\(call.word("progress.outer")) \(done)/\(outer)" }
        return !call.isInterrupted
      }
    }
    let value = NestedValue(result: result, models: choice.models, onlyOption: choice.onlyOption)
    explain(value, call)
    return .entity(value)
  }

  static let cvTable = Builtin(
    "cv_table", topic: thisTopic, "Read a table of errors: candidates in rows, folds in columns.",
    tensor("errors", "shares of errors (M, K), simple candidates first"),
    tensor("sizes", "examples of each fold; none means equal").optional,
    returns: "cv", examples: ["c = cv_table([[0.3, 0.32], [0.2, 0.24]]); c.one_se"]
  ) { call, errors, sizes in
    guard errors.rank == 2, errors.rows > 0, errors.columns > 1 else {
      throw call.refusal(of: "errors", "V75", ["shape": errors.shapeText])
    }
    let counts = sizes?.values.compactMap { Int(exactly: $0) } ?? Array(repeating: 1, count: errors.columns)
    guard counts.count == errors.columns, counts.allSatisfy({ $0 > 0 }) else {
      throw call.refusal(of: "sizes", "V76", ["folds": "\(errors.columns)"])
    }
    let rows = (0..<errors.rows).map { errors.row($0).values }
    let result = try CrossValidation(
      names: rows.indices.map(String.init), errors: rows, foldSizes: counts)
    return .entity(CrossValidationValue(result: result, models: [], onlyOption: nil))
  }

  static let expectedBest = Builtin(
    "expected_best", topic: thisTopic, "Give the expected accuracy of the best of m models that only guess.",
    integer("n", "examples they are judged by"), integer("m", "models"),
    number("p", "the chance of a right guess", default: 0.5), returns: "number", examples: ["expected_best(100, 10)"]
  ) { _, n, m, p in .number(try SelectionBias.expectedBest(examples: n, models: m, chance: p)) }
}

/// The models to choose from; examples that are kept for `test` are told of.
private func candidates(
  _ model: Value, _ options: [GivenArgument], for data: Dataset, _ call: Call
) throws -> CandidateModels {
  call.noteSealed(data)
  let models = try CandidateModels(model, options, call)
  try models.checkNeighbours(data.count)
  return models
}

/// The test that is compared with a nested mean is the latest one of the session.
private func explain(_ value: NestedValue, _ call: Call) {
  let text: (Double) -> String = { NumberText.fixed($0, 3) }
  var facts = ["mean": text(value.mean), "error": text(value.result.standardError), "fits": "\(value.result.fits)"]
  call.explain("why.nested.fits", facts)
  guard let test = TestLog.read(call.session).entries.last else { return call.explain("why.nested", facts) }
  let distance = test.evaluation.accuracy - value.mean
  facts["test"] = text(test.evaluation.accuracy)
  facts["errors"] = NumberText.fixed(abs(distance) / test.evaluation.standardError, 1)
  call.explain(distance < 0 ? "why.nested.below" : "why.nested.above", facts)
}

private func folds(
  _ count: Int, _ data: Dataset, _ order: String, _ shuffle: Bool, _ stratify: Bool, times: Int, _ call: Call
) throws -> Folds {
  if times == 1 {
    return try Folds(
      count, of: data.count, try foldOrder(order, shuffle, stratify: stratify, call), labels: data.labels)
  }
  var generator = call.generator()
  return try Folds.repeated(count, of: data.count, times: times, &generator)
}

private func foldOrder(_ name: String, _ shuffle: Bool, stratify: Bool, _ call: Call) throws -> FoldOrder {
  if stratify { return .stratified(call.generator()) }
  if shuffle { return .shuffled(call.generator()) }
  switch name {
  case "contiguous": return .contiguous
  case "modulo": return .modulo
  default: throw call.refusal(of: "order", "V77", ["name": name])
  }
}

private func wholeLabels(_ labels: Tensor, _ count: Int, _ call: Call) throws -> [Int] {
  let whole = labels.values.compactMap { Int(exactly: $0) }
  guard whole.count == labels.count, labels.rank == 1 else { throw call.refusal(of: "stratify", "V30") }
  guard whole.count == count else {
    throw call.refusal(of: "stratify", "V30.count", ["count": "\(count)", "got": "\(whole.count)"])
  }
  return whole
}

func checkedWorkers(_ workers: Int, _ call: Call) throws -> Int {
  guard (1...256).contains(workers) else { throw call.refusal(of: "workers", "V78", ["got": "\(workers)"]) }
  return workers
}

/// Says which folds are judged by classes that they learn nothing of.
private func noteMissingClasses(_ missing: [MissingClass], _ call: Call) {
  guard let first = missing.first else { return }
  let folds = Set(missing.map(\.fold)).sorted()
  if folds.count == 1 { return call.note(first.key, first.facts) }
  let names = folds.prefix(10).map { "\($0 + 1)" } + (folds.count > 10 ? ["…"] : [])
  call.note("V50.classes", first.facts.merging(["folds": names.joined(separator: ", ")]) { own, _ in own })
}
