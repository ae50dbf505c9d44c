import Language
import Messages
import Selection
import Tensors

/// A search as a value of the language.
struct SearchValue: Entity {
  let result: SearchResult
  let subject: SearchSubject
  /// The best model, ready to learn; none of a function.
  let model: ModelValue?

  var kind: String { "search" }
  var way: String { result.search.way.name }

  /// What the score of this search is, as a key of the messages.
  var scoreKey: String {
    subject.isFunction ? "search.best" : subject.validation == nil ? "search.best.cv" : "search.best.val"
  }

  var summary: String { summary(in: .english) }

  func summary(in language: MessageLanguage) -> String {
    let name = Catalogue.sentence(scoreKey, in: language)
    let best = result.best.map { "\(name) \(Self.score($0.score))  " + settings($0) } ?? "\(name) nan"
    let count = Catalogue.sentence("search.trials", ["count": "\(result.trials.count)"], in: language)
    return "\(way)  \(count)  \(best)"
  }

  private func settings(_ trial: Trial) -> String {
    subject.options(trial.setting).map { "\($0.name) \(Self.text($0.value))" }.joined(separator: "  ")
  }

  static func score(_ score: Double?) -> String { score.map { NumberText.fixed($0 == 0 ? 0 : $0, 3) } ?? "nan" }

  static func text(_ value: Value) -> String {
    value.numbers?.number.map { NumberText.general($0, 3) } ?? ModelValue.text(value)
  }

  // MARK: - Text

  private static let shown = 5

  /// The best trials, one a line.
  func details(width: Int, in language: MessageLanguage) -> [String] {
    let most = result.trials.map(\.effort).max() ?? 1
    let hasRungs = result.trials.contains { $0.effort < most }
    let ranked = result.trials.sorted {
      ($0.effort, $0.score ?? -.infinity, -$0.number) > ($1.effort, $1.score ?? -.infinity, -$1.number)
    }
    let rows = ranked.prefix(Self.shown).map { trial in
      ["\(trial.number)", Self.score(trial.score)] + (hasRungs ? [NumberText.general(trial.effort, 2)] : [])
        + subject.options(trial.setting).map { Self.text($0.value) }
    }
    let words =
      ["search.trial", subject.isFunction ? "search.value" : "search.acc"] + (hasRungs ? ["search.effort"] : [])
    let head = words.map { Catalogue.sentence($0, in: language) } + subject.axes.map(\.name)
    return SearchTable.aligned([head] + rows, width: width)
  }

  func announcement(as name: String?, width: Int, in language: MessageLanguage) -> [String]? {
    Display.fold((name.map { [$0] } ?? []) + [summary(in: language)], width)
      + details(width: width, in: language)
  }

  // MARK: - Fields

  var fieldNames: [String] {
    ["best", "best_score", "scores", "effort", "trial"] + subject.axes.map(\.name)
  }

  func field(_ name: String) -> Value? {
    switch name {
    case "best": best ?? Value.none
    case "best_score": .number(result.best?.score ?? .nan)
    case "scores": .tensor(Tensor(result.trials.map { $0.score ?? .nan }))
    case "effort": .tensor(Tensor(result.trials.map(\.effort)))
    case "trial": .tensor(Tensor(result.trials.map { Double($0.number) }))
    default: tried(name)
    }
  }

  private var best: Value? {
    if let model { return .entity(model) }
    return result.best.map { .record(Record(subject.options($0.setting))) }
  }

  private func tried(_ name: String) -> Value? {
    guard let axis = subject.axes.first(where: { $0.name == name }) else { return nil }
    let numbers = result.trials.compactMap { $0.setting[name] }
    if axis.values.options == nil { return .tensor(Tensor(numbers)) }
    return .list(numbers.map(axis.values.value))
  }

  func replacing(_ name: String, with value: Value) throws -> any Entity { throw Refusal("V71", ["name": name]) }
  func isEqual(to other: any Entity) -> Bool { (other as? SearchValue)?.result == result }
}
