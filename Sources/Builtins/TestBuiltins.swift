import Datasets
import Language
import Messages
import Models
import Selection
import Tensors

private let thisTopic = "choosing"

let testBuiltins: [Builtin] = [.test, .compare]

extension Builtin {
  static let test = Builtin(
    "test", topic: thisTopic, "Judge a model by examples that nothing was chosen with; once.",
    converted("model", kind: "layer or model", "what was chosen, after learning") { $0.judge }.optional,
    entity(
      DatasetValue.self, "data", kind: "dataset", "the examples kept for it; without them the tests so far are listed"
    )
    .optional,
    flag("again", "insist on a second look"), returns: "test, or none",
    examples: ["tr, va, te = split(load(\"iris\"), [0.6, 0.2, 0.2]); test knn(3).fit(tr), te"]
  ) { call, model, data, again in
    guard let model else { return list(call) }
    guard let data else { throw call.refusal(of: "model", "V74") }
    return try tested(model, data, again: again, call)
  }

  static let compare = Builtin(
    "compare", topic: thisTopic, "Compare two models on the same examples, pair by pair.",
    converted("a", kind: "layer or model", "a model that has learned") { $0.judge },
    converted("b", kind: "layer or model", "another one") { $0.judge },
    entity(DatasetValue.self, "data", kind: "dataset", "examples with labels"), returns: "comparison",
    examples: [
      "tr, va = split(load(\"iris\"), [0.6, 0.4]); compare(knn(1).fit(tr), majority().fit(tr), va)"
    ], source: "McNemar 1947; Dietterich 1998"
  ) { call, first, second, data in
    call.noteSealed(data.dataset)
    let paired = try PairedComparison(first.evaluation(on: data.dataset), second.evaluation(on: data.dataset))
    let value = ComparisonValue(paired, names: [first.judgeName, second.judgeName])
    call.explain(value.isDecided ? "why.compare.differ" : "why.compare.alike", value.facts)
    return .entity(value)
  }
}

/// Opens the seal of `data`. A second test is refused with a note until a learner insists.
private func tested(_ model: any Judge, _ data: DatasetValue, again: Bool, _ call: Call) throws -> Value {
  guard data.dataset.count > 0 else { throw call.refusal(of: "data", "V45.examples", ["model": "test"]) }
  var log = TestLog.read(call.session)
  let seen = log.seal.openedRows(in: data.dataset)
  let name = call.written("data") ?? "data"
  if seen > 0, !again {
    let before = log.lastTest(of: data.dataset)
    call.note("D9.again", ["data": name, "input": "\(before?.input ?? 0)"])
    return .none
  }
  let evaluation = try model.evaluation(on: data.dataset)
  _ = log.seal.open(data.dataset)
  let label = (model as? ModelValue)?.label ?? model.judgeName
  log.entries.append(
    TestLog.Entry(
      input: call.session.inputNumber, model: label, data: name, evaluation: evaluation, isRepeated: seen > 0))
  log.keep(in: call.session)
  if seen > 0 { call.note("D9.looked", ["count": "\(log.entries.count)"]) }
  return .entity(TestValue(model: label, data: name, evaluation: evaluation))
}

/// One line for each test of the session.
private func list(_ call: Call) -> Value {
  let session = call.session
  let entries = TestLog.read(session).entries
  if entries.isEmpty { call.show([Catalogue.sentence("test.none", in: session.language)]) }
  for entry in entries {
    let again = entry.isRepeated ? Catalogue.sentence("test.again", in: session.language) : ""
    let score = TestValue.score(entry.evaluation)
    call.show(
      Display.fold(["[\(entry.input)]", entry.model, entry.data, score, again].filter { !$0.isEmpty }, session.width))
  }
  return .none
}

/// What a test said.
struct TestValue: Entity {
  let model: String
  let data: String
  let evaluation: Evaluation

  var kind: String { "test" }

  /// `0.507 ± 0.058`
  static func score(_ evaluation: Evaluation) -> String {
    "\(NumberText.fixed(evaluation.accuracy, 3)) ± \(NumberText.fixed(evaluation.standardError, 3))"
  }

