/// Turns tokens into statements. Grammar: the language's reference, section 2.
///
/// The parts are `StatementParser.swift`, `CommandParser.swift` and `ExpressionParser.swift`.
struct Parser {
  let source: String
  private let tokens: [Token]
  private(set) var position = 0
  /// Open brackets, blocks and prefix operators around the place being read.
  var nesting = 0

  /// More levels than this are refused, so that no input can exhaust the stack.
  static let deepest = 200

  init(_ source: String) throws(Diagnostic) {
    self.source = source
    tokens = try Lexer.tokens(of: source)
  }

  // MARK: - Tokens

  var token: Token { tokens[position] }
  var following: Token { tokens[min(position + 1, tokens.count - 1)] }
  var previousEnd: Int { position > 0 ? tokens[position - 1].span.end : 0 }

  func token(ahead count: Int) -> Token { tokens[min(position + count, tokens.count - 1)] }

  @discardableResult
  mutating func advance() -> Token {
    let current = token
    if position < tokens.count - 1 { position += 1 }
    return current
  }

  mutating func take(_ symbol: String) -> Bool {
    guard token.isSymbol(symbol) else { return false }
    advance()
    return true
  }

  mutating func expect(_ symbol: String, after what: String) throws(Diagnostic) {
    guard !take(symbol) else { return }
    throw error("P9.expected", ["wanted": "`\(symbol)`", "after": what, "got": describe(token)], at: token.span)
  }

  mutating func expectName(for what: String) throws(Diagnostic) -> String {
    guard let name = token.name else {
      throw error("P9.name", ["for": what, "got": describe(token)], at: token.span)
    }
    advance()
    return name
  }

  // MARK: - Errors

  func error(_ key: String, _ facts: [String: String] = [:], at span: Span) -> Diagnostic {
    Diagnostic(key, facts, at: span, in: source)
  }

  func error(
    _ key: String, _ facts: [String: String] = [:], at span: Span, replacing: Span, with text: String
  ) -> Diagnostic {
    var diagnostic = error(key, facts, at: span)
    diagnostic.fix = SourceMap(source).replacing(replacing, with: text)
    return diagnostic
  }

  func describe(_ token: Token) -> String {
    switch token.kind {
    case .separator: token.span.end > token.span.start && text(token.span) == ";" ? "`;`" : "end"
    case .end: "end"
    default: "`\(text(token.span))`"
    }
  }

  func text(_ span: Span) -> String { SourceMap(source).text(span) }

  /// Reads one level deeper, refusing input that nests without bound.
  mutating func nested<Result>(
    _ read: (inout Parser) throws(Diagnostic) -> Result
  ) throws(Diagnostic) -> Result {
    nesting += 1
    defer { nesting -= 1 }
    guard nesting <= Parser.deepest else { throw tooDeep(at: token.span) }
    return try read(&self)
  }

  func tooDeep(at span: Span) -> Diagnostic { error("P10", ["limit": "\(Parser.deepest)"], at: span) }
}
