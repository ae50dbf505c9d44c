import Language
import Messages
import Tensors
import Training

/// The runs of several trials, called a, b, c …
struct RunsValue: SequenceEntity {
  let runs: [RunValue]

  var kind: String { "runs" }
  var elements: [Value] { runs.map { .entity($0) } }
  var summary: String { summary(in: .english) }

  func summary(in language: MessageLanguage) -> String {
    Catalogue.sentence("value.runs", ["count": "\(runs.count)"], in: language)
  }

  func details(width: Int, in language: MessageLanguage) -> [String] {
    RunLines.table(runs, width: width, in: language)
  }

  func announcement(as name: String?, width: Int, in language: MessageLanguage) -> [String]? {
    runs.contains(where: \.wasShown) ? [] : RunLines.table(runs, width: width, in: language)
  }

  /// The names of the runs, then what every run has.
  var fieldNames: [String] { RunValue.curveNames + ["net"] + runs.indices.map(RunLines.name) }

  func field(_ name: String) -> Value? {
    if let place = runs.indices.first(where: { RunLines.name($0) == name }) { return .entity(runs[place]) }
    if RunValue.curveNames.contains(name) { return .entity(curves(name)) }
    let values = runs.compactMap { $0.field(name) }
    return values.count == runs.count ? .list(values) : nil
  }

  /// The curves of all runs, each under the options that set it apart.
  func curves(_ name: String) -> CurvesValue {
    let curves = runs.map { run in
      Curve(
        run.trial.map { "\($0.name)=\($0.text)" }.joined(separator: " "), run.curve(name) ?? [], ending: run.stopped)
    }
    return CurvesValue(name, curves, horizontal: "epoch")
  }

  func replacing(_ name: String, with value: Value) throws -> any Entity { throw Refusal("V61", ["name": name]) }

  func isEqual(to other: any Entity) -> Bool {
    guard let other = other as? RunsValue, runs.count == other.runs.count else { return false }
    return zip(runs, other.runs).allSatisfy { $0.isEqual(to: $1) }
  }
}
