import Builtins
import Language
import Messages
import Notebook
import NotebookChecks
import Testing

@testable import Lessons

/// A whole shipped lesson, done by a learner and kept in each form with what the learner typed.
@Suite struct LearnerNotebookTests {
  /// What this learner does besides the lesson, and what it shows.
  private static let own = (input: "mine = [3, 5] * 7", output: "mine  (2,)  mean 28  std 7  min 21  max 35")
  private static let words = "In my own words: it is centred."

  private static func learner(_ name: String, _ language: MessageLanguage) throws -> Learner {
    let korean = lesson(try file("lessons/\(name.replacing(".md", with: ".ko.md"))"))
    let learner = Learner(try file("lessons/\(name)"), translations: [Translation(korean)], language: language)
    learner.playToTheEnd(own: own.input, words: words)
    #expect(learner.player.phase == .finished && learner.player.progress.values.allSatisfy { !$0.isSkipped })
    return learner
  }

  private func saved(_ form: String, by learner: Learner) throws -> String {
    let file = try #require(learner.type(":save \"mine.\(form)\"").reply.saves)
    #expect(file.name == "mine.\(form)")
    return file.text
  }

  @Test(
    arguments: ["01-depth.md", "02-saturation.md", "06-batch-norm.md", "08-backward.md"], MessageLanguage.allCases)
  func `a lesson done to its end opens in all four forms`(_ name: String, _ language: MessageLanguage) throws {
    let learner = try Self.learner(name, language)
    let forms = try ["md", "ipynb", "html", "cast"].map { try saved($0, by: learner) }
    if learner.player.lesson.steps.contains(where: { $0.kind == .open }) {
      #expect(forms.allSatisfy { $0.contains(Self.words) })
    }
    try checkMarkdown(forms[0], language)
    try checkNotebook(forms[1])
    checkPage(forms[2], language)
    try checkRecording(forms[3])
    #expect(learner.player.session.value(of: "mine") != nil, "the session goes on")
  }

  private func checkMarkdown(_ text: String, _ language: MessageLanguage) throws {
    let parsed = LessonFormat.parse(text)
    let findings = Lint.findings(parsed) + Verification.findings(parsed.lesson, session: newSession)
    #expect(findings.map { $0.text(file: "mine.md", in: .english) } == [])
    #expect(parsed.lesson.language == language.rawValue)
    let cell = try #require(Replay.lesson(parsed.lesson, in: newSession()).first { $0.input == Self.own.input })
    #expect(cell.recorded == [Self.own.output] && cell.shown == cell.recorded)
    #expect(Document(markdown: text).markdownText == text)
  }

  /// Valid, and somebody else opens it: nothing runs until asked, then all of it does.
  private func checkNotebook(_ text: String) throws {
    #expect(try NotebookSchema.published.get().complaint(about: text) == nil)
    let document = try Document(jupyter: Array(text.utf8))
    #expect(document.jupyterText == text)
    #expect(document.cells.first { $0.source == Self.own.input }?.outputLines == [Self.own.output])
    let files = Resources(file: { $0 == "mine.ipynb" ? Array(text.utf8) : nil })
    let other = Session(builtins: allBuiltins, resources: files)
    #expect(!other.run("open(\"mine.ipynb\")").failed && other.value(of: "mine") == nil)
    let place = try #require(document.cells.firstIndex { $0.source == Self.own.input })
    #expect(other.run("cells(\(place + 1))").transcript() == "> \(Self.own.input)\n\(Self.own.output)")
    _ = other.run("rerun()")
    #expect(other.value(of: "mine") != nil)
  }

  private func checkPage(_ page: String, _ language: MessageLanguage) {
    #expect(PageCheck.complaints(about: page, language: language.rawValue) == [])
    #expect(
      page.contains("</span>\(Self.own.input)</code></pre>\n<pre class=\"output\"><samp>\(Self.own.output)</samp>"))
  }

  /// Played on a terminal, the input and its output stand on one screen.
  private func checkRecording(_ text: String) throws {
    let recording = try #require(PlayedRecording(text))
    let both = recording.screens.contains { lines in
      lines.firstIndex(of: "> " + Self.own.input).map { lines[$0 + 1] == Self.own.output } ?? false
    }
    #expect(both)
    #expect(recording.screens.joined().allSatisfy { DisplayText.width($0) <= recording.width })
  }
}

extension Learner {
  /// Answers every question rightly; types `own` before the first answer, and `words` where words are asked for.
  func playToTheEnd(own: String, words: String) {
    var own: String? = own
    for _ in 0..<500 where player.phase != .finished {
      switch player.phase {
      case .pause, .endOfStep, .finished, .confirming: type("")
      case .exercise, .number, .guessNumber: type(own.take() ?? answer)
      case .choice, .guess: type(choice)
      case .words: type(words)
      case .judgement: type("1")
      case .playing: type(":next")
      }
    }
  }

  private var answer: String {
    let step = player.step
    guard player.phase != .exercise else { return step.solution ?? "" }
    let before = player.session.state
    defer { player.session.state = before }
    return player.session.run(step.answer?.expression ?? "").transcript().filter { !"[]".contains($0) }
  }

  private var choice: String {
    player.step.options.enumerated().filter(\.element.isRight).map { String($0.offset + 1) }.joined(separator: " ")
  }
}
