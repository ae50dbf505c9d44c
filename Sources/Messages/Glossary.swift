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

  /// What else learners call a term: words that other books and courses use.
  public static let otherNames = [
    "hyperparameter": "hyper-parameter", "하이퍼파라미터": "hyper-parameter", "파라미터": "parameter", "모수": "parameter",
    "규제": "regularisation", "정칙화": "regularisation", "regularization": "regularisation", "가중치 감쇠": "weight penalty",
    "weight decay": "weight penalty", "과대적합": "overfitting", "과소 적합": "underfitting", "폭주": "divergence",
    "테스트 데이터": "test set", "학습 데이터": "training set", "훈련 세트": "training set", "검증 세트": "validation set",
    "정보 누수": "data leak", "데이터 누출": "data leak", "백색화": "whitening", "학습 속도": "learning rate",
  ]

  /// The terms called `word` in either language; without one, those that have it as a word of their name.
  public static func terms(meant word: String) -> [Term] {
    let other = otherNames.first { solid($0.key) == solid(word) }?.value
    let same = glossary.filter { $0.isCalled(other ?? word) }
    return same.isEmpty ? glossary.filter { $0.contains(word) } : same
  }

  fileprivate static func plain(_ text: String) -> String {
    String(text.lowercased().map { $0 == "_" || $0 == "-" ? " " : $0 })
  }

  fileprivate static func solid(_ text: String) -> String { plain(text).filter { $0 != " " } }
}
