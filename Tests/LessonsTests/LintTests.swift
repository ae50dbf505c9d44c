import Foundation
import Testing

@testable import Lessons

/// Every faulty lesson is the good one with one change, and gives exactly one finding.
struct LintTests {
  static let good = """
    ---
    lesson: good
    title: Good
    lang: en
    seed: 7
    minutes: 5
    ---
    # Good

    ## Look {#look}
    A batch.
    ```stepbook
    > x = [1, 2, 3]
    x  (3,)  mean 2  std 0.8165  min 1  max 3
    ```

    ## Do {#do .exercise points=2 remedial=look}
    Store it in `c`.
    ```setup
    k = 1
    ```
    ```solution
    c = x - mean(x)
    ```
    ```check
    c ~ [-1, 0, 1] tol=1e-4
    ```
    ```wrong
    c = mean(x) - x
    ```
    > The sign.
    ```wrong
    c = x / mean(x)
    ```
    > Divided.
    ```hint
    Subtract.
    ```

    ## Which {#which .choice}
    - [ ] First
    - [x] Second

    ## How many {#number .number}
    ```answer
    6 tol=0.01
    ```
    ```wrong
    5 tol=0.01
    ```
    > One less.

    ## Words {#words .open}
    ```model
    So.
    ```

    ## Guess {#guess .predict}
    - [x] This
    - [ ] That
    """

  struct Fault: CustomTestStringConvertible {
    let rule: String
    /// The finding is on the line where this stands first.
    let place: String
    let old: String
    let new: String
    init(_ rule: String, at place: String, _ old: String, _ new: String) {
      (self.rule, self.place, self.old, self.new) = (rule, place, old, new)
    }
    var testDescription: String { rule + ": " + new.prefix(40) }
  }

