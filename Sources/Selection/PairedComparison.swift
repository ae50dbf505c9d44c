import Glibc
public import Models

/// Two models on the same examples: only those that one of them gets right and the other wrong tell them apart.
///
/// Source: McNemar 1947; Dietterich 1998, "Approximate statistical tests for comparing supervised classification …".
public struct PairedComparison: Equatable, Sendable {
  public let examples: Int
  public let bothRight: Int
  public let onlyFirst: Int
  public let onlySecond: Int
  public let bothWrong: Int

  /// - Throws: `SelectionError` when the two did not see the same number of examples.
  public init(_ first: Evaluation, _ second: Evaluation) throws(SelectionError) {
    guard first.truth == second.truth else { throw .pair(first.count, second.count) }
    let rights = zip(zip(first.predicted, second.predicted), first.truth).map { ($0.0 == $1, $0.1 == $1) }
    examples = first.count
    bothRight = rights.count { $0 && $1 }
    onlyFirst = rights.count { $0 && !$1 }
    onlySecond = rights.count { !$0 && $1 }
    bothWrong = rights.count { !$0 && !$1 }
  }

  public var firstAccuracy: Double { Double(bothRight + onlyFirst) / Double(examples) }
  public var secondAccuracy: Double { Double(bothRight + onlySecond) / Double(examples) }
  /// Second minus first.
  public var difference: Double { Double(onlySecond - onlyFirst) / Double(examples) }

  /// The standard error of the difference: √(b + c − (b − c)²/n) / n.
  public var standardError: Double {
    let (b, c, n) = (Double(onlyFirst), Double(onlySecond), Double(examples))
    return (b + c - (b - c) * (b - c) / n).squareRoot() / n
  }

  /// The chance of so uneven a split, or more, if both models were equally good: McNemar's exact test, both sides.
  public var chance: Double {
    let n = onlyFirst + onlySecond
    guard n > 0 else { return 1 }
    let tail = (0...min(onlyFirst, onlySecond)).reduce(0.0) { $0 + exp(logBinomial(n, $1) - Double(n) * log(2)) }
    return min(1, 2 * tail)
  }
}

/// log of n over k.
func logBinomial(_ n: Int, _ k: Int) -> Double {
  lgamma(Double(n + 1)) - lgamma(Double(k + 1)) - lgamma(Double(n - k + 1))
}
