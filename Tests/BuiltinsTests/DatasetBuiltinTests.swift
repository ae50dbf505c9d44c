import Language
import Testing

/// `dataset(X, y)`: a learner's own examples.
@Suite struct DatasetBuiltinTests {
  private func shown(_ input: String) -> String { newSession().run(input).transcript(language: .english) }

  @Test func `features and labels come back as they went in`() {
    let input =
      "d = dataset([[0, 5], [1, 6], [2, 7]], [1, 0, 1]); check d.X ~ [[0, 5], [1, 6], [2, 7]]; check d.y ~ [1, 0, 1]"
    #expect(!shown(input).contains("FAIL") && !shown(input).contains("error"))
    #expect(shown("dataset([[0, 5], [1, 6], [2, 7]], [1, 0, 2])").contains("3 examples  2 features  3 classes"))
  }

  @Test(arguments: [
    ("dataset([1, 2], [0, 1])", "S"), ("dataset([[1], [2]], [0])", "S10"), ("dataset([[1], [2]], [0, 0.5])", "V30"),
    ("dataset([[1], [2]], [0, -1])", "V7"), ("dataset([[1], [2]], [0, 1e12])", "V7"),
  ])
  func `what is no data set gets one sentence`(_ input: String, _ code: String) {
    #expect(shown(input).contains("error \(code)"), "\(shown(input))")
  }
}