  static let faults: [Fault] = [
    Fault("unknown-key", at: "minuets", "minutes: 5", "minuets: 5"),
    Fault("front-line", at: "minutes 5", "minutes: 5", "minutes 5"),
    Fault("front-value", at: "minutes: soon", "minutes: 5", "minutes: soon"),
    Fault("front-value", at: "seed: -7", "seed: 7", "seed: -7"),
    Fault("front-value", at: "lang: fr", "lang: en", "lang: fr"),
    Fault("front-value", at: "hint-cost", "minutes: 5", "hint-cost: 2"),
    Fault("front-value", at: "skip: never", "minutes: 5", "skip: never"),
    Fault("repeated-key", at: "seed: 8", "minutes: 5", "seed: 8"),
    Fault("missing-key", at: "---", "title: Good\n", "title:\n"),
    Fault("duplicate-id", at: "{#do .choice}", "{#which .choice}", "{#do .choice}"),
    Fault("no-id", at: "## Which which", "{#which .choice}\n- [ ] First\n- [x] Second", "which"),
    Fault("unknown-kind", at: "opne", "Words {#words .open}\n```model\nSo.\n```", "Words {#words .opne}\nSo."),
    Fault("unknown-attribute", at: "## Do", "points=2", "point=2"),
    Fault("points", at: "## Do", "points=2", "points=two"),
    Fault("remedial-step", at: "## Do", "remedial=look", "remedial=loook"),
    Fault("remedial-step", at: "## Do", "remedial=look", "remedial=which"),
    Fault("unknown-fence", at: "```hnit", "```hint", "```hnit"),
    Fault(
      "open-fence", at: "```model", "```model\nSo.\n```\n\n## Guess {#guess .predict}\n- [x] This\n- [ ] That",
      "```model\nSo."),
    Fault("open-comment", at: "<!--", "A batch.", "<!-- A batch."),
    Fault("unknown-comment", at: "puase", "A batch.", "A batch.\n<!-- puase -->"),
    Fault("no-prompt", at: "x  (3,)", "> x = [1, 2, 3]\nx  (3,)", "x  (3,)"),
    Fault("no-cell", at: "```stepbook\n```", "```model\nSo.\n```", "```model\nSo.\n```\n```stepbook\n```"),
    Fault("numbered-result", at: "> _1", "x  (3,)  mean 2  std 0.8165  min 1  max 3", "...\n> _1\n..."),
    Fault(
      "too-wide", at: "가나다", "x  (3,)  mean 2  std 0.8165  min 1  max 3",
      "... 가나다라마바사아자차카타파하가나다라마바사아자차카타파하가나다라마바사아자차카타파하"),
    Fault("no-solution", at: "## Do", "```solution\nc = x - mean(x)\n```\n", ""),
    Fault("no-check", at: "## Do", "```check\nc ~ [-1, 0, 1] tol=1e-4\n```\n", ""),
    Fault("check-line", at: "tol=small", "c ~ [-1, 0, 1] tol=1e-4", "c ~ [-1, 0, 1] tol=1e-4\nc ~ 1 tol=small"),
    Fault("no-feedback", at: "```wrong\nc = x /", "> Divided.", "Divided."),
    Fault("hint-tells", at: "```hint", "Subtract.", "Type `c = x - mean( x )`."),
    Fault("few-options", at: "## Which", "- [ ] First\n", ""),
    Fault("no-right-option", at: "## Which", "- [x] Second", "- [ ] Second"),
    Fault("no-right-option", at: "## Guess", "- [x] This", "- [ ] This"),
    Fault("no-prediction", at: "## Guess", "- [x] This\n- [ ] That", "Guess."),
    Fault("no-answer", at: "## How", "```answer\n6 tol=0.01\n```\n```wrong\n5 tol=0.01\n```\n> One less.", "Six."),
    Fault("no-model", at: "## Words", "```model\nSo.\n```", "So."),
    Fault("misplaced", at: "```solution\nz", "A batch.", "A batch.\n```solution\nz = 1\n```"),
    Fault("misplaced", at: "- [ ] task", "A batch.", "A batch.\n- [ ] task"),
    Fault("second-title", at: "# A batch", "A batch.", "# A batch"),
    Fault("output", at: "mean 3", "mean 2  std", "mean 3  std"),
    Fault("output", at: "more", "max 3\n", "max 3\nmore\n"),
    Fault("setup-fails", at: "```setup", "k = 1", "k = nothing"),
    Fault("solution-fails", at: "```solution", "c = x - mean(x)", "c = x - 1"),
    Fault("no-target", at: "```solution", "c = x - mean(x)", "x - mean(x)"),
    Fault("unsolved-passes", at: "```solution", "c ~ [-1, 0, 1] tol=1e-4", "x ~ [1, 2, 3]"),
    Fault("wrong-passes", at: "```wrong\nc = -", "c = mean(x) - x", "c = -(mean(x) - x)"),
    Fault("wrong-fails", at: "```wrong\nc = mean(y)", "c = mean(x) - x", "c = mean(y) - y"),
    Fault("wrong-collides", at: "```wrong\nc = -(x", "c = x / mean(x)", "c = -(x - mean(x))"),
    Fault("wrong-unmatched", at: "```wrong\nd =", "c = x / mean(x)", "d = x / mean(x)"),
    Fault("answer-number", at: "```answer", "6 tol=0.01", "[1, 6]"),
    Fault("wrong-passes", at: "```wrong\n6", "5 tol=0.01", "6"),
    Fault("wrong-fails", at: "```wrong\nfive", "5 tol=0.01", "five"),
    Fault("no-steps", at: "# A\n", "", ""),
  ]

  static func findings(_ text: String) -> [Finding] {
    let parsed = LessonFormat.parse(text)
    let form = Lint.findings(parsed)
    return form.isEmpty ? Verification.findings(parsed.lesson, session: newSession) : form
  }

  static func text(_ fault: Fault) -> String {
    if fault.rule == "no-steps" { return "---\nlesson: a\ntitle: a\n---\n# A\n" }
    return good.replacing(fault.old, with: fault.new, maxReplacements: 1)
  }

