/// How a search comes to the settings that it tries.
public enum SearchWay: Equatable, Sendable, Codable {
  case grid
  case random
  case halton
  /// Successive halving of random settings: a share 1/η is taken to the next rung with η times the budget.
  case halving(eta: Int = 2)
  /// Hyperband with the largest budget R.
  case hyperband(largest: Int = 27, eta: Int = 3)
  /// A Gaussian process and expected improvement.
  case gaussianProcess
  /// Tree-structured Parzen estimators.
  case treeParzen

  public static let names = ["grid", "random", "halton", "halving", "hyperband", "gp", "tpe"]

  /// The way that a learner calls `name`, with its usual numbers.
  public static func named(_ name: String) throws(SelectionError) -> SearchWay {
    switch name {
    case "grid": return .grid
    case "random": return .random
    case "halton": return .halton
    case "halving": return .halving()
    case "hyperband": return .hyperband()
    case "gp": return .gaussianProcess
    case "tpe": return .treeParzen
    default: throw .noWay(name: name, names: names)
    }
  }

  public var name: String {
    switch self {
    case .grid: "grid"
    case .random: "random"
    case .halton: "halton"
    case .halving: "halving"
    case .hyperband: "hyperband"
    case .gaussianProcess: "gp"
    case .treeParzen: "tpe"
    }
  }

  /// Whether each trial is known from its number alone, so that trials can be run apart.
  public var isIndependent: Bool {
    switch self {
    case .grid, .random, .halton: true
    case .halving, .hyperband, .gaussianProcess, .treeParzen: false
    }
  }
}

/// One setting that was tried.
public struct Trial: Equatable, Sendable, Codable {
  /// Its place in the search, from 0.
  public let number: Int
  public let setting: Setting
  /// How much of the full effort it got, in (0, 1].
  public let effort: Double
  /// How good it was, larger is better; nil when it came to no finite number, which counts as worst.
  public let score: Double?

  public init(number: Int, setting: Setting, effort: Double, score: Double?) {
    (self.number, self.setting, self.effort, self.score) = (number, setting, effort, score)
  }

  /// For comparing: no number is below every number.
  var rank: Double { score ?? -.infinity }
}
