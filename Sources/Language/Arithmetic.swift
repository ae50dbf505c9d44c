import Tensors

/// What the operators do to values.
enum Arithmetic {
  /// Two numbers, without making tensors of them; nil for `@`, `and`, `or`.
  static func numbers(_ kind: BinaryOperator, _ x: Double, _ y: Double) -> Value? {
    switch kind {
    case .add: .number(x + y)
    case .subtract: .number(x - y)
    case .multiply: .number(x * y)
    case .divide: .number(x / y)
    case .equal: .bool(x == y)
    case .notEqual: .bool(x != y)
    case .less: .bool(x < y)
    case .lessOrEqual: .bool(x <= y)
    case .greater: .bool(x > y)
    case .greaterOrEqual: .bool(x >= y)
    case .floorDivide, .remainder, .power, .matrixProduct, .and, .or: nil
    }
  }

  static func unary(_ kind: UnaryOperator, _ value: Value) throws -> Value {
    if kind == .not, case .bool(let bool) = value { return .bool(!bool) }
    guard let tensor = value.numbers else { throw wrongKinds(kind.rawValue, [value]) }
    switch kind {
    case .plus: return .of(tensor)
    case .negate: return .of(tensor.applying(.negate))
    case .not: return truth(tensor.applying(.not))
    }
  }

  static func binary(_ kind: BinaryOperator, _ left: Value, _ right: Value) throws -> Value {
    if let other = try withoutNumbers(kind, left, right) { return other }
    guard let x = left.numbers, let y = right.numbers else { throw wrongKinds(kind.rawValue, [left, right]) }
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

  /// Strings join, and anything may be compared for equality.
  private static func withoutNumbers(_ kind: BinaryOperator, _ left: Value, _ right: Value) throws -> Value? {
    if case .text(let a) = left, case .text(let b) = right, kind == .add { return .text(a + b) }
    if case .list(let a) = left, case .list(let b) = right, kind == .add { return .list(a + b) }
    guard left.numbers == nil || right.numbers == nil else { return nil }
    switch kind {
    case .equal: return .bool(left.isIdentical(to: right))
    case .notEqual: return .bool(!left.isIdentical(to: right))
    default: return nil
    }
  }

  private static func wrongKinds(_ symbol: String, _ values: [Value]) -> any Error {
    let kinds = values.map { Display.phrase($0) }.joined(separator: ", ")
    return ArgumentFault("K7", ["operator": symbol, "got": kinds], at: nil)
  }
}
