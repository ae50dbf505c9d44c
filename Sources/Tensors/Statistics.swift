import Kernels

extension Tensor {
  /// The covariance of the features (rows are examples): D × D, divided by N − ddof.
  public func covariance(ddof: Double = 0) throws(ShapeError) -> Tensor {
    let x = try examples("cov")
    let centred = x - x.columnMeans()
    return centred.selfProduct() / (Double(x.rows) - ddof)
  }

  /// The correlation of the features (rows are examples): D × D, ones on the diagonal.
  public func correlation() throws(ShapeError) -> Tensor {
    let x = try examples("corr")
    let centred = x - x.columnMeans()
    let unit = centred * centred.columnMeanSquares().inverseSquareRoots()
    return unit.selfProduct() / Double(x.rows)
  }

  /// Examples × features; one axis is one feature.
  private func examples(_ name: String) throws(ShapeError) -> Tensor {
    switch rank {
    case 1: return Tensor([count, 1], values)
    case 2: return self
    default: throw .input(name: name, wanted: "(N, D)", shape: shape)
    }
  }
}

extension Tensor {
  /// How many numbers lie in each of `bins` equal parts of [low, high]; numbers outside are not counted.
  ///
  /// - Throws: `ValueError` when the range or the number of parts is empty.
  public func histogram(from low: Double, to high: Double, bins: Int) throws(ValueError) -> Tensor {
    guard low < high, (high - low).isFinite else { throw .emptyRange(low: low, high: high) }
    guard bins > 0 else { throw .bins(bins) }
    return .written([bins]) { Kernels.histogram(values, count, from: low, to: high, bins: bins, $0) }
  }

  /// The share of the numbers in [low, high].
  public func share(from low: Double, to high: Double) -> Double {
    1 - (isLess(than: low).total + isGreater(than: high).total + applying(.isnan).total) / Double(count)
  }

  /// The third moment about the mean over the 3/2 power of the second: 0 for a symmetric distribution.
  public var skewness: Double {
    let centred = self - mean
    let variance = centred.squared().mean
    return centred.cubed().mean / (variance * variance.squareRoot())
  }
}
