import Tensors

/// How W of each kind of whitening follows from the covariance.
struct WhiteningMatrix {
  let kind: WhiteningKind
  let epsilon: Double
  let examples: Int
  let covariance: Tensor

  func find(_ trace: Trace?) throws -> (values: Tensor, matrix: Tensor, notes: [WhiteningNote]) {
    switch kind {
    case .pca, .zca:
      let (values, vectors) = try eigen(covariance, "Σ", "cov", trace)
      let (matrix, expression) = try fromEigen(values, vectors, symmetric: kind == .zca)
      trace?("W", kind == .zca ? "W = U Λ^(−½) Uᵀ" : "W = Λ^(−½) Uᵀ", expression, matrix)
      return (values, matrix, notes(values))
    case .pcaCorrelation, .zcaCorrelation:
      return try fromCorrelation(trace)
    case .cholesky, .choleskyPrecision:
      let (values, _) = try eigen(covariance, "Σ", "cov", trace)
      return (values, try fromCholesky(trace), notes(values).filter { if case .rank = $0 { true } else { false } })
    }
  }

  private func eigen(
    _ matrix: Tensor, _ symbol: String, _ name: String, _ trace: Trace?
  ) throws -> (values: Tensor, vectors: Tensor) {
    let (values, vectors) = try matrix.symmetricEigen("whiten")
    trace?("values", "Λ of \(symbol) = U Λ Uᵀ", "eigh(\(name)).values", values)
    trace?("vectors", "U of \(symbol) = U Λ Uᵀ", "eigh(\(name)).vectors", vectors)
    return (values, vectors)
  }

  private func fromEigen(
    _ values: Tensor, _ vectors: Tensor, symmetric: Bool
  ) throws -> (matrix: Tensor, expression: String) {
    let spread = values + epsilon
    guard spread.values.allSatisfy({ $0 > rounding(values) || (epsilon > 0 && $0 > 0) }) else {
      throw ValueError.singular(name: "whiten")
    }
    let scaled = vectors * spread.inverseSquareRoots()
    let expression = "(vectors / sqrt(values + \(epsilon)))"
    return symmetric
      ? (scaled.symmetricTimesTransposed(vectors), "\(expression) @ vectors.T")
      : (scaled.transposed(), "\(expression).T")
  }

  private func fromCorrelation(_ trace: Trace?) throws -> (values: Tensor, matrix: Tensor, notes: [WhiteningNote]) {
    let variance = covariance.diagonal
    guard variance.values.allSatisfy({ $0 > 0 }) else { throw ValueError.singular(name: "whiten") }
    let deviation = variance.applying(.sqrt)
    trace?("std", "σ", "sqrt(mean(centred ** 2, axis=0))", deviation)

    let inverse = deviation.applying(.reciprocal)
    let correlation = covariance * inverse * inverse.shaped([inverse.count, 1])
    trace?("corr", "P = Σ / (σ σᵀ)", "cov / std / std[:, None]", correlation)

    let (values, vectors) = try eigen(correlation, "P", "corr", trace)
    let symmetric = kind == .zcaCorrelation
    let (matrix, expression) = try fromEigen(values, vectors, symmetric: symmetric)
    let scaled = matrix * inverse
    trace?("W", symmetric ? "W = U Λ^(−½) Uᵀ / σ" : "W = Λ^(−½) Uᵀ / σ", "\(expression) / std", scaled)
    return (values, scaled, notes(values))
  }

  private func fromCholesky(_ trace: Trace?) throws -> Tensor {
    let size = covariance.rows
    let padded = covariance + Tensor.eye(size) * epsilon
    let sum = "cov + \(epsilon) * eye(\(size))"
    if kind == .choleskyPrecision {
      let matrix = try padded.inverse().symmetrised().cholesky().transposed()
      trace?("W", "W = Lᵀ, L Lᵀ = Σ⁻¹", "cholesky(inv(\(sum))).T", matrix)
      return matrix
    }
    let lower = try padded.cholesky()
    trace?("L", "L Lᵀ = Σ", "cholesky(\(sum))", lower)
    let matrix = try lower.inverse()
    trace?("W", "W = L⁻¹", "inv(L)", matrix)
    return matrix
  }

  // MARK: - What to know

  /// Below this an eigenvalue is rounding.
  private func rounding(_ values: Tensor) -> Double {
    abs(values.values.first ?? 0) * Double(max(examples, values.count)) * Double.ulpOfOne
  }

  private func notes(_ values: Tensor) -> [WhiteningNote] {
    var notes: [WhiteningNote] = []
    let rank = values.values.count { $0 > rounding(values) }
    if rank < values.count { notes.append(.rank(rank, features: values.count, examples: examples)) }
    let largest = values.values.first ?? 0
    for i in 0..<max(0, rank - 1) {
      let gap = (values.values[i] - values.values[i + 1]) / largest
      if gap < 1e-4 {
        notes.append(.closeEigenvalues(first: i, gap: gap))
        break
      }
    }
    return notes
  }
}

extension Tensor {
  /// A matrix that is symmetric but for rounding, made exactly so.
  func symmetrised() -> Tensor { (self + transposed()) * 0.5 }
}
