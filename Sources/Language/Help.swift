extension Builtin {
  static let help = Builtin(
    "help", topic: "session", "Explain a function, a topic or an error code.",
    parameters: [
      ParameterInfo("name", kind: "word", about: "a function, a topic or a code such as S1", defaultText: "none")
    ],
    returns: "none", examples: ["help", "help batchnorm", "help checks"]
  ) { session, command in
    session.show(try session.help(command.word, at: command.verbSpan))
    return .none
  }
}

extension Session {
  func help(_ word: String?, at span: Span) throws -> [String] {
    guard let word, !word.isEmpty else { return overview() }
    if word == "names" { return nameList() }
    if let builtin = registry.function(word) { return page(of: builtin) }
    let methods = registry.all.filter { $0.receiver != nil && $0.name == word }
    if !methods.isEmpty { return methods.flatMap(page) }
    if let topic = registry.topics.first(where: { $0 == word.lowercased() }) { return topicPage(topic) }
    if let value = state.variables[word] { return display.assigned(word, value) }
    let known = registry.functionNames + registry.topics
    let near = Suggestion.nearest(to: word, among: known)
    throw Diagnostic(near == nil ? "N9" : "N9.near", ["name": word, "near": near ?? ""], at: span, in: source)
  }

  private func overview() -> [String] {
    var lines = ["Type an expression, or a verb:"]
    lines += rows(registry.all.filter { $0.isVerb })
    lines += ["", "`help NAME` explains a function, `help TOPIC` lists one, `help names` lists all."]
    lines += Display.wrap("Topics: " + registry.topics.joined(separator: ", "), width)
    lines.append("Try:  x = [1, 2, 3, 4]; mean(x)")
    return lines.flatMap { Display.wrap($0, width) }
  }

  private func nameList() -> [String] {
    registry.topics.flatMap { topic in
      let names = registry.all.filter { $0.topic == topic && $0.receiver == nil }.map(\.name)
      return [topic] + Display.wrap("  " + names.joined(separator: " "), width)
    }
  }

  private func topicPage(_ topic: String) -> [String] { [topic] + rows(registry.all.filter { $0.topic == topic }) }

  private func rows(_ builtins: [Builtin]) -> [String] {
    let signatures = builtins.map { width >= 72 ? $0.callText : $0.name }
    let column = min(signatures.map(DisplayText.width).max() ?? 0, 34)
    return zip(builtins, signatures).flatMap { builtin, signature in
      let head = "  " + DisplayText.padded(DisplayText.cut(signature, to: column), to: column) + "  "
      if DisplayText.width(head + builtin.summary) <= width { return [head + builtin.summary] }
      return Display.wrap("  " + signature, width) + Display.wrap("      " + builtin.summary, width)
    }
  }

  /// Signature, summary, parameters, examples, source: at most 20 lines at 80 columns.
  func page(of builtin: Builtin) -> [String] {
    var lines = [builtin.signature, builtin.summary]
    let shown = builtin.receiver == nil ? builtin.parameters : Array(builtin.parameters.dropFirst())
    let column = shown.map { DisplayText.width($0.name) }.max() ?? 0
    for parameter in shown {
      let fallback = parameter.defaultText.map { "  (\($0))" } ?? ""
      lines.append(
        "  \(DisplayText.padded(parameter.name, to: column))  \(parameter.kind): \(parameter.about)\(fallback)")
    }
    lines.append("For example:")
    lines += builtin.examples.map { "  > " + $0 }
    if let source = builtin.source { lines.append("Source: \(source)") }
    return lines.flatMap { Display.wrap($0, width) }
  }
}

extension Builtin {
  /// How it is called, without what it returns.
  var callText: String { signature.components(before: " → ") }
}

extension String {
  fileprivate func components(before separator: String) -> String {
    guard let found = range(of: separator) else { return self }
    return String(self[..<found.lowerBound])
  }

  fileprivate func range(of text: String) -> Range<String.Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(text) { return start..<index(start, offsetBy: text.count) }
      start = index(after: start)
    }
    return nil
  }
}

extension Session {
  /// Signature and summary of the function that `entry` is inside of, or nil.
  public func signature(in entry: String) -> [String]? {
    guard let name = functionInside(entry), let builtin = registry.function(name) else { return nil }
    return [builtin.signature, builtin.summary].flatMap { Display.wrap($0, width) }
  }
}
