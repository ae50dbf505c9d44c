import Tensors

// Errors about shapes that another number, or another layer's parameter, puts right.

extension Session {
  /// `net.fc2.W` where the rows of `net.fc1.W` would fit: says so when exactly one other part does.
  func withFittingPart(
    _ diagnostic: Diagnostic, _ operands: [(expression: Expression, value: Value)]
  ) -> Diagnostic {
    guard diagnostic.key == "S1.inner", operands.count == 2 else { return diagnostic }
    let others = (operands[1].value.shape, operands[0].value.shape)
    for (operand, wanted) in [
      (operands[1], { (shape: [Int]) in shape.first == others.1?.last }),
      (operands[0], { (shape: [Int]) in shape.last == others.0?.first }),
    ] {
      guard let (path, part) = fittingPart(of: operand.expression, wanted) else { continue }
      var better = diagnostic
      better.key = "S1.part"
      better.facts["part"] = path[path.count - 2]
      better.facts["other"] = part
      let text = (path.dropLast(2) + [part, path[path.count - 1]]).joined(separator: ".")
      better.fix = SourceMap(source).replacing(operand.expression.span, with: text)
      return better
    }
    return diagnostic
  }

  /// The names of a parameter such as `net.fc2.W`, and the only other part of the network whose parameter fits.
  private func fittingPart(of expression: Expression, _ fits: ([Int]) -> Bool) -> (path: [String], part: String)? {
    guard let path = path(of: expression), path.count >= 3,
      let whole = try? value(at: path.dropLast(2), span: expression.span), case .entity(let network) = whole
    else { return nil }
    let parts = network.fieldNames.filter { part in
      guard part != path[path.count - 2], case .entity(let layer)? = network.field(part) else { return false }
      return layer.field(path[path.count - 1])?.shape.map { $0.count == 2 && fits($0) } ?? false
    }
    return parts.count == 1 ? (path, parts[0]) : nil
  }

  /// `batchnorm(3)(x)` for x with 2 features: the number that the layer should have been made with.
  func withFittingLayer(_ diagnostic: Diagnostic, _ callee: Expression?) -> Diagnostic {
    guard diagnostic.key == "S6.features", let got = diagnostic.facts["got"],
      case .call(let maker, let arguments)? = callee?.kind, case .name(let name) = maker.kind,
      registry.function(name)?.returns == "layer", let first = arguments.first, first.name == nil,
      case .number(let number) = first.value.kind,
      diagnostic.facts["wanted"] == "\(Int(number))"
    else { return diagnostic }
    var better = diagnostic
    better.fix = SourceMap(source).replacing(first.value.span, with: got)
    return better
  }
}
