public import Messages

/// The reference as Markdown, made from the declarations; its examples are run and shown with what they print.
public struct Reference {
  /// An example that did not run, or whose check did not hold, with what it showed.
  public struct Failure: Sendable {
    public let function: String
    public let example: String
    public let shown: String
  }

  private let language: MessageLanguage
  private let newSession: () -> Session
  private let registry: Registry

  /// The reference of what the sessions of `newSession` know; every example gets such a session of its own.
  public init(in language: MessageLanguage, newSession: @escaping () -> Session) {
    (self.language, self.newSession) = (language, newSession)
    registry = newSession().registry
  }

  /// The whole page, and the examples in it that failed.
  public func page() -> (markdown: String, failures: [Failure]) {
    var failures: [Failure] = []
    var lines = beginning
    for topic in registry.topics {
      lines += ["## \(Catalogue.word(topic, in: language))", ""]
      for builtin in registry.all where builtin.topic == topic { lines += entry(builtin, &failures) }
    }
    return (lines.joined(separator: "\n") + "\n", failures)
  }

  private func said(_ key: String, _ facts: [String: String] = [:]) -> String {
    Catalogue.sentence(key, facts, in: language)
  }

  /// Title, one paragraph, and the names by topic.
  private var beginning: [String] {
    let topics = registry.topics.map { topic in
      let names = registry.all.filter { $0.topic == topic }.map { "`\($0.shownName)`" }.joined(separator: " ")
      return "- **\(Catalogue.word(topic, in: language))** \(names)"
    }
    return ["# \(said("help.reference"))", "", said("help.reference.about"), ""] + topics + [""]
  }

  // MARK: - One function

  private func entry(_ builtin: Builtin, _ failures: inout [Failure]) -> [String] {
    var lines = ["### \(builtin.shownName)", "", "    \(builtin.signature(in: language))", ""]
    lines += [Reference.escaped(builtin.summary(in: language)), ""]
    lines += table(builtin)
    for example in builtin.examples {
      lines += ["```text"] + transcript(example, of: builtin, &failures) + ["```", ""]
    }
    if let source = builtin.source { lines += [Reference.escaped(said("help.source", ["source": source])), ""] }
    return lines
  }

  private func table(_ builtin: Builtin) -> [String] {
    guard !builtin.writtenParameters.isEmpty else { return [] }
    let heads = ["name", "kind", "default", "about"].map { said("help.table.\($0)") }
    let rows = builtin.writtenParameters.map { parameter in
      let fallback = parameter.defaultText.map { Reference.code($0) } ?? ""
      let kind = Catalogue.word(parameter.kind, in: language)
      return [
        Reference.code(parameter.name), kind, fallback, Reference.escaped(builtin.about(parameter, in: language)),
      ]
    }
    return ([heads, heads.map { _ in "---" }] + rows).map { "| \($0.joined(separator: " | ")) |" } + [""]
  }

  private func transcript(_ example: String, of builtin: Builtin, _ failures: inout [Failure]) -> [String] {
    let session = newSession()
    var lines: [String] = []
    for entry in Script.entries(of: example) {
      let outcome = session.run(entry)
      let shown = outcome.transcript(language: language, width: session.width)
      if outcome.failed || outcome.checkFailed {
        failures.append(Failure(function: builtin.shownName, example: entry, shown: shown))
      }
      let rows = entry.split(separator: "\n", omittingEmptySubsequences: false)
      lines += rows.enumerated().map { ($0 == 0 ? "> " : "| ") + $1 }
      if !shown.isEmpty { lines += builtin.name == "time" ? ["..."] : [shown] }
    }
    return lines
  }

  // MARK: - Markdown

  /// Code in a table: a bar would end the cell.
  private static func code(_ text: String) -> String { "`\(text.replacing("|", with: "\\|"))`" }

  /// Prose in which no sign means emphasis or a cell's end; code between back-ticks stays as it is.
  private static func escaped(_ text: String) -> String {
    var shown = ""
    var isCode = false
    for character in text {
      if character == "`" { isCode.toggle() }
      if character == "|" || (character == "*" && !isCode) { shown.append("\\") }
      shown.append(character)
    }
    return shown
  }
}
