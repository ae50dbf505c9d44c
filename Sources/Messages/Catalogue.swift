/// The languages in which Stepbook speaks to a learner.
public enum MessageLanguage: String, Sendable, CaseIterable {
  case english = "en"
  case korean = "ko"
}

/// One sentence in every language; `{name}` stands for a fact.
public struct Message: Sendable {
  public let key: String
  public let english: String
  public let korean: String

  init(_ key: String, _ english: String, _ korean: String) {
    (self.key, self.english, self.korean) = (key, english, korean)
  }

  public func template(in language: MessageLanguage) -> String {
    switch language {
    case .english: english
    case .korean: korean
    }
  }
}

/// Every sentence of Stepbook, by key.
public enum Catalogue {
  public static let all: [Message] =
    numbers + language + builtins + figures + program + lessons + teaching + training + choosingInLanguage
    + searching + runs + reasonsOfRuns + notebooks + help
    + course

  /// What the course teaches and where to read on.
  private static let course: [Message] =
    concepts + coverage + glossary.map(\.meaning) + (readingOfLecture + readingOfCorrections).map(\.why)

  private static let byKey = Dictionary(all.map { ($0.key, $0) }) { first, _ in first }

  public static func message(_ key: String) -> Message? { byKey[key] }

  /// The sentence for `key` with its placeholders filled; the key itself when the catalogue has no such sentence.
  public static func sentence(
    _ key: String, _ facts: [String: String] = [:], in language: MessageLanguage
  ) -> String {
    guard let message = byKey[key] else { return key }
    let text = fill(message.template(in: language), translated(facts, to: language))
    return language == .korean ? KoreanParticles.resolved(text) : text
  }

  static func fill(_ template: String, _ facts: [String: String]) -> String {
    var text = ""
    var rest = template[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let name = String(rest[rest.index(after: open)..<close])
      text += rest[..<open]
      text += facts[name] ?? "{\(name)}"
      rest = rest[rest.index(after: close)...]
    }
    return text + rest
  }
}
