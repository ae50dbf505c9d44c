import Language
import Messages
import Testing

/// Help in both languages: complete, short and on the screen.
@Suite struct HelpTests {
  static let all = newSession().registry.all

  private func lines(_ input: String, _ language: MessageLanguage = .english, after: String = "") -> [String] {
    let session = newSession(language: language)
    if !after.isEmpty { _ = session.run(after) }
    return session.run(input).transcript(language: language).split(separator: "\n").map(String.init)
  }

  // MARK: - Korean

  private static let wantedKeys: Set<String> = Set(
    all.flatMap { builtin -> [String] in
      let key = "help." + (builtin.receiver.map { $0 + "." } ?? "") + builtin.name
      return [key] + builtin.parameters.map { "\(key).\($0.name)" }
    })

  @Test func `every function and every parameter is explained in Korean`() {
    let missing = HelpTests.wantedKeys.subtracting(Catalogue.koreanHelp.keys)
    #expect(missing.isEmpty, "\(missing.sorted())")
  }

  @Test func `no Korean help is left without its function`() {
    let unused = Set(Catalogue.koreanHelp.keys).subtracting(HelpTests.wantedKeys)
    #expect(unused.isEmpty, "\(unused.sorted())")
  }

  @Test func `every topic, kind and result has its Korean word, and no other`() {
    let words = HelpTests.all.flatMap { builtin in
      // What a verb returns is not shown.
      [builtin.topic] + builtin.parameters.map(\.kind) + (builtin.signature.contains("→") ? [builtin.returns] : [])
    }
    let (wanted, known) = (Set(words), Set(Catalogue.koreanWords.keys))
    #expect(wanted == known, "\(wanted.symmetricDifference(known))")
  }

  @Test(arguments: all)
  func `a Korean summary is one polite sentence that fits beside its name`(_ builtin: Builtin) {
    let summary = builtin.summary(in: .korean)
    #expect(summary.hasSuffix("다.") || builtin.name == "range", "\(summary)")
    #expect(DisplayText.width(summary) <= 72, "\(summary)")
  }

