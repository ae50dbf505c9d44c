/// One word of the source.
struct Token: Sendable, Equatable {
  enum Kind: Sendable, Equatable {
    case number(Double)
    case text(String)
    case name(String)
    case symbol(String)
    /// A line end or `;`: both end a statement.
    case separator
    case end
  }

  let kind: Kind
  let span: Span
  /// Whether white space or the start of the input stands before this token.
  let spaceBefore: Bool
}

extension Token {
  func isSymbol(_ symbol: String) -> Bool { kind == .symbol(symbol) }

  var name: String? {
    if case .name(let name) = kind { name } else { nil }
  }

  var endsStatement: Bool { kind == .separator || kind == .end || isSymbol("}") }
}
