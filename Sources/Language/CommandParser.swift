// Commands: a verb, its arguments after commas, and the two special forms `step back …` and `check a ~ b`.

extension Parser {
  /// A verb starts a command unless `(`, `[` or `.` touches it: then it is a name.
  var startsCommand: Bool {
    guard let word = token.name, Verbs.all.contains(word) else { return false }
    let touches = following.isSymbol("(") || following.isSymbol("[") || following.isSymbol(".")
    return !(touches && !following.spaceBefore)
  }

  mutating func command() throws(Diagnostic) -> Expression {
    let verb = advance()
    var command = Command(verb: verb.name ?? "", verbSpan: verb.span)
    if Verbs.takingWord.contains(command.verb) {
      command.word = try word()
    } else if command.verb == "check" {
      try comparison(into: &command)
    } else {
      if command.verb == "step", token.name == "back", !following.endsStatement, !following.isSymbol(".") {
        advance()
        command.back = true
      }
      command.arguments = try commandArguments(of: command.verb)
    }
    return Expression(.command(command), verb.span.through(Span(0, previousEnd)), focus: verb.span)
  }

  /// The bare word of `help` and `why`.
  private mutating func word() throws(Diagnostic) -> String? {
    if token.endsStatement { return nil }
    let start = token.span
    while !token.endsStatement { advance() }
    let words = text(Span(start.start, previousEnd))
    return words.filter { !"\"'`()".contains($0) }
  }

  /// `check EXPR [~ EXPR] [option …]`
  private mutating func comparison(into command: inout Command) throws(Diagnostic) {
    if token.endsStatement { throw error("P9.check", [:], at: command.verbSpan) }
    command.arguments.append(Argument(name: nil, nameSpan: nil, value: try expression()))
    if token.isSymbol("=") { throw error("P6", [:], at: token.span, replacing: token.span, with: "~") }
    if take("~") { command.compared = try expression() }
    command.arguments += try options(of: "check")
  }

  private mutating func options(of verb: String) throws(Diagnostic) -> [Argument] {
    var found: [Argument] = []
    while !token.endsStatement {
      _ = take(",")
      guard let option = try option() else { throw missingComma(in: verb) }
      found.append(option)
    }
    return found
  }

  /// `( expr | option ) { "," ( expr | option ) | option }`
  private mutating func commandArguments(of verb: String) throws(Diagnostic) -> [Argument] {
    var found: [Argument] = []
    var afterComma = true
    while !token.endsStatement || (afterComma && !found.isEmpty) {
      if let option = try option() {
        found.append(option)
      } else if afterComma {
        found.append(Argument(name: nil, nameSpan: nil, value: try expression()))
      } else {
        throw missingComma(in: verb)
      }
      afterComma = take(",")
    }
    return found
  }

  /// `name = value`
  mutating func option() throws(Diagnostic) -> Argument? {
    guard let name = token.name, following.isSymbol("=") else { return nil }
    let span = advance().span
    advance()
    return Argument(name: name, nameSpan: span, value: try expression())
  }

  private static let prepositions: Set<String> = ["on", "with", "to", "of", "for", "from", "using", "at", "by", "and"]

  /// `on [-6, 6]` after the function that `plot` draws, and how it is written here.
  private func rangeOfFunction(in verb: String) -> (Span, String)? {
    var ahead = self
    ahead.advance()
    guard verb == "plot", let range = try? ahead.expression(), case .list(let ends) = range.kind, ends.count == 2 else {
      return nil
    }
    return (range.span, ", low=\(text(ends[0].span)), high=\(text(ends[1].span))")
  }

  /// `train net on data`: arguments take commas.
  private func missingComma(in verb: String) -> Diagnostic {
    let before = previousEnd
    if let word = token.name, Parser.prepositions.contains(word), !following.endsStatement {
      let (gap, text) = rangeOfFunction(in: verb) ?? (Span(before, following.span.start), ", ")
      return error(
        "P8.preposition", ["word": word], at: token.span, replacing: Span(before, gap.end), with: text)
    }
    let gap = Span(before, token.span.start)
    return error("P8", ["got": describe(token), "verb": verb], at: token.span, replacing: gap, with: ", ")
  }
}
