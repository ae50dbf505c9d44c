import Kernels

extension Tensor {
  /// The same numbers in another shape; one length may be −1 and is then worked out.
  public func reshaped(_ wanted: [Int]) throws(ShapeError) -> Tensor {
    guard wanted.count <= Self.mostAxes else { throw .tooManyAxes(wanted.count) }
    let known = wanted.filter { $0 >= 0 }.reduce(1, *)
    let open = wanted.indices.filter { wanted[$0] < 0 }
    var shape = wanted
    if open.count == 1, known > 0, count % known == 0, wanted[open[0]] == -1 { shape[open[0]] = count / known }
    guard shape.allSatisfy({ $0 >= 0 }), shape.reduce(1, *) == count else {
      throw .reshape(count: count, wanted: wanted, suggestion: suggestion(for: wanted))
    }
    return Tensor(shape, values)
  }

  /// A shape that would hold this: with the last length of the one that does not, or as square as can be.
  private func suggestion(for wanted: [Int]) -> [Int]? {
    guard wanted.count == 2, let last = wanted.last, count > 0 else { return nil }
    if last > 0, count % last == 0 { return [count / last, last] }
    guard wanted[0] == last, let side = (1...Int(Double(count).squareRoot())).last(where: { count % $0 == 0 }) else {
      return nil
    }
    return [count / side, side]
  }

  /// One axis.
  public var flattened: Tensor { Tensor([count], values) }

  /// The axes in the opposite order: rows become columns.
  public func transposed() -> Tensor {
    switch rank {
    case 0, 1: return self
    case 2: return .written([columns, rows]) { transpose(values, rows, columns, $0) }
    default: return gathered([Int](shape.reversed()), zip(shape, shape.strides).reversed().map { steps($0, $1) })
    }
  }

  /// The axes in the order `axes`, each of them once.
  public func permuted(_ axes: [Int]) -> Tensor {
    precondition(axes.sorted() == Array(shape.indices), "\(axes) of \(shape)")
    return gathered(axes.map { shape[$0] }, axes.map { steps(shape[$0], shape.strides[$0]) })
  }

  private func steps(_ count: Int, _ stride: Int) -> [Int] { (0..<count).map { $0 * stride } }

  /// The numbers at every sum of one offset from each list, the last list running fastest.
  func gathered(_ shape: [Int], _ offsets: [[Int]]) -> Tensor {
    let lists = [[Int]](repeating: [0], count: 4 - offsets.count) + offsets
    return .written(shape) { out in
      lists[0].withUnsafeBufferPointer { a in
        lists[1].withUnsafeBufferPointer { b in
          lists[2].withUnsafeBufferPointer { c in
            lists[3].withUnsafeBufferPointer { d in gather(values, a, b, c, d, out) }
          }
        }
      }
    }
  }
}

// MARK: - Joining

extension Tensor {
  /// Equal shapes side by side along a new first axis.
  public static func stacked(_ tensors: [Tensor]) throws(ShapeError) -> Tensor {
    guard let first = tensors.first else { return Tensor([0], []) }
    guard first.rank < mostAxes else { throw .tooManyAxes(first.rank + 1) }
    for (position, tensor) in tensors.enumerated() where tensor.shape != first.shape {
      throw .unequal(first: first.shape, other: tensor.shape, position: position)
    }
    return Tensor([tensors.count] + first.shape, tensors.flatMap(\.values))
  }

  /// One after the other along an axis that they have.
  public static func concatenated(_ tensors: [Tensor], axis: Int = 0) throws(ShapeError) -> Tensor {
    guard let first = tensors.first else { return Tensor([0], []) }
    let place = try first.position(ofAxis: axis)
    for other in tensors {
      let fits =
        other.rank == first.rank && other.shape.indices.allSatisfy { $0 == place || other.shape[$0] == first.shape[$0] }
      guard fits else { throw .joining(first: first.shape, other: other.shape, axis: place) }
    }
    var shape = first.shape
    shape[place] = tensors.map { $0.shape[place] }.reduce(0, +)
    var values: [Double] = []
    values.reserveCapacity(shape.reduce(1, *))
    for block in 0..<shape[..<place].reduce(1, *) {
      for tensor in tensors {
        let length = tensor.shape[place...].reduce(1, *)
        values += tensor.values[block * length..<(block + 1) * length]
      }
    }
    return Tensor(shape, values)
  }
}
