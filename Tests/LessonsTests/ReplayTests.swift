import Foundation
import Messages
import Notebook
import Testing

@testable import Lessons

struct ReplayTests {
  static let readme = """
    # Read me
    ```stepbook
    > x = [1, 2, 3]
    x  (3,)  mean 2  std 0.8165  min 1  max 3
    ```
    ```sh
    > not ours
    ```
    Later, in the same session:
    ```stepbook
    > sum(x)
    6
    > sum(x) / 0
    ...
    ```

    """

  @Test func `a document is one session, and only its stepbook fences count`() {
    let cells = Replay.document(ReplayTests.readme, in: newSession())
    #expect(cells.map(\.input) == ["x = [1, 2, 3]", "sum(x)", "sum(x) / 0"])
    #expect(cells.map(\.line) == [3, 11, 13])
    #expect(Replay.findings(cells) == [])
  }

  @Test func `lines that may be anything do not hide an error`() {
    let text = ReplayTests.readme.replacing("> sum(x) / 0", with: "> sum(z)")
    #expect(Replay.findings(Replay.document(text, in: newSession())).map(\.rule) == ["fails"])
    let told = text.replacing("...", with: "error N1: ...")
    #expect(Replay.findings(Replay.document(told, in: newSession())) == [])
  }

  @Test func `a line that differs is named with its place`() {
    let text = ReplayTests.readme.replacing("\n6\n", with: "\n7\n")
    let findings = Replay.findings(Replay.document(text, in: newSession()))
    #expect(findings.map(\.rule) == ["output"] && findings.first?.line == 12)
    #expect(
      findings.first?.text(file: "README.md", in: .english).hasPrefix(
        "README.md:12:1: output: `sum(x)` shows `6`, but `7` was recorded") == true)
  }

  @Test func `updating corrects what differs, keeps what matches, and is idempotent`() {
    let text = ReplayTests.readme.replacing("\n6\n", with: "\n7\n8\n").replacing("0.8165", with: "0.816")
    let update = { (text: String) in Replay.updated(text, with: Replay.document(text, in: newSession())) }
    let once = update(text)
    #expect(once == ReplayTests.readme.replacing("0.8165", with: "0.816"))
    #expect(update(once) == once && update(ReplayTests.readme) == ReplayTests.readme)
    let windows = text.replacing("\n", with: "\r\n")
    #expect(update(windows) == once.replacing("\n", with: "\r\n"))
  }

  @Test func `a script's comments say what its lines show`() {
    let good = "x = 2  # a comment\nx * 3  # expect: 6\n[1,\n 2]\n# expect: [1 2]\n"
    #expect(Replay.findings(Replay.script(good, in: newSession())) == [])
    let bad = Replay.findings(Replay.script(good.replacing("6", with: "7"), in: newSession()))
    #expect(bad.map(\.rule) == ["output"])
    let failing = Replay.findings(Replay.script("y + 1\n", in: newSession()))
    #expect(failing.map(\.rule) == ["fails"] && failing.first?.line == 1)
    #expect(Replay.updated(good, with: Replay.script(good.replacing("6", with: "7"), in: newSession())) == good)
  }

  // MARK: - Recording

  @Test func `a recorded session passes check and replay unedited`() {
    let session = newSession()
    var recording = Recording(title: "My session: \"first\" # one", in: session)
    let lines = [
      "x = normal(4)", "x", "def f(v) = v\n", "m = [1,\n2]", "oops", "help mean", "normal(3, 2)", "quit", "",
      "for i in range(3) { row(i=i) }",
    ]
    for line in lines { recording.add(line, session.run(line), in: session) }
    let parsed = LessonFormat.parse(recording.text)
    #expect(Lint.findings(parsed).map { $0.text(file: "r", in: .english) } == [])
    #expect(
      Verification.findings(parsed.lesson, session: newSession).map { $0.text(file: "r", in: .english) } == [])
    #expect(Replay.lesson(parsed.lesson, in: newSession()).count == 8)
  }

  // MARK: - The learner's notebook

  @Test(arguments: [MessageLanguage.english, .korean]) func `the learner's notebook is a lesson that verifies`(
    language: MessageLanguage
  ) {
    let learner = Learner(language: language)
    let lines = [
      "", "mean(x)", "", "2", "", "own = 2 * x", "x = [5]", "c = 7", "c = x - mean(x)", "", "b = 12", "a = 11", "", "1",
      "2", "", "2.3", "",
      "words", "1",
    ]
    learner.type("")
    for line in lines { learner.type(line) }
    let text = learner.type(":save \"notes.md\"").reply.saves
    #expect(text?.name == "notes.md")
    let parsed = LessonFormat.parse(text?.text ?? "")
    let findings = Lint.findings(parsed) + Verification.findings(parsed.lesson, session: newSession)
    #expect(findings.map { $0.text(file: "notes.md", in: .english) } == [])
    let inputs = Replay.lesson(parsed.lesson, in: newSession()).map(\.input)
    #expect(inputs.contains("own = 2 * x") && inputs.contains("c = x - mean(x)") && inputs.contains("a = 11"))
    #expect(!inputs.contains("c = 7") && !inputs.contains("x = [5]"))
    #expect(learner.player.session.value(of: "own") != nil)
  }

  @Test func `a translated lesson is written out in its own words with the source's code`() throws {
    let lesson = LessonFormat.parse(everyKind).lesson
    let english = Translation(lesson).text(of: lesson)
    var words = lesson
    words.front.entries.removeAll { $0.key == "lang" }
    words.front.entries.append(.init("lang", "ko"))
    words.steps[0].heading.title = "보기"
    words.steps[0].blocks[0].content = .prose("네 개입니다.")
    let korean = Translation(words).text(of: lesson)
    #expect(english.contains("## Look {#look}") && !korean.contains("## Look"))
    #expect(korean.contains("## 보기 {#look}\n") && korean.contains("네 개입니다.") && !korean.contains("A batch."))
    #expect(korean.contains("> 2 * x[1]\n4\n"))
    #expect(LessonFormat.parse(korean).lesson.steps.map(\.id) == lesson.steps.map(\.id))
  }

  // MARK: - Reports

  @Test func `reports are well-formed and say the same`() throws {
    let finding = Finding("output", ["input": "a < b & \"c\"", "recorded": "\u{1}", "shown": "2"], line: 3)
    let report = ReplayReport([
      .init(name: "a.md", inputs: 2, findings: []), .init(name: "b <&>.md", inputs: 1, findings: [finding]),
    ])
    #expect(!report.isClean && report.lines(in: .english).count == 1)
    let json = try JSONSerialization.jsonObject(with: Data(report.json(in: .english).utf8)) as? [[String: Any]]
    #expect(json?.count == 2 && (json?[1]["findings"] as? [Any])?.count == 1)
    let xml = report.junit(in: .english)
    #expect(xml.contains("tests=\"2\" failures=\"1\"") && xml.contains("b &lt;&amp;&gt;.md") && !xml.contains("\u{1}"))
  }

  @Test func `a new lesson passes its own check`() {
    let parsed = LessonFormat.parse(LessonTemplate.text(id: "mine", title: "My lesson: \"x\""))
    let findings = Lint.findings(parsed) + Verification.findings(parsed.lesson, session: newSession)
    #expect(findings.map { $0.text(file: "new.md", in: .english) } == [])
    #expect(parsed.lesson.id == "mine" && parsed.lesson.title == "My lesson: \"x\"")
  }
}
