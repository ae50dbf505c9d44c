/// An expression of the command language with its place in the source.
public final class Expression: Sendable {
  indirect enum Kind: Sendable {
    case number(Double)
    case text(String)
    case bool(Bool)
    case none
    case name(String)
    /// `[a, b]`
    case list([Expression])
    /// `a, b` in parentheses
    case tuple([Expression])
    case unary(UnaryOperator, Expression)
    case binary(BinaryOperator, Expression, Expression)
    /// `a < b <= c`: every neighbouring pair must hold.
    case comparison(Expression, [(relation: BinaryOperator, right: Expression)])
    case call(Expression, [Argument])
    case index(Expression, [Index])
    case field(Expression, String)
    case command(Command)
  }

  let kind: Kind
  /// The whole expression.
  let span: Span
  /// The operator, the name after the dot, or the brackets of a call: where an error about this node points.
  let focus: Span
  /// Levels of expressions below and including this one.
  let depth: Int

  init(_ kind: Kind, _ span: Span, focus: Span? = nil, depth: Int = 1) {
    (self.kind, self.span, self.focus, self.depth) = (kind, span, focus ?? span, depth)
  }

  /// `net`, `fc1`, `W` of `net.fc1.W`; nil for anything but a name and fields of it.
  var path: [String]? {
    switch kind {
    case .name(let name): [name]
    case .field(let base, let name): base.path.map { $0 + [name] }
    default: nil
    }
  }
}

enum UnaryOperator: String, Sendable {
  case negate = "-"
  case plus = "+"
  case not
}

enum BinaryOperator: String, Sendable {
  case add = "+"
  case subtract = "-"
  case multiply = "*"
  case divide = "/"
  case floorDivide = "//"
  case remainder = "%"
  case power = "**"
  case matrixProduct = "@"
  case equal = "=="
  case notEqual = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  case and
  case or
}

/// One argument of a call or a command.
struct Argument: Sendable {
  let name: String?
  let nameSpan: Span?
  let value: Expression
}

/// One place between `[` and `]`.
enum Index: Sendable {
  case at(Expression)
  case slice(start: Expression?, stop: Expression?, step: Expression?)
  case ellipsis(Span)
}

/// A verb with its arguments: `step back bn(x), dout=d`.
struct Command: Sendable {
  let verb: String
  let verbSpan: Span
  /// `step back`
  var back = false
  /// The right side of `check a ~ b`.
  var compared: Expression?
  /// The bare word of `help` and `why`.
  var word: String?
  var arguments: [Argument] = []
}

/// Where a value goes: `x`, or `net.fc1.W`.
struct Target: Sendable {
  let path: [String]
  let span: Span
}

struct Statement: Sendable {
  indirect enum Kind: Sendable {
    case expression(Expression)
    case assignment([Target], Expression)
    case loop(names: [String], over: Expression, body: [Statement])
    case definition(FunctionDefinition)
  }

  let kind: Kind
  let span: Span
  /// Nothing is shown of a statement that `;` ends.
  var isShown = true

  /// The expression, or what is assigned.
  var value: Expression? {
    switch kind {
    case .expression(let expression), .assignment(_, let expression): expression
    case .loop, .definition: nil
    }
  }
}

/// `def f(x, k=2) = …`
public struct FunctionDefinition: Sendable {
  struct Parameter: Sendable {
    let name: String
    let fallback: Expression?
  }

  let name: String
  let parameters: [Parameter]
  let body: Expression
  /// The text it was defined in, for spans and for showing it.
  let source: String
  let span: Span
}
