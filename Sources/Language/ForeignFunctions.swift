// Functions as Python and Julia define them: what `def` says here.

extension Parser {
  /// `def f(x): return …`: a definition is one expression.
  func definitionByEquals() -> Diagnostic {
    var start = following
    if start.name == "return" { start = token(ahead: 2) }
    guard !start.endsStatement else { return error("P5.def", [:], at: token.span) }
    return error("P5.def", [:], at: token.span, replacing: Span(token.span.start, start.span.start), with: " = ")
  }

  /// `def f(x) { … }`: the same.
  func definitionWithoutBraces() -> Diagnostic {
    let body = text(Span(token.span.end, endOfStatement)).trimmed
    let count = tokensLeft
    let close = token(ahead: count)
    guard close.isSymbol("}"), token(ahead: count + 1).endsStatement, !body.isEmpty, following.name != "return" else {
      return error("P5.def", [:], at: token.span)
    }
    return error("P5.def", [:], at: token.span, replacing: Span(token.span.start, close.span.end), with: "= \(body)")
  }

  /// `f = x -> x ** 2`: the `>` of an arrow, where a value is missing.
  mutating func arrow() -> Diagnostic? {
    guard position >= 2, token.isSymbol(">"), !token.spaceBefore, token(ahead: -1).isSymbol("-") else { return nil }
    let sign = token(ahead: -1).span.through(token.span)
    guard let parameter = token(ahead: -2).name, position >= 4, token(ahead: -3).isSymbol("="),
      let name = pathBefore(3)
    else { return error("P5.arrow", [:], at: sign) }
    advance()
    guard let body = writtenExpression(), token.endsStatement else { return error("P5.arrow", [:], at: sign) }
    return error(
      "P5.arrow", [:], at: sign, replacing: Span(name.span.start, body.end),
      with: "def \(text(name.span))(\(parameter)) = \(text(body))")
  }

  /// `lambda x: x ** 2`: a function is defined with a name.
  mutating func lambda() -> Diagnostic {
    let word = token.span
    let left = position >= 2 && token(ahead: -1).isSymbol("=") ? token(ahead: -2) : nil
    advance()
    let first = token.span.start
    while token.name != nil || token.isSymbol(",") { advance() }
    let parameters = text(Span(first, previousEnd > word.end ? previousEnd : first))
    guard take(":"), let body = writtenExpression() else { return error("P5.lambda", [:], at: word) }
    let head = "(\(parameters)) = \(text(body))"
    if let left, let name = left.name, token.endsStatement, isFirst(left) {
      return error(
        "P5.lambda", [:], at: word, replacing: Span(left.span.start, body.end), with: "def \(name)\(head)")
    }
    var diagnostic = error("P5.lambda", [:], at: word)
    let map = SourceMap(source)
    if !map.hasSeveralLines {
      diagnostic.fix = "def f\(head); " + map.replacing(Span(word.start, body.end), with: "f")
    }
    return diagnostic
  }

  /// Where an expression stands, its outer brackets included.
  private mutating func writtenExpression() -> Span? {
    let start = token.span.start
    return (try? expression()).map { _ in Span(start, previousEnd) }
  }

  private func isFirst(_ wanted: Token) -> Bool {
    guard let place = (0...position).first(where: { token(ahead: $0 - position) == wanted }) else { return false }
    return place == 0 || token(ahead: place - position - 1).opensStatement
  }
}
