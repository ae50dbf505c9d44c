// Statements: assignments, `for`, `def`, and lists of them.

extension Parser {
  mutating func program() throws(Diagnostic) -> [Statement] {
    var statements: [Statement] = []
    while true {
      while token.kind == .separator { advance() }
      if token.kind == .end { return statements }
      statements.append(try statement())
      try requireEnd(of: statements[statements.count - 1])
      if text(token.span) == ";" { statements[statements.count - 1].isShown = false }
    }
  }

  /// Only `;`, a line end, `}` or the end may follow a statement.
  private func requireEnd(of statement: Statement) throws(Diagnostic) {
    if token.endsStatement { return }
    throw leftover(after: statement)
  }

  mutating func statement() throws(Diagnostic) -> Statement {
    let start = token.span.start
    let kind: Statement.Kind
    if token.isSymbol("%") { throw magic() }
    switch token.name {
    case "for" where following.name != nil: kind = try loop()
    case "def" where following.name != nil: kind = try definition()
    case .some(let word): kind = try statement(startingWith: word)
    case nil: kind = .expression(try expression())
    }
    return Statement(kind: kind, span: Span(start, previousEnd))
  }

  private mutating func statement(startingWith word: String) throws(Diagnostic) -> Statement.Kind {
    try refuseForeignStatement(word)
    if let targets = try targets() {
      advance()  // `=`
      return .assignment(targets, try rightSide(of: targets))
    }
    return .expression(startsCommand ? try command() : try expression())
  }

  private mutating func rightSide(of targets: [Target]) throws(Diagnostic) -> Expression {
    if token.endsStatement { throw error("P9.value", [:], at: Span(previousEnd, previousEnd)) }
    if startsCommand { return try command() }
    let first = try expression()
    if token.isSymbol("=") { throw chained(first, after: targets) }
    guard token.isSymbol(",") else { return first }
    return try tuple(from: first)
  }

  /// `a, b.c` when `=` follows them; otherwise nothing is read.
  private mutating func targets() throws(Diagnostic) -> [Target]? {
    var ahead = 0
    var found: [Target] = []
    while true {
      guard let target = target(at: &ahead) else { return nil }
      found.append(target)
      if token(ahead: ahead).isSymbol("=") { break }
      guard token(ahead: ahead).isSymbol(",") else { return nil }
      ahead += 1
    }
    for _ in 0..<ahead { advance() }
    try refuseVerbs(in: found)
    return found
  }

  private func target(at ahead: inout Int) -> Target? {
    guard let first = token(ahead: ahead).name else { return nil }
    var path = [first]
    let start = token(ahead: ahead).span
    var end = start
    ahead += 1
    while token(ahead: ahead).isSymbol("."), let name = token(ahead: ahead + 1).name {
      path.append(name)
      end = token(ahead: ahead + 1).span
      ahead += 2
    }
    return Target(path: path, span: start.through(end))
  }

  // MARK: - for, def

  private mutating func loop() throws(Diagnostic) -> Statement.Kind {
    advance()
    var names = [try expectName(for: "for")]
    while take(",") { names.append(try expectName(for: "for")) }
    guard token.name == "in" else {
      throw error("P9.expected", ["wanted": "`in`", "after": "`for`", "got": describe(token)], at: token.span)
    }
    advance()
    let over = try expression()
    return .loop(names: names, over: over, body: try block())
  }

  private mutating func block() throws(Diagnostic) -> [Statement] {
    if token.isSymbol(":") { throw blockInBraces() }
    try expect("{", after: "`for … in …`")
    return try nested { (parser) throws(Diagnostic) in
      var body: [Statement] = []
      while true {
        while parser.token.kind == .separator { parser.advance() }
        if parser.take("}") { return body }
        body.append(try parser.statement())
        try parser.requireEnd(of: body[body.count - 1])
      }
    }
  }

  private mutating func definition() throws(Diagnostic) -> Statement.Kind {
    let start = advance().span.start
    let nameToken = token
    let name = try expectName(for: "def")
    if Verbs.all.contains(name) { throw verbCannotName(name, at: nameToken.span) }
    try expect("(", after: "`def \(name)`")
    var parameters: [FunctionDefinition.Parameter] = []
    while !take(")") {
      let parameter = try expectName(for: "def")
      parameters.append(.init(name: parameter, fallback: take("=") ? try expression() : nil))
      if !take(",") {
        try expect(")", after: "`def \(name)(…`")
        break
      }
    }
    if token.isSymbol(":") { throw definitionByEquals() }
    if token.isSymbol("{") { throw definitionWithoutBraces() }
    try expect("=", after: "`def \(name)(…)`")
    let body = try expression()
    return .definition(
      FunctionDefinition(
        name: name, parameters: parameters, body: body, source: source, span: Span(start, previousEnd)))
  }

  // MARK: - What is wrong

  private func refuseVerbs(in targets: [Target]) throws(Diagnostic) {
    let verbs = targets.filter { $0.path.count == 1 && Verbs.all.contains($0.path[0]) }
    guard let first = verbs.first else { return }
    guard targets.count > 1 else { throw verbCannotName(first.path[0], at: first.span) }
    let names = targets.map { Verbs.usualNames[$0.path[0]] ?? $0.path.joined(separator: ".") }.joined(separator: ", ")
    let list = verbs.map { "`\($0.path[0])`" }.joined(separator: ", ")
    let whole = targets[0].span.through(targets[targets.count - 1].span)
    throw error("N4.several", ["verbs": list, "names": names], at: first.span, replacing: whole, with: names)
  }

  private func verbCannotName(_ verb: String, at span: Span) -> Diagnostic {
    let name = Verbs.usualNames[verb] ?? verb + "1"
    return error("N4", ["verb": verb, "name": name], at: span, replacing: span, with: name)
  }

  /// Something stands after a complete statement.
  private func leftover(after statement: Statement) -> Diagnostic {
    switch token.kind {
    case .symbol("="): wrongTarget(statement)
    case .symbol("~"): tilde()
    case .name("is"):
      error("P4.words", ["symbol": "is", "word": "=="], at: token.span, replacing: token.span, with: "==")
    case .name("in"): error("P4.in", [:], at: token.span)
    case .name, .number, .text: misplaced(after: statement)
    default: error("P9.leftover", ["got": describe(token)], at: token.span)
    }
  }

  /// A value after a value; after a lone name perhaps an argument without its brackets.
  private func misplaced(after statement: Statement) -> Diagnostic {
    var diagnostic = error("P9.operator", ["got": describe(token)], at: token.span)
    guard let expression = statement.value, case .name(let name) = expression.kind else { return diagnostic }
    let rest = Span(token.span.start, endOfStatement)
    diagnostic.facts["function"] = name
    diagnostic.facts["start"] = "\(expression.span.start)"
    diagnostic.facts["call"] = SourceMap(source).replacing(
      Span(expression.span.start, rest.end), with: "\(name)(\(text(rest)))")
    return diagnostic
  }

  func tilde() -> Diagnostic {
    if following.name != nil {
      return error(
        "P4.words", ["symbol": "~", "word": "not"], at: token.span, replacing: token.span, with: "not ")
    }
    return error("P4.tilde", [:], at: token.span)
  }
}
