public import Kernels

public typealias DistanceRule = Kernels.DistanceRule

extension Tensor {
  /// For each row of `queries` the positions of the `wanted` rows of this that are nearest, the nearest first.
  ///
  /// Rows at equal distances come in order. With `skippingSelf` the queries are this, and a row is not its own
  /// neighbour.
  public func nearestRows(
    to queries: Tensor, wanted: Int, _ rule: DistanceRule = .squared, skippingSelf: Bool = false
  ) -> [[Int]] {
    precondition(rank == 2 && queries.rank == 2 && columns == queries.columns, "\(shape), \(queries.shape)")
    precondition((1...rows - (skippingSelf ? 1 : 0)).contains(wanted), "\(wanted) of \(rows)")
    var distances = [Double](repeating: 0, count: wanted)
    return queries.values.withUnsafeBufferPointer { query in
      guard let start = query.baseAddress else { return Array(repeating: [], count: queries.rows) }
      return (0..<queries.rows).map { row in
        if Cancellation.isRequested { return Array(repeating: 0, count: wanted) }
        return [Int](unsafeUninitializedCapacity: wanted) { positions, written in
          if let places = positions.baseAddress {
            nearest(
              to: start + row * columns, values, count: rows, columns: columns, wanted: wanted,
              skipping: skippingSelf ? row : -1, rule, positions: places, distances: &distances)
          }
          written = wanted
        }
      }
    }
  }
}
