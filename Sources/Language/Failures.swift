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
      diagnostic.fix = nearestQuoted(fault.facts)
      return withFittingPart(diagnostic, operands)
    default: return error
    }
  }

  /// `optimizer="Adam"` with the nearest of the names that there are.
  private func nearestQuoted(_ facts: [String: String]) -> String? {
    guard let name = facts["name"], let names = facts["names"],
      let near = Suggestion.nearest(to: name, among: names.split(separator: ", ").map(String.init)),
      let place = source.firstRange(of: "\"\(name)\"")
    else { return nil }
    return source[..<place.lowerBound] + "\"\(near)\"" + source[place.upperBound...]
  }

  func diagnostic(for error: any Error, at span: Span?) -> Diagnostic {
    diagnostic(for: error, at: span, operands: []) as? Diagnostic
      ?? Diagnostic("P0.unknown", ["error": "\(error)"], at: span, in: source)
  }

  private func diagnostic(for fault: ArgumentFault, at span: Span?) -> Diagnostic {
    var diagnostic = Diagnostic(fault.key, fault.facts, at: fault.span ?? span, in: source)
    if fault.key == "K3", let function = fault.facts["function"], let pair = ForeignNames.ofTwo[function],
      fault.facts["name"] == "axis"
    {
      diagnostic = Diagnostic("K18", ["function": function, "near": pair], at: fault.span ?? span, in: source)
    }
    if diagnostic.key == "K18", let near = diagnostic.facts["near"], let span {
      diagnostic.fix = SourceMap(source).replacing(span, with: near)
    }
    if let span = fault.span, let text = calledText(fault) {
      diagnostic.fix = SourceMap(source).replacing(Span(span.end, span.end), with: text)
    }
    if fault.key == "K2", let known = names(of: fault.facts["wanted"]) {
      diagnostic.key = "K2.known"
      diagnostic.facts["known"] = known
    }
    if let replacement = fault.replacement {
      diagnostic.fix = SourceMap(source).replacing(replacement.span, with: replacement.text)
    }
    return diagnostic
  }

  /// What the parser could not know: which names are functions, and the shape of what was to be changed in place.
  func completed(_ diagnostic: Diagnostic) -> Diagnostic {
    var diagnostic = diagnostic
    switch diagnostic.key {
    case "P9.operator":
      guard let name = diagnostic.facts["function"] else { break }
      if registry.function(name) != nil {
        diagnostic.key = "P9.call"
        diagnostic.fix = diagnostic.facts["call"]
      } else if let found = misspelt(name, diagnostic) {
        diagnostic = found
      }
    case "P6.place": diagnostic.fix = diagnostic.fix ?? replacementOfPlace(diagnostic.facts)
    default: break
    }
    diagnostic.fix = diagnostic.fix.flatMap { mended($0) }
    return diagnostic
  }

  /// `tran net, data`: a command with a slip in its name.
  private func misspelt(_ name: String, _ diagnostic: Diagnostic) -> Diagnostic? {
    guard lookUp(name) == nil, let start = diagnostic.facts["start"].flatMap({ Int($0) }),
      let near = Suggestion.nearest(to: name, among: Verbs.all.sorted())
    else { return nil }
    let span = Span(start, start + name.utf8.count)
    var found = Diagnostic("N1.near", ["name": name, "near": near], at: span, in: source)
    found.fix = SourceMap(source).replacing(span, with: near)
    return found
  }

  /// A fix that can be read, with what else is wrong in the line put right as well; none when that does not end.
  private func mended(_ fix: String, times: Int = 5) -> String? {
    do {
      _ = try Program.parse(fix)
      return fix
    } catch {
      guard times > 0, let next = error.fix, next != fix else { return nil }
      return mended(next, times: times - 1)
    }
  }

  /// `x[2] = v` as a choice between the old numbers and the new one.
  private func replacementOfPlace(_ facts: [String: String]) -> String? {
    guard let name = facts["name"], let value = facts["value"],
      let holder = try? self.value(at: name.split(separator: ".").map(String.init), span: Span(0, 0)),
      let shape = holder.shape
    else { return nil }
    let condition: String
    if let place = facts["place"], (1...2).contains(shape.count) {
      let rows = isPlace(place, "len(\(name))")
      condition = shape.count == 1 ? rows : "(\(rows))[:, None]"
    } else if let row = facts["row"], let column = facts["column"], shape.count == 2 {
      condition = "(\(isPlace(row, "len(\(name))")))[:, None] and (\(isPlace(column, "len(\(name).T)")))[None, :]"
    } else {
      return nil
    }
    return "\(name) = where(\(condition), \(value), \(name))"
  }

  /// The mask of one place of `length`.
  private func isPlace(_ place: String, _ length: String) -> String {
    "arange(\(length)) == \(place.hasPrefix("-") ? "\(length) - \(place.dropFirst())" : place)"
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

  /// `()`, where a layer is wanted and the function that makes it was given.
  private func calledText(_ fault: ArgumentFault) -> String? {
    guard fault.key == "V27" || fault.key == "K3" && fault.facts["wanted"] == "layer",
      let got = fault.facts["got"], got.hasPrefix("function "),
      let builtin = registry.function(String(got.dropFirst("function ".count))),
      builtin.parameters.allSatisfy(\.isOptional), builtin.returns.contains("layer")
    else { return nil }
    return "()"
  }

  // MARK: - Names

  /// Prefixes of other libraries that learners type out of habit.
  private static let foreignPrefixes: Set<String> = ["np", "numpy", "torch", "nn", "F", "tf", "plt", "math"]

  /// A name that may be a function's, called with these arguments.
  func unknownFunction(_ name: String, _ arguments: [Argument], at span: Span) -> Diagnostic {
    var diagnostic = unknownName(name, at: span)
    if let near = diagnostic.facts["near"], case .builtin(let builtin)? = lookUp(near), !builtin.takes(arguments) {
      diagnostic.fix = nil
    }
    return diagnostic
  }

  func unknownName(_ name: String, at span: Span) -> Diagnostic {
    if Session.foreignPrefixes.contains(name) { return Diagnostic("N2.alone", ["name": name], at: span, in: source) }
    if let said = foreignWord(name, at: span) { return said }
    let known = Array(frames.last?.locals.keys ?? [:].keys) + state.variables.keys + registry.functionNames
    let near = Suggestion.nearest(to: name, among: known.sorted())
    guard let near else { return Diagnostic("N1", ["name": name], at: span, in: source) }
    let key = near == name.lowercased() ? "N1.case" : "N1.near"
    var diagnostic = Diagnostic(key, ["name": name, "near": near], at: span, in: source)
    diagnostic.fix = SourceMap(source).replacing(span, with: near)
    return diagnostic
  }

  /// `np.mean(x)`, `torch.nn.Linear(2, 3)`, `np.pi`: what is here needs no such prefix.
  func foreignPrefix(
    _ base: Expression, _ name: String, _ arguments: [Argument]?, at node: Expression, name place: Span
  ) -> Diagnostic? {
    guard let prefix = rootName(of: base), Session.foreignPrefixes.contains(prefix), lookUp(prefix) == nil else {
      return nil
    }
    let written = SourceMap(source).text(Span(base.span.start, place.start - 1))
    var diagnostic = Diagnostic("N2", ["name": written], at: base.span, in: source)
    let known = [name, name.lowercased(), ForeignNames.functions[name] ?? ""].first { lookUp($0) != nil }
    if let arguments, let template = ForeignNames.template(name, after: written, arguments.count) {
      let texts = arguments.map { SourceMap(source).text($0.value.span) }
      let filled = fits(template, arguments) ? ForeignNames.filled(template, texts) : nil
      diagnostic.fix = filled.flatMap { SourceMap(source).replacing(node.span, with: $0) }
    } else if let known {
      diagnostic.fix = renamed(Span(base.span.start, place.end), to: known, arguments)
    } else if let arguments {
      diagnostic.fix = foreignCall(name, arguments, at: node, callee: Span(base.span.start, place.end))?.fix
    }
    return diagnostic
  }

  /// The source with a function under its own name, and its options too; nil when it does not take these arguments.
  private func renamed(_ span: Span, to name: String, _ arguments: [Argument]?) -> String? {
    guard let arguments, let builtin = registry.function(name) else {
      return SourceMap(source).replacing(span, with: name)
    }
    let renamings = arguments.compactMap { argument -> (span: Span, text: String)? in
      guard let given = argument.name, let place = argument.nameSpan, let here = builtin.option(knownAs: given) else {
        return nil
      }
      return (place, here)
    }
    guard builtin.takes(arguments) else { return nil }
    return SourceMap(source).replacing([(span, name)] + renamings)
  }

  /// `np` of `np.random`.
  private func rootName(of expression: Expression) -> String? {
    switch expression.kind {
    case .name(let name): name
    case .field(let base, _): rootName(of: base)
    default: nil
    }
  }

  /// `x.mean`: a method without its brackets.
  private func uncalled(_ name: String, at span: Span) -> Diagnostic {
    var diagnostic = Diagnostic("N3.method", ["name": name], at: span, in: source)
    diagnostic.fix = SourceMap(source).replacing(span, with: name + "()")
    return diagnostic
  }

  func noField(_ name: String, of value: Value, at span: Span, called variable: String? = nil) -> Diagnostic {
    var names = fieldNames(of: value)
    let methods = methodNames(of: value)
    if value.numbers != nil, name == "dtype" { return Diagnostic("N3.dtype", [:], at: span, in: source) }
    if methods.contains(name) { return uncalled(name, at: span) }
    let near = Suggestion.nearest(to: name, among: names + methods)
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
