/// A loop's arithmetic, made ready once for all its passes: names turned into places, expressions into closures.
///
/// A statement such as `x = x*0.5 + 1` then takes no look-up, no allocation and no walk through the syntax tree, as
/// long as its names hold numbers. Everything else (tensors, calls, a name without a value) is left to the walk, which
/// says what is wrong and where. So a plan changes how long a loop takes and nothing else.
struct LoopPlan {
  /// Passes that may run as planned before the session is asked whether it was interrupted.
  static let mostPasses = 1000
  /// Longer bodies are walked: each planned statement calls the next.
  private static let mostStatements = 200

  /// One statement and those after it. A struct, because closures in an array of their own cost a detour each.
  fileprivate struct Tail {
    /// Runs statements until one has to be walked, and returns the position of that one.
    let run: (inout Variables) -> Int
  }

  private let layout: Variables.Layout?
  /// The place of the loop's variable, where it has only one.
  fileprivate let counter: Int?
  /// For each statement, and one more for the end.
  fileprivate let tails: [Tail]
  fileprivate let count: Int

  /// A plan for nothing: everything is walked.
  init() { (layout, counter, tails, count) = (nil, nil, [], 0) }

  init(_ names: [String], _ body: [Statement], _ variables: Variables) {
    (layout, count) = (variables.layout, body.count)
    counter = names.count == 1 ? variables.place(of: names[0]) : nil
    guard body.count <= LoopPlan.mostStatements else { (tails = []); return }
    var tails = [Tail { _ in body.count }]
    for (position, statement) in body.enumerated().reversed() {
      tails.append(LoopPlan.tail(statement, at: position, variables, before: tails[tails.count - 1]))
    }
    self.tails = tails.reversed()
  }

  /// Whether a name got a place since the plan was made, or the variables went back to a snapshot.
  func isOutdated(for variables: Variables) -> Bool { layout !== variables.layout }

  private static func tail(
    _ statement: Statement, at position: Int, _ variables: Variables, before next: Tail
  ) -> Tail {
    guard case .assignment(let targets, let right) = statement.kind, targets.count == 1, targets[0].path.count == 1,
      let place = variables.place(of: targets[0].path[0]), let formula = right.numberFormula(variables)
    else { return Tail { _ in position } }
    let rest = next.run
    return Tail { variables in
      guard let number = formula(&variables) else { return position }
      variables.set(number, at: place)
      return rest(&variables)
    }
  }
}

extension Variables {
  /// Runs statements as planned, beginning with `start`; the position of the first one that has to be walked.
  mutating func run(_ plan: LoopPlan, from start: Int) -> Int {
    guard start < plan.tails.count, !plan.isOutdated(for: self) else { return start }
    return plan.tails[start].run(&self)
  }

  /// Runs passes as planned. Returns the first pass that is not done, and its first statement that is not.
  mutating func run(
    _ plan: LoopPlan, counting range: NumberRange, _ passes: Range<Int>
  ) -> (pass: Int, statement: Int) {
    guard let counter = plan.counter, let body = plan.tails.first?.run, !plan.isOutdated(for: self) else {
      return (passes.lowerBound, 0)
    }
    for pass in passes {
      set(range[pass], at: counter)
      let position = body(&self)
      if position < plan.count { return (pass, position) }
    }
    return (passes.upperBound, 0)
  }
}

// MARK: - Arithmetic

/// What an expression is worth where all its names hold numbers, or nil where they do not.
///
/// `inout` only because variables handed over in place cost nothing: a formula changes none.
private typealias NumberFormula = (inout Variables) -> Double?

extension Expression {
  /// This expression as a formula; nil when it is more than numbers, names and + − * /.
  fileprivate func numberFormula(_ variables: Variables) -> NumberFormula? {
    switch kind {
    case .number(let number): return { _ in number }
    case .name(let name): return Expression.numberFormula(of: name, variables)
    case .unary(.negate, let operand):
      return operand.numberFormula(variables).map { operand in { operand(&$0).map { -$0 } } }
    case .binary(let kind, let left, let right) where Arithmetic.isNumeric(kind):
      guard let left = left.numberFormula(variables) else { return nil }
      return Expression.numberFormula(kind, left, right, variables)
    default: return nil
    }
  }

  private static func numberFormula(
    _ kind: BinaryOperator, _ left: @escaping NumberFormula, _ right: Expression, _ variables: Variables
  ) -> NumberFormula? {
    if case .number(let y) = right.kind {  // most often one side is a literal
      return { variables in left(&variables).flatMap { x in Arithmetic.number(kind, x, y) } }
    }
    return right.numberFormula(variables).map { right in
      { variables in
        guard let x = left(&variables), let y = right(&variables) else { return nil }
        return Arithmetic.number(kind, x, y)
      }
    }
  }

  private static func numberFormula(of name: String, _ variables: Variables) -> NumberFormula? {
    if let place = variables.place(of: name) { return { $0.number(at: place) } }
    if case .number(let constant)? = Session.constants[name] { return { _ in constant } }
    return nil
  }
}
