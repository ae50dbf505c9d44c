import Kernels

/// A matrix whose columns are replaced by the ranks of their values: what trees ask is only which value is greater.
public struct RankedColumns: Sendable {
  public let rows: Int
  public let columns: Int
  /// The different values of each column, from small to large.
  public let values: [[Double]]
  /// How many different values each column has.
  let bins: [Int]
  /// Column after column, the rank of each row's value.
  private let codes: [UInt16]

  /// - Precondition: `x` is a matrix of at most 65,536 rows without NaN.
  public init(_ x: Tensor) {
    precondition(x.rank == 2 && x.rows <= 1 << 16, "\(x.shape)")
    (rows, columns) = (x.rows, x.columns)
    var (values, codes): ([[Double]], [UInt16]) = ([], [])
    codes.reserveCapacity(x.count)
    for column in 0..<x.columns {
      let numbers = stride(from: column, to: x.count, by: x.columns).map { x.values[$0] }
      let different = Self.different(numbers)
      for number in numbers { codes.append(UInt16(Self.rank(of: number, in: different))) }
      values.append(different)
    }
    (self.values, self.codes, bins) = (values, codes, values.map(\.count))
  }

  private static func different(_ numbers: [Double]) -> [Double] {
    var result: [Double] = []
    for number in numbers.sorted() where result.last != number { result.append(number) }
    return result
  }

  private static func rank(of number: Double, in sorted: [Double]) -> Int {
    var (low, high) = (0, sorted.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// What a search for cuts works in, made once for many nodes.
public struct CutSearch: Sendable {
  /// A cut of one column: rows with a rank of at most `lower` go left.
  public struct Cut: Sendable {
    public let column: Int
    public let score: Double
    let lower: Int
    let upper: Int
  }

  private let table: RankedColumns
  private let labels: [UInt16]
  private let classes: Int
  /// How often each row counts.
  private let weights: [Int32]
  private var histogram: [Int32]
  private var left: [Int]
  private var spare: [Int32]
  /// The rows of all nodes; a node is a stretch of it.
  public private(set) var order: [Int32]

  /// `weights` says how often each row counts; a row with 0 is in no node.
  public init(_ table: RankedColumns, labels: [Int], classes: Int, weights: [Int]) {
    (self.table, self.classes) = (table, classes)
    self.labels = labels.map(UInt16.init)
    self.weights = weights.map(Int32.init)
    let bins = table.bins.max() ?? 0
    histogram = Array(repeating: 0, count: bins * classes)
    left = Array(repeating: 0, count: classes)
    order = weights.indices.filter { weights[$0] > 0 }.map(Int32.init)
    spare = order
  }

  /// How often each class is in a stretch of the rows.
  public func counts(_ node: Range<Int>) -> [Int] {
    var counts = [Int](repeating: 0, count: classes)
    for row in order[node] { counts[Int(labels[Int(row)])] += Int(weights[Int(row)]) }
    return counts
  }

  /// The best cut of `column` for the rows of a node; nil when they all have one value there.
  public mutating func best(_ column: Int, _ node: Range<Int>, totals: [Int]) -> Cut? {
    let bins = table.bins[column]
    let found = table.withCodes(column) { codes in
      order.withUnsafeBufferPointer { rows in
        rows.baseAddress.flatMap {
          bestCut(
            codes: codes, bins: bins, rows: $0 + node.lowerBound, count: node.count, labels: labels, weights: weights,
            classes: classes, totals: totals, histogram: &histogram, left: &left)
        }
      }
    }
    return found.map { Cut(column: column, score: $0.score, lower: $0.lower, upper: $0.upper) }
  }

  /// Half-way between the last value that goes left and the first that goes right.
  public func threshold(of cut: Cut) -> Double {
    let (low, high) = (table.values[cut.column][cut.lower], table.values[cut.column][cut.upper])
    let middle = low + (high - low) / 2
    return middle < high ? middle : low
  }

  /// Reorders the rows of a node so that those left of the cut come first; gives where the right side starts.
  public mutating func divide(_ node: Range<Int>, at cut: Cut) -> Int {
    let size = table.withCodes(cut.column) { codes in
      order.withUnsafeMutableBufferPointer { rows in
        rows.baseAddress.map {
          partition($0 + node.lowerBound, count: node.count, codes: codes, limit: cut.lower, spare: &spare)
        } ?? 0
      }
    }
    return node.lowerBound + size
  }
}

extension RankedColumns {
  fileprivate func withCodes<Result>(_ column: Int, _ body: (UnsafePointer<UInt16>) -> Result) -> Result {
    codes.withUnsafeBufferPointer { buffer in
      guard let start = buffer.baseAddress else { preconditionFailure("no column \(column)") }
      return body(start + column * rows)
    }
  }
}
