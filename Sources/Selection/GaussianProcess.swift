import Glibc
public import Tensors

/// A guess at a function from a few of its values: everywhere a mean and how sure it is.
///
///     k(a, b) = e^(−|a − b|² / 2ℓ²)      K = k(X, X) + noise · I
///     μ = k(x, X) K⁻¹ y                  σ² = 1 − k(x, X) K⁻¹ k(X, x)
///
/// Source: Rasmussen & Williams 2006, equations 2.25 and 2.26, with mean 0 and variance 1.
public struct GaussianProcess: Equatable, Sendable {
  public let points: Tensor  // X, N × D
  public let values: Tensor  // y, N
  public let length: Double  // ℓ
  public let noise: Double
  private let inverse: Tensor  // K⁻¹, N × N
  /// log p(y | X): how well this length explains the values.
  public let logLikelihood: Double

  /// - Throws: `ShapeError` when points and values do not fit; `ValueError` when K cannot be inverted.
  public init(_ points: Tensor, _ values: Tensor, length: Double = 0.2, noise: Double = 1e-6) throws {
    let rows = points.rank == 1 ? points.shaped([points.count, 1]) : points
    guard rows.rank == 2, values.shape == [rows.rows] else {
      throw ShapeError.mismatch(left: points.shape, right: values.shape)
    }
    let covariance = Self.kernel(rows, rows, length) + Tensor.eye(rows.rows) * noise
    let lower = try covariance.cholesky()
    inverse = try covariance.inverse()
    let column = values.shaped([values.count, 1])
    let fit = column.transposedTimes(inverse.times(column)).total
    let volume = lower.diagonal.applying(.log).total
    logLikelihood = -0.5 * fit - volume - 0.5 * Double(values.count) * log(2 * Double.pi)
    (self.points, self.values, self.length, self.noise) = (rows, values, length, noise)
  }

  /// k between every row of `a` and every row of `b`.
  private static func kernel(_ a: Tensor, _ b: Tensor, _ length: Double) -> Tensor {
    let distances = (0..<a.rows).flatMap { row in
      (b - a.row(row).flattened).squared().rowSums().values
    }
    return (Tensor([a.rows, b.rows], distances) * (-0.5 / (length * length))).applying(.exp)
  }

  /// Mean and variance of the function at each row of `x`, without the noise.
  ///
  /// - Throws: `ShapeError` when `x` has other columns.
  public func guess(_ x: Tensor) throws(ShapeError) -> (mean: Tensor, variance: Tensor) {
    let rows = x.rank == 1 && points.columns == 1 ? x.shaped([x.count, 1]) : x
    try rows.requireColumns(points.columns, "gp")
    let cross = Self.kernel(rows, points, length)
    let weighted = cross.times(inverse)
    let mean = weighted.times(values.shaped([values.count, 1])).flattened
    return (mean, (1 - weighted.rowSums(times: cross).flattened).raised(to: 0))
  }
}

/// How much better than the best value so far a trial may be expected to be; larger is better.
///
///     EI = (μ − best) Φ(z) + σ φ(z),   z = (μ − best) / σ;   max(μ − best, 0) for σ = 0
///
/// Source: Jones, Schonlau & Welch 1998.
public func expectedImprovement(mean: Double, deviation: Double, best: Double) -> Double {
  guard deviation > 0 else { return max(mean - best, 0) }
  let z = (mean - best) / deviation
  let density = exp(-0.5 * z * z) / (2 * Double.pi).squareRoot()
  return (mean - best) * 0.5 * erfc(-z / 2.0.squareRoot()) + deviation * density
}
