import Characters

/// How many columns of a terminal a text takes, in which an escape sequence takes none.
extension StringProtocol {
  public var displayWidth: Int {
    if !utf8.contains(0x1B) { return columns }
    return EscapeSequences.pieces(of: String(self)).lazy.filter { !$0.isEscape }.map(\.text.columns).reduce(0, +)
  }
}
