import Kernels

extension Tensor {
  /// The sum of each feature over the examples.
  public func columnSums() -> Tensor {
    .written([columns]) { Kernels.columnSums(values, rows, columns, $0) }
  }

  /// Every example minus `centre`, one number per feature; one pass, where `x - centre` may first copy x.
  public func centred(around centre: Tensor) -> Tensor {
    precondition(rank == 2 && centre.shape == [columns], "\(shape) with \(centre.shape)")
    return .written(shape) { pairwise(.subtract, values, centre.values, $0, Extent(shape, shape, centre.shape)) }
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

  /// The sum of each example's features; the last axis keeps length 1.
  public func rowSums() -> Tensor { alongRows(.sum) }

  /// The sum of each example's features times `other`'s; the last axis keeps length 1.
  public func rowSums(times other: Tensor) -> Tensor {
    precondition(shape == other.shape && rank > 0 && columns > 0, "\(shape) with \(other.shape)")
    return .written(shape.dropLast() + [1]) { rowProducts(values, other.values, count / columns, columns, $0) }
  }

  /// The mean of each example's features; the last axis keeps length 1.
  public func rowMeans() -> Tensor { alongRows(.mean) }

  /// The largest of each example's features; the last axis keeps length 1.
  public func rowMaxima() -> Tensor { alongRows(.maximum) }

  /// Where the first largest of each example's features is; the last axis keeps length 1.
  public func rowPeaks() -> Tensor { alongRows(.argmax) }

  private func alongRows(_ reduction: Reduction) -> Tensor {
    precondition(rank > 0 && columns > 0, "\(shape)")
    return .written(shape.dropLast() + [1]) {
      reduce(reduction, values, outer: count / columns, length: columns, inner: 1, freedom: 0, $0)
    }
  }
}
