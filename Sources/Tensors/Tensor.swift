/// Numbers in 0 to 4 axes, stored row by row.
///
/// A value: a copy shares its storage until one of the two is changed.
public struct Tensor: Equatable, Sendable {
  /// The most axes a tensor may have.
  public static let mostAxes = 4

  public let shape: [Int]
  public internal(set) var values: [Double]

  public init(_ shape: [Int], _ values: [Double]) {
    precondition(shape.reduce(1, *) == values.count, "\(values.count) values for the shape \(shape)")
    precondition(shape.count <= Self.mostAxes, "\(shape.count) axes")
    self.shape = shape
    self.values = values
  }

  /// A single number: no axes.
  public init(_ number: Double) { self.init([], [number]) }

  /// One axis.
  public init(_ values: [Double]) { self.init([values.count], values) }

  /// Two axes; every row must be as long as the first.
  public init(_ rows: [[Double]]) { self.init([rows.count, rows.first?.count ?? 0], rows.flatMap { $0 }) }

  public static func filled(with value: Double, _ shape: [Int]) -> Tensor {
    Tensor(shape, [Double](repeating: value, count: shape.reduce(1, *)))
  }

  /// A tensor whose values `write` puts into fresh memory, every one of them.
  @inline(__always)
  static func written(_ shape: [Int], _ write: (UnsafeMutablePointer<Double>) -> Void) -> Tensor {
    let count = shape.reduce(1, *)
    let values = [Double](unsafeUninitializedCapacity: count) { buffer, written in
      if let start = buffer.baseAddress, count > 0 { write(start) }
      written = count
    }
    return Tensor(shape, values)
  }
}

extension Tensor {
  /// How many numbers there are.
  public var count: Int { values.count }

  /// How many axes there are.
  public var rank: Int { shape.count }

  /// Examples: the length of the first axis of two or more; otherwise 1.
  public var rows: Int { rank > 1 ? shape[0] : 1 }

  /// Features: the length of the last axis; 1 for a single number.
  public var columns: Int { shape.last ?? 1 }

  /// The only number of a tensor that holds exactly one.
  public var number: Double? { count == 1 ? values[0] : nil }

  /// The shape as a learner reads it: `(500, 20)`, `(3,)`, `()`.
  public var shapeText: String { shape.shapeText }

  /// Whether shapes and numbers are the same, bit for bit: NaN is NaN, and 0 is not −0. Copies are known at a glance.
  public func isIdentical(to other: Tensor) -> Bool {
    shape == other.shape
      && values.withUnsafeBufferPointer { a in
        other.values.withUnsafeBufferPointer { b in
          a.baseAddress == b.baseAddress
            || a.indices.allSatisfy { a[$0].bitPattern == b[$0].bitPattern || (a[$0].isNaN && b[$0].isNaN) }
        }
      }
  }

  /// A copy in which the number at `index`, counted row by row, is `value`.
  public func replacing(_ index: Int, with value: Double) -> Tensor {
    var copy = self
    copy.values[index] = value
    return copy
  }

  /// Row `index` of a matrix, as a matrix of one row.
  public func row(_ index: Int) -> Tensor {
    Tensor([1, columns], Array(values[index * columns..<(index + 1) * columns]))
  }
}

extension [Int] {
  /// This as a shape: `(500, 20)`, `(3,)`, `()`.
  public var shapeText: String {
    count == 1 ? "(\(self[0]),)" : "(\(map(String.init).joined(separator: ", ")))"
  }

  /// How far apart in storage two neighbours along each axis of this shape are.
  var strides: [Int] {
    var (result, step) = (self, 1)
    for axis in indices.reversed() {
      result[axis] = step
      step *= self[axis]
    }
    return result
  }
}
