/// Some trials with a budget each, of which the best are taken further with a larger one.
public struct Rung: Equatable, Sendable {
  public let trials: Int
  public let budget: Int

  public init(trials: Int, budget: Int) { (self.trials, self.budget) = (trials, budget) }
}

/// How many trials get how much: many a little, few a lot.
public enum Halving {
  /// n trials with `first`, then 1/η of them with η times as much, until one is left.
  ///
  /// Source: Jamieson & Talwalkar 2016, "Non-stochastic best arm identification and hyperparameter optimization".
  ///
  /// - Throws: `SelectionError` unless n ≥ 1, η ≥ 2 and the first budget ≥ 1.
  public static func rungs(_ trials: Int, eta: Int = 2, first: Int = 1) throws(SelectionError) -> [Rung] {
    guard trials >= 1 else { throw .atLeast(name: "trials", Double(trials), least: 1) }
    guard eta >= 2 else { throw .atLeast(name: "eta", Double(eta), least: 2) }
    guard first >= 1 else { throw .atLeast(name: "budget", Double(first), least: 1) }
    var rungs = [Rung(trials: trials, budget: first)]
    while let last = rungs.last, last.trials >= eta {
      rungs.append(Rung(trials: last.trials / eta, budget: last.budget * eta))
    }
    return rungs
  }

  /// What all rungs cost together.
  public static func cost(_ rungs: [Rung]) -> Int { rungs.reduce(0) { $0 + $1.trials * $1.budget } }
}

/// Several successive halvings, from many trials with little to few with everything.
///
/// Source: Li et al. 2018, "Hyperband". Its algorithm 1 and its table 1 round differently; see `Rounding`.
public enum Hyperband {
  public enum Rounding: String, Sendable {
    /// n = ⌈(s_max + 1) / (s + 1) · ηˢ⌉, the paper's algorithm 1.
    case up = "ceil"
    /// n = ⌊⌊(s_max + 1) / (s + 1)⌋ · ηˢ⌋, the paper's table 1.
    case down = "floor"
  }

  public struct Bracket: Equatable, Sendable {
    public let s: Int
    public let rungs: [Rung]
  }

  /// The brackets for the largest budget R, s = s_max … 0.
  ///
  /// - Throws: `SelectionError` unless R ≥ 1 and η ≥ 2.
  public static func brackets(
    largest: Int, eta: Int = 3, _ rounding: Rounding = .up
  ) throws(SelectionError) -> [Bracket] {
    guard largest >= 1 else { throw .atLeast(name: "R", Double(largest), least: 1) }
    guard largest <= 100_000 else { throw .atMost(name: "R", largest, most: 100_000) }
    guard eta >= 2 else { throw .atLeast(name: "eta", Double(eta), least: 2) }
    var powers = [1]
    while let last = powers.last, last * eta <= largest { powers.append(last * eta) }
    let most = powers.count - 1
    return (0...most).reversed().map { s in
      let top = (most + 1) * powers[s]
      let trials = rounding == .up ? (top + s) / (s + 1) : (most + 1) / (s + 1) * powers[s]
      return Bracket(
        s: s, rungs: (0...s).map { Rung(trials: trials / powers[$0], budget: largest / powers[s - $0]) })
    }
  }
}
