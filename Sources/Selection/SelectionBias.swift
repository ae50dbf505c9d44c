import Glibc

/// How much the best of several looks better than it is.
public enum SelectionBias {
  /// The expected accuracy of the best of M coin flips on n examples: E[max of M] for Binomial(n, p) / n.
  ///
  /// P(max ≤ k) = F(k)ᴹ; the expectation is Σₖ (1 − F(k)ᴹ) / n over k = 0 … n − 1.
  ///
  /// - Throws: `SelectionError` unless n and M are at least 1 and p is in [0, 1].
  public static func expectedBest(
    examples: Int, models: Int, chance: Double = 0.5
  ) throws(SelectionError) -> Double {
    guard examples >= 1 else { throw .atLeast(name: "n", Double(examples), least: 1) }
    guard models >= 1 else { throw .atLeast(name: "m", Double(models), least: 1) }
    guard (0...1).contains(chance) else { throw .range(name: "p", low: chance, high: chance) }
    if chance == 0 || chance == 1 { return chance }
    var (below, sum) = (0.0, 0.0)
    for right in 0..<examples {
      let logShare = Double(right) * log(chance) + Double(examples - right) * log(1 - chance)
      below = min(1, below + exp(logBinomial(examples, right) + logShare))
      sum += 1 - pow(below, Double(models))
    }
    return sum / Double(examples)
  }

  /// The chance that one of n random trials is among the best share q: 1 − (1 − q)ⁿ.
  public static func chanceOfTop(_ share: Double, trials: Int) -> Double { 1 - pow(1 - share, Double(trials)) }

  /// The fewest random trials of which one is among the best share with this chance.
  public static func trials(forTop share: Double, chance: Double) -> Int {
    Int((log(1 - chance) / log(1 - share)).rounded(.up))
  }
}