  @Test func `the good lesson has none`() { #expect(LintTests.findings(LintTests.good) == []) }

  @Test(arguments: faults) func `one fault gives one finding`(fault: Fault) {
    let findings = LintTests.findings(LintTests.text(fault))
    let lines = findings.map { $0.text(file: "a.md", in: .english) }
    #expect(findings.map(\.rule) == [fault.rule], "\(lines)")
    let before = LintTests.text(fault).components(separatedBy: fault.place)[0]
    #expect(findings.first?.line == before.split(separator: "\n", omittingEmptySubsequences: false).count, "\(lines)")
    #expect(lines.allSatisfy { !$0.contains("{") || fault.rule == "no-id" || fault.rule == "no-steps" }, "\(lines)")
    #expect(lines.allSatisfy { $0.contains("(fix: ") }, "\(lines)")
  }

  @Test func `a finding names file, line, column, rule and fix`() {
    let text = LintTests.good.replacing("minutes: 5", with: "minuets: 5")
    let line = LintTests.findings(text)[0].text(file: "lessons/good.md", in: .english)
    #expect(
      line.hasPrefix("lessons/good.md:6:1: unknown-key: no key is called `minuets` (fix: use one of lesson, title"))
  }

  // MARK: - Translations

  static let source =
    "---\nlesson: a\ntitle: a\n---\n## A {#a .choice}\nWords.\n- [x] One\n- [ ] Two\n  > No.\n\n## B {#b}\nMore.\n"

  static func korean(_ change: (String) -> String) -> [String] {
    let steps = lesson(source).steps.map(\.wordsFingerprint)
    let text =
      "---\nlesson: a\nlang: ko\n---\n## 가 {#a src=\(steps[0])}\n말.\n- [x] 하나\n- [ ] 둘\n  > 아니요.\n\n## 나 {#b src=\(steps[1])}\n더.\n"
    return Translation(lesson(change(text))).findings(against: lesson(source)).map(\.rule)
  }

  @Test func `a translation in step has no finding, and each fault has its own`() {
    #expect(LintTests.korean { $0 } == [])
    #expect(
      LintTests.korean { $0.replacing("## 나 {#b", with: "## 나 {#c") } == ["translation-missing", "translation-extra"])
    #expect(LintTests.korean { $0.replacing("[x] 하나", with: "[ ] 하나") } == ["translation-marks"])
    #expect(LintTests.korean { $0.replacing("- [ ] 둘\n  > 아니요.\n", with: "") } == ["translation-marks"])
    #expect(LintTests.korean { $0.replacing("\n더.\n", with: "\n") } == ["translation-structure"])
    #expect(LintTests.korean { $0.replacing("src=", with: "src=0") } == ["translation-stale", "translation-stale"])
  }

  @Test func `white space does not make a translation stale, words do`() {
    let first = lesson(LintTests.source).steps[1].wordsFingerprint
    #expect(lesson(LintTests.source.replacing("More.", with: "  More.\n")).steps[1].wordsFingerprint == first)
    #expect(lesson(LintTests.source.replacing("More.", with: "Most.")).steps[1].wordsFingerprint != first)
    // FNV-1a, 64 bits, of "B More." computed with an independent program.
    #expect(first == "995933")
  }

  @Test func `synchronising writes headings and fingerprints`() {
    let source = lesson(LintTests.source)
    let half = lesson("---\nlesson: a\nlang: ko\n---\n## 나 {#b src=000000}\n더.\n")
    let result = Translation(half).synchronised(with: source)
    #expect(result.steps.map(\.id) == ["a", "b"])
    #expect(result.steps.map { $0.heading["src"] } == source.steps.map(\.wordsFingerprint))
    #expect(LessonFormat.print(result).contains("더."))
  }

  @Test func `a step that is not translated is shown in the source's words`() {
    let korean = Translation(lesson("---\nlesson: a\nlang: ko\n---\n## 나 {#b}\n더.\n"))
    let steps = korean.applied(to: lesson(LintTests.source)).steps
    #expect(steps.map(\.title) == ["A", "나"])
  }
}
