public import Tensors

/// A way to choose that is not possible.
public enum SelectionError: Fault, Equatable {
  /// Folds need 2 ≤ k ≤ n.
  case folds(Int, examples: Int)
  case noCandidates
  /// A range of a distribution that is empty or, for a logarithm, not above 0.
  case range(name: String, low: Double, high: Double)
  case logRange(name: String, low: Double)
  case noChoices(name: String)
  case noWay(name: String, names: [String])
  /// A number that must be at least so much.
  case atLeast(name: String, Double, least: Double)
  /// A number that may be at most so much.
  case atMost(name: String, Int, most: Int)
  /// A trial outside the search.
  case trial(Int, trials: Int)
  /// A trial that depends on the results of earlier ones cannot be run on its own.
  case dependent(way: String)
  /// Two predictions of different examples.
  case pair(Int, Int)
  /// Lines of results that belong to different searches, or miss trials.
  case missingTrials(Int, trials: Int)
  /// A line of a file of trials that is of another search, or no trial.
  case otherSearch(file: String, line: Int)

  public var key: String {
    switch self {
    case .folds(_, let examples): examples < 2 ? "V50.few" : "V50.folds"
    case .noCandidates: "V51.candidates"
    case .range: "V52.range"
    case .logRange: "V52.log"
    case .noChoices: "V52.choice"
    case .noWay: "V47.search"
    case .atLeast: "V53.least"
    case .atMost: "V53.most"
    case .trial: "V54.trial"
    case .dependent: "V54.dependent"
    case .pair: "S22.pair"
    case .missingTrials: "V54.missing"
    case .otherSearch: "V54.other"
    }
  }

  public var facts: [String: String] {
    switch self {
    case .folds(let folds, let examples): ["folds": "\(folds)", "examples": "\(examples)"]
    case .noCandidates: [:]
    case .range(let name, let low, let high): ["name": name, "low": "\(low)", "high": "\(high)"]
    case .logRange(let name, let low): ["name": name, "low": "\(low)"]
    case .noChoices(let name): ["name": name]
    case .noWay(let name, let names): ["name": name, "names": names.joined(separator: ", ")]
    case .atLeast(let name, let value, let least): ["name": name, "value": value.fact, "least": least.fact]
    case .atMost(let name, let value, let most): ["name": name, "value": "\(value)", "most": "\(most)"]
    case .trial(let trial, let trials): ["trial": "\(trial)", "last": "\(trials - 1)"]
    case .dependent(let way): ["way": way]
    case .pair(let first, let second): ["first": "\(first)", "second": "\(second)"]
    case .otherSearch(let file, let line): ["file": file, "line": "\(line)"]
    case .missingTrials(let missing, let trials): ["missing": "\(missing)", "trials": "\(trials)"]
    }
  }
}

/// Something to know about folds that were made all the same: one is judged by a class that it learns nothing of.
public struct MissingClass: Fault, Equatable {
  /// Counted from 0.
  public let fold: Int
  public let label: Int

  public init(fold: Int, label: Int) { (self.fold, self.label) = (fold, label) }

  public var key: String { "V50.class" }
  public var facts: [String: String] { ["fold": "\(fold + 1)", "label": "\(label)"] }
}
