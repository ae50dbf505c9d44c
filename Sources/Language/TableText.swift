public import Tensors

/// Rows that `row` collected, as right-aligned columns.
struct RowTable {
  private(set) var names: [String] = []
  private var rows: [[String: Value]] = []

  var isEmpty: Bool { rows.isEmpty }

  mutating func add(_ columns: [(String, Value)]) {
    for (name, _) in columns where !names.contains(name) { names.append(name) }
    rows.append(Dictionary(columns) { _, last in last })
  }

  func lines(_ display: Display) -> [String] {
    let cells = rows.map { row in names.map { name in row[name].map { display.cell($0) } ?? "" } }
    let widths = names.indices.map { column in
      ([names[column]] + cells.map { $0[column] }).map(DisplayText.width).max() ?? 0
    }
    let all = [names] + cells
    let wide = widths.reduce(0) { $0 + $1 + 2 } <= display.width
    guard wide else { return narrow(cells, display.width) }
    return all.map { line in
      zip(line, widths).map { "  " + DisplayText.paddedLeft($0, to: $1) }.joined()
    }
  }

  /// One line a row, `name value` pairs folded: for screens that are too narrow for the columns.
  private func narrow(_ cells: [[String]], _ width: Int) -> [String] {
    cells.flatMap { row in Display.fold(zip(names, row).map { "\($0) \($1)" }, width) }
  }
}

/// Values beside each other, each under its label.
struct SideBySide {
  let lines: [String]

  init(_ values: [(label: String, value: Value)], _ display: Display) {
    let blocks = values.map { label, value -> [String] in
      let tensor = value.numbers
      let body = tensor.map { MatrixText($0, width: display.width, digits: display.digits).lines } ?? []
      return [label] + (body.isEmpty ? ["  " + display.inline(value)] : body)
    }
    let widths = blocks.map { $0.map(DisplayText.width).max() ?? 0 }
    guard widths.reduce(0, { $0 + $1 + 4 }) <= display.width + 4 else {
      lines = blocks.flatMap { $0.flatMap { Display.wrap($0, display.width) } }
      return
    }
    let height = blocks.map(\.count).max() ?? 0
    lines = (0..<height).map { row in
      let parts = zip(blocks, widths).map { block, width in
        DisplayText.padded(row < block.count ? block[row] : "", to: width)
      }
      var line = parts.joined(separator: "    ")
      while line.hasSuffix(" ") { line.removeLast() }
      return line
    }
  }
}

extension Session {
  /// Shows the rows collected so far.
  func flushRows() {
    guard !rows.isEmpty else { return }
    let lines = rows.lines(display)
    rows = RowTable()
    outcome.outputs.append(.text(lines.joined(separator: "\n")))
  }
}

extension Call {
  /// Adds a line to the table of the running input.
  public func addRow(_ columns: [(name: String, value: Value)]) { session.rows.add(columns) }

  /// Shows sentences, broken at the session's width.
  public func say(_ sentences: [String]) {
    session.show(sentences.flatMap { Display.wrap($0, session.width) })
  }

  /// The arguments, each with what was typed.
  public var writtenArguments: [(label: String, value: Value)] {
    allArguments.map { argument in
      (argument.span.map { SourceMap(session.source).text($0) } ?? "", argument.value)
    }
  }

  /// Shows the arguments beside each other, each under what was typed.
  public func showSideBySide() {
    session.show(SideBySide(writtenArguments, session.display).lines)
  }

  /// The gradient of a builtin activation at `x`, or nil when the function has none of its own.
  public func gradient(of function: Value, at x: Tensor) throws -> Tensor? {
    guard case .builtin(let builtin) = function, let backward = builtin.backward else { return nil }
    let ones = Tensor.filled(with: 1, x.shape)
    let call = try Call(builtin, [GivenArgument(.of(x))], in: session, upstream: ones)
    return try backward(call).numbers
  }
}
