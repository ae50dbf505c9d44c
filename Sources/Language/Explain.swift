import Messages
import Tensors

extension Builtin {
  static let explain = Builtin(
    "explain", topic: "stepping", "Show an expression as a tree with shapes and multiply counts.",
    parameters: [ParameterInfo("expr", kind: "expression", about: "what to explain")], returns: "none",
    examples: ["x = ones(4, 3); W = ones(3, 2); explain(relu(x @ W + 1))"]
  ) { session, command in
    guard let expression = command.arguments.first?.value, command.arguments.count == 1 else {
      throw Diagnostic("K16", ["name": "explain"], at: command.verbSpan, in: session.source)
    }
    var tree = ExplainedTree(session: session)
    _ = try tree.add(expression, level: 0)
    session.show(tree.lines(width: session.width))
    return .none
  }
}

/// An expression as indented rows: what it does, the shape it gives, the multiplications it needs.
private struct ExplainedTree {
  private struct Row {
    let level: Int
    let text: String
    let shape: [Int]?
    let products: Double
  }

  let session: Session
  private var rows: [Row] = []

  init(session: Session) { self.session = session }

  func lines(width: Int) -> [String] {
    let names = rows.map { String(repeating: "  ", count: $0.level) + $0.text }
    let column = min(names.map(DisplayText.width).max() ?? 0, max(16, width - 32))
    let body = zip(rows, names).flatMap { row, name -> [String] in
      let shape = row.shape.map { $0.isEmpty ? Catalogue.word("number", in: session.language) : $0.shapeText } ?? "?"
      let cost = row.products > 0 ? "  " + said("explain.multiplies", row.products) : ""
      return Display.wrap(
        DisplayText.padded(DisplayText.cut(name, to: column), to: column) + "  " + shape + cost, width)
    }
    return body + [said("explain.total", rows.reduce(0) { $0 + $1.products })]
  }

  private func said(_ key: String, _ products: Double) -> String {
    Catalogue.sentence(key, ["count": NumberText.scalar(products)], in: session.language)
  }

  /// Adds the expression and what it is made of; its shape, or nil where only running would tell.
  mutating func add(_ expression: Expression, level: Int) throws -> [Int]? {
    let place = rows.count
    rows.append(Row(level: level, text: "", shape: nil, products: 0))
    let (text, shape, products) = try describe(expression, level)
    rows[place] = Row(level: level, text: text, shape: shape, products: products)
    return shape
  }

  private mutating func describe(
    _ expression: Expression, _ level: Int
  ) throws -> (text: String, shape: [Int]?, products: Double) {
    let source = SourceMap(session.source).text(expression.span)
    switch expression.kind {
    case .number, .bool: return (source, [], 0)
    case .name(let name): return (name, session.lookUp(name)?.shape, 0)
    case .unary(let kind, let operand): return (kind.rawValue, try add(operand, level: level + 1), 0)
    case .binary(let kind, let left, let right):
      let first = try add(left, level: level + 1)
      let second = try add(right, level: level + 1)
      return try operation(kind, first, second, expression)
    case .list(let items):
      let inner = try items.map { try add($0, level: level + 1) }
      guard let one = inner.first, let shape = one, inner.allSatisfy({ $0 == one }) else { return ("[…]", nil, 0) }
      return ("[…]", [items.count] + shape, 0)
    case .field(let base, "T"):
      return (".T", try add(base, level: level + 1).map { $0.reversed() }, 0)
    case .field: return (source, (try? session.value(of: expression))?.shape, 0)
    case .call(let callee, let arguments): return try call(callee, arguments, level)
    default: return (source, nil, 0)
    }
  }

  // MARK: - Shapes

  private func operation(
    _ kind: BinaryOperator, _ left: [Int]?, _ right: [Int]?, _ node: Expression
  ) throws -> (text: String, shape: [Int]?, products: Double) {
    guard let left, let right else { return (kind.rawValue, nil, 0) }
    do {
      let shape = try kind == .matrixProduct ? Tensor.productShape(left, right) : Tensor.broadcastShape(left, right)
      let count = Double(shape.reduce(1, *))
      let isProduct = kind == .multiply || kind == .divide
      let products = kind == .matrixProduct ? count * Double(left.last ?? 1) : isProduct ? count : 0
      return (kind.rawValue, shape, products)
    } catch {
      throw session.diagnostic(for: error, at: node.focus)
    }
  }

  private mutating func call(
    _ callee: Expression, _ arguments: [Argument], _ level: Int
  ) throws -> (text: String, shape: [Int]?, products: Double) {
    var given = arguments
    let name: String
    if case .field(let base, let method) = callee.kind, session.method(method, of: .tensor(Tensor(0))) != nil {
      given.insert(Argument(name: nil, nameSpan: nil, value: base), at: 0)
      name = method
    } else {
      name = SourceMap(session.source).text(callee.span)
    }
    let shapes = try given.filter { $0.name == nil }.map { try add($0.value, level: level + 1) }
    return (name, shape(of: name, shapes, given), 0)
  }

  /// Functions that keep a shape, and reductions that drop an axis; others only running would tell.
  private func shape(of name: String, _ shapes: [[Int]?], _ arguments: [Argument]) -> [Int]? {
    guard let builtin = session.registry.function(name) else { return nil }
    if ["zeros", "ones", "normal", "uniform"].contains(name) { return literalSizes(arguments) }
    guard let first = shapes.first, let shape = first else { return nil }
    if Set(["functions of numbers", "activations"]).contains(builtin.topic) { return shape }
    guard builtin.topic == "sums and averages" else { return nil }
    guard let axis = arguments.first(where: { $0.name == "axis" })?.value else { return [] }
    guard case .number(let number) = axis.kind, shape.indices.contains(Int(number)) else { return nil }
    var reduced = shape
    let keeps = arguments.contains { $0.name == "keepdims" }
    if keeps { reduced[Int(number)] = 1 } else { reduced.remove(at: Int(number)) }
    return reduced
  }

  /// The shape of `zeros(2, 3)`, when its lengths are written out.
  private func literalSizes(_ arguments: [Argument]) -> [Int]? {
    let sizes = arguments.filter { $0.name == nil }.compactMap { argument -> Int? in
      if case .number(let number) = argument.value.kind { Int(exactly: number) } else { nil }
    }
    return sizes.count == arguments.count { $0.name == nil } ? sizes : nil
  }
}
