// What is written out of habit from Python, IPython and Julia: one sentence each, and the same in this language.

extension Parser {
  // MARK: - Statements

  private static let foreignStatements: Set<String> = [
    "try", "except", "finally", "with", "class", "raise", "global", "pass", "break", "continue", "async", "await",
    "yield",
    "match", "return",
  ]

  func refuseForeignStatement(_ word: String) throws(Diagnostic) {
    let isWord = following.name != nil || following.isSymbol("(") || following.isSymbol("-")
    let ends = following.isSymbol(":")
    let isOperand = isWord || following.isValue
    switch word {
    case "import" where isWord, "from" where isWord: throw error("N5", [:], at: token.span)
    case "if" where isOperand, "elif" where isOperand, "else" where isWord || ends:
      throw error("P5", [:], at: token.span)
    case "while" where isOperand: throw error("P5.while", [:], at: token.span)
    case "print" where isOperand && !following.isSymbol("("), "return" where isOperand && !following.isSymbol("("):
      let rest = Span(token.span.start, following.span.start)
      throw error("P5.\(word)", [:], at: token.span, replacing: rest, with: "")
    case "assert" where isWord: throw error("P5.assert", [:], at: token.span, replacing: token.span, with: "check")
    case "del" where isWord: throw error("P5.del", [:], at: token.span)
    case _ where Parser.foreignStatements.contains(word) && (following.name != nil || ends):
      throw error("P5.statement", ["word": word], at: token.span)
    default: return
    }
  }

