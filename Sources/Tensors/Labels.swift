import Kernels

extension Tensor {
  /// The number of each row at that row's label.
  public func picking(_ labels: [Int]) -> Tensor {
    precondition(labels.count == rows, "\(labels.count) labels for \(rows) rows")
    return .written([rows]) { pick(values, labels, rows, columns, $0) }
  }

  /// A row for each label: 1 at the label, else 0.
  public static func oneHot(_ labels: [Int], classes: Int) -> Tensor {
    var result = filled(with: 0, [labels.count, classes])
    result.add(1, at: labels)
    return result
  }

  /// Adds `amount` to the number of each row at that row's label.
  public mutating func add(_ amount: Double, at labels: [Int]) {
    let (rows, columns) = (rows, columns)
    precondition(labels.count == rows, "\(labels.count) labels for \(rows) rows")
    values.withUnsafeMutableBufferPointer { x in
      guard let start = x.baseAddress else { return }
      Kernels.add(amount, at: labels, start, rows, columns)
    }
  }

  /// N × C: 1 where the number of a row, N × 1, is the number of a column, C; else 0.
  public static func rows(_ numbers: Tensor, equalTo line: Tensor) -> Tensor {
    let shape = [numbers.count, line.count]
    return written(shape) {
      pairwise(.equal, numbers.values, line.values, $0, Extent(shape, [numbers.count, 1], [1, line.count]))
    }
  }

  /// The probabilities e^x / Σ e^x of each row, and −log of the one at the row's label, N; nothing overflows.
  public func softmaxRows(_ labels: [Int]) -> (probabilities: Tensor, losses: Tensor) {
    precondition(rank == 2 && count > 0 && labels.count == rows, "\(shape), \(labels.count) labels")
    var losses = Tensor.filled(with: 0, [rows])
    let probabilities = Tensor.written(shape) {
      Kernels.softmaxRows(values, rows, columns, labels: labels, $0, losses: &losses.values)
    }
    return (probabilities, losses)
  }

  /// Whether every number is finite.
  public var isFinite: Bool { areFinite(values, count) }

  /// The mean of all numbers.
  public var mean: Double { sum(values, count) / Double(count) }

  /// The sum of all numbers.
  public var total: Double { sum(values, count) }

  /// The sum of the squares of all numbers.
  public var sumOfSquares: Double { Kernels.sumOfSquares(values, around: 0, count) }
}
