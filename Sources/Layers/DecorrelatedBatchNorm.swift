public import Tensors

/// Decorrelated batch normalisation: ZCA whitening of the batch as a layer, with its gradient.
///
///     y = (x − μ) W,   W = U (Λ + ε)^(−½) Uᵀ        x, y: N × D     Σ = U Λ Uᵀ, D × D
///
/// ZCA and not PCA: close eigenvalues swap PCA's axes from one batch to the next, which ZCA does not notice. In the
/// gradient, that of W through the eigenvalues is −1 / (rᵢ rⱼ (rᵢ + rⱼ)) with rᵢ = √(λᵢ + ε), which stays finite where
/// two eigenvalues meet.
///
/// Source: Huang, Yang, Lang & Deng 2018, arXiv:1804.08450. The gradient is that of the paper, in the form of Daleckii
/// and Krein. While testing, running averages of μ and W are used.
public struct DecorrelatedBatchNorm: Layer {
  public static let kind = "decorrelate"
  public static let partName = "dbn"

  public let epsilon: Double
  public let runningDecay: Double
  public internal(set) var runningMean: Tensor  // D
  public internal(set) var runningMatrix: Tensor  // D × D

  public init(
    features: Int, epsilon: Double = UsualSettings.whiteningEpsilon, runningDecay: Double = UsualSettings.runningDecay
  ) {
    (self.epsilon, self.runningDecay) = (epsilon, runningDecay)
    runningMean = .filled(with: 0, [features])
    runningMatrix = .eye(features)
  }

  public var signature: String {
    Layers.signature(
      Self.kind, runningMean.columns,
      settings: [
        setting("eps", epsilon, usual: UsualSettings.whiteningEpsilon),
        setting("decay", runningDecay, usual: UsualSettings.runningDecay),
      ])
  }
  public var inputFeatures: Int? { runningMean.columns }
  public var fields: [(name: String, value: Tensor)] {
    [
      ("eps", Tensor(epsilon)), ("decay", Tensor(runningDecay)), ("running_mean", runningMean),
      ("running_W", runningMatrix),
    ]
  }

  public struct Cache: Sendable {
    let centred: Tensor  // x − μ, N × D
    let matrix: Tensor  // W, D × D
    let eigen: (values: Tensor, vectors: Tensor)?  // of Σ, in training
  }

  // MARK: - Forward

  /// - Throws: `ShapeError` when `x` is not N × D; `ValueError` when an eigenvalue plus ε is not positive.
  public mutating func forward(_ x: Tensor, _ phase: Phase, trace: Trace?) throws -> (y: Tensor, cache: Cache) {
    try x.requireColumns(runningMean.columns, Self.kind)
    let training = phase == .training

    let mean = training ? x.columnMeans() : runningMean
    trace?("mean", "μ = 1/N Σᵢ xᵢ", training ? "mean(x, axis=0)" : "running_mean", mean)

    let centred = x - mean
    trace?("centred", "x − μ", "x - mean", centred)

    let eigen = training ? try decompose(centred, trace) : nil
    let matrix = eigen.map(matrix) ?? runningMatrix
    let expression = training ? "(vectors / sqrt(values + eps)) @ vectors.T" : "running_W"
    trace?("W", "W = U (Λ + ε)^(−½) Uᵀ", expression, matrix)

    let y = centred.times(matrix)
    trace?("out", "y = (x − μ) W", "centred @ W", y)

    if training {
      runningMean.blend(mean, keep: runningDecay)
      runningMatrix.blend(matrix, keep: runningDecay)
    }
    return (y, Cache(centred: centred, matrix: matrix, eigen: eigen))
  }

  private func decompose(_ centred: Tensor, _ trace: Trace?) throws -> (values: Tensor, vectors: Tensor) {
    let covariance = centred.selfProduct() / Double(centred.rows)
    trace?("cov", "Σ = 1/N (x − μ)ᵀ (x − μ)", "centred.T @ centred / \(centred.rows)", covariance)

    let (values, vectors) = try covariance.symmetricEigen(Self.kind)
    guard values.values.allSatisfy({ $0 + epsilon > 0 }) else { throw ValueError.singular(name: Self.kind) }
    trace?("values", "Λ of Σ = U Λ Uᵀ", "eigh(cov).values", values)
    trace?("vectors", "U of Σ = U Λ Uᵀ", "eigh(cov).vectors", vectors)
    return (values, vectors)
  }

  private func matrix(_ eigen: (values: Tensor, vectors: Tensor)) -> Tensor {
    (eigen.vectors * (eigen.values + epsilon).inverseSquareRoots()).symmetricTimesTransposed(eigen.vectors)
  }

  // MARK: - Backward

  public func backward(_ dy: Tensor, _ cache: Cache, trace: Trace?) -> Gradients {
    guard let eigen = cache.eigen else {
      let dx = dy.timesTransposed(cache.matrix)
      trace?("dx", "∂L/∂x = ∂L/∂y W", "dout @ W", dx)
      return Gradients(input: dx)
    }
    let n = dy.rows

    let dmatrix = cache.centred.transposedTimes(dy)
    trace?("dW", "∂L/∂W = (x − μ)ᵀ ∂L/∂y", "centred.T @ dout", dmatrix)

    let root = (eigen.values + epsilon).applying(.sqrt)
    trace?("root", "r = √(λ + ε)", "sqrt(values + eps)", root)

    let column = root.shaped([root.count, 1])
    let sums = root.addedToColumn(column)
    let slope = (-sums.applying(.reciprocal)) / root / column
    trace?("slope", "−1 / (rᵢ rⱼ (rᵢ + rⱼ))", "-1 / (root[None, :] + root[:, None]) / root / root[:, None]", slope)

    let inner = eigen.vectors.transposedTimes(dmatrix).times(eigen.vectors) * slope
    trace?("inner", "Uᵀ ∂L/∂W U ∘ slope", "vectors.T @ dW @ vectors * slope", inner)

    let dcovariance = eigen.vectors.times(inner).timesTransposed(eigen.vectors)
    trace?("dcov", "∂L/∂Σ = U inner Uᵀ", "vectors @ inner @ vectors.T", dcovariance)

    let both = dcovariance + dcovariance.transposed()
    let dcentred = dy.timesTransposed(cache.matrix) + cache.centred.times(both) / Double(n)
    trace?("dcentred", "∂L/∂y W + (x − μ)(∂L/∂Σ + ∂L/∂Σᵀ)/N", "dout @ W + centred @ (dcov + dcov.T) / \(n)", dcentred)

    let dx = dcentred - dcentred.columnMeans()
    trace?("dx", "∂L/∂x = ∂L/∂(x − μ) − its mean", "dcentred - mean(dcentred, axis=0)", dx)
    return Gradients(input: dx)
  }
}

extension Tensor {
  /// A table of every number of this, along the rows, plus every number of `column`, N × 1.
  fileprivate func addedToColumn(_ column: Tensor) -> Tensor {
    Tensor.filled(with: 0, [column.count, count]) + self + column
  }
}
