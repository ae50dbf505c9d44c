import Tensors

// Expressions.

extension Session {
  func value(of expression: Expression) throws -> Value {
    switch expression.kind {
    case .number(let number): return .number(number)
    case .text(let text): return .text(text)
    case .bool(let bool): return .bool(bool)
    case .none: return .none
    case .name(let name): return try named(name, at: expression.span)
    case .list(let items): return try list(items, at: expression.span)
    case .tuple(let items): return .list(try items.map(value(of:)))
    case .unary(let kind, let operand): return try unary(kind, operand, at: expression)
    case .binary(let kind, let left, let right): return try binary(kind, left, right, at: expression)
    case .comparison(let first, let pairs): return try chain(first, pairs, at: expression)
    case .call(let callee, let arguments): return try call(callee, arguments, at: expression)
    case .index(let base, let places): return try index(base, places, at: expression)
    case .field(let base, let name): return try field(name, of: base, at: expression)
    case .command(let command): return try perform(command)
    }
  }

  // MARK: - Names

  func lookUp(_ name: String) -> Value? {
    if !frames.isEmpty, let local = frames[frames.count - 1].locals[name] { return local }
    if let variable = state.variables[name] { return variable }
    if name.first == "_", let result = earlierResult(name) { return result }
    return Session.constants[name] ?? registry.function(name).map { .builtin($0) }
  }

  static let constants: [String: Value] = [
    "pi": .number(.pi), "e": .number(2.718281828459045), "inf": .number(.infinity), "nan": .number(.nan),
    "newaxis": .none,
  ]

  /// `_` is the last result, `_3` the result of input 3.
  private func earlierResult(_ name: String) -> Value? {
    if name == "_" { return state.results.max { $0.key < $1.key }?.value }
    return Int(name.dropFirst()).flatMap { state.results[$0] }
  }

  private func named(_ name: String, at span: Span) throws -> Value {
    guard let value = lookUp(name) else { throw unknownName(name, at: span) }
    return value
  }

  // MARK: - Lists

  /// Numbers, or tensors of one shape, are a tensor; anything else a list.
  private func list(_ items: [Expression], at span: Span) throws -> Value {
    let values = try items.map(value(of:))
    if let numbers = allNumbers(values) { return .tensor(Tensor([numbers.count], numbers)) }
    let tensors = values.compactMap { value -> Tensor? in
      if case .tensor(let tensor) = value { tensor } else { nil }
    }
    guard tensors.count == values.count, Set(tensors.map(\.shape)).count == 1, tensors[0].shape.count < 4 else {
      return .list(values)
    }
    return .tensor(try Tensor.stacked(tensors))
  }

  private func allNumbers(_ values: [Value]) -> [Double]? {
    var numbers: [Double] = []
    numbers.reserveCapacity(values.count)
    for value in values {
      guard case .number(let number) = value else { return nil }
      numbers.append(number)
    }
    return numbers
  }

  // MARK: - Operators

  private func unary(_ kind: UnaryOperator, _ operand: Expression, at node: Expression) throws -> Value {
    let value = try value(of: operand)
    do {
      let result = try Arithmetic.unary(kind, value)
      try requireWanted()
      return result
    } catch {
      throw diagnostic(for: error, at: node.focus, operands: [(operand, value)])
    }
  }

  private func binary(
    _ kind: BinaryOperator, _ left: Expression, _ right: Expression, at node: Expression
  ) throws -> Value {
    let first = try value(of: left)
    if let decided = shortCircuit(kind, first) { return decided }
    let second = try value(of: right)
    if case .number(let x) = first, case .number(let y) = second, let result = Arithmetic.numbers(kind, x, y) {
      return result
    }
    do {
      let result = try Arithmetic.binary(kind, first, second)
      try requireWanted()
      return result
    } catch {
      throw diagnostic(for: error, at: node.focus, operands: [(left, first), (right, second)])
    }
  }

  private func shortCircuit(_ kind: BinaryOperator, _ first: Value) -> Value? {
    switch (kind, first) {
    case (.and, .bool(false)): .bool(false)
    case (.or, .bool(true)): .bool(true)
    default: nil
    }
  }

  /// `a < b <= c` holds where every pair does.
  private func chain(
    _ first: Expression, _ pairs: [(relation: BinaryOperator, right: Expression)], at node: Expression
  ) throws -> Value {
    var left = (expression: first, value: try value(of: first))
    var result: Value?
    for (relation, expression) in pairs {
      let right = try value(of: expression)
      do {
        let holds = try Arithmetic.binary(relation, left.value, right)
        result = try result.map { try Arithmetic.binary(.and, $0, holds) } ?? holds
        try requireWanted()
      } catch {
        throw diagnostic(for: error, at: node.focus, operands: [(left.expression, left.value), (expression, right)])
      }
      left = (expression, right)
    }
    return result ?? .bool(true)
  }

  // MARK: - Fields

  private func field(_ name: String, of base: Expression, at node: Expression) throws -> Value {
    let whole: Value
    do {
      whole = try value(of: base)
    } catch let problem as Diagnostic where problem.key == "N2.alone" {
      throw foreignPrefix(base, name, nil, at: node, name: node.focus) ?? problem
    }
    return try field(name, of: whole, at: node.focus, on: base)
  }

  func field(_ name: String, of value: Value, at span: Span, on base: Expression? = nil) throws -> Value {
    if let found = fieldValue(name, of: value) { return found }
    throw noField(name, of: value, at: span, called: base.map { SourceMap(source).text($0.span) })
  }

  func fieldValue(_ name: String, of value: Value) -> Value? {
    switch value {
    case .tensor(let tensor), .mask(let tensor): return Session.field(name, of: tensor)
    case .number(let number): return Session.field(name, of: Tensor([], [number]))
    case .record(let record): return record[name]
    case .trace(let trace): return trace[name].map { Value.of($0) }
    case .entity(let entity): return entity.field(name)
    default: return nil
    }
  }

  static let tensorFields = ["shape", "ndim", "size", "T"]

  private static func field(_ name: String, of tensor: Tensor) -> Value? {
    switch name {
    case "shape": .tensor(Tensor([tensor.shape.count], tensor.shape.map(Double.init)))
    case "ndim": .number(Double(tensor.shape.count))
    case "size": .number(Double(tensor.count))
    case "T": .of(tensor.transposed())
    default: nil
    }
  }

  func fieldNames(of value: Value) -> [String] {
    switch value {
    case .tensor, .mask: Session.tensorFields
    case .record(let record): record.fields.map(\.name)
    case .trace(let trace): trace.steps.map(\.name)
    case .entity(let entity): entity.fieldNames
    default: []
    }
  }
}
