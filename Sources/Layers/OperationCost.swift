/// How many multiplications an operation on N examples of D features needs: the same on every machine.
///
/// Doubling D doubles the cost of per-feature normalisation, quadruples that of the covariance, and makes that of the
/// eigenproblem, and so of whitening wide data, eight times as large.
public enum OperationCost: String, Sendable, CaseIterable {
  /// 2 N D: one square and one scaling for each number.
  case standardize
  /// N D².
  case covariance = "cov"
  /// 9 D³, the textbook figure for a symmetric eigenproblem with its vectors.
  case eigen = "eigh"
  /// N D² + 9 D³: covariance and eigenproblem.
  case whiten
  /// N D²: a product with D × D weights.
  case linear

  public func multiplications(examples n: Int, features d: Int) -> Double {
    let (n, d) = (Double(n), Double(d))
    switch self {
    case .standardize: return 2 * n * d
    case .covariance, .linear: return n * d * d
    case .eigen: return 9 * d * d * d
    case .whiten: return n * d * d + 9 * d * d * d
    }
  }
}
