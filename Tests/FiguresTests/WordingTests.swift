import Testing

@testable import Figures

@Suite struct WordingTests {
  @Test(arguments: Wording.Key.allCases)
  func `both languages say every sentence with the same facts`(key: Wording.Key) throws {
    let english = try #require(Wording.english[key])
    let korean = try #require(Wording.korean[key])
    #expect(placeholders(english) == placeholders(korean))
  }

  @Test(arguments: FigureLanguage.allCases)
  func `a description has no empty place`(language: FigureLanguage) throws {
    for example in Examples.all {
      let text = try example.make().described(in: language)
      #expect(!text.contains("{") && !text.contains("}"), "\(text)")
    }
  }

  @Test func `a description gives the numbers of the figure`() throws {
    let text = try Figure.losses(train: [2, 1, 0.5], validation: [2, 1.5, 1.75]).described()
    #expect(text.contains("a train: points 3, from 2 to 0.5, lowest 0.5, highest 2."))
    #expect(text.contains("lowest validation loss 1.5 at epoch 2"))
    #expect(text.contains("gap at the end 1.25: validation 1.75, train 0.5"))
  }

  @Test func `a description says what the labels of runs say`() throws {
    let text = try Figure.rates([Series("lr=5", [9, .infinity, .nan])]).described()
    #expect(text.contains("! lr=5: 1 NAN, 1 INF, first at 2"))
  }

  @Test func `both axes name their scale in the language of the figure`() throws {
    let framing = Framing(horizontalLabel: "lr", verticalLabel: "reg", horizontalIsLog: true, verticalIsLog: true)
    let text = try Figure.line([Series("a", [1, 10])], framing).text(TextOptions(language: .korean))
    #expect(text.contains("lr (로그)") && text.contains("reg (로그)") && !text.contains("(log)"))
  }

  private func placeholders(_ template: String) -> Set<Substring> {
    Set(template.matches(of: #/{[a-z]+}/#).map(\.0))
  }
}
