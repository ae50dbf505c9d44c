/// A word of the course in both languages, with what it means.
public struct Term: Sendable {
  public let english: String
  public let korean: String
  let meaning: Message

  init(_ english: String, _ korean: String, _ inEnglish: String, _ inKorean: String) {
    (self.english, self.korean) = (english, korean)
    meaning = Message("term.\(english)", inEnglish, inKorean)
  }

  public func name(in language: MessageLanguage) -> String { language == .english ? english : korean }
  /// Capitals, hyphens, underscores and, in Korean, spaces make no difference: `learning_rate`, `교차검증`.
  public func isCalled(_ word: String) -> Bool {
    let wanted = Catalogue.plain(word)
    return Catalogue.plain(english) == wanted || Catalogue.solid(korean) == Catalogue.solid(wanted)
  }

  /// Whether `word` is one of the words of the term.
  fileprivate func contains(_ word: String) -> Bool {
    let wanted = Catalogue.plain(word)
    return [english, korean].contains { Catalogue.plain($0).split(separator: " ").contains { $0 == wanted } }
  }

  public func meaning(in language: MessageLanguage) -> String { meaning.template(in: language) }
}

extension Catalogue {
  /// The words of the course, in the order in which it meets them.
  public static let glossary: [Term] = wordsOfLayers + wordsOfTraining + wordsOfChoosing

  /// The terms called `word` in either language; without one, those that have it as a word of their name.
  public static func terms(meant word: String) -> [Term] {
    let same = glossary.filter { $0.isCalled(word) }
    return same.isEmpty ? glossary.filter { $0.contains(word) } : same
  }

  fileprivate static func plain(_ text: String) -> String {
    String(text.lowercased().map { $0 == "_" || $0 == "-" ? " " : $0 })
  }

  fileprivate static func solid(_ text: String) -> String { plain(text).filter { $0 != " " } }
}
