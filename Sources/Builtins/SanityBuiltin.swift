import Language
import Layers
import Messages
import Tensors
import Training

private let thisTopic = "training"

extension Builtin {
  static let sanity = Builtin(
    "sanity", topic: thisTopic, "Check a network before it is trained: five checks, each with evidence.",
    entity(LayerValue.self, "net", kind: "layer", "an untrained network that ends in one score per class"),
    entity(DatasetValue.self, "data", kind: "dataset", "examples with labels"),
    text("loss", "\"cross_entropy\" or \"hinge\"", default: "cross_entropy"),
    integer("overfit", "how many examples to learn by heart", default: 20), returns: "report",
    examples: ["data = standardize(blobs(classes=3, n=20, dim=5)); sanity mlp(5, 20, 3, init=\"xavier\"), data"],
    source: "CS231n, lecture 6; Karpathy, A recipe for training neural networks"
  ) { call, net, data, lossName, count in
    guard let loss = TrainingOptions.losses[lossName] else {
      throw call.refusal(of: "loss", "V47.loss", ["name": lossName, "names": TrainingOptions.lossNames])
    }
    try requirePositive(["overfit": count], call)
    let network = try net.network ?? Network([net.layer])
    call.noteSealed(data.dataset)
    let checks = SanityChecks(network, data.dataset, loss: loss, call.generator())
    let meter = ProgressMeter(call, total: 5)
    var done = 0.0
    let results = try checks.all(examples: count) { _ in
      done += 1
      meter.update(done: done) { "sanity \(Int(done))/5" }
    }
    return .entity(report(results, call))
  }
}

private func report(_ results: [SanityCheck], _ call: Call) -> ReportValue {
  let language = call.session.language
  for result in results.reversed() { call.explain("why.\(result.kind.rawValue)", result.facts) }
  let entries = results.map { result in
    ReportValue.Entry(
      head: (result.isPassed ? "ok    " : "FAIL  ") + result.kind.rawValue,
      sentences: [Catalogue.sentence(result.key, result.facts, in: language)])
  }
  let each = results.map { result -> (String, Value) in
    let fields: [(String, Value)] = [
      ("passed", .bool(result.isPassed)), ("wanted", .number(result.wanted)), ("got", .number(result.got)),
    ]
    return (result.kind.rawValue, .record(Record(fields)))
  }
  return ReportValue(entries: entries, values: [("passed", .bool(results.allSatisfy(\.isPassed)))] + each)
}
