import Tensors

/// Steps through a function that the learner wrote: one step for each operation or call of its body, inside out.
///
/// A step's expression is over the function's parameters and the steps before it, so it can be typed and checked.
struct FunctionSteps {
  private let session: Session
  private let definition: FunctionDefinition
  private var locals: [String: Value]
  private(set) var steps: [Trace.Step] = []

  init(_ definition: FunctionDefinition, _ locals: [String: Value], in session: Session) throws {
    (self.definition, self.locals, self.session) = (definition, locals, session)
    _ = try record(definition.body)
    renameLast()
  }

  /// Records what the expression needs, then the expression itself; the text that stands for it afterwards.
  private mutating func record(_ expression: Expression) throws -> String {
    guard let text = try composed(expression) else { return source(expression) }
    let value = try session.value(of: text, with: locals, of: definition)
    guard let numbers = value.numbers else { return source(expression) }
    let name = freshName()
    locals[name] = value
    steps.append(Trace.Step(name: name, formula: source(expression), expression: text, value: numbers))
    return name
  }

  private func source(_ expression: Expression) -> String { SourceMap(definition.source).text(expression.span) }

  private func freshName() -> String {
    var number = steps.count + 1
    while locals["s\(number)"] != nil { number += 1 }
    return "s\(number)"
  }

  /// The expression with its parts replaced by the names of their steps; nil for what has no parts worth a step.
  private mutating func composed(_ expression: Expression) throws -> String? {
    switch expression.kind {
    case .unary(let kind, let operand): return "\(kind == .not ? "not " : kind.rawValue)\(try record(operand))"
    case .binary(let kind, let left, let right):
      return "\(try record(left)) \(kind.rawValue) \(try record(right))"
    case .call(let callee, let arguments): return try call(callee, arguments)
    default: return nil
    }
  }

  private mutating func call(_ callee: Expression, _ arguments: [Argument]) throws -> String {
    let name: String
    if case .field(let base, let method) = callee.kind {
      name = "\(try record(base)).\(method)"
    } else {
      name = source(callee)
    }
    let texts = try arguments.map { argument in
      (argument.name.map { "\($0)=" } ?? "") + (try record(argument.value))
    }
    return "\(name)(\(texts.joined(separator: ", ")))"
  }

  /// The last step is the function's result.
  private mutating func renameLast() {
    guard let last = steps.popLast() else { return }
    steps.append(Trace.Step(name: "out", formula: last.formula, expression: last.expression, value: last.value))
  }
}

extension Session {
  /// The value of a text in a call of `definition` with these local names.
  func value(of text: String, with locals: [String: Value], of definition: FunctionDefinition) throws -> Value {
    var parser = try Parser(text)
    let expression = try parser.expression()
    let saved = source
    frames.append(Frame(locals: locals, definition: definition))
    source = text
    defer {
      frames.removeLast()
      source = saved
    }
    return try value(of: expression)
  }

  /// The steps of a call of the learner's own function.
  func steps(
    of definition: FunctionDefinition, _ arguments: [GivenArgument], back: Bool, at node: Expression
  ) throws -> TraceRecord {
    guard !back else { throw Diagnostic("K12.back", ["name": definition.name], at: node.span, in: source) }
    let locals = try bind(arguments, to: definition, at: node)
    let steps = try FunctionSteps(definition, locals, in: self).steps
    guard !steps.isEmpty else { throw Diagnostic("K12.none", ["name": definition.name], at: node.span, in: source) }
    let label = SourceMap(definition.source).text(definition.span)
    return TraceRecord(title: "step  \(label)  \(direction(false))", steps: steps)
  }
}
