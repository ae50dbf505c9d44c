/// A parsed input.
public struct Program: Sendable {
  let source: String
  let statements: [Statement]

  public static func parse(_ source: String) throws(Diagnostic) -> Program {
    var parser = try Parser(source)
    return Program(source: source, statements: try parser.program())
  }

  /// The names that statements of this program assign or define, in order.
  public var assignedNames: [String] {
    var found: [String] = []
    for name in statements.flatMap(assigned) where !found.contains(name) { found.append(name) }
    return found
  }

  private func assigned(_ statement: Statement) -> [String] {
    switch statement.kind {
    case .expression: []
    case .assignment(let targets, _): targets.map { $0.path[0] }
    case .loop(_, _, let body): body.flatMap(assigned)
    case .definition(let definition): [definition.name]
    }
  }
}

/// Whether an input ends inside `(`, `[` or `{`, so that a further line may finish it.
public func isIncomplete(_ source: String) -> Bool {
  do {
    _ = try Lexer.tokens(of: source)
    return false
  } catch {
    return error.key.hasPrefix("P1.bracket")
  }
}
