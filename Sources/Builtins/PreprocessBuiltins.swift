import Datasets
import Language
import Messages
import Tensors
import Training

private let thisTopic = "data"

let preprocessBuiltins: [Builtin] = [.preprocess, .applyPreprocessing]

extension Builtin {
  static let preprocess = Builtin(
    "preprocess", topic: thisTopic, "Fit means and scales to the training part, to apply to every part.",
    entity(DatasetValue.self, "data", kind: "dataset", "the training part, and no more"),
    text("kind", "\"center\", \"standardize\", \"pca\" or \"zca\"", default: "standardize"),
    number("eps", "pca, zca: added to each variance", default: 1e-5), returns: "preprocessor",
    examples: [
      "tr, te = split(load(\"iris\"), [0.8, 0.2]); p = preprocess(tr); te = p.apply(te); mean(te.X, axis=0)"
    ], source: "CS231n, neural networks notes 2"
  ) { call, data, name, eps in
    guard let kind = Preprocessing.Kind(rawValue: name) else {
      let names = Preprocessing.Kind.allCases.map(\.rawValue).joined(separator: ", ")
      throw call.refusal(of: "kind", "V47.preprocess", ["name": name, "names": names])
    }
    guard eps >= 0 else { throw call.refusal(of: "eps", "V48.positive", ["name": "eps", "value": "\(eps)"]) }
    let sealed = TestLog.read(call.session).seal.sealedRows(in: data.dataset)
    if sealed > 0 { call.note("D9.leak", ["count": "\(sealed)"]) }
    let fitted = try Preprocessing(kind, fittedOn: data.dataset, epsilon: eps)
    return .entity(PreprocessingValue(fitted: fitted, data: data.dataset))
  }

  static let applyPreprocessing = Builtin(
    "apply", topic: thisTopic, "Give a data set with the means and scales of the fitted part.", of: "preprocessor",
    entity(PreprocessingValue.self, "preprocessor", kind: "preprocessor", "what `preprocess` fitted"),
    entity(DatasetValue.self, "data", kind: "dataset", "the training part or another"), returns: "dataset",
    examples: ["tr, te = split(load(\"iris\"), [0.8, 0.2]); preprocess(tr, kind=\"center\").apply(te)"]
  ) { call, preprocessing, data in
    let shared = preprocessing.seen(in: data.dataset)
    if shared > 0, data.dataset.count < preprocessing.fitted.examples {
      call.note(
        "D9.fitted",
        ["count": "\(shared)", "of": "\(data.dataset.count)", "fitted": "\(preprocessing.fitted.examples)"])
    }
    let isFittedOnAll = shared == data.dataset.count
    return .entity(
      DatasetValue(
        try preprocessing.fitted.applied(to: data.dataset), seed: data.seed, isFittedOnAll: isFittedOnAll))
  }
}

/// Means and scales that were fitted on one data set, as a value of the language.
struct PreprocessingValue: Entity {
  let fitted: Preprocessing
  private let origin: Provenance

  init(fitted: Preprocessing, data: Dataset) { (self.fitted, origin) = (fitted, data.origin) }

  /// How many examples of `data` are among those that this was fitted on.
  func seen(in data: Dataset) -> Int {
    let rows = Set(zip(origin.sources, origin.rows).map { [$0, UInt64($1)] })
    let other = data.origin
    return zip(other.sources, other.rows).count { rows.contains([$0, UInt64($1)]) }
  }

  var kind: String { "preprocessor" }
  var summary: String { summary(in: .english) }

  func summary(in language: MessageLanguage) -> String {
    let facts = ["kind": fitted.kind.rawValue, "count": "\(fitted.examples)"]
    return Catalogue.sentence("value.preprocessor", facts, in: language)
  }

  var fieldNames: [String] { ["mean", "examples", "constant"] }

  func field(_ name: String) -> Value? {
    switch name {
    case "mean": .tensor(fitted.mean)
    case "examples": .number(Double(fitted.examples))
    case "constant": .tensor(Tensor(fitted.constant.map(Double.init)))
    default: nil
    }
  }

  func replacing(_ name: String, with value: Value) throws -> any Entity { throw Refusal("V65", ["name": name]) }
  func isEqual(to other: any Entity) -> Bool { (other as? PreprocessingValue)?.fitted == fitted }
}
