import Kernels

extension Tensor {
  /// The order of each line along `axis` from small to large, as positions; equal numbers stay in order, NaN goes last.
  public func argsort(axis: Int = -1) throws(ShapeError) -> Tensor {
    try mappingLines(axis) { line in Self.order(line)?.map(Double.init) ?? line }
  }

  /// Each line along `axis` from small to large.
  public func sorted(axis: Int = -1) throws(ShapeError) -> Tensor {
    try mappingLines(axis) { Self.inOrder($0) }
  }

  /// The different numbers, from small to large.
  public var unique: Tensor {
    var result: [Double] = []
    for value in Self.inOrder(values) where result.last != value { result.append(value) }
    return Tensor(result)
  }

  /// The value below which `percent` per cent of the numbers lie, between two of them by a straight line (type 7).
  public func percentile(_ percent: Double, axis: Int? = nil) throws(ShapeError) -> Tensor {
    guard let axis else {
      let line = try flattened.percentile(percent, axis: 0)
      return Tensor(line.values[0])
    }
    let place = try position(ofAxis: axis)
    guard shape[place] > 0 else { throw .empty(name: "percentile", shape: shape) }
    var result = shape
    result.remove(at: place)
    return Tensor(result, lines(place).map { Self.quantile(Self.inOrder($0), percent / 100) })
  }

  private static func quantile(_ sorted: [Double], _ share: Double) -> Double {
    if let last = sorted.last, last.isNaN { return last }
    let place = share * Double(sorted.count - 1)
    let below = max(0, min(Int(place.rounded(.down)), sorted.count - 1))
    let above = min(below + 1, sorted.count - 1)
    return sorted[below] + (place - Double(below)) * (sorted[above] - sorted[below])
  }

  /// A line from small to large; as it is when the work is cancelled.
  private static func inOrder(_ line: [Double]) -> [Double] { order(line)?.map { line[$0] } ?? line }

  /// Nil when the work is cancelled.
  private static func order(_ line: [Double]) -> [Int]? {
    var comparisons = 0
    return try? line.indices.sorted { a, b in
      comparisons &+= 1
      if comparisons & 0xFFFF == 0 { try Cancellation.check() }
      if line[a] == line[b] || (line[a].isNaN && line[b].isNaN) { return a < b }
      return line[a] < line[b] || line[b].isNaN
    }
  }

  /// The numbers along one axis, for each place of the other axes in order.
  private func lines(_ place: Int) -> [[Double]] {
    let (length, inner) = (shape[place], shape[(place + 1)...].reduce(1, *))
    return (0..<shape[..<place].reduce(1, *) * inner).map { line in
      let start = line / inner * length * inner + line % inner
      return (0..<length).map { values[start + $0 * inner] }
    }
  }

  private func mappingLines(_ axis: Int, _ change: ([Double]) -> [Double]) throws(ShapeError) -> Tensor {
    let place = try position(ofAxis: axis)
    let (length, inner) = (shape[place], shape[(place + 1)...].reduce(1, *))
    var result = values
    for (line, numbers) in lines(place).enumerated() {
      let start = line / inner * length * inner + line % inner
      for (i, value) in change(numbers).enumerated() { result[start + i * inner] = value }
    }
    return Tensor(shape, result)
  }
}
