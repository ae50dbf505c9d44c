import Builtins
import Language
import Messages
import Testing

@Suite struct ReferenceTests {
  private static func page(_ language: MessageLanguage) -> (markdown: String, failures: [Reference.Failure]) {
    Reference(in: language) { newSession(language: language) }.page()
  }

  private func headings(_ markdown: String) -> [String] {
    markdown.split(separator: "\n").filter { $0.hasPrefix("### ") }.map { String($0.dropFirst(4)) }
  }

  @Test(arguments: MessageLanguage.allCases)
  func `every function has its entry, and every example runs`(_ language: MessageLanguage) {
    let (markdown, failures) = ReferenceTests.page(language)
    let names = newSession().registry.all.map { builtin in
      let receiver = builtin.receiver ?? ""
      return builtin.name == "()" ? "\(receiver)(x)" : (receiver.isEmpty ? "" : receiver + ".") + builtin.name
    }
    #expect(Set(headings(markdown)) == Set(names))
    #expect(headings(markdown).count == names.count)
    #expect(failures.isEmpty, "\(failures)")
  }

  @Test(arguments: MessageLanguage.allCases)
  func `two runs write the same page`(_ language: MessageLanguage) {
    #expect(ReferenceTests.page(language).markdown == ReferenceTests.page(language).markdown)
  }

  @Test func `every row of a table has four cells`() {
    for line in ReferenceTests.page(.english).markdown.split(separator: "\n") where line.hasPrefix("| ") {
      let cells = line.replacing("\\|", with: "").split(separator: "|", omittingEmptySubsequences: false)
      #expect(cells.count == 6, "\(line)")
    }
  }

  @Test func `an example stands with what it shows`() {
    let markdown = ReferenceTests.page(.english).markdown
    #expect(markdown.contains("```text\n> mean([[1, 2], [3, 6]], axis=0)\n[2 4]\n```"))
    #expect(markdown.contains("> x = 1\nx  1\n> x = 2\nx  2\n> undo\nundone: x = 2\n"))
  }

  @Test func `an example that fails is reported`() {
    let broken = Builtin(
      "broken", topic: "toys", "Do nothing.", returns: "none", examples: ["missing(1)", "check 1 == 2", "1 + 1"]
    ) { _ in .none }
    let failures = Reference(in: .english) { Session(builtins: [broken]) }.page().failures
    let own = failures.filter { $0.function == "broken" }
    #expect(own.map(\.example) == ["missing(1)", "check 1 == 2"])
    #expect(own.first?.shown.contains("N1") == true)
  }
}
