import Characters

/// Where text comes to stand on a terminal that wraps it, as libedit and terminals do it.
struct ScreenPosition: Equatable {
  let columns: Int
  private(set) var row = 0
  private(set) var column = 0

  init(columns: Int) { self.columns = max(2, columns) }

  /// Moves behind `text`; escape sequences take no room.
  mutating func advance(over text: String) {
    for piece in EscapeSequences.pieces(of: text) where !piece.isEscape {
      for scalar in piece.text.unicodeScalars { advance(over: scalar) }
    }
  }

  private mutating func advance(over scalar: Unicode.Scalar) {
    if scalar == "\n" { return startRow() }
    makeRoom(for: scalar)
    column += scalar == "\t" ? 8 - column % 8 : scalar.columns
    if column >= columns { startRow() }
  }

  /// A character of two columns does not stand half in a row.
  mutating func makeRoom(for scalar: Unicode.Scalar?) {
    if let scalar, column + scalar.columns > columns { startRow() }
  }

  private mutating func startRow() {
    row += 1
    column = 0
  }

  /// `text` with spaces for its TABs and spaces up to the edge, so that what follows stands in the next row.
  static func filled(_ text: String, columns: Int) -> String {
    var position = ScreenPosition(columns: columns)
    let filled = EscapeSequences.pieces(of: text).map { piece in
      piece.isEscape ? piece.text : piece.text.unicodeScalars.map { position.add($0) }.joined()
    }
    let isFull = position.column == 0 && position.row > 0
    return filled.joined() + String(repeating: " ", count: isFull ? 0 : position.columns - position.column)
  }

  /// Moves behind `scalar`; what to show for it.
  private mutating func add(_ scalar: Unicode.Scalar) -> String {
    let before = column
    advance(over: scalar)
    guard scalar == "\t" else { return String(scalar) }
    return String(repeating: " ", count: (column == 0 ? columns : column) - before)
  }
}
