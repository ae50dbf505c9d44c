import Messages
import Tensors

extension Builtin {
  static let why = Builtin(
    "why", topic: "stepping", "Explain the last result, check or error; again goes one level deeper.",
    parameters: [ParameterInfo("code", kind: "word", about: "an error code such as S2", defaultText: "none")],
    returns: "none", examples: ["check 2 * 2 ~ 4\nwhy", "why S2"]
  ) { session, command in
    session.show(try session.why(command.word, at: command.verbSpan))
    return .none
  }
}

extension Session {
  private func said(_ key: String, _ facts: [String: String] = [:]) -> String {
    Catalogue.sentence(key, facts, in: language)
  }

  fileprivate func why(_ word: String?, at span: Span) throws -> [String] {
    if let word, !word.isEmpty {
      guard word.wholeMatch(of: /[A-Za-z][0-9]+/) != nil else { throw whyTakes(noWord: word, at: span) }
      return try whyCode(word.uppercased(), at: span)
    }
    let levels = self.levels
    guard inquiry.level < levels.count else {
      let key = !levels.isEmpty ? "why.deepest" : inquiry.source.isEmpty ? "why.nothing" : "why.plain"
      return Display.wrap(said(key), width)
    }
    inquiry.level += 1
    return levels[inquiry.level - 1]().flatMap { Display.wrap($0, width) }
  }

  private func whyTakes(noWord word: String, at span: Span) -> Diagnostic {
    var diagnostic = Diagnostic("N10.word", ["word": word], at: span, in: source)
    diagnostic.fix = "why"
    return diagnostic
  }

  private func whyCode(_ code: String, at span: Span) throws -> [String] {
    if let reason = Catalogue.reason(ofCode: code) { return Display.wrap(said(reason), width) }
    let sentences = Catalogue.sentences(ofCode: code, in: language)
    guard !sentences.isEmpty else { throw Diagnostic("N10", ["code": code], at: span, in: source) }
    return sentences.flatMap { Display.wrap($0, width) }
  }

  // MARK: - Levels

  /// What can be said, from the surface down; each is worked out only when it is asked for.
  private var levels: [() -> [String]] {
    var found: [() -> [String]] = []
    if let error = inquiry.error { found += self.levels(of: error) }
    for note in inquiry.notes { found += self.reason(of: note) }
    for reason in inquiry.reasons.reversed() { found.append { [self.said(reason.key, reason.facts)] } }
    if let check = inquiry.checks.last { found.append { self.lines(of: check) } }
    if let trace = inquiry.trace {
      found.append { trace.steps.map { "\($0.name): \($0.formula)" } }
      found.append { trace.steps.map { self.firstNumber($0) } }
    }
    return found + partLevels
  }

  private func levels(of error: Diagnostic) -> [() -> [String]] {
    let shapes = error.labels.map { "\(SourceMap(error.source).text($0.span)): \($0.text)" }
    var found: [() -> [String]] = []
    if !shapes.isEmpty { found.append { shapes } }
    return found + reason(of: error)
  }

  private func reason(of diagnostic: Diagnostic) -> [() -> [String]] {
    Catalogue.reason(ofCode: diagnostic.code).map { key in [{ [self.said(key, diagnostic.facts)] }] } ?? []
  }

  private func lines(of check: CheckedPair) -> [String] {
    let (a, b) = (check.left.value, check.right.value)
    let worst = (0..<max(a.count, b.count)).map { place in
      (place, abs(a.values[a.rank == 0 ? 0 : place] - b.values[b.rank == 0 ? 0 : place]))
    }.max { $0.1 < $1.1 }
    guard let (place, difference) = worst else { return [] }
    let facts = [
      "left": check.left.label, "right": check.right.label,
      "a": NumberText.scalar(a.values[a.rank == 0 ? 0 : place]),
      "b": NumberText.scalar(b.values[b.rank == 0 ? 0 : place]), "difference": NumberText.general(difference, 3),
      "tolerance": NumberText.general(check.tolerance, 3), "count": "\(max(a.count, b.count))",
      "ratio": check.tolerance > 0 ? NumberText.general(difference / check.tolerance, 3) : "inf",
    ]
    let failing = max(a.count, b.count) == 1 ? "why.check.fails.one" : "why.check.fails"
    return [said(check.holds ? "why.check.holds" : failing, facts)]
  }

  private func firstNumber(_ step: Trace.Step) -> String {
    let first = step.value.values.first.map { NumberText.scalar($0) } ?? "empty"
    return "\(step.name)[0] = \(first)   \(step.expression)"
  }

  // MARK: - Parts of the expression

  /// One level for each level of the last expression: its parts with their values.
  private var partLevels: [() -> [String]] {
    guard inquiry.error == nil, let before = inquiry.state, let program = try? Program.parse(inquiry.source),
      let last = program.statements.last, let expression = last.explained
    else { return [] }
    let source = inquiry.source
    return (1..<max(1, min(expression.depth, 8))).map { level in
      { self.parts(of: expression, level: level, source, before) }
    }
  }

  /// The values of the sub-expressions `level` steps below the whole, worked out again from the state before.
  private func parts(of whole: Expression, level: Int, _ source: String, _ before: State) -> [String] {
    let (state, outcome, text) = (self.state, self.outcome, self.source)
    defer { (self.state, self.outcome, self.source) = (state, outcome, text) }
    self.source = source
    if let program = try? Program.parse(source) {
      self.state = before
      for statement in program.statements.dropLast() { try? run(statement, isShown: false) }
    }
    return whole.parts(level).compactMap { part in
      guard !part.isLiteral, let value = try? value(of: part) else { return nil }
      return "\(SourceMap(source).text(part.span)) = \(display.inline(value))"
    }
  }
}

extension Statement {
  /// What `why` takes apart: the right side of an assignment, or the expression.
  fileprivate var explained: Expression? {
    value.flatMap { $0.kind.isCommand ? nil : $0 }
  }
}

extension Expression.Kind {
  fileprivate var isCommand: Bool { if case .command = self { true } else { false } }
}

extension Expression {
  fileprivate var isLiteral: Bool {
    switch kind {
    case .number, .text, .bool, .none: true
    default: false
    }
  }

  /// The expressions `level` steps below this one, from left to right.
  fileprivate func parts(_ level: Int) -> [Expression] {
    level == 0 ? [self] : children.flatMap { $0.parts(level - 1) }
  }

  private var children: [Expression] {
    switch kind {
    case .number, .text, .bool, .none, .name, .command: []
    case .list(let items), .tuple(let items): items
    case .unary(_, let operand): [operand]
    case .binary(_, let left, let right): [left, right]
    case .comparison(let first, let pairs): [first] + pairs.map(\.right)
    case .call(let callee, let arguments): callee.receiver + arguments.map(\.value)
    case .index(let base, _), .field(let base, _): [base]
    }
  }

  /// `x` of the method call `x.mean()`.
  private var receiver: [Expression] {
    if case .field(let base, _) = kind { [base] } else { [] }
  }
}
