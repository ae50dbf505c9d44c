import Tensors

/// A tensor as rows in brackets: at most 6 rows and the columns that fit, else the first 3, `...`, the last 2.
struct MatrixText {
  let lines: [String]

  static func row(_ values: [Double], _ digits: Int) -> String {
    let format = ColumnFormat(for: values, digits: digits)
    return "[" + values.map(format.text).joined(separator: " ") + "]"
  }

  /// A vector on one line; nil for other shapes and for vectors too long to read.
  static func line(_ tensor: Tensor, digits: Int) -> String? {
    guard tensor.shape.count == 1, tensor.count <= 20 else { return nil }
    return row(tensor.values, digits)
  }

  init(_ tensor: Tensor, width: Int, digits: Int) {
    let format = ColumnFormat(for: tensor.values, digits: digits)
    switch tensor.shape.count {
    case 0, 1: lines = MatrixText.rows(tensor.values, columns: max(1, tensor.columns), format, width)
    case 2: lines = MatrixText.rows(tensor.values, columns: tensor.columns, format, width)
    default: lines = MatrixText.blocks(tensor, format, width)
    }
  }

  /// The last two axes as matrices, each under its place; at most three of them.
  private static func blocks(_ tensor: Tensor, _ format: ColumnFormat, _ width: Int) -> [String] {
    let outer = Array(tensor.shape.dropLast(2))
    let size = tensor.shape.suffix(2).reduce(1, *)
    let count = outer.reduce(1, *)
    guard size > 0 else { return [] }
    var lines: [String] = []
    for block in 0..<min(count, 3) {
      lines.append("  " + place(block, outer))
      lines += rows(Array(tensor.values[(block * size)..<((block + 1) * size)]), columns: tensor.columns, format, width)
    }
    return count > 3 ? lines + ["  ..."] : lines
  }

  private static func place(_ block: Int, _ outer: [Int]) -> String {
    var rest = block
    var indices: [Int] = []
    for length in outer.reversed() {
      indices.insert(rest % length, at: 0)
      rest /= length
    }
    return "[" + (indices.map(String.init) + [":", ":"]).joined(separator: ", ") + "]"
  }

  private static func rows(_ values: [Double], columns: Int, _ format: ColumnFormat, _ width: Int) -> [String] {
    guard columns > 0, !values.isEmpty else { return [] }
    let count = values.count / columns
    let shownRows = count <= 6 ? Array(0..<count) : [0, 1, 2, count - 2, count - 1]
    let texts = shownRows.map { row in values[(row * columns)..<((row + 1) * columns)].map(format.text) }
    let cell = texts.flatMap { $0 }.map(\.count).max() ?? 1
    let shownColumns = fitting(columns, cell, width)
    var lines = texts.map { line($0, shownColumns, cell) }
    if count > 6 { lines.insert("  ...", at: 3) }
    return lines
  }

  /// The columns to show, or the first 3 and last 2 when they are too many.
  private static func fitting(_ columns: Int, _ cell: Int, _ width: Int) -> [Int] {
    let room = max(1, (width - 4) / (cell + 1))
    if columns <= room && columns <= 12 { return Array(0..<columns) }
    let front = min(3, max(1, room - 3))
    let back = room >= 6 ? 2 : 1
    return columns <= front + back
      ? Array(0..<min(columns, room)) : Array(0..<front) + [-1] + Array((columns - back)..<columns)
  }

  private static func line(_ texts: [String], _ columns: [Int], _ cell: Int) -> String {
    "  [" + columns.map { $0 < 0 ? "..." : DisplayText.paddedLeft(texts[$0], to: cell) }.joined(separator: " ") + "]"
  }
}
