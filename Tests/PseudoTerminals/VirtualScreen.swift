import CPty

/// What a terminal would show: enough of xterm for what libedit writes. Widths are those of the C library.
public final class VirtualScreen {
  private struct Cell {
    var text = " "
    var isRightHalf = false
  }

  private var cells: [[Cell]]
  private var unfinished: [UInt8] = []
  public private(set) var row = 0
  public private(set) var column = 0
  private let columns: Int

  public init(rows: Int, columns: Int) {
    self.columns = columns
    cells = Array(repeating: Array(repeating: Cell(), count: columns), count: rows)
  }

  /// The rows without the spaces at their ends.
  public var lines: [String] {
    cells.map { row in
      var text = row.filter { !$0.isRightHalf }.map(\.text).joined()
      while text.last == " " { text.removeLast() }
      return text
    }
  }

  /// The row in which the cursor stands, and the rows above it up to the one that starts with `start`.
  public func entry(from start: String) -> [String] {
    let first = lines[...row].lastIndex { $0.hasPrefix(start) } ?? row
    return Array(lines[first...row])
  }

  // MARK: - What comes

  public func feed(_ bytes: some Sequence<UInt8>) {
    unfinished += bytes
    while let (scalar, length) = firstScalar() {
      if scalar == "\u{1B}" {
        guard let length = runSequence() else { return }
        unfinished.removeFirst(length)
      } else {
        unfinished.removeFirst(length)
        show(scalar)
      }
    }
  }

  private func firstScalar() -> (Unicode.Scalar, Int)? {
    guard let first = unfinished.first else { return nil }
    let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard unfinished.count >= length else { return nil }
    return String(decoding: unfinished[..<length], as: UTF8.self).unicodeScalars.first.map { ($0, length) }
  }

  private func show(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\r": column = 0
    case "\n": moveDown()
    case "\u{8}": column = max(0, min(column, columns - 1) - 1)
    case "\t": column = min(columns - 1, column / 8 * 8 + 8)
    case ..<" ": break
    default: put(scalar, width: Int(cpty_width(scalar.value)))
    }
  }

  private func put(_ scalar: Unicode.Scalar, width: Int) {
    guard width > 0 else { return addMark(scalar) }
    if column + width > columns {
      column = 0
      moveDown()
    }
    cells[row][column] = Cell(text: String(scalar))
    if width == 2 { cells[row][column + 1] = Cell(text: "", isRightHalf: true) }
    column += width
  }

  private func addMark(_ scalar: Unicode.Scalar) {
    guard column > 0 else { return }
    cells[row][column - 1].text.unicodeScalars.append(scalar)
  }

  private func moveDown() {
    row += 1
    guard row == cells.count else { return }
    row -= 1
    cells.removeFirst()
    cells.append(Array(repeating: Cell(), count: columns))
  }

  // MARK: - Sequences

  /// Nil while the sequence is not complete.
  private func runSequence() -> Int? {
    guard unfinished.count > 1 else { return nil }
    guard unfinished[1] == UInt8(ascii: "[") else { return unfinished[1] == UInt8(ascii: "(") ? 3 : 2 }
    guard let end = unfinished.dropFirst(2).firstIndex(where: { (0x40...0x7E).contains($0) }) else { return nil }
    let numbers = String(decoding: unfinished[2..<end], as: UTF8.self)
    run(Character(Unicode.Scalar(unfinished[end])), numbers.split(separator: ";").map { Int($0) ?? 0 })
    return end + 1
  }

  private func run(_ command: Character, _ numbers: [Int]) {
    let count = max(1, numbers.first ?? 1)
    switch command {
    case "A": row = max(0, row - count)
    case "B": row = min(cells.count - 1, row + count)
    case "C": column = min(columns - 1, column + count)
    case "D": column = max(0, column - count)
    case "G": column = count - 1
    case "H": (row, column) = (count - 1, (numbers.count > 1 ? max(1, numbers[1]) : 1) - 1)
    case "K": erase(from: column)
    case "J": numbers.first == 2 ? eraseAll() : eraseBelow()
    case "P": deleteCells(count)
    case "@": insertCells(count)
    default: break
    }
  }

  private func erase(from start: Int) {
    for at in min(start, columns)..<columns { cells[row][at] = Cell() }
  }

  private func eraseBelow() {
    erase(from: column)
    for below in (row + 1)..<max(row + 1, cells.count) { cells[below] = Array(repeating: Cell(), count: columns) }
  }

  private func eraseAll() {
    cells = Array(repeating: Array(repeating: Cell(), count: columns), count: cells.count)
  }

  private func deleteCells(_ count: Int) {
    cells[row].removeSubrange(column..<min(columns, column + count))
    while cells[row].count < columns { cells[row].append(Cell()) }
  }

  private func insertCells(_ count: Int) {
    cells[row].insert(contentsOf: repeatElement(Cell(), count: count), at: column)
    cells[row].removeLast(cells[row].count - columns)
  }
}