  @Test func `a page is Korean down to its last line`() {
    #expect(
      lines("help dropout", .korean) == [
        "dropout(p=0.5) → 층", "훈련할 때 입력의 일부를 무작위로 0으로 만드는 층을 만듭니다.",
        "  p  수: 끄는 비율: 0 <= p < 1", "예:", "  > dropout(0.5)([1, 2, 3, 4])",
        "  > dropout(0.5).eval([1, 2, 3, 4])", "출처: Srivastava et al. 2014",
      ])
  }

  @Test func `the hint inside an open bracket speaks the session's language`() {
    let hint = newSession(language: .korean).signature(in: "y = dropout(")
    #expect(hint?.first == "dropout(p=0.5) → 층")
    #expect(hint?.last?.hasSuffix("만듭니다.") == true)
  }

  @Test(arguments: [
    ("dropout(\"a\")", "`dropout`의 `p`에는 수가 와야 하는데 \"a\"가 왔습니다."),
    ("linear(\"a\", 2)", "`linear`의 `in`에는 정수가"), ("loss(1)", "`data`가 필요합니다: 레이블이 있는 예제"),
    ("loss([[1, 2]], 3)", "층이 와야 하는데 텐서 (1, 2)가"), ("relu().eval()", "미니배치. 한 행이 예제 하나"),
    ("relu().x", "층에는 `x`가 없습니다"),
  ])
  func `a Korean message says kinds and parameters in Korean`(_ input: String, _ words: String) {
    #expect(lines(input, .korean).joined(separator: " ").contains(words), "\(lines(input, .korean))")
  }

  // MARK: - Pages

  @Test(arguments: all, MessageLanguage.allCases)
  func `a page has at most 20 lines`(_ builtin: Builtin, _ language: MessageLanguage) {
    let receiver = builtin.receiver ?? ""
    let name = builtin.name == "()" ? receiver : receiver.isEmpty ? builtin.name : "\(receiver).\(builtin.name)"
    let page = lines("help \(name)", language)
    #expect(!page.isEmpty && page.count <= 20, "\(page.joined(separator: "\n"))")
  }

  @Test(arguments: MessageLanguage.allCases)
  func `no heading is missing`(_ language: MessageLanguage) {
    let inputs = [
      "help", "help names", "help layers", "help batchnorm", "help eval", "help S1", "help bn", "help glossary",
      "help reading", "help 과적합",
    ]
    for input in inputs {
      for line in lines(input, language, after: "bn = batchnorm(2)") {
        #expect(line.firstMatch(of: /help\.[a-z]+/) == nil, "\(line)")
      }
    }
  }

  @Test(arguments: [
    ("help layers", "layers"), ("help Layers", "layers"), ("help making arrays", "making arrays"),
    ("help arrays", "making arrays"), ("help 층", "layers"), ("help 배열", "making arrays"),
  ])
  func `a topic is found by its name or a word of it, in both languages`(_ input: String, _ topic: String) {
    #expect(lines(input).first == topic)
    #expect(lines(input, .korean).first == Catalogue.word(topic, in: .korean))
  }

  @Test func `a word of several topics shows each of them`() {
    let page = lines("help numbers")
    #expect(page.contains("functions of numbers") && page.contains("random numbers"))
  }

  @Test func `a layer says what one can do with it`() {
    let page = lines("help net", after: "net = relu()")
    #expect(page.last == "It can: net(x), net.eval(x), net.back(x, dout), net.reset(), net.fuse()")
  }

  // MARK: - Words of the course

  @Test func `every word of the glossary is explained when one asks for it, in either language`() {
    for term in Catalogue.glossary {
      for (word, language) in [(term.english, MessageLanguage.english), (term.korean, .korean)] {
        let page = lines("help \(word)", language).joined(separator: " ").replacing(#/ +/#, with: " ")
        let isFunction = newSession().registry.function(word) != nil
        #expect(isFunction || page.contains(term.meaning(in: language)), "\(page)")
      }
    }
  }

  @Test func `a word that is an argument shows what takes it, in the plural too`() {
    for word in ["optimizer", "optimizers", "patience", "seal"] {
      #expect(lines("help \(word)").first?.contains("is an argument of") == true, "\(word)")
    }
    #expect(lines("help seal").contains { $0.hasPrefix("  split") })
    #expect(lines("help optimizer", .korean).first == "`optimizer`는 다음의 인자입니다:")
  }

  @Test func `other names of a term lead to it, and to one that exists`() {
    for (word, term) in Catalogue.otherNames {
      #expect(Catalogue.terms(meant: word).map(\.english) == [term], "\(word)")
    }
    #expect(lines("help 하이퍼파라미터", .korean).contains { $0.contains("초모수") })
  }

  @Test func `no word stands twice in the glossary`() {
    #expect(Set(Catalogue.glossary.map(\.english)).count == Catalogue.glossary.count)
    #expect(Set(Catalogue.glossary.map(\.korean)).count == Catalogue.glossary.count)
  }

  @Test(arguments: [
    ("help learning_rate", "learning rate · 학습률"), ("help Learning rate", "learning rate · 학습률"),
    ("help 교차검증", "cross-validation · 교차 검증"), ("help hyper-parameter", "hyper-parameter · 초모수"),
    ("help rate", "learning rate · 학습률"),
  ])
  func `a word is found as it is written, or by a part of it`(_ input: String, _ head: String) {
    #expect(lines(input).first == head)
  }

  @Test func `a misspelt word gets a suggestion`() {
    #expect(lines("help overfiting").joined().contains("help overfitting"))
  }

  @Test func `a word that is also a topic is explained below the functions`() {
    let page = lines("help whitening")
    #expect(page.first == "whitening" && page.contains("whitening · 화이트닝"))
    #expect(!lines("help data").joined().contains("data leak"))
  }

  @Test func `the glossary lists both languages, the session's own first`() {
    #expect(lines("help glossary").contains { $0.wholeMatch(of: #/ *overfitting +과적합/#) != nil })
    #expect(lines("help 용어", .korean).contains { $0.wholeMatch(of: #/ *과적합 +overfitting/#) != nil })
  }

  @Test(arguments: MessageLanguage.allCases)
  func `the reading list has a line on every source`(_ language: MessageLanguage) {
    let page = lines("help reading", language).joined(separator: " ").replacing(#/ +/#, with: " ")
    for reading in Catalogue.readingOfLecture + Catalogue.readingOfCorrections {
      let line = ["\(reading.source): \(reading.why(in: language))", reading.address].compactMap(\.self)
      #expect(page.contains(line.joined(separator: " ")))
    }
  }

  // MARK: - Codes

  private static let codes: [String] = Set(
    Catalogue.all.compactMap { $0.key.wholeMatch(of: /([A-Z][0-9]+)(?:\..*)?/).map { String($0.1) } }
  ).sorted()

  @Test(arguments: codes)
  func `every code is explained, without a gap`(_ code: String) {
    for language in MessageLanguage.allCases {
      let page = lines("help \(code.lowercased())", language)
      #expect(page.count > 1 && page[0].hasPrefix("\(code): "), "\(page)")
      #expect(!page.joined().contains("{"))
    }
  }

  @Test func `what changes from case to case stands in capitals`() {
    #expect(lines("help N4")[1] == "  - `VERB` is a command, so it cannot name a value. Try `NAME`.")
    #expect(lines("help N4", .korean)[1].contains("`VERB`은(는) 명령이라서"))
  }
}
