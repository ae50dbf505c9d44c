public import Tensors

/// Which of the many whitenings: any rotation of whitened data is white as well.
public enum WhiteningKind: String, Sendable, CaseIterable {
  /// Along the axes of largest variance: W = Λ^(−½) Uᵀ.
  case pca
  /// The one that moves the data least: W = U Λ^(−½) Uᵀ = Σ^(−½).
  case zca
  /// One feature after another: W = L⁻¹ with L Lᵀ = Σ.
  case cholesky
  /// W = Lᵀ with L Lᵀ = Σ⁻¹.
  case choleskyPrecision = "chol_prec"
  /// PCA of the standardised data.
  case pcaCorrelation = "pca_cor"
  /// ZCA of the standardised data: the one that stays most correlated with it.
  case zcaCorrelation = "zca_cor"
}

/// Something to know about a whitening that was done all the same.
public enum WhiteningNote: Fault, Equatable {
  /// The covariance has fewer directions than features, so some of the output is only noise divided by √ε.
  case rank(Int, features: Int, examples: Int)
  /// Two eigenvalues are so close that the axes between them are arbitrary; ZCA does not mind, PCA does.
  case closeEigenvalues(first: Int, gap: Double)

  public var key: String {
    switch self {
    case .rank: "W1.rank"
    case .closeEigenvalues: "W2.gap"
    }
  }

  public var facts: [String: String] {
    switch self {
    case .rank(let rank, let features, let examples):
      ["rank": "\(rank)", "features": "\(features)", "examples": "\(examples)"]
    case .closeEigenvalues(let first, let gap): ["first": "\(first)", "second": "\(first + 1)", "gap": "\(gap)"]
    }
  }
}

/// Whitening: a matrix that gives the features of a batch variance 1 and takes every correlation away.
///
///     z = (x − μ) Wᵀ,   Wᵀ W = Σ⁻¹        x, z: N × D     W: D × D     Σ = 1/N Σᵢ (xᵢ − μ)ᵀ (xᵢ − μ)
///
/// ε is added to the eigenvalues, or to the diagonal for the Cholesky kinds.
///
/// Source: Kessy, Lewin & Strimmer 2018, "Optimal whitening and decorrelation".
public struct Whitening: Equatable, Sendable {
  public let kind: WhiteningKind
  public let epsilon: Double
  public let mean: Tensor  // μ, D
  /// The eigenvalues of the covariance, or of the correlation for the kinds that start from it; largest first.
  public let values: Tensor  // D
  public let matrix: Tensor  // W, D × D
  public let notes: [WhiteningNote]

  /// Finds W from the examples `x`, N × D; the last step told is the whitened `x`.
  ///
  /// - Throws: `ShapeError` when `x` is not N × D; `ValueError` when a variance that W divides by is 0.
  public init(of x: Tensor, _ kind: WhiteningKind = .zca, epsilon: Double = 1e-5, trace: Trace? = nil) throws {
    guard x.rank == 2, x.count > 0 else { throw ShapeError.input(name: "whiten", wanted: "(N, D)", shape: x.shape) }
    (self.kind, self.epsilon) = (kind, epsilon)
    mean = x.columnMeans()
    trace?("mean", "μ = 1/N Σᵢ xᵢ", "mean(x, axis=0)", mean)

    let centred = x.centred(around: mean)
    trace?("centred", "x − μ", "x - mean", centred)

    let covariance = centred.selfProduct() / Double(x.rows)
    trace?("cov", "Σ = 1/N (x − μ)ᵀ (x − μ)", "centred.T @ centred / \(x.rows)", covariance)

    let finder = WhiteningMatrix(kind: kind, epsilon: epsilon, examples: x.rows, covariance: covariance)
    (values, matrix, notes) = try finder.find(trace)
    trace?("out", "z = (x − μ) Wᵀ", "centred @ W.T", centred.timesTransposed(matrix))
  }

  /// - Throws: `ShapeError` when `x` has other features.
  public func applied(to x: Tensor) throws(ShapeError) -> Tensor {
    try x.requireColumns(mean.columns, "whiten")
    return x.centred(around: mean).timesTransposed(matrix)
  }
}
