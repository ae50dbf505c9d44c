/// A finer grid inside the cells of a page, which knows whose each dot is.
struct Dots {
  let columns: Int
  let rows: Int
  /// Dots in one cell, across and down.
  let across: Int
  let down: Int
  private var masks: [UInt8]
  /// One bit for each of the first 64 series that touched a cell.
  private var owners: [UInt64]

  init(columns: Int, rows: Int, glyphs: Glyphs) {
    (self.columns, self.rows) = (columns, rows)
    (across, down) =
      switch glyphs {
      case .braille: (2, 4)
      case .block: (2, 2)
      case .ascii: (1, 1)
      }
    masks = Array(repeating: 0, count: columns * rows)
    owners = Array(repeating: 0, count: columns * rows)
  }

  var wide: Int { columns * across }
  var high: Int { rows * down }

  func mask(_ column: Int, _ row: Int) -> UInt8 { masks[row * columns + column] }

  func owns(_ owner: Int, _ column: Int, _ row: Int) -> Bool { owners[row * columns + column] & Self.bit(owner) != 0 }

  private static func bit(_ owner: Int) -> UInt64 { 1 << UInt64(owner & 63) }

  /// Whose sign a cell shows: where several meet they take turns from column to column.
  func owner(_ column: Int, _ row: Int) -> Int {
    var bits = owners[row * columns + column]
    for _ in 0..<(column % max(1, bits.nonzeroBitCount)) { bits &= bits - 1 }
    return bits.trailingZeroBitCount
  }

  /// Sets the dot at whole coordinates inside the grid.
  @inline(__always)
  mutating func set(_ x: Int, _ y: Int, _ owner: Int) {
    guard x >= 0, y >= 0, x < wide, y < high else { return }
    let (column, row) = (x / across, y / down)
    let place = row * columns + column
    masks[place] |= 1 << UInt8((y - row * down) * across + x - column * across)
    owners[place] |= Self.bit(owner)
  }

  /// A straight line between two places in dot units, both inside the grid.
  mutating func line(_ x0: Double, _ y0: Double, _ x1: Double, _ y1: Double, _ owner: Int) {
    let (fromX, fromY, toX, toY) = (dot(x0, wide), dot(y0, high), dot(x1, wide), dot(y1, high))
    set(toX, toY, owner)
    let (wide, high) = (abs(toX - fromX), abs(toY - fromY))
    if wide <= 1, high <= 1 { return }
    if wide >= high {
      for x in min(fromX, toX) + 1..<max(fromX, toX) {
        set(x, dot(y0 + (y1 - y0) * (Double(x) + 0.5 - x0) / (x1 - x0), self.high), owner)
      }
    } else {
      for y in min(fromY, toY) + 1..<max(fromY, toY) {
        set(dot(x0 + (x1 - x0) * (Double(y) + 0.5 - y0) / (y1 - y0), self.wide), y, owner)
      }
    }
  }

  @inline(__always)
  private func dot(_ place: Double, _ size: Int) -> Int { Scale.cell(place, of: size) }

  /// The character of a cell's dots; nil for an empty cell.
  func character(_ column: Int, _ row: Int) -> Character? {
    let mask = masks[row * columns + column]
    guard mask != 0 else { return nil }
    if down == 4 { return Self.braille[Int(mask)] }
    return across == 2 ? Self.quarters[Int(mask)] : "*"
  }

  private static let quarters = Array(" ▘▝▀▖▌▞▛▗▚▐▜▄▙▟█")

  /// Unicode orders the dots of a braille cell by columns, with the lowest row last.
  private static let braille: [Character] = (0..<256).map { mask in
    let order: [UInt32] = [0x01, 0x08, 0x02, 0x10, 0x04, 0x20, 0x40, 0x80]
    let bits = order.indices.reduce(UInt32(0)) { $0 | (mask >> $1 & 1 == 1 ? order[$1] : 0) }
    return Unicode.Scalar(0x2800 + bits).map(Character.init) ?? " "
  }
}
