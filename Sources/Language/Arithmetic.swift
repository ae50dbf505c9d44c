import Tensors

/// What the operators do to values.
enum Arithmetic {
  /// Two numbers, without making tensors of them; nil for the operators that need more than one instruction.
  static func numbers(_ kind: BinaryOperator, _ x: Double, _ y: Double) -> Value? {
    if let number = number(kind, x, y) { return .number(number) }
    switch kind {
    case .equal: return .bool(x == y)
    case .notEqual: return .bool(x != y)
    case .less: return .bool(x < y)
    case .lessOrEqual: return .bool(x <= y)
    case .greater: return .bool(x > y)
    case .greaterOrEqual: return .bool(x >= y)
    case .add, .subtract, .multiply, .divide, .floorDivide, .remainder, .power, .matrixProduct, .and, .or: return nil
    }
  }

  /// The sum, difference, product or quotient; nil for other operators.
  @inline(__always)
  static func number(_ kind: BinaryOperator, _ x: Double, _ y: Double) -> Double? {
    switch kind {
    case .add: x + y
    case .subtract: x - y
    case .multiply: x * y
    case .divide: x / y
    default: nil
    }
  }

  /// Whether `number` knows the operator.
  static func isNumeric(_ kind: BinaryOperator) -> Bool { number(kind, 1, 1) != nil }

  static func unary(_ kind: UnaryOperator, _ value: Value) throws -> Value {
    switch (kind, value) {
    case (.not, .bool(let bool)): return .bool(!bool)
    case (.plus, .number): return value
    case (.negate, .number(let number)): return .number(-number)
    default: break
    }
    guard let tensor = value.numbers else { throw wrongKinds(kind.rawValue, [value]) }
    switch kind {
    case .plus: return .of(tensor)
    case .negate: return .of(tensor.applying(.negate))
    case .not: return truth(tensor.applying(.not))
    }
  }

  static func binary(_ kind: BinaryOperator, _ left: Value, _ right: Value) throws -> Value {
    if case .tensor(let x) = left, case .tensor(let y) = right, isNumeric(kind) {
      return .of(try Tensor.combined(operation(for: kind).0, x, y))
    }
    guard let x = left.numbers, let y = right.numbers else { return try withoutNumbers(kind, left, right) }
    if kind == .matrixProduct { return .of(try Tensor.matrixProduct(x, y)) }
    if kind == .and || kind == .or {
      let operation: BinaryOperation = kind == .and ? .minimum : .maximum
      return truth(try Tensor.combined(operation, isTrue(x), isTrue(y)))
    }
    let (operation, compares) = operation(for: kind)
    let result = try Tensor.combined(operation, x, y)
    return compares ? truth(result) : .of(result)
  }

  private static func operation(for kind: BinaryOperator) -> (BinaryOperation, compares: Bool) {
    switch kind {
    case .add, .and, .or, .matrixProduct: (.add, false)
    case .subtract: (.subtract, false)
    case .multiply: (.multiply, false)
    case .divide: (.divide, false)
    case .floorDivide: (.floorDivide, false)
    case .remainder: (.remainder, false)
    case .power: (.power, false)
    case .equal: (.equal, true)
    case .notEqual: (.notEqual, true)
    case .less: (.less, true)
    case .lessOrEqual: (.lessOrEqual, true)
    case .greater: (.greater, true)
    case .greaterOrEqual: (.greaterOrEqual, true)
    }
  }

  private static func isTrue(_ x: Tensor) -> Tensor { x.applying(.not).applying(.not) }

  /// A tensor of 0 and 1 as a mask, or as a bool when it has no axes.
  static func truth(_ tensor: Tensor) -> Value {
    tensor.shape.isEmpty ? .bool(tensor.values[0] != 0) : .mask(tensor)
  }

  /// Strings and lists join, and anything may be compared for equality.
  private static func withoutNumbers(_ kind: BinaryOperator, _ left: Value, _ right: Value) throws -> Value {
    switch (kind, left, right) {
    case (.add, .text(let a), .text(let b)): return .text(a + b)
    case (.add, .list(let a), .list(let b)): return .list(a + b)
    case (.equal, _, _): return .bool(left.isIdentical(to: right))
    case (.notEqual, _, _): return .bool(!left.isIdentical(to: right))
    default: throw wrongKinds(kind.rawValue, [left, right])
    }
  }

  private static func wrongKinds(_ symbol: String, _ values: [Value]) -> any Error {
    let kinds = values.map { Display.phrase($0) }.joined(separator: ", ")
    return ArgumentFault("K7", ["operator": symbol, "got": kinds], at: nil)
  }
}
