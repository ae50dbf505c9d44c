import Kernels

extension Tensor {
  /// The matrix product `@`, with NumPy's meaning for one axis: a row on the left, a column on the right.
  public static func matrixProduct(_ left: Tensor, _ right: Tensor) throws(ShapeError) -> Tensor {
    guard (1...2).contains(left.rank), (1...2).contains(right.rank) else {
      throw .notMatrices(left: left.shape, right: right.shape)
    }
    let inner = right.shape[0]
    guard left.columns == inner else {
      throw .inner(columns: left.columns, rows: inner, left: left.shape, right: right.shape)
    }
    let columns = right.rank == 2 ? right.shape[1] : 1
    let shape = (left.rank == 2 ? [left.rows] : []) + (right.rank == 2 ? [columns] : [])
    return written(shape) {
      product(left.values, right.values, $0, rows: left.rows, inner: inner, columns: columns)
    }
  }

  /// X Y of two matrices whose shapes the caller knows to fit.
  public func times(_ y: Tensor) -> Tensor {
    precondition(rank == 2 && y.rank == 2 && columns == y.rows, "\(shape) @ \(y.shape)")
    return .written([rows, y.columns]) {
      product(values, y.values, $0, rows: rows, inner: columns, columns: y.columns)
    }
  }

  /// Xᵀ Y without making Xᵀ.
  public func transposedTimes(_ y: Tensor) -> Tensor {
    precondition(rank == 2 && y.rank == 2 && rows == y.rows, "\(shape).T @ \(y.shape)")
    return .written([columns, y.columns]) {
      transposedProduct(values, y.values, $0, rows: columns, inner: rows, columns: y.columns)
    }
  }

  /// The symmetric Xᵀ X, for half the price of a product.
  public func selfProduct() -> Tensor {
    precondition(rank == 2, "\(shape)")
    return .written([columns, columns]) { Kernels.selfProduct(values, $0, inner: rows, size: columns) }
  }

  /// X Yᵀ where the result is known to be symmetric, for half the price.
  public func symmetricTimesTransposed(_ y: Tensor) -> Tensor {
    precondition(rank == 2 && shape == y.shape, "\(shape) @ \(y.shape).T")
    return .written([rows, rows]) { symmetricProductTransposed(values, y.values, $0, inner: columns, size: rows) }
  }

  /// X Yᵀ without making Yᵀ.
  public func timesTransposed(_ y: Tensor) -> Tensor {
    precondition(rank == 2 && y.rank == 2 && columns == y.columns, "\(shape) @ \(y.shape).T")
    return .written([rows, y.rows]) {
      productTransposed(values, y.values, $0, rows: rows, inner: columns, columns: y.rows)
    }
  }
}
