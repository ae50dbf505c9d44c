import Tensors

/// How a column of a CSV file was read.
public struct ColumnReading: Equatable, Sendable {
  public let name: String
  public let kind: ColumnKind
  /// Whether the kind was guessed from the cells, or said by the reader of the file.
  public let isGuessed: Bool
  /// Whether this column holds the classes.
  public let isTarget: Bool
}

extension Dataset {
  /// The examples of a CSV file and how its columns were read.
  ///
  /// The classes are in the column `target`, or in the last one. A column of numbers is a feature; a column of text is
  /// one feature for each of its different texts, 1 where the row has it. `kinds` states what would else be guessed.
  ///
  /// - Throws: `TableError` with the line and the column of the first cell that does not fit.
  public static func csv(
    _ bytes: [UInt8], file: String = "file", target: String? = nil, kinds: [String: ColumnKind] = [:],
    hasHeader: Bool? = nil
  ) throws(TableError) -> (dataset: Dataset, columns: [ColumnReading]) {
    let table = try CSV(bytes, file: file, hasHeader: hasHeader)
    for name in kinds.keys.sorted() + [target].compactMap({ $0 }) where !table.names.contains(name) {
      throw .noColumn(file: file, name: name, names: table.names)
    }
    let place = target.flatMap { table.names.firstIndex(of: $0) } ?? table.names.count - 1
    let columns = table.names.enumerated().map { column, name in
      ColumnReading(
        name: name, kind: kinds[name] ?? table.guessedKind(of: column), isGuessed: kinds[name] == nil,
        isTarget: column == place)
    }
    guard columns.count > 1 else { throw .noFeatures(file: file) }
    let (labels, classes) = try table.classes(place, columns[place])
    let (features, names) = try table.features(columns)
    return (Dataset(features: features, labels: labels, classNames: classes, featureNames: names), columns)
  }
}

extension CSV {
  fileprivate func classes(
    _ column: Int, _ reading: ColumnReading
  ) throws(TableError) -> (labels: [Int], names: [String]) {
    let cells = try known(column)
    if reading.kind == .text { return Self.numbered(cells, Array(Set(cells)).sorted()) }
    var values: [Double] = []
    for (row, cell) in cells.enumerated() { values.append(try number(cell, row, column)) }
    if let place = values.firstIndex(where: { $0 != $0.rounded() || abs($0) > 1e9 }) {
      throw .notClasses(file: file, column: names[column], text: cells[place])
    }
    return Self.numbered(values.map { "\(Int($0))" }, Array(Set(values)).sorted().map { "\(Int($0))" })
  }

  private static func numbered(_ cells: [String], _ names: [String]) -> (labels: [Int], names: [String]) {
    let places = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    return (cells.compactMap { places[$0] }, names)
  }

  /// Numbers as they are, text as one column for each different text.
  fileprivate func features(_ columns: [ColumnReading]) throws(TableError) -> (Tensor, [String]) {
    var (values, names): ([[Double]], [String]) = ([], [])
    for (column, reading) in columns.enumerated() where !reading.isTarget {
      let cells = try known(column)
      if reading.kind == .number {
        var numbers: [Double] = []
        for (row, cell) in cells.enumerated() { numbers.append(try number(cell, row, column)) }
        values.append(numbers)
        names.append(reading.name)
      } else {
        for text in Set(cells).sorted() {
          values.append(cells.map { $0 == text ? 1 : 0 })
          names.append("\(reading.name)=\(text)")
        }
      }
    }
    return (Tensor(values).transposed(), names)
  }

  private func known(_ column: Int) throws(TableError) -> [String] {
    let cells = rows.map { $0[column] }
    if let row = cells.firstIndex(where: Self.isMissing) {
      throw .missing(file: file, line: lines[row], column: names[column])
    }
    return cells
  }

  private func number(_ cell: String, _ row: Int, _ column: Int) throws(TableError) -> Double {
    guard let value = Double(cell), value.isFinite else {
      throw .cell(file: file, line: lines[row], column: names[column], text: cell)
    }
    return value
  }
}