  private func head(_ language: MessageLanguage) -> String {
    "\(model)   \(Catalogue.sentence("test.accuracy", in: language)) \(Self.score(evaluation))"
  }
  var summary: String { summary(in: .english) }
  func summary(in language: MessageLanguage) -> String { head(language).replacing("   ", with: "  ") }

  func announcement(as name: String?, width: Int, in language: MessageLanguage) -> [String]? {
    let spent = "(" + Catalogue.sentence("test.spent", ["data": data], in: language) + ")"
    let line = "\(head(language))   \(spent)"
    return DisplayText.width(line) <= width ? [line] : Display.fold([head(language), spent], width)
  }

  var fieldNames: [String] { ["accuracy", "se", "errors", "size"] }

  func field(_ name: String) -> Value? {
    switch name {
    case "accuracy": .number(evaluation.accuracy)
    case "se": .number(evaluation.standardError)
    case "errors": .number(Double(evaluation.errors))
    case "size": .number(Double(evaluation.count))
    default: nil
    }
  }

  func replacing(_ name: String, with value: Value) throws -> any Entity { throw Refusal("V71", ["name": name]) }
  func isEqual(to other: any Entity) -> Bool {
    (other as? TestValue).map { $0.model == model && $0.evaluation == evaluation } ?? false
  }
}

/// Two models on the same examples.
struct ComparisonValue: Entity {
  let paired: PairedComparison
  let names: [String]

  init(_ paired: PairedComparison, names: [String]) { (self.paired, self.names) = (paired, names) }

  var kind: String { "comparison" }
  /// Whether so uneven a split has a chance of less than 1 in 20 between equally good models.
  var isDecided: Bool { paired.chance < 0.05 }

  var summary: String { "b - a \(Self.signed(paired.difference)) ± \(Self.short(paired.standardError))  p \(chance)" }

  private var chance: String { NumberText.general(paired.chance, 2) }
  private static func short(_ share: Double) -> String { NumberText.fixed(share, 3) }
  private static func signed(_ share: Double) -> String { (share < 0 ? "" : "+") + short(share) }

  private func error(_ accuracy: Double) -> Double {
    Evaluation.standardError(accuracy: accuracy, count: paired.examples)
  }

  func announcement(as name: String?, width: Int, in language: MessageLanguage) -> [String]? {
    let accuracies = [paired.firstAccuracy, paired.secondAccuracy]
    let room = min(max(8, width - 20), names.map(DisplayText.width).max() ?? 0)
    let rows = zip(["a", "b"], zip(names, accuracies)).map { letter, model in
      "\(letter) \(DisplayText.padded(DisplayText.cut(model.0, to: room), to: room))  "
        + "\(Self.short(model.1)) ± \(Self.short(error(model.1)))"
    }
    return rows
      + Display.fold(
        [
          summary, Catalogue.sentence("compare.only_a", ["count": "\(paired.onlyFirst)"], in: language),
          Catalogue.sentence("compare.only_b", ["count": "\(paired.onlySecond)"], in: language),
        ], width)
  }

  var facts: [String: String] {
    [
      "difference": Self.signed(paired.difference), "error": Self.short(paired.standardError),
      "only_a": "\(paired.onlyFirst)", "only_b": "\(paired.onlySecond)",
      "apart": "\(paired.onlyFirst + paired.onlySecond)", "chance": chance, "examples": "\(paired.examples)",
    ]
  }

  var fieldNames: [String] { ["accuracies", "difference", "se", "p", "only_a", "only_b"] }

  func field(_ name: String) -> Value? {
    switch name {
    case "accuracies": .tensor(Tensor([paired.firstAccuracy, paired.secondAccuracy]))
    case "difference": .number(paired.difference)
    case "se": .number(paired.standardError)
    case "p": .number(paired.chance)
    case "only_a": .number(Double(paired.onlyFirst))
    case "only_b": .number(Double(paired.onlySecond))
    default: nil
    }
  }

  func replacing(_ name: String, with value: Value) throws -> any Entity { throw Refusal("V71", ["name": name]) }
  func isEqual(to other: any Entity) -> Bool {
    (other as? ComparisonValue).map { $0.paired == paired && $0.names == names } ?? false
  }
}
