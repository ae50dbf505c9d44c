import Messages

// Help pages that list: every name, the words of the course, what to read.

extension Session {
  /// The page of a list that `help` knows by name, or nil.
  func listPage(_ word: String) -> [String]? {
    switch word {
    case "names": nameList()
    case "glossary", "용어", "용어집": glossary()
    case "reading", "읽을거리": readingList()
    default: nil
    }
  }

  private func nameList() -> [String] {
    registry.topics.flatMap { topic in
      let names = registry.all.filter { $0.topic == topic }.map(\.shownName)
      return [Catalogue.word(topic, in: language)]
        + Display.wrap("  " + names.joined(separator: " "), width)
    }
  }

  // MARK: - Words of the course

  /// A term in the session's language, and the other language's word beside it.
  private func glossary() -> [String] {
    let other: MessageLanguage = language == .english ? .korean : .english
    let names = Catalogue.glossary.map { ($0.name(in: language), $0.name(in: other)) }
    let column = (names.map { DisplayText.width($0.0) }.max() ?? 0) + 4
    return DisplayText.wrap(said("help.glossary"), width)
      + names.flatMap { DisplayText.beside("  " + $0.0, $0.1, column: column, width) }
      + DisplayText.wrap(said("help.glossary.one"), width)
  }

  func termPage(_ term: Term) -> [String] {
    let other: MessageLanguage = language == .english ? .korean : .english
    return DisplayText.wrap("\(term.name(in: language)) · \(term.name(in: other))", width)
      + DisplayText.wrap("  " + term.meaning(in: language), width)
  }

  // MARK: - Reading

  private func readingList() -> [String] {
    let lists = [
      ("help.reading.lecture", Catalogue.readingOfLecture),
      ("help.reading.corrections", Catalogue.readingOfCorrections),
    ]
    return lists.flatMap { key, readings in
      DisplayText.wrap(said(key), width)
        + readings.flatMap(readingLines)
    }
  }

  private func readingLines(_ reading: Reading) -> [String] {
    DisplayText.hanging("  \(reading.source): \(reading.why(in: language))", indent: 4, width)
      + (reading.address.map { DisplayText.hanging("    \($0)", indent: 4, width) } ?? [])
  }

  private func said(_ key: String) -> String { Catalogue.sentence(key, in: language) }
}
