// Expressions, from `or` (loosest) to names, calls and indices (tightest).

extension Parser {
  mutating func expression() throws(Diagnostic) -> Expression {
    let found = try disjunctionOnly()
    if token.name == "if", !following.endsStatement { throw conditional(found) }
    return found
  }

  /// An expression without `a if b else c` after it.
  mutating func disjunctionOnly() throws(Diagnostic) -> Expression {
    try nested { (parser) throws(Diagnostic) in try parser.disjunction() }
  }

  private mutating func disjunction() throws(Diagnostic) -> Expression {
    var left = try conjunction()
    while token.name == "or" { left = try binary(.or, left) { (p) throws(Diagnostic) in try p.conjunction() } }
    return left
  }

  private mutating func conjunction() throws(Diagnostic) -> Expression {
    var left = try negation()
    while token.name == "and" { left = try binary(.and, left) { (p) throws(Diagnostic) in try p.negation() } }
    return left
  }

  private mutating func negation() throws(Diagnostic) -> Expression {
    guard token.name == "not" else { return try comparison() }
    let span = advance().span
    let operand = try nested { (p) throws(Diagnostic) in try p.negation() }
    return try node(.unary(.not, operand), span.through(operand.span), focus: span, over: operand)
  }

  private static let comparisons: [String: BinaryOperator] = [
    "==": .equal, "!=": .notEqual, "<": .less, "<=": .lessOrEqual, ">": .greater, ">=": .greaterOrEqual,
  ]

  private mutating func comparison() throws(Diagnostic) -> Expression {
    let first = try sum()
    var pairs: [(relation: BinaryOperator, right: Expression)] = []
    let focus = token.span
    while case .symbol(let symbol) = token.kind, let comparison = Parser.comparisons[symbol] {
      advance()
      pairs.append((comparison, try sum()))
    }
    guard let last = pairs.last else { return first }
    let span = first.span.through(last.right.span)
    if pairs.count == 1 { return try node(.binary(last.relation, first, last.right), span, focus: focus, over: first) }
    return try node(.comparison(first, pairs), span, focus: focus, over: first)
  }

  private static let sums: [String: BinaryOperator] = ["+": .add, "-": .subtract]
  private static let products: [String: BinaryOperator] = [
    "*": .multiply, "/": .divide, "//": .floorDivide, "%": .remainder, "@": .matrixProduct,
  ]

  private mutating func sum() throws(Diagnostic) -> Expression {
    var left = try product()
    while case .symbol(let symbol) = token.kind, let sum = Parser.sums[symbol] {
      left = try binary(sum, left) { (p) throws(Diagnostic) in try p.product() }
    }
    return left
  }

  private mutating func product() throws(Diagnostic) -> Expression {
    var left = try unary()
    while case .symbol(let symbol) = token.kind, let product = Parser.products[symbol] {
      left = try binary(product, left) { (p) throws(Diagnostic) in try p.unary() }
    }
    return left
  }

  private mutating func unary() throws(Diagnostic) -> Expression {
    guard token.isSymbol("-") || token.isSymbol("+") else { return try power() }
    let kind: UnaryOperator = token.isSymbol("-") ? .negate : .plus
    let span = advance().span
    let operand = try nested { (p) throws(Diagnostic) in try p.unary() }
    return try node(.unary(kind, operand), span.through(operand.span), focus: span, over: operand)
  }

  /// `**` binds tighter than a minus before it, and to the right.
  private mutating func power() throws(Diagnostic) -> Expression {
    let base = try postfix()
    guard token.isSymbol("**") else { return base }
    return try nested { (p) throws(Diagnostic) in
      try p.binary(.power, base) { (p) throws(Diagnostic) in try p.unary() }
    }
  }

  private mutating func binary(
    _ kind: BinaryOperator, _ left: Expression, _ right: (inout Parser) throws(Diagnostic) -> Expression
  ) throws(Diagnostic) -> Expression {
    let span = advance().span
    let right = try right(&self)
    return try node(.binary(kind, left, right), left.span.through(right.span), focus: span, over: left, right)
  }

  /// A node above `operands`; a chain of them may be no deeper than brackets may nest, twice over.
  private func node(
    _ kind: Expression.Kind, _ span: Span, focus: Span, over operands: Expression...
  ) throws(Diagnostic) -> Expression {
    let depth = (operands.map(\.depth).max() ?? 0) + 1
    guard depth <= 2 * Parser.deepest else { throw tooDeep(at: focus) }
    return Expression(kind, span, focus: focus, depth: depth)
  }

  // MARK: - Calls, indices, fields

  private mutating func postfix() throws(Diagnostic) -> Expression {
    var base = try atom()
    while true {
      if token.isSymbol("."), following.name != nil {
        advance()
        let name = advance()
        base = try node(
          .field(base, name.name ?? ""), base.span.through(name.span), focus: name.span, over: base)
      } else if token.isSymbol("(") {
        let open = token.span
        let arguments = try callArguments()
        let close = Span(open.start, previousEnd)
        base = try node(.call(base, arguments), base.span.through(close), focus: close, over: base)
      } else if token.isSymbol("[") {
        let open = token.span
        let places = try indices()
        let close = Span(open.start, previousEnd)
        base = try node(.index(base, places), base.span.through(close), focus: close, over: base)
      } else {
        return base
      }
    }
  }

