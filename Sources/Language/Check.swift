import Tensors

extension Builtin {
  static let check = Builtin(
    "check", topic: "checks", "Compare two values, or see that a condition holds.",
    parameters: [
      ParameterInfo("a ~ b", kind: "value", about: "two values of one shape, or one bool or mask"),
      ParameterInfo("tol", kind: "number", about: "largest |a − b| allowed", defaultText: "1e-6·max(1, |b|)"),
      ParameterInfo("rtol", kind: "number", about: "largest |a − b| / |b| allowed", defaultText: "none"),
    ],
    returns: "bool", examples: ["check log(10) ~ 2.3026 tol=1e-4", "check 2 + 2 == 4"]
  ) { session, command in try session.check(command) }
}

extension Session {
  func check(_ command: Command) throws -> Value {
    let tolerances = try tolerances(of: command)
    guard let left = command.arguments.first(where: { $0.name == nil })?.value else {
      throw Diagnostic("P9.check", [:], at: command.verbSpan, in: source)
    }
    let first = try value(of: left)
    guard let right = command.compared else { return try report(condition: first, left) }
    let second = try value(of: right)
    let holds = try isClose(first, second, tolerances, at: command.verbSpan, left, right)
    report(
      holds, tolerances.absolute ?? 1e-6 * max(1, abs(second.numbers?.number ?? 1)), (left, first), (right, second))
    return .bool(holds)
  }

  private func tolerances(of command: Command) throws -> (absolute: Double?, relative: Double?) {
    var found: (absolute: Double?, relative: Double?) = (nil, nil)
    for argument in command.arguments where argument.name != nil {
      let value = try value(of: argument.value)
      guard case .number(let number) = value, number >= 0 else {
        let facts = [
          "function": "check", "name": argument.name ?? "", "wanted": "number", "got": Display.phrase(value),
        ]
        throw Diagnostic("K3", facts, at: argument.value.span, in: source)
      }
      switch argument.name {
      case "tol": found.absolute = number
      case "rtol": found.relative = number
      default:
        let facts = ["function": "check", "name": argument.name ?? "", "options": "tol, rtol"]
        throw Diagnostic("K1", facts, at: argument.nameSpan, in: source)
      }
    }
    return found
  }

  private func isClose(
    _ first: Value, _ second: Value, _ tolerances: (absolute: Double?, relative: Double?), at span: Span,
    _ left: Expression, _ right: Expression
  ) throws -> Bool {
    guard let a = first.numbers, let b = second.numbers else { return first.isIdentical(to: second) }
    guard a.shape == b.shape || a.shape.isEmpty || b.shape.isEmpty else {
      var diagnostic = Diagnostic("S12", ["left": a.shapeText, "right": b.shapeText], at: span, in: source)
      diagnostic.labels = [.init(left.span, a.shapeText), .init(right.span, b.shapeText)]
      throw diagnostic
    }
    guard let relative = tolerances.relative else { return first.isClose(to: second, tolerance: tolerances.absolute) }
    return zip(a.values, b.values).allSatisfy { $0 == $1 || abs($0 - $1) <= relative * abs($1) }
  }

  // MARK: - Reports

  private func report(condition value: Value, _ expression: Expression) throws -> Value {
    let holds: Bool
    var counted = ""
    switch value {
    case .bool(let bool): holds = bool
    case .mask(let mask):
      holds = mask.values.allSatisfy { $0 != 0 }
      counted = "   " + display.count(mask)
    default: throw Diagnostic("K11", ["got": Display.phrase(value)], at: expression.span, in: source)
    }
    emit(holds, [label(expression) + counted] + sides(of: expression))
    return .bool(holds)
  }

  /// For `a == b` the two values, so that a failure says by how much.
  private func sides(of expression: Expression) -> [String] {
    guard case .binary(_, let left, let right) = expression.kind else { return [] }
    let (saved, savedOutcome) = (state, outcome)
    defer { (state, outcome) = (saved, savedOutcome) }
    return [left, right].compactMap { side in
      if case .number = side.kind { return nil }
      guard let value = try? value(of: side), case .number(let number) = value else { return nil }
      return "\(label(side)) = \(display.number(number))"
    }
  }

  private func report(
    _ holds: Bool, _ tolerance: Double, _ left: (expression: Expression, value: Value),
    _ right: (expression: Expression, value: Value)
  ) {
    guard let a = left.value.numbers, let b = right.value.numbers else {
      return emit(holds, [label(left.expression), label(right.expression)])
    }
    let difference = largestDifference(a, b)
    inquiry.checks.append(
      CheckedPair(
        left: (label(left.expression), a), right: (label(right.expression), b), holds: holds, tolerance: tolerance))
    var parts: [String] = []
    if let x = a.number, let y = b.number {
      let texts = distinct(x, y)
      parts = [side(left.expression, texts.0), side(right.expression, texts.1)]
    } else {
      parts = ["\(label(left.expression)) \(a.shapeText)", "\(label(right.expression)) \(b.shapeText)"]
    }
    emit(holds, parts + ["|diff| = \(NumberText.general(difference, 3))"])
  }

  /// `loss(net, data) = 2.3023`; a literal is its own label.
  private func side(_ expression: Expression, _ text: String) -> String {
    if case .number = expression.kind { return text }
    return "\(label(expression)) = \(text)"
  }

  private func label(_ expression: Expression) -> String { SourceMap(source).text(expression.span) }

  private func largestDifference(_ a: Tensor, _ b: Tensor) -> Double {
    (0..<max(a.count, b.count)).reduce(0) { most, index in
      let difference = abs(a.values[a.shape.isEmpty ? 0 : index] - b.values[b.shape.isEmpty ? 0 : index])
      return difference.isNaN || most.isNaN ? .nan : max(most, difference)
    }
  }

  /// Both numbers with enough digits to tell them apart.
  private func distinct(_ x: Double, _ y: Double) -> (String, String) {
    for digits in state.digits...17 {
      let texts = (NumberText.scalar(x, digits: digits), NumberText.scalar(y, digits: digits))
      if texts.0 != texts.1 || x == y || digits >= state.digits + 4 { return texts }
    }
    return (NumberText.exact(x), NumberText.exact(y))
  }

  private func emit(_ holds: Bool, _ parts: [String]) {
    if !holds { outcome.checkFailed = true }
    let verdict = holds ? "ok    " : "FAIL  "
    let line = verdict + parts.joined(separator: "   ")
    if DisplayText.width(line) <= width { return show([line]) }
    show(parts.enumerated().flatMap { DisplayText.wrap(($0 == 0 ? verdict : "      ") + $1, width) })
  }
}