  /// `%time x`: IPython's commands.
  func magic() -> Diagnostic {
    let (word, rest) = magicWords()
    let fix: String? =
      switch word {
      case "time", "timeit", "prun": rest.isEmpty ? nil : "time(\(rest))"
      case "run", "load": rest.isEmpty ? nil : "run \"\(rest.filter { !"\"'".contains($0) })\""
      case "who", "whos", "who_ls": "whos"
      case "hist", "history": "history()"
      default: nil
      }
    let whole = Span(token.span.start, SourceMap(source).line(of: token.span.start).end)
    guard let fix else { return error("P11.magic", [:], at: token.span, replacing: whole, with: "help") }
    return error("P11.magic.known", ["here": fix], at: token.span, replacing: whole, with: fix)
  }

  private func magicWords() -> (word: String, rest: String) {
    let map = SourceMap(source)
    let line = map.text(Span(token.span.start, map.line(of: token.span.start).end)).drop { $0 == "%" || $0 == " " }
    let word = line.prefix { $0.isLetter || $0 == "_" }
    let rest = line.dropFirst(word.count).drop { $0 == " " }
    return (String(word), DisplayText.trimmed(String(rest)))
  }

  // MARK: - Assignments

  /// What stands before `=` and cannot be assigned to.
  func wrongTarget(_ statement: Statement) -> Diagnostic {
    if let head = headOfFunction(statement) {
      return error("P6.function", [:], at: head, replacing: Span(head.start, head.start), with: "def ")
    }
    guard case .expression(let target) = statement.kind, case .index(let base, let places) = target.kind,
      let name = base.path?.joined(separator: ".")
    else { return error("P6.target", [:], at: token.span) }
    var facts = ["name": name, "value": restOfStatement(after: token)]
    if places.count == 1, case .at(let place) = places[0] {
      facts[place.isCondition ? "mask" : "place"] = text(place.span)
    }
    if places.count == 2, case .at(let row) = places[0], case .at(let column) = places[1] {
      (facts["row"], facts["column"]) = (text(row.span), text(column.span))
    }
    var diagnostic = error("P6.place", facts, at: target.span)
    if let mask = facts["mask"], let value = facts["value"] {
      let whole = Span(target.span.start, endOfStatement)
      diagnostic.fix = SourceMap(source).replacing(whole, with: "\(name) = where(\(mask), \(value), \(name))")
    }
    return diagnostic
  }

  /// `f(x)` of `f(x) = …`: what `def` would be followed by.
  private func headOfFunction(_ statement: Statement) -> Span? {
    guard case .expression(let target) = statement.kind, case .call(let callee, let arguments) = target.kind,
      case .name(let name) = callee.kind, !Verbs.all.contains(name), !following.endsStatement,
      arguments.allSatisfy({ $0.name != nil || $0.value.isName })
    else { return nil }
    return target.span
  }

  private func restOfStatement(after first: Token) -> String {
    text(Span(first.span.end, endOfStatement)).trimmed
  }

  /// How many tokens of the statement that is being read are left.
  var tokensLeft: Int {
    var ahead = 0
    while !token(ahead: ahead).endsStatement { ahead += 1 }
    return ahead
  }

  /// Where that statement ends.
  var endOfStatement: Int {
    let count = tokensLeft
    return count == 0 ? previousEnd : token(ahead: count - 1).span.end
  }

  /// `x += 1`, `x++`: a value is missing between an operator and what follows.
  func writtenOut() -> Diagnostic? {
    guard position >= 2, case .symbol(let sign) = token(ahead: -1).kind else { return nil }
    if token.isSymbol("="), !token.spaceBefore, let name = pathBefore(1) {
      let value = restOfStatement(after: token)
      let right = isOneWord(value) || sign == "+" ? value : "(\(value))"
      let whole = Span(name.span.start, endOfStatement)
      return error(
        "P6.augmented", ["sign": sign], at: Span(token(ahead: -1).span.start, token.span.end), replacing: whole,
        with: "\(text(name.span)) = \(text(name.span)) \(sign) \(right)")
    }
    let doubled = token(ahead: -2)
    guard token.endsStatement, doubled.isSymbol(sign), sign == "+" || sign == "-", let name = pathBefore(2) else {
      return nil
    }
    return error(
      "P6.increment", ["sign": sign], at: doubled.span, replacing: Span(name.span.start, previousEnd),
      with: "\(text(name.span)) = \(text(name.span)) \(sign) 1")
  }

  private func isOneWord(_ text: String) -> Bool { text.allSatisfy { $0.isLetter || $0.isNumber || "._".contains($0) } }

  /// The name that is all the statement holds before the last `count` tokens.
  func pathBefore(_ count: Int) -> Token? {
    let place = position - count - 1
    guard place >= 0, token(ahead: place - position).name != nil else { return nil }
    return place == 0 || token(ahead: place - position - 1).opensStatement ? token(ahead: place - position) : nil
  }

  /// `a = b = 3`: one assignment a statement.
  func chained(_ first: Expression, after targets: [Target]) -> Diagnostic {
    guard case .name(let name) = first.kind, let target = targets.first, targets.count == 1 else {
      return error("P6.target", [:], at: token.span)
    }
    let path = target.path.joined(separator: ".")
    let fix = "\(name) = \(restOfStatement(after: token)); \(path) = \(name)"
    return error("P6.chain", [:], at: token.span, replacing: Span(target.span.start, endOfStatement), with: fix)
  }

  // MARK: - Blocks

  /// `for i in x: …`: blocks stand in braces.
  func blockInBraces() -> Diagnostic {
    guard !following.endsStatement else { return error("P5.block", [:], at: token.span) }
    let body = Span(token.span.start, endOfStatement)
    return error("P5.block", [:], at: token.span, replacing: body, with: " {\(text(Span(token.span.end, body.end))) }")
  }

  // MARK: - Expressions

  /// `f"{x}"`: strings hold no values.
  func formattedText() -> Diagnostic {
    let held = heldExpressions(text(following.span))
    let list = held.count == 1 ? held[0] : "[\(held.joined(separator: ", "))]"
    guard !held.isEmpty else {
      return error("P5.fstring", [:], at: token.span, replacing: token.span, with: "")
    }
    var whole = token.span.through(following.span)
    if position >= 2, token(ahead: -1).isSymbol("("), token(ahead: -2).name == "print", token(ahead: 2).isSymbol(")") {
      whole = token(ahead: -2).span.through(token(ahead: 2).span)
    }
    return error("P5.fstring", [:], at: token.span, replacing: whole, with: list)
  }

  /// `x` and `y` of `"{x:.3f} and {y}"`.
  private func heldExpressions(_ text: String) -> [String] {
    var found: [String] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let inside = rest[rest.index(after: open)..<close]
      found.append(String(inside.prefix { $0 != ":" && $0 != "!" }))
      rest = rest[rest.index(after: close)...]
    }
    return found.filter { !$0.isEmpty }
  }

  /// `a if condition else b`.
  mutating func conditional(_ first: Expression) -> Diagnostic {
    let word = advance().span
    guard let condition = try? disjunctionOnly(), token.name == "else" else { return error("P5", [:], at: word) }
    advance()
    guard let other = try? disjunctionOnly() else { return error("P5", [:], at: word) }
    let choice = "where(\(text(condition.span)), \(text(first.span)), \(text(other.span)))"
    return error("P5", [:], at: word, replacing: Span(first.span.start, other.span.end), with: choice)
  }

  /// `[f(i) for i in x]`: as a loop of rows when it stands alone.
  mutating func comprehension(_ item: Expression, open: Span) -> Diagnostic {
    let word = advance().span
    let start = token.span.start
    while token.name != "in", !token.endsStatement { advance() }
    let names = text(Span(start, previousEnd))
    guard token.name == "in" else { return error("P5.comprehension", [:], at: word) }
    advance()
    guard let over = try? expression(), token.isSymbol("]"), following.kind == .end, open.start == 0 else {
      return error("P5.comprehension", [:], at: word)
    }
    return error(
      "P5.comprehension", [:], at: word, replacing: Span(open.start, token.span.end),
      with: "for \(names) in \(text(over.span)) { row(value=\(text(item.span))) }")
  }

  /// `{"a": 1}`: a record.
  mutating func dictionary() -> Diagnostic {
    let open = advance().span
    var fields: [String] = []
    while case .text(let name) = token.kind, following.isSymbol(":"), name.allSatisfy({ $0.isLetter || $0 == "_" }) {
      advance()
      advance()
      guard let value = try? expression() else { break }
      fields.append("\(name)=\(text(value.span))")
      if !take(",") { break }
    }
    guard !fields.isEmpty, token.isSymbol("}") else { return error("P5.dict", [:], at: open) }
    let whole = Span(open.start, token.span.end)
    return error("P5.dict", [:], at: open, replacing: whole, with: "record(\(fields.joined(separator: ", ")))")
  }
}

extension Token {
  /// A number or a string.
  fileprivate var isValue: Bool {
    switch kind {
    case .number, .text: true
    default: false
    }
  }

  /// Whether a statement may start after it.
  var opensStatement: Bool { kind == .separator || isSymbol("{") }
}

extension Expression {
  fileprivate var isName: Bool {
    if case .name = kind { true } else { false }
  }

  /// Whether its value is a mask or a truth value by its form.
  fileprivate var isCondition: Bool {
    switch kind {
    case .comparison, .unary(.not, _): true
    case .binary(let sign, _, _):
      [.equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .and, .or].contains(sign)
    default: false
    }
  }
}

extension String {
  /// Without blanks at either end.
  var trimmed: String {
    String(String(drop { $0 == " " || $0 == "\t" }.reversed().drop { $0 == " " || $0 == "\t" }).reversed())
  }
}