  private mutating func callArguments() throws(Diagnostic) -> [Argument] {
    advance()
    var found: [Argument] = []
    while !take(")") {
      found.append(try argument())
      try separator(closing: ")", in: "`(`")
    }
    return found
  }

  mutating func argument() throws(Diagnostic) -> Argument {
    if let option = try option() { return option }
    return Argument(name: nil, nameSpan: nil, value: try expression())
  }

  /// A comma, or the closing bracket comes next.
  private mutating func separator(closing close: String, in place: String) throws(Diagnostic) {
    if take(",") || token.isSymbol(close) { return }
    if token.isSymbol("~") { throw error("P4.tilde", [:], at: token.span) }
    let facts = ["wanted": "`,` or `\(close)`", "after": place, "got": describe(token)]
    throw error("P9.expected", facts, at: token.span)
  }

  private mutating func indices() throws(Diagnostic) -> [Index] {
    let open = advance().span
    var found: [Index] = []
    while !take("]") {
      found.append(try index())
      try separator(closing: "]", in: "`[`")
    }
    if found.isEmpty { throw error("P9.index", [:], at: open) }
    return found
  }

  private mutating func index() throws(Diagnostic) -> Index {
    if token.isSymbol("...") { return .ellipsis(advance().span) }
    if token.isSymbol("~") { throw tilde() }
    let start = token.isSymbol(":") ? nil : try expression()
    guard take(":") else {
      if let start { return .at(start) }
      throw error("P9.index", [:], at: token.span)
    }
    let stop = try slicePart()
    let step = take(":") ? try slicePart() : nil
    return .slice(start: start, stop: stop, step: step)
  }

  private mutating func slicePart() throws(Diagnostic) -> Expression? {
    if token.isSymbol(":") || token.isSymbol(",") || token.isSymbol("]") { return nil }
    return try expression()
  }

  // MARK: - Atoms

  private mutating func atom() throws(Diagnostic) -> Expression {
    let start = token
    switch start.kind {
    case .number(let value):
      advance()
      return Expression(.number(value), start.span)
    case .text(let text):
      advance()
      return Expression(.text(text), start.span)
    case .name(let name): return try named(name)
    case .symbol("("): return try parenthesised()
    case .symbol("["): return try list()
    default: throw noExpression()
    }
  }

  private mutating func named(_ name: String) throws(Diagnostic) -> Expression {
    if ["and", "or", "in"].contains(name) { throw noExpression() }
    if name == "lambda", following.name != nil || following.isSymbol(":") { throw lambda() }
    if case .text = following.kind, !following.spaceBefore, "fF".contains(name) { throw formattedText() }
    let span = advance().span
    switch name {
    case "true", "True": return Expression(.bool(true), span)
    case "false", "False": return Expression(.bool(false), span)
    case "none", "None": return Expression(.none, span)
    default: return Expression(.name(name), span)
    }
  }

  private mutating func parenthesised() throws(Diagnostic) -> Expression {
    let open = advance().span
    if take(")") { return Expression(.tuple([]), Span(open.start, previousEnd)) }
    let first = try expression()
    if take(")") { return first }
    guard token.isSymbol(",") else {
      let facts = ["wanted": "`)`", "after": "`(`", "got": describe(token)]
      throw token.isSymbol("~") ? tilde() : error("P9.expected", facts, at: token.span)
    }
    let items = try rest(of: [first], closing: ")")
    return Expression(.tuple(items), Span(open.start, previousEnd), depth: deepest(items))
  }

  private mutating func list() throws(Diagnostic) -> Expression {
    let open = advance().span
    if take("]") { return Expression(.list([]), Span(open.start, previousEnd)) }
    let first = try expression()
    if token.name == "for" { throw comprehension(first, open: open) }
    let items = try rest(of: [first], closing: "]")
    return Expression(.list(items), Span(open.start, previousEnd), depth: deepest(items))
  }

  private mutating func rest(of first: [Expression], closing close: String) throws(Diagnostic) -> [Expression] {
    var items = first
    while true {
      try separator(closing: close, in: close == "]" ? "`[`" : "`(`")
      if take(close) { return items }
      items.append(try expression())
    }
  }

  private func deepest(_ items: [Expression]) -> Int { (items.map(\.depth).max() ?? 0) + 1 }

  /// `a, b` without brackets, on the right of `=`.
  mutating func tuple(from first: Expression) throws(Diagnostic) -> Expression {
    var items = [first]
    while take(",") {
      if token.endsStatement { break }
      items.append(try expression())
    }
    return Expression(.tuple(items), first.span.through(Span(0, previousEnd)), depth: deepest(items))
  }

  private mutating func noExpression() -> Diagnostic {
    if token.isSymbol("~") { return tilde() }
    if token.isSymbol("{") { return dictionary() }
    if let habit = writtenOut() ?? arrow() { return habit }
    if token.kind == .end || token.kind == .separator {
      let before = position > 0 ? text(token(ahead: -1).span) : ""
      return error("P9.ends", ["last": before], at: Span(previousEnd, previousEnd))
    }
    return error("P9.start", ["got": describe(token)], at: token.span)
  }
}
