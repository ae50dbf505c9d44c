import Foundation
import Messages
import Testing

@testable import Lessons

/// Which step teaches which concept of the lecture.
@Suite struct CoverageTests {
  private static let front = "---\nlesson: a\ntitle: A\n---\n"

  private static let shipped = Coverage(
    ShippedLessonTests.sources.map { ($0, lesson((try? file("lessons/\($0)")) ?? "")) })

  private func covered(_ body: String) -> Coverage { Coverage([("07-a.md", lesson(Self.front + body))]) }

  @Test func `a comment names the concepts of its step`() {
    let coverage = covered(
      """
      ## One {#one}
      <!-- concepts: 12, 13 -->
      ## Two {#two .number}
      ```answer
      1
      ```
      <!-- concepts: 13 -->
      """)
    #expect(coverage.places(of: 12, .shown) == ["07#one"] && coverage.places(of: 12, .done).isEmpty)
    #expect(coverage.places(of: 13, .shown) == ["07#one"] && coverage.places(of: 13, .done) == ["07#two"])
    #expect(coverage.holes == Array(1...55).filter { $0 != 12 && $0 != 13 })
    #expect(coverage.without(.done).contains(12) && !coverage.without(.done).contains(13))
  }

  @Test func `a prediction that runs something asks and shows`() {
    let coverage = covered(
      "## One {#one .predict}\n- [x] a\n- [ ] b\n  > no\n\n```stepbook\n> 1\n1\n```\n<!-- concepts: 3 -->\n")
    #expect(coverage.places(of: 3, .asked) == ["07#one"] && coverage.places(of: 3, .shown) == ["07#one"])
  }

  @Test(arguments: [("0", 0), ("56", 1), ("twelve", 2), ("", 3)])
  func `what is not the number of a concept is a finding`(_ word: String, _: Int) {
    let text = Self.front + "## One {#one}\nText.\n<!-- concepts: 1, \(word) -->\n"
    let findings = Lint.findings(LessonFormat.parse(text)).filter { $0.rule == "concept" }
    #expect(findings.map(\.line) == [7] && findings.first?.facts["word"] == word)
  }

  @Test(arguments: Coverage.Part.allCases)
  func `the shipped lessons have something to watch, a question and work to do for every concept`(
    _ part: Coverage.Part
  ) {
    #expect(Self.shipped.holes == [])
    #expect(Self.shipped.without(part) == [])
  }

  @Test(arguments: [(MessageLanguage.english, "coverage.md"), (.korean, "coverage.ko.md")])
  func `the stored table is up to date`(_ language: MessageLanguage, _ name: String) throws {
    #expect(try file("lessons/plans/\(name)") == Self.shipped.page(in: language).joined(separator: "\n") + "\n")
  }
}
