import Tensors

// From an error to a diagnostic: where it points, what stands under the operands, how to put it right.

extension Session {
  /// The diagnostic for any error of an evaluation; one that already has its place keeps it.
  func diagnostic(
    for error: any Error, at span: Span?, operands: [(expression: Expression, value: Value)] = []
  ) -> any Error {
    switch error {
    case let diagnostic as Diagnostic: return diagnostic
    case let argument as ArgumentFault: return diagnostic(for: argument, at: span)
    case let fault as any Fault:
      var diagnostic = Diagnostic(fault.key, fault.facts, at: span, in: source)
      diagnostic.labels = fault.code.hasPrefix("S") ? shapes(of: operands) : []
      return diagnostic
    default: return error
    }
  }

  func diagnostic(for error: any Error, at span: Span?) -> Diagnostic {
    diagnostic(for: error, at: span, operands: []) as? Diagnostic
      ?? Diagnostic("P0.unknown", ["error": "\(error)"], at: span, in: source)
  }

  private func diagnostic(for fault: ArgumentFault, at span: Span?) -> Diagnostic {
    var diagnostic = Diagnostic(fault.key, fault.facts, at: fault.span ?? span, in: source)
    if fault.key == "K2", let known = names(of: fault.facts["wanted"]) {
      diagnostic.key = "K2.known"
      diagnostic.facts["known"] = known
    }
    if let replacement = fault.replacement {
      diagnostic.fix = SourceMap(source).replacing(replacement.span, with: replacement.text)
    }
    return diagnostic
  }

  /// The variables that hold what a library outside the language made, such as a data set.
  private func names(of kind: String?) -> String? {
    let names = variableNames.filter { name in
      if case .entity(let entity)? = state.variables[name] { entity.kind == kind } else { false }
    }
    return names.isEmpty ? nil : names.prefix(8).joined(separator: ", ")
  }

  private func shapes(of operands: [(expression: Expression, value: Value)]) -> [Diagnostic.Label] {
    operands.compactMap { operand in
      operand.value.shape.map { Diagnostic.Label(operand.expression.span, $0.shapeText) }
    }
  }

  // MARK: - Names

  /// Prefixes of other libraries that learners type out of habit.
  private static let foreignPrefixes: Set<String> = ["np", "numpy", "torch", "nn", "F", "tf", "plt", "math"]

  func unknownName(_ name: String, at span: Span) -> Diagnostic {
    if Session.foreignPrefixes.contains(name) { return Diagnostic("N2.alone", ["name": name], at: span, in: source) }
    let known = Array(frames.last?.locals.keys ?? [:].keys) + state.variables.keys + registry.functionNames
    let near = Suggestion.nearest(to: name, among: known.sorted())
    guard let near else { return Diagnostic("N1", ["name": name], at: span, in: source) }
    let key = near == name.lowercased() ? "N1.case" : "N1.near"
    var diagnostic = Diagnostic(key, ["name": name, "near": near], at: span, in: source)
    diagnostic.fix = SourceMap(source).replacing(span, with: near)
    return diagnostic
  }

  /// `np.mean(x)`: NumPy's names are here without `np.`.
  func foreignPrefix(_ base: Expression, _ name: String) -> Diagnostic? {
    guard case .name(let prefix) = base.kind, Session.foreignPrefixes.contains(prefix), lookUp(prefix) == nil else {
      return nil
    }
    var diagnostic = Diagnostic("N2", ["name": prefix], at: base.span, in: source)
    if registry.function(name) != nil {
      let dot = Span(base.span.start, base.span.end + 1)
      diagnostic.fix = SourceMap(source).replacing(dot, with: "")
    }
    return diagnostic
  }

  func noField(_ name: String, of value: Value, at span: Span, called variable: String? = nil) -> Diagnostic {
    var names = fieldNames(of: value)
    let near = Suggestion.nearest(to: name, among: names + methodNames(of: value))
    if names.count > 8 { names = Array(names.prefix(8)) + ["…"] }
    let facts = [
      "field": name, "kind": value.kind, "name": variable ?? "", "near": near ?? "",
      "fields": names.joined(separator: ", "),
    ]
    let key = (names.isEmpty ? "N3.none" : "N3") + (near == nil ? "" : ".near")
    var diagnostic = Diagnostic(key, facts, at: span, in: source)
    if let near { diagnostic.fix = SourceMap(source).replacing(span, with: near) }
    return diagnostic
  }

  /// The methods a value has, for suggestions and completion.
  func methodNames(of value: Value) -> [String] {
    if case .entity(let entity) = value { return registry.methodNames(of: entity.kind) }
    return value.numbers == nil ? [] : registry.functionNames.filter { !Verbs.all.contains($0) }
  }
}
