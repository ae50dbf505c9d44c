import Kernels

// What layers compute with. The shapes are the layer's own business, so a misfit is our mistake and not the learner's:
// these check by precondition. A row on the right is used for every row on the left.

extension Tensor {
  public static func += (x: inout Tensor, y: Tensor) { x.combine(.add, y) }
  public static func -= (x: inout Tensor, y: Tensor) { x.combine(.subtract, y) }
  public static func *= (x: inout Tensor, y: Tensor) { x.combine(.multiply, y) }
  public static func /= (x: inout Tensor, y: Tensor) { x.combine(.divide, y) }

  // `consuming`: in `h * gamma + beta` the product's storage becomes the sum's.
  public static func + (x: consuming Tensor, y: Tensor) -> Tensor { x += y; return x }
  public static func - (x: consuming Tensor, y: Tensor) -> Tensor { x -= y; return x }
  public static func * (x: consuming Tensor, y: Tensor) -> Tensor { x *= y; return x }
  public static func / (x: consuming Tensor, y: Tensor) -> Tensor { x /= y; return x }

  public static func + (x: consuming Tensor, k: Double) -> Tensor { x.combine(.add, k); return x }
  public static func - (x: consuming Tensor, k: Double) -> Tensor { x.combine(.subtract, k); return x }
  public static func * (x: consuming Tensor, k: Double) -> Tensor { x.combine(.multiply, k); return x }
  public static func / (x: consuming Tensor, k: Double) -> Tensor { x.combine(.divide, k); return x }
  public static func - (k: Double, x: consuming Tensor) -> Tensor { -x + k }
  public static func * (k: Double, x: consuming Tensor) -> Tensor { x * k }
  public static prefix func - (x: consuming Tensor) -> Tensor { x.apply(.negate); return x }

  public consuming func inverseSquareRoots() -> Tensor { apply(.inverseSquareRoot); return self }
  public consuming func reciprocals() -> Tensor { apply(.reciprocal); return self }
  public consuming func squared() -> Tensor { apply(.square); return self }
  public consuming func cubed() -> Tensor { apply(.cube); return self }

  /// Moves every value towards `new`, keeping the share `keep` of the old one.
  public mutating func blend(_ new: Tensor, keep: Double) {
    precondition(shape == new.shape, "\(shape) with \(new.shape)")
    values.withUnsafeMutableBufferPointer { x in
      guard let start = x.baseAddress else { return }
      Kernels.blend(start, new.values, keep: keep, x.count)
    }
  }

  /// One operation with a tensor of the same shape, or with one that is repeated to this shape.
  mutating func combine(_ operation: BinaryOperation, _ other: Tensor) {
    let fits = zip(shape.reversed(), other.shape.reversed()).allSatisfy { $1 == $0 || $1 == 1 }
    precondition(fits && other.rank <= rank, "\(shape) with \(other.shape)")
    let extent = Extent(shape, shape, other.shape)
    values.withUnsafeMutableBufferPointer { x in
      guard let start = x.baseAddress else { return }
      pairwise(operation, start, other.values, start, extent)
    }
  }

  private mutating func combine(_ operation: BinaryOperation, _ k: Double) {
    values.withUnsafeMutableBufferPointer { x in
      guard let start = x.baseAddress else { return }
      let extent = Extent(sizes: SIMD4(1, 1, 1, x.count), left: SIMD4(0, 0, 0, 1), right: .zero)
      withUnsafePointer(to: k) { pairwise(operation, start, $0, start, extent) }
    }
  }
}

extension Tensor {
  /// Whether the shapes are equal and every pair is within `tolerance` · max(1, |a|, |b|).
  public func isClose(to other: Tensor, within tolerance: Double) -> Bool {
    shape == other.shape
      && zip(values, other.values).allSatisfy { $0 == $1 || abs($0 - $1) <= tolerance * max(1, abs($0), abs($1)) }
  }
}
