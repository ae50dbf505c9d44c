public import Tensors

/// What brings every feature to mean 0 and variance 1, to be kept for other data.
///
///     z = (x − μ) / σ        x, z: N × D     μ, σ: D, over the examples it was made from
///
/// A feature that never varied is only centred.
public struct FeatureScale: Equatable, Sendable {
  public let mean: Tensor  // μ, D
  public let deviation: Tensor  // σ, D; 1 where a feature never varied
  /// The features that never varied.
  public let constant: [Int]

  /// Only the mean is taken away when `dividing` is false, as for images, whose pixels share one scale.
  ///
  /// - Throws: `ShapeError` when there is no example.
  public init(of data: Dataset, dividing: Bool = true) throws(ShapeError) {
    guard data.count > 0 else { throw .empty(name: "standardize", shape: data.features.shape) }
    let mean = data.features.columnMeans()
    let variance = (data.features - mean).columnMeanSquares()
    let still = zip(mean.values, variance.values).map { $1 <= 1e-24 * $0 * $0 }  // rounding alone
    constant = still.indices.filter { still[$0] }
    deviation = Tensor(zip(variance.values, still).map { !dividing || $1 ? 1 : $0.squareRoot() })
    self.mean = mean
  }

  /// - Throws: `ShapeError` when `data` has other features.
  public func applied(to data: Dataset) throws(ShapeError) -> Dataset {
    try data.features.requireColumns(mean.columns, "standardize")
    return data.with(features: (data.features - mean) / deviation, names: data.featureNames)
  }
}

extension Dataset {
  /// Every feature with mean 0 and variance 1 over these examples.
  public func standardized() throws(ShapeError) -> Dataset { try FeatureScale(of: self).applied(to: self) }
}
