extension Tensor {
  /// The shape of an element-wise operation, without doing it.
  ///
  /// - Throws: `ShapeError` as `combined` does.
  public static func broadcastShape(_ left: [Int], _ right: [Int]) throws(ShapeError) -> [Int] {
    try broadcast(left, right)
  }

  /// The shape of `left @ right`, without doing it.
  ///
  /// - Throws: `ShapeError` as `matrixProduct` does.
  public static func productShape(_ left: [Int], _ right: [Int]) throws(ShapeError) -> [Int] {
    guard (1...2).contains(left.count), (1...2).contains(right.count) else {
      throw .notMatrices(left: left, right: right)
    }
    guard left[left.count - 1] == right[0] else {
      throw .inner(columns: left[left.count - 1], rows: right[0], left: left, right: right)
    }
    return (left.count == 2 ? [left[0]] : []) + (right.count == 2 ? [right[1]] : [])
  }
}
