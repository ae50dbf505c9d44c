/// What a column of a table holds.
public enum ColumnKind: String, Sendable {
  case number, text
}

/// A table of text: the cells of a CSV file, row by row.
///
/// Commas, semicolons or tabs separate the cells, whichever the first line has most of; a cell in quotation marks may
/// hold any of them, and line ends, and `""` for a quotation mark.
///
/// Source: RFC 4180.
public struct CSV: Equatable, Sendable {
  public let names: [String]
  /// The cells without the header.
  public let rows: [[String]]
  /// The line of the file on which each row starts, from 1.
  public let lines: [Int]
  public let file: String

  /// Reads `bytes`; the first line is taken for names unless `hasHeader` says otherwise or one of its cells is a number.
  public init(_ bytes: [UInt8], file: String, hasHeader: Bool? = nil) throws(TableError) {
    if bytes.starts(with: [0x1F, 0x8B]) { throw .packed(file: file) }
    let unmarked = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    guard !unmarked.contains(0), let text = String(validating: unmarked, as: UTF8.self) else {
      throw .notText(file: file)
    }
    var reader = CellReader(text, file: file)
    var (cells, lines) = try reader.allRows()
    guard let first = cells.first else { throw .noRows(file: file) }
    let isHeader = hasHeader ?? !first.contains { Double($0) != nil }
    if isHeader { (cells, lines) = (Array(cells.dropFirst()), Array(lines.dropFirst())) }
    guard !cells.isEmpty else { throw .noRows(file: file) }
    for (row, line) in zip(cells, lines) where row.count != first.count {
      throw .cells(file: file, line: line, wanted: first.count, got: row.count)
    }
    names = isHeader ? first : first.indices.map { "column\($0 + 1)" }
    (rows, self.lines, self.file) = (cells, lines, file)
  }

  /// A cell that stands for a value nobody knows.
  static func isMissing(_ cell: String) -> Bool {
    ["", "na", "nan", "null", "?"].contains(cell.lowercased())
  }

  /// Numbers if every cell that is not missing is one, else text.
  public func guessedKind(of column: Int) -> ColumnKind {
    let known = rows.lazy.map { $0[column] }.filter { !Self.isMissing($0) }
    return !known.isEmpty && known.allSatisfy { Double($0)?.isFinite == true } ? .number : .text
  }
}

/// Cuts text into rows of cells.
private struct CellReader {
  let text: [Unicode.Scalar]
  let file: String
  let separator: Unicode.Scalar
  var place = 0
  var line = 1

  init(_ source: String, file: String) {
    text = Array(source.unicodeScalars)
    self.file = file
    let firstLine = text.prefix { $0 != "\n" && $0 != "\r" }
    let candidates: [Unicode.Scalar] = [",", ";", "\t"]
    let counts = candidates.map { candidate in firstLine.count { $0 == candidate } }
    separator = candidates[counts.firstIndex(of: counts.max() ?? 0) ?? 0]
  }

  mutating func allRows() throws(TableError) -> (rows: [[String]], lines: [Int]) {
    var (rows, lines): ([[String]], [Int]) = ([], [])
    while place < text.count {
      let start = line
      let row = try nextRow()
      if row == [""] { continue }  // an empty line
      rows.append(row)
      lines.append(start)
    }
    return (rows, lines)
  }

  private mutating func nextRow() throws(TableError) -> [String] {
    var row: [String] = []
    while true {
      row.append(try nextCell())
      guard place < text.count else { return row }
      let end = text[place]
      place += 1
      if end == separator { continue }
      if end == "\r", place < text.count, text[place] == "\n" { place += 1 }
      line += 1
      return row
    }
  }

  private mutating func nextCell() throws(TableError) -> String {
    while place < text.count, text[place] == " " { place += 1 }
    if place < text.count, text[place] == "\"" { return try quotedCell() }
    return bareCell("")
  }

  /// What stands before the next separator or line end, without spaces at its end.
  private mutating func bareCell(_ start: String) -> String {
    var cell = String.UnicodeScalarView(start.unicodeScalars)
    while place < text.count, text[place] != separator, text[place] != "\n", text[place] != "\r" {
      cell.append(text[place])
      place += 1
    }
    while cell.last == " " { cell.removeLast() }
    return String(cell)
  }

  private mutating func quotedCell() throws(TableError) -> String {
    let start = line
    var cell = String.UnicodeScalarView()
    place += 1
    while place < text.count {
      let next = text[place]
      place += 1
      guard next == "\"" else {
        if next == "\n" { line += 1 }
        cell.append(next)
        continue
      }
      guard place < text.count, text[place] == "\"" else { return bareCell(String(cell)) }
      cell.append("\"")
      place += 1
    }
    throw .quote(file: file, line: start)
  }
}
