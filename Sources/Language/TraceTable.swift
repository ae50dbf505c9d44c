import Tensors

/// The steps of a computation as a table: number, name, shape, expression, values.
struct TraceTable {
  let title: [String]
  /// The lines of each step.
  let rows: [[String]]

  var lines: [String] { title + rows.flatMap { $0 } }

  init(_ trace: TraceRecord, width: Int, digits: Int) {
    let rows = trace.steps.enumerated().map { index, step in
      Row(number: "\(index + 1)", step: step, digits: digits)
    }
    title = Display.fold([trace.title], width)
    self.rows = TraceTable.table(rows, width)
  }

  private struct Row {
    let number, name, shape, expression: String
    let values: [String]

    init(number: String, step: Trace.Step, digits: Int) {
      (self.number, name, shape) = (number, step.name, step.value.shapeText)
      (expression, values) = (step.expression, TraceTable.values(of: step.value, digits))
    }
  }

  /// One cell a column: the value where there is one row, else least … greatest; one cell in all for wide tensors.
  private static func values(of tensor: Tensor, _ digits: Int) -> [String] {
    let columns = tensor.shape.count > 2 ? tensor.count : max(1, tensor.columns)
    guard columns <= 4, !tensor.values.isEmpty else { return [range(tensor.values, digits)] }
    return (0..<columns).map { column in
      range(stride(from: column, to: tensor.count, by: columns).map { tensor.values[$0] }, digits)
    }
  }

  private static func range(_ values: [Double], _ digits: Int) -> String {
    guard let low = values.min(), let high = values.max() else { return "empty" }
    if values.contains(where: \.isNaN) { return "NAN \(values.count { $0.isNaN })" }
    return low == high
      ? NumberText.scalar(low, digits: digits)
      : "\(NumberText.scalar(low, digits: digits)) … \(NumberText.scalar(high, digits: digits))"
  }

  // MARK: - Lines

  private static func table(_ rows: [Row], _ width: Int) -> [[String]] {
    let widths = [
      rows.map(\.number.count).max() ?? 0, widest(rows.map(\.name)), widest(rows.map(\.shape)),
      widest(rows.map(\.expression)),
    ]
    let cell = rows.flatMap(\.values).map(DisplayText.width).max() ?? 0
    let full = widths.reduce(0, +) + 4 + (cell + 2) * (rows.map(\.values.count).max() ?? 0)
    return rows.map { full <= width ? [wide($0, widths, cell)] : narrow($0, widths, width) }
  }

  private static func widest(_ texts: [String]) -> Int { texts.map(DisplayText.width).max() ?? 0 }

  private static func wide(_ row: Row, _ widths: [Int], _ cell: Int) -> String {
    let front = [
      DisplayText.paddedLeft(row.number, to: widths[0]), DisplayText.padded(row.name, to: widths[1]),
      DisplayText.padded(row.shape, to: widths[2]), DisplayText.padded(row.expression, to: widths[3]),
    ].joined(separator: " ")
    let back = row.values.map { "  " + DisplayText.padded($0, to: cell) }.joined()
    return DisplayText.trimmed(front + back)
  }

  /// The expression on the first line, the values indented under it.
  private static func narrow(_ row: Row, _ widths: [Int], _ width: Int) -> [String] {
    let head =
      "\(DisplayText.paddedLeft(row.number, to: widths[0])) \(DisplayText.padded(row.name, to: widths[1])) \(row.shape)"
    let whole = head + " " + row.expression
    let lines = DisplayText.width(whole) <= width ? [whole] : [head] + Display.wrap("    " + row.expression, width)
    let values = row.values.joined(separator: "   ")
    return lines + Display.wrap("    = " + values, width)
  }
}
