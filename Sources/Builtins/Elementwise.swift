import Language
import Tensors

private let thisTopic = "functions of numbers"

let elementwiseBuiltins: [Builtin] = unary + [Builtin.round, .maximum, .minimum, .clip, .whereBuiltin, .close]

/// Functions of one number, applied to every number of a tensor.
private let unary: [Builtin] = [
  function("exp", .exp, "Raise e to each number.", "exp(1)"),
  function("expm1", .expm1, "Compute e to each number, minus 1, exactly near 0.", "expm1(1e-10)"),
  function("log", .log, "Take the natural logarithm of each number.", "log(10)"),
  function("log1p", .log1p, "Take the logarithm of 1 + x, exactly near 0.", "log1p(1e-10)"),
  function("log2", .log2, "Take the logarithm to base 2 of each number.", "log2(8)"),
  function("log10", .log10, "Take the logarithm to base 10 of each number.", "log10(1000)"),
  function("sqrt", .sqrt, "Take the square root of each number.", "sqrt(1.25)"),
  function("square", .square, "Multiply each number by itself.", "square([1, 2, 3])"),
  function("abs", .abs, "Drop the sign of each number.", "abs([-1, 2])"),
  function("sign", .sign, "Give -1, 0 or 1 for each number's sign.", "sign([-3, 0, 5])"),
  function("sin", .sin, "Take the sine of each angle in radians.", "sin(pi / 2)"),
  function("cos", .cos, "Take the cosine of each angle in radians.", "cos(0)"),
  function("tan", .tan, "Take the tangent of each angle in radians.", "tan(0)"),
  function("arcsin", .arcsin, "Find the angle with this sine, in radians.", "arcsin(1)"),
  function("arccos", .arccos, "Find the angle with this cosine, in radians.", "arccos(0)"),
  function("arctan", .arctan, "Find the angle with this tangent, in radians.", "4 * arctan(1)"),
  function("sinh", .sinh, "Take the hyperbolic sine of each number.", "sinh(1)"),
  function("cosh", .cosh, "Take the hyperbolic cosine of each number.", "cosh(0)"),
  function("floor", .floor, "Round each number down.", "floor(2.7)"),
  function("ceil", .ceil, "Round each number up.", "ceil(2.1)"),
  function("trunc", .truncate, "Drop the digits after the point.", "trunc([-1.7, 1.7])"),
  function("erf", .erf, "Compute the error function of each number.", "erf(1 / sqrt(2))"),
  function("erfc", .erfc, "Compute 1 − erf(x), exactly for large x.", "erfc(5)"),
  question("isnan", .isnan, "Ask which numbers are NaN.", "isnan([1, nan])"),
  question("isinf", .isinf, "Ask which numbers are infinite.", "isinf([1, inf])"),
  question("isfinite", .isfinite, "Ask which numbers are neither NaN nor infinite.", "isfinite([1, inf])"),
]

private func function(_ name: String, _ operation: UnaryOperation, _ summary: String, _ example: String) -> Builtin {
  Builtin(
    name, topic: thisTopic, summary, tensor("x", "a number or a tensor of any shape"), returns: "number or tensor",
    examples: [example]
  ) { call, x in
    let y = x.applying(operation)
    noteLostNumbers(x, y, call)
    return .of(y)
  }
}

private func question(_ name: String, _ operation: UnaryOperation, _ summary: String, _ example: String) -> Builtin {
  Builtin(
    name, topic: thisTopic, summary, tensor("x", "a number or a tensor of any shape"), returns: "bool or mask",
    examples: [example]
  ) { _, x in
    let y = x.applying(operation)
    return y.rank == 0 ? .bool(y.values[0] != 0) : .mask(y)
  }
}

