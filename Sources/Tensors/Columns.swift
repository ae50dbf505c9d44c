import Kernels

extension Tensor {
  /// The sum of each feature over the examples.
  public func columnSums() -> Tensor {
    .written([columns]) { Kernels.columnSums(values, rows, columns, $0) }
  }

  /// The mean of each feature over the examples.
  public func columnMeans() -> Tensor { columnSums() / Double(rows) }

  /// The mean square of each feature over the examples.
  public func columnMeanSquares() -> Tensor {
    .written([columns]) { columnProducts(values, values, rows, columns, $0) } / Double(rows)
  }

  /// The sum over the examples of this times `other`, for each feature.
  public func columnSums(times other: Tensor) -> Tensor {
    precondition(shape == other.shape, "\(shape) with \(other.shape)")
    return .written([columns]) { columnProducts(values, other.values, rows, columns, $0) }
  }

  /// The sum of each example's features, as N × 1.
  public func rowSums() -> Tensor {
    .written([rows, 1]) { reduce(.sum, values, outer: rows, length: columns, inner: 1, freedom: 0, $0) }
  }

  /// The largest of each example's features, as N × 1.
  public func rowMaxima() -> Tensor {
    .written([rows, 1]) { reduce(.maximum, values, outer: rows, length: columns, inner: 1, freedom: 0, $0) }
  }
}
