import Foundation
import Testing

@testable import Lessons

struct ShippedLessonTests {
  static let sources = (try? lessonFiles().filter { !$0.hasSuffix(".ko.md") }) ?? []

  @Test(arguments: sources) func `a shipped lesson has no finding`(name: String) throws {
    let text = try file("lessons/\(name)")
    let parsed = LessonFormat.parse(text)
    let findings = Lint.findings(parsed) + Verification.findings(parsed.lesson, session: newSession)
    #expect(findings.map { $0.text(file: name, in: .english) } == [])
  }

  @Test(arguments: sources) func `its Korean words are complete and up to date`(name: String) throws {
    let source = lesson(try file("lessons/\(name)"))
    let korean = name.replacingOccurrences(of: ".md", with: ".ko.md")
    let parsed = LessonFormat.parse(try file("lessons/\(korean)"))
    let findings = parsed.findings + Translation(parsed.lesson).findings(against: source)
    #expect(findings.map { $0.text(file: korean, in: .english) } == [])
  }

  @Test(arguments: (try? lessonFiles()) ?? []) func `printing a shipped file gives its bytes back`(name: String) throws
  {
    let text = try file("lessons/\(name)")
    #expect(Array(LessonFormat.print(lesson(text)).utf8) == Array(text.utf8))
  }
}

@Suite struct OpeningTests {
  @Test func `a translation brings its own opening`() {
    let source = lesson("---\nlesson: a\ntitle: A\nlang: en\n---\n# A\n\nHello.\n\n## One {#one}\nText.\n")
    let korean = lesson("---\nlesson: a\ntitle: 가\nlang: ko\n---\n# 가\n\n안녕하세요.\n\n## 하나 {#one}\n글.\n")
    let applied = Translation(korean).applied(to: source)
    #expect(LessonFormat.print(applied).contains("안녕하세요."))
    #expect(!LessonFormat.print(applied).contains("Hello."))
  }
}
