public import Kernels

public typealias UnaryOperation = Kernels.UnaryOperation
public typealias Slope = Kernels.Slope

extension Tensor {
  /// One operation on every number.
  public func applying(_ operation: UnaryOperation) -> Tensor {
    .written(shape) { elementwise(operation, values, $0, count) }
  }

  /// The same, in this tensor's own storage where nobody else holds it.
  public mutating func apply(_ operation: UnaryOperation) {
    values.withUnsafeMutableBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return }
      elementwise(operation, start, start, buffer.count)
    }
  }

  /// `a` where `condition` is not 0, else `b`; the three are repeated to one shape as NumPy does.
  public static func choosing(_ condition: Tensor, _ a: Tensor, _ b: Tensor) throws(ShapeError) -> Tensor {
    let shape = try broadcast(try broadcast(condition.shape, a.shape), b.shape)
    let (condition, a, b) = (condition.repeated(to: shape), a.repeated(to: shape), b.repeated(to: shape))
    return written(shape) { choose(condition.values, a.values, b.values, $0, condition.count) }
  }

  /// This repeated along its axes of length 1 to a shape that `broadcast` gave.
  func repeated(to shape: [Int]) -> Tensor {
    guard shape != self.shape else { return self }
    let extent = Extent(shape, self.shape, [])
    return .written(shape) { pairwise(.add, values, [0], $0, extent) }
  }
}

extension Tensor {
  /// This, as the gradient of an activation's output, times the activation's slope.
  public func times(_ slope: Slope, at values: Tensor) -> Tensor {
    precondition(shape == values.shape, "\(shape) with \(values.shape)")
    return .written(shape) { multiply(self.values, by: slope, at: values.values, $0, count) }
  }
}

extension Tensor {
  /// Every number, or `limit` where it is greater.
  public func capped(at limit: Double) -> Tensor { compared(.minimum, limit) }

  /// Every number, or `limit` where it is smaller.
  public func raised(to limit: Double) -> Tensor { compared(.maximum, limit) }

  private func compared(_ operation: BinaryOperation, _ limit: Double) -> Tensor {
    .written(shape) { out in
      withUnsafePointer(to: limit) { pairwise(operation, values, $0, out, Extent(shape, shape, [])) }
    }
  }

  /// 1 where a number is greater than `limit`, else 0.
  public func isGreater(than limit: Double) -> Tensor { compared(.greater, limit) }

  /// 1 where a number is less than `limit`, else 0.
  public func isLess(than limit: Double) -> Tensor { compared(.less, limit) }

  /// `a` where this is not 0, else `b`; the three have one shape.
  public func choosing(_ a: Tensor, _ b: Tensor) -> Tensor {
    precondition(shape == a.shape && shape == b.shape, "\(shape), \(a.shape), \(b.shape)")
    return .written(shape) { choose(values, a.values, b.values, $0, count) }
  }
}

extension Tensor {
  /// One number for each byte.
  public init(_ shape: [Int], bytes: [UInt8]) {
    precondition(shape.reduce(1, *) == bytes.count, "\(bytes.count) bytes for the shape \(shape)")
    self = .written(shape) { widen(bytes, $0, bytes.count) }
  }
}
