import Language
import Tensors
import Training

/// The runs of several trials, called a, b, c …
struct RunsValue: SequenceEntity {
  let runs: [RunValue]

  var kind: String { "runs" }
  var elements: [Value] { runs.map { .entity($0) } }
  var summary: String { "\(runs.count) runs" }

  func details(width: Int) -> [String] { RunLines.table(runs, width: width) }

  func announcement(as name: String?, width: Int) -> [String]? {
    runs.contains(where: \.wasWatched) ? [] : RunLines.table(runs, width: width)
  }

  /// The names of the runs, then what every run has.
  var fieldNames: [String] { RunValue.curveNames + ["net"] + runs.indices.map(RunLines.name) }

  func field(_ name: String) -> Value? {
    if let place = runs.indices.first(where: { RunLines.name($0) == name }) { return .entity(runs[place]) }
    if RunValue.curveNames.contains(name) { return .entity(CurvesValue(name, runs)) }
    let values = runs.compactMap { $0.field(name) }
    return values.count == runs.count ? .list(values) : nil
  }

  func replacing(_ name: String, with value: Value) throws -> any Entity { throw Refusal("V61", ["name": name]) }

  func isEqual(to other: any Entity) -> Bool {
    guard let other = other as? RunsValue, runs.count == other.runs.count else { return false }
    return zip(runs, other.runs).allSatisfy { $0.isEqual(to: $1) }
  }
}

/// One curve of every run, each with what sets it apart.
struct CurvesValue: SequenceEntity {
  struct Curve: Equatable, Sendable {
    /// `a`
    let name: String
    /// `lr=0.1`
    let trial: String
    let values: [Double]
    /// `INF@2`: where and how it ended, when it did not end well.
    let end: String?
  }

  /// What the curves are of: `loss`.
  let quantity: String
  let curves: [Curve]

  init(_ quantity: String, _ runs: [RunValue]) {
    self.quantity = quantity
    curves = runs.enumerated().map { place, run in
      let trial = run.trial.map { "\($0.name)=\($0.text)" }.joined(separator: " ")
      return Curve(
        name: RunLines.name(place), trial: trial, values: run.curve(quantity) ?? [], end: Self.end(run.trained.ending))
    }
  }

  private static func end(_ ending: Ending) -> String? {
    guard case .diverged(let divergence) = ending else { return nil }
    return "\(RunLines.mark(divergence))@\(divergence.epoch)"
  }

  var kind: String { "curves" }
  var elements: [Value] { curves.map { .tensor(Tensor($0.values)) } }
  var summary: String { "\(quantity) of \(curves.count) runs" }

  func details(width: Int) -> [String] {
    curves.flatMap { curve in
      let ends = [curve.values.first, curve.values.last].compactMap { $0.map { NumberText.scalar($0) } }
      return Display.fold([curve.name, curve.trial, ends.joined(separator: " -> "), curve.end ?? ""], width)
    }
  }

  var fieldNames: [String] { curves.map(\.name) }
  func field(_ name: String) -> Value? {
    curves.first { $0.name == name }.map { .tensor(Tensor($0.values)) }
  }
  func replacing(_ name: String, with value: Value) throws -> any Entity { throw Refusal("V61", ["name": name]) }
  func isEqual(to other: any Entity) -> Bool {
    (other as? CurvesValue).map { $0.quantity == quantity && $0.curves == curves } ?? false
  }
}
