import Kernels

extension Tensor {
  /// The eigenvalues of a symmetric matrix from large to small, D, and its eigenvectors as columns, D × D.
  ///
  /// - Throws: `ShapeError` unless square; `ValueError` unless symmetric (to rounding) and finite.
  public func symmetricEigen(_ name: String = "eigh") throws -> (values: Tensor, vectors: Tensor) {
    let size = try side(name)
    let (spread, difference) = asymmetry(values, size)
    guard spread.isFinite, difference.isFinite else { throw ValueError.notFinite(name: name) }
    guard difference <= 1e-8 * spread else { throw ValueError.notSymmetric(name: name) }
    var (copy, converged) = (values, true)
    var eigenvalues = Tensor.filled(with: 0, [size])
    let vectors = Tensor.written([size, size]) {
      converged = Kernels.symmetricEigen(&copy, size, values: &eigenvalues.values, vectors: $0)
    }
    guard converged else { throw ValueError.notFinite(name: name) }
    return (eigenvalues, vectors)
  }

  /// The lower triangular L with L Lᵀ equal to this.
  ///
  /// - Throws: `ShapeError` unless square; `ValueError` unless positive definite.
  public func cholesky() throws -> Tensor {
    let size = try side("cholesky")
    var failed: Int?
    let lower = Tensor.written([size, size]) { failed = Kernels.cholesky(values, size, $0) }
    if let failed { throw ValueError.notPositive(name: "cholesky", row: failed) }
    return lower
  }

  /// The X with A X = B, for this as A.
  ///
  /// - Throws: `ShapeError` when the shapes do not fit; `ValueError` when A is singular.
  public func solving(_ right: Tensor, _ name: String = "solve") throws -> Tensor {
    let size = try side(name)
    guard (1...2).contains(right.rank), right.shape[0] == size else {
      throw ShapeError.inner(columns: size, rows: right.shape.first ?? 1, left: shape, right: right.shape)
    }
    var (copy, result) = (values, right.values)
    guard solve(&copy, size, &result, columns: right.rank == 2 ? right.columns : 1) else {
      throw ValueError.singular(name: name)
    }
    return Tensor(right.shape, result)
  }

  /// The inverse matrix.
  ///
  /// - Throws: `ShapeError` unless square; `ValueError` when this is singular.
  public func inverse() throws -> Tensor { try solving(.eye(try side("inv")), "inv") }

  /// The numbers of the diagonal of a matrix.
  public var diagonal: Tensor {
    precondition(rank == 2, "\(shape)")
    return Tensor((0..<Swift.min(rows, columns)).map { values[$0 * columns + $0] })
  }

  private func side(_ name: String) throws(ShapeError) -> Int {
    guard rank == 2, shape[0] == shape[1] else { throw .notSquare(name: name, shape: shape) }
    return shape[0]
  }
}
