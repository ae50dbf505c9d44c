/// The Korean words for one function: its summary and what each parameter means.
///
/// The English stands in the function's declaration and nowhere else.
struct KoreanHelp: Sendable {
  /// `mean`; `layer.eval` for a method.
  let name: String
  let summary: String
  let parameters: [(name: String, about: String)]

  init(_ name: String, _ summary: String, _ parameters: KeyValuePairs<String, String> = [:]) {
    self.init(name, summary, listed: parameters.map { ($0.key, $0.value) })
  }

  init(_ name: String, _ summary: String, listed parameters: [(name: String, about: String)]) {
    (self.name, self.summary, self.parameters) = (name, summary, parameters)
  }
}

extension Catalogue {
  /// The Korean help by key: `help.mean` is a summary, `help.mean.axis` a parameter.
  public static let koreanHelp: [String: String] = {
    let entries =
      helpOnArrays + helpOnNumbers + helpOnLayers + helpOnTraining + helpOnRuns + helpOnChoosing + helpOnSearch
      + helpOnFigures + helpOnSession
    let texts = entries.flatMap { entry in
      [("help.\(entry.name)", entry.summary)]
        + entry.parameters.map { ("help.\(entry.name).\($0.name)", $0.about) }
    }
    return Dictionary(texts) { first, _ in first }
  }()

  /// The words of the help on a function in `language`; `english` where that is English or no other is known.
  public static func help(_ key: String, english: String, in language: MessageLanguage) -> String {
    language == .korean ? koreanHelp[key] ?? english : english
  }

  /// A kind of value, what a function returns, or a topic in `language`.
  public static func word(_ english: String, in language: MessageLanguage) -> String {
    language == .korean ? koreanWords[english] ?? valueKinds[english] ?? english : english
  }

  /// Facts that are words of a declaration, in `language`: the kind of a value, what a parameter means.
  static func translated(_ facts: [String: String], to language: MessageLanguage) -> [String: String] {
    guard language == .korean else { return facts }
    var words = facts
    for name in ["wanted", "kind", "got"] { words[name] = facts[name].map { translatedKind($0, to: language) } }
    if let function = facts["function"], let name = facts["name"], facts["about"] != nil {
      words["about"] = about(name, of: function) ?? facts["about"]
    }
    return words
  }

  private static func about(_ parameter: String, of function: String) -> String? {
    let method = koreanHelp.keys.filter { $0.hasSuffix(".\(function).\(parameter)") }.min()
    return koreanHelp["help.\(function).\(parameter)"] ?? method.flatMap { koreanHelp[$0] }
  }

  /// The sentences of an error code such as `S1`, what changes from case to case in capitals: `NAME`.
  public static func sentences(ofCode code: String, in language: MessageLanguage) -> [String] {
    all.filter { $0.key == code || $0.key.hasPrefix(code + ".") }.map { capitals(in: $0.template(in: language)) }
  }

  /// The key of what `why` says about an error code, where that is more than its sentence.
  public static func reason(ofCode code: String) -> String? {
    let key = "why.\(code)"
    return message(key) == nil ? nil : key
  }

  private static func capitals(in template: String) -> String {
    var text = ""
    var isInside = false
    for character in template {
      if character == "{" || character == "}" {
        isInside = character == "{"
      } else {
        text += isInside ? character.uppercased() : String(character)
      }
    }
    return text
  }
}
