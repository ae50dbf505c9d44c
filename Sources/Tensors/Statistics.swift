extension Tensor {
  /// The covariance of the features (rows are examples): D × D, divided by N − ddof.
  public func covariance(ddof: Double = 0) throws(ShapeError) -> Tensor {
    let x = try examples("cov")
    let centred = x - x.columnMeans()
    return centred.transposedTimes(centred) / (Double(x.rows) - ddof)
  }

  /// The correlation of the features (rows are examples): D × D, ones on the diagonal.
  public func correlation() throws(ShapeError) -> Tensor {
    let x = try examples("corr")
    let centred = x - x.columnMeans()
    let unit = centred * centred.columnMeanSquares().inverseSquareRoots()
    return unit.transposedTimes(unit) / Double(x.rows)
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
