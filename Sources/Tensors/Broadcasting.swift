public import Kernels

public typealias BinaryOperation = Kernels.BinaryOperation

extension Tensor {
  /// One operation on every pair of numbers, the smaller side repeated as NumPy does.
  ///
  /// - Throws: `ShapeError` when the shapes do not fit, and, unlike NumPy, when both sides would grow although they
  ///   have different numbers of axes: (n,) with (n, 1) is nearly always a mistake.
  public static func combined(
    _ operation: BinaryOperation, _ left: Tensor, _ right: Tensor
  ) throws(ShapeError) -> Tensor {
    if left.shape == right.shape {
      let extent = Extent(line: left.count, left: 1, right: 1)
      return written(left.shape) { pairwise(operation, left.values, right.values, $0, extent) }
    }
    let shape = try broadcast(left.shape, right.shape)
    let extent = Extent(shape, left.shape, right.shape)
    return written(shape) { pairwise(operation, left.values, right.values, $0, extent) }
  }

  /// The shape that holds both, each length 1 repeated to the other's.
  static func broadcast(_ left: [Int], _ right: [Int]) throws(ShapeError) -> [Int] {
    let axes = max(left.count, right.count)
    let (a, b) = (left.padded(to: axes), right.padded(to: axes))
    var result: [Int] = []
    for (i, j) in zip(a, b) {
      guard i == j || i == 1 || j == 1 else { throw .mismatch(left: left, right: right) }
      result.append(i == 1 ? j : i)
    }
    if left.count != right.count && a != result && b != result {
      throw .bothGrow(left: left, right: right, result: result)
    }
    return result
  }
}

extension [Int] {
  /// This shape with axes of length 1 put in front.
  func padded(to axes: Int) -> [Int] { [Int](repeating: 1, count: axes - count) + self }
}

extension Extent {
  /// How to walk `left` and `right` repeated to `shape`, in as few and as long lines as possible.
  init(_ shape: [Int], _ left: [Int], _ right: [Int]) {
    if left.isEmpty || left == shape, right.isEmpty || right == shape {
      self.init(line: shape.reduce(1, *), left: left.isEmpty ? 0 : 1, right: right.isEmpty ? 0 : 1)
      return
    }
    if left == shape, right.count == 1, let columns = shape.last, columns == right[0], columns > 1 {
      let rows = shape.dropLast().reduce(1, *)  // the row of a matrix, as a bias is
      self.init(sizes: SIMD4(1, 1, rows, columns), left: SIMD4(0, 0, columns, 1), right: SIMD4(0, 0, 0, 1))
      return
    }
    self.init(sizes: SIMD4(1, 1, 1, 1), left: .zero, right: .zero)
    let (a, b) = (left.padded(to: shape.count), right.padded(to: shape.count))
    let (aSteps, bSteps) = (a.strides, b.strides)
    var axis = 3
    sizes[3] = 1
    for i in shape.indices.reversed() where shape[i] != 1 {
      let (aStep, bStep) = (a[i] == 1 ? 0 : aSteps[i], b[i] == 1 ? 0 : bSteps[i])
      let joins = sizes[axis] > 1 && aStep == self.left[axis] * sizes[axis] && bStep == self.right[axis] * sizes[axis]
      if joins {
        sizes[axis] *= shape[i]
      } else {
        if sizes[axis] > 1 { axis -= 1 }
        (sizes[axis], self.left[axis], self.right[axis]) = (shape[i], aStep, bStep)
      }
    }
    if shape.contains(0) { sizes = .zero }
  }

  /// `count` numbers one after the other, where each side goes on by its step.
  fileprivate init(line count: Int, left: Int, right: Int) {
    let steps = count > 1 ? (left, right) : (0, 0)
    self.init(
      sizes: count == 0 ? .zero : SIMD4(1, 1, 1, count), left: SIMD4(0, 0, 0, steps.0), right: SIMD4(0, 0, 0, steps.1))
  }
}
