import Messages

extension Builtin {
  static let help = Builtin(
    "help", topic: "session", "Explain a function, a topic or an error code.",
    parameters: [
      ParameterInfo("name", kind: "word", about: "a function, a topic or a code such as S1", defaultText: "none")
    ],
    returns: "none", examples: ["help", "help batchnorm", "help checks", "help S1"]
  ) { session, command in
    session.show(try session.help(command.word, at: command.verbSpan))
    return .none
  }
}

extension Session {
  func help(_ word: String?, at span: Span) throws -> [String] {
    guard let word, !word.isEmpty else { return overview() }
    if let page = listPage(word) { return page }
    if let builtin = registry.function(word) { return page(of: builtin) }
    let methods = registry.all.filter { $0.receiver != nil && ($0.name == word || $0.fullName == word) }
    if !methods.isEmpty { return methods.flatMap(page) }
    let ofKind = registry.all.filter { $0.receiver == word }
    if !ofKind.isEmpty { return rows(ofKind) }
    if let value = state.variables[word] { return page(of: value, called: word) }
    if let page = optionPage(word) { return page }
    let topics = self.topics(meant: word)
    let terms = Catalogue.terms(meant: word)
    if !topics.isEmpty { return topics.flatMap(topicPage) + terms.filter { $0.isCalled(word) }.flatMap(termPage) }
    if let page = codePage(word.uppercased()) { return page }
    if !terms.isEmpty { return terms.flatMap(termPage) + [said("help.glossary.all")] }
    if let page = argumentPage(word) { return page }
    let known = registry.functionNames + registry.topics + Catalogue.glossary.map(\.english)
    let near = Suggestion.nearest(to: word, among: known)
    throw Diagnostic(near == nil ? "N9" : "N9.near", ["name": word, "near": near ?? ""], at: span, in: source)
  }

  private func said(_ key: String, _ facts: [String: String] = [:]) -> String {
    Catalogue.sentence(key, facts, in: language)
  }

  /// What takes an argument called `word`; for its plural too.
  private func argumentPage(_ word: String) -> [String]? {
    for name in [word, word.hasSuffix("s") ? String(word.dropLast()) : word] {
      let takers = registry.all.compactMap { builtin in
        builtin.writtenParameters.first { $0.name == name }.map { (builtin, $0) }
      }
      guard !takers.isEmpty else { continue }
      let column = (takers.map { DisplayText.width($0.0.shownName) }.max() ?? 0) + 4
      return DisplayText.wrap(said("help.argument", ["name": name]), width)
        + takers.prefix(12).flatMap {
          DisplayText.beside("  " + $0.0.shownName, $0.0.about($0.1, in: language), column: column, width)
        }
    }
    return nil
  }

  // MARK: - Overview

  private func overview() -> [String] {
    let topics = registry.topics.map { Catalogue.word($0, in: language) }.joined(separator: ", ")
    let beginnings = ["x = [1, 2, 3, 4]; mean(x)", "bn = batchnorm(1); step bn([[1], [3]])"]
    let lines = [said("help.commands")] + rows(registry.all.filter(\.isVerb)) + [said("help.topics")]
    return lines + DisplayText.wrap("  " + topics, width) + [said("help.more")] + pointers() + [said("help.try")]
      + beginnings.flatMap(typed)
  }

  private func pointers() -> [String] {
    let topic = Catalogue.word("layers", in: language)
    let pointers = [
      ("help mean", said("help.about.name", ["name": "mean"])), ("help \(topic)", said("help.about.topic")),
      ("help S1", said("help.about.code")), ("help names", said("help.about.names")),
      ("help glossary", said("help.about.glossary")), ("help reading", said("help.about.reading")),
    ]
    return pointers.flatMap { DisplayText.beside("  " + $0.0, $0.1, column: 17, width) }
  }

  // MARK: - Topics

  /// The topic of that name; without one, every topic that has this word in its name.
  private func topics(meant word: String) -> [String] {
    let names = registry.topics.map { (topic: $0, all: [$0, Catalogue.word($0, in: .korean)]) }
    let wanted = word.lowercased()
    let same = names.filter { $0.all.contains(wanted) }
    let found =
      same.isEmpty ? names.filter { $0.all.contains { $0.split(separator: " ").contains { $0 == wanted } } } : same
    return found.map(\.topic)
  }

  private func topicPage(_ topic: String) -> [String] {
    let page = [Catalogue.word(topic, in: language)] + rows(registry.all.filter { $0.topic == topic })
    return topic == "plots" ? page + testPattern() : page
  }

  /// A name and a summary each, beside each other.
  private func rows(_ builtins: [Builtin]) -> [String] {
    let column = (builtins.map { DisplayText.width($0.shownName) }.max() ?? 0) + 4
    return builtins.flatMap { builtin in
      DisplayText.beside("  " + builtin.shownName, builtin.summary(in: language), column: column, width)
    }
  }