/// Says it when finite numbers became NaN or infinite: V4.
private func noteLostNumbers(_ x: Tensor, _ y: Tensor, _ call: Call) {
  guard !call.isInterrupted, !y.isFinite else { return }
  let lost = y.values.indices.filter { !y.values[$0].isFinite && x.values[$0].isFinite }
  guard let first = lost.first else { return }
  let result = y.values[first].isNaN ? "NAN" : "INF"
  let facts = [
    "count": "\(lost.count)", "of": "\(x.count)", "result": result, "place": place(first, in: x.shape),
    "value": NumberText.scalar(x.values[first]),
  ]
  call.note(x.rank == 0 ? "V4.one" : "V4", facts)
}

/// `[2, 0]`: the place of a number in a tensor, as an index.
private func place(_ position: Int, in shape: [Int]) -> String {
  var rest = position
  var places: [Int] = []
  for length in shape.reversed() {
    places.insert(rest % max(1, length), at: 0)
    rest /= max(1, length)
  }
  return "[\(places.map(String.init).joined(separator: ", "))]"
}

extension Builtin {
  static let maximum = Builtin(
    "maximum", topic: thisTopic, "Take the larger of each pair of numbers.", tensor("a", "numbers"),
    tensor("b", "numbers"),
    returns: "number or tensor", examples: ["maximum([-1, 2], 0)"]
  ) { _, a, b in .of(try Tensor.combined(.maximum, a, b)) }

  static let minimum = Builtin(
    "minimum", topic: thisTopic, "Take the smaller of each pair of numbers.", tensor("a", "numbers"),
    tensor("b", "numbers"), returns: "number or tensor", examples: ["minimum([-1, 2], 0)"]
  ) { _, a, b in .of(try Tensor.combined(.minimum, a, b)) }

  static let clip = Builtin(
    "clip", topic: thisTopic, "Raise what is too small to low and cut what is too large to high.",
    tensor("x", "numbers"), tensor("low", "the smallest allowed; none means no limit").optional,
    tensor("high", "the largest allowed; none means no limit").optional, returns: "number or tensor",
    examples: ["clip([-2, 0.5, 3], 0, 1)", "clip([-2, 0.5, 3], low=0)"]
  ) { _, x, low, high in
    let raised = try low.map { try Tensor.combined(.maximum, x, $0) } ?? x
    return .of(try high.map { try Tensor.combined(.minimum, raised, $0) } ?? raised)
  }

  static let round = Builtin(
    "round", topic: thisTopic, "Round each number to the nearest whole one, or to some decimals.",
    tensor("x", "a number or a tensor of any shape"), integer("decimals", "digits after the point", default: 0),
    returns: "number or tensor", examples: ["round([1.4, 2.6])", "round(pi, 2)"]
  ) { call, x, decimals in
    guard (-300...300).contains(decimals) else { throw call.refusal(of: "decimals", "V40", ["got": "\(decimals)"]) }
    guard decimals != 0 else { return .of(x.applying(.round)) }
    let scale = try Tensor.combined(.power, Tensor(10), Tensor(Double(abs(decimals))))
    let there: BinaryOperation = decimals > 0 ? .multiply : .divide
    let scaled = try Tensor.combined(there, x, scale).applying(.round)
    return .of(try Tensor.combined(decimals > 0 ? .divide : .multiply, scaled, scale))
  }

  static let whereBuiltin = Builtin(
    "where", topic: thisTopic, "Choose between two values by a condition, element by element.",
    tensor("condition", "a mask"), tensor("a", "taken where it holds"), tensor("b", "taken elsewhere"),
    returns: "number or tensor", examples: ["x = [-1, 2]; where(x > 0, x, 0)"]
  ) { _, condition, a, b in .of(try Tensor.choosing(condition, a, b)) }

  static let close = Builtin(
    "close", topic: thisTopic, "Ask whether two values are nearly equal.", anyValue("a", "a value"),
    anyValue("b", "a value of the same shape, or a number"),
    number("tol", "largest |a − b|; none means 1e-6·max(1, |b|)").optional, returns: "bool",
    examples: ["close(log(10), 2.3026, tol=1e-4)"]
  ) { _, a, b, tolerance in .bool(a.isClose(to: b, tolerance: tolerance)) }
}