  // MARK: - One page

  /// Signature, summary, parameters, examples, source: at most 20 lines at 80 columns.
  func page(of builtin: Builtin) -> [String] {
    let shown = builtin.writtenParameters
    let further = shown.dropFirst(
      shown.count > Session.mostParametersOnPage ? Session.parametersOnLongPage : shown.count)
    var lines = further.isEmpty ? signatureLines(of: builtin) : shortSignatureLines(of: builtin)
    lines += self.lines(of: Array(shown.dropLast(further.count)), builtin)
    if !further.isEmpty {
      let facts = ["name": builtin.name, "names": further.map(\.name).joined(separator: ", ")]
      lines += DisplayText.wrap(said("help.further", facts), width)
    }
    if !builtin.examples.isEmpty { lines.append(said("help.examples")) }
    lines += builtin.examples.prefix(further.isEmpty ? builtin.examples.count : 1).flatMap(typed)
    if let source = builtin.source { lines += DisplayText.wrap(said("help.source", ["source": source]), width) }
    return lines
  }

  private static let mostParametersOnPage = 10
  private static let parametersOnLongPage = 8

  /// What each parameter is, beside its name.
  private func lines(of parameters: [ParameterInfo], _ builtin: Builtin) -> [String] {
    let column = (parameters.map { DisplayText.width($0.name) }.max() ?? 0) + 4
    return parameters.flatMap { parameter in
      let text = "\(Catalogue.word(parameter.kind, in: language)): \(builtin.about(parameter, in: language))"
      return DisplayText.beside("  " + parameter.name, text, column: column, width)
    }
  }

  /// `help train options`: the parameters that have no room on the page of the function.
  private func optionPage(_ words: String) -> [String]? {
    let words = words.split(separator: " ")
    guard words.count == 2, ["options", "옵션"].contains(words[1]), let builtin = registry.function(String(words[0]))
    else {
      return nil
    }
    let shown = builtin.writtenParameters
    let isLong = shown.count > Session.mostParametersOnPage
    return lines(of: Array(isLong ? shown.dropFirst(Session.parametersOnLongPage) : shown[...]), builtin)
  }

  /// The signature of a function with many options: those that must be given, and a sign that there are more.
  private func shortSignatureLines(of builtin: Builtin) -> [String] {
    let needed = builtin.writtenParameters.filter { !$0.isOptional }.map(\.name) + ["…"]
    let list = needed.joined(separator: ", ")
    let head = builtin.isVerb ? "\(builtin.name) \(list)" : "\(builtin.name)(\(list))"
    return DisplayText.wrap(head, width) + DisplayText.wrap(builtin.summary(in: language), width)
  }

  private func signatureLines(of builtin: Builtin) -> [String] {
    DisplayText.hanging(builtin.signature(in: language), indent: 4, width)
      + DisplayText.wrap(builtin.summary(in: language), width)
  }

  /// The inputs of an example as they are typed.
  private func typed(_ example: String) -> [String] {
    Script.entries(of: example).flatMap { DisplayText.hanging("  > " + $0, indent: 4, width) }
  }

  private func page(of value: Value, called name: String) -> [String] {
    var lines = display.assigned(name, value)
    guard case .entity(let entity) = value else { return lines }
    let methods = registry.all.filter { $0.receiver == entity.kind }
    let calls = methods.map { name + $0.callText.dropFirst(entity.kind.count) }
    for (key, names) in [("help.fields", fieldNames(of: value)), ("help.methods", calls)] where !names.isEmpty {
      lines += DisplayText.wrap(said(key, ["names": names.joined(separator: ", ")]), width)
    }
    return lines
  }

  // MARK: - Error codes

  /// What an error code such as `S1` stands for, or nil when there is no such code.
  private func codePage(_ code: String) -> [String]? {
    guard let letter = code.first, letter.isASCII, code.dropFirst().allSatisfy(\.isNumber) else { return nil }
    let sentences = Catalogue.sentences(ofCode: code, in: language)
    guard !sentences.isEmpty else { return nil }
    let head = said("help.code", ["code": code, "about": said("help.letter.\(letter)")])
    let why = Catalogue.reason(ofCode: code) == nil ? [] : [said("help.code.why", ["code": code])]
    return DisplayText.wrap(head, width) + sentences.flatMap { DisplayText.beside("  -", $0, column: 4, width) }
      + why.flatMap { DisplayText.wrap($0, width) }
  }
}

extension Session {
  /// Signature and summary of the function that `entry` is inside of, or nil.
  public func signature(in entry: String) -> [String]? {
    functionInside(entry).flatMap(registry.function).map(signatureLines)
  }
}
