import Language
import Testing

@testable import Lessons

struct PresenterTests {
  static func presenter(_ text: String = everyKind, types: Bool = false) -> Presenter {
    Presenter(lesson(text), session: newSession(), types: types)
  }

  /// Presses `next` until `condition` holds.
  static func go(_ presenter: Presenter, to step: String) {
    for _ in 0..<60 where presenter.step.id != step { presenter.press(.next) }
  }

  private func texts(_ presenter: Presenter) -> [String] {
    presenter.scene.shown.map { shown in
      switch shown {
      case .prose(let text), .verbatim(let text), .said(let text), .accepted(let text), .refused(let text): text
      case .input(let input): "> " + input
      case .output(.text(let text)): text
      case .output(.diagnostic(let diagnostic)): diagnostic.code
      case .output(let output): output.plain ?? ""
      case .heading(_, _, let title): "# " + title
      case .option(let number, let text): "\(number) \(text)"
      }
    }
  }

  @Test(arguments: [everyKind, (try? file("lessons/06-batch-norm.md")) ?? ""])
  func `a whole lesson plays with one key`(text: String) {
    let presenter = PresenterTests.presenter(text)
    var presses = 0
    while !presenter.scene.isOver, presses < 200 {
      #expect(presenter.press(presses.isMultiple(of: 2) ? .next : .character(" ")))
      presses += 1
    }
    #expect(presenter.scene.isOver && presenter.moment.position == lesson(text).steps.count - 1)
    for step in lesson(text).steps {
      for name in (try? Program.parse(step.solution ?? ""))?.assignedNames ?? [] {
        #expect(presenter.session.value(of: name) != nil, "\(name)")
      }
    }
    #expect(!presenter.press(.next))
  }

  @Test func `a step begins on a clear screen and the next line runs with a key`() {
    let presenter = PresenterTests.presenter()
    #expect(texts(presenter) == ["# Look", "A batch."])
    presenter.press(.next)
    #expect(texts(presenter).suffix(2) == ["> x = [1, 2, 3]", "x  (3,)  mean 2  std 0.8165  min 1  max 3"])
    presenter.press(.next)
    #expect(texts(presenter).last == "After the pause.")
    presenter.press(.next)
    #expect(texts(presenter) == ["# Guess", "What is twice `x[1]`?", "1 Four", "2 Two"])
  }

  @Test func `back restores screen and variables`() {
    let presenter = PresenterTests.presenter()
    let first = presenter.scene
    presenter.press(.next)
    #expect(presenter.session.value(of: "x") != nil)
    presenter.press(.back)
    #expect(presenter.scene == first && presenter.session.value(of: "x") == nil)
    #expect(!presenter.press(.back))
    PresenterTests.go(presenter, to: "do")
    for _ in 0..<40 { presenter.press(.back) }
    #expect(presenter.scene == first)
  }

  @Test func `hands are counted and the answer shown with the replies`() {
    let presenter = PresenterTests.presenter()
    PresenterTests.go(presenter, to: "which")
    for key in "11239" { presenter.press(.character(key)) }
    #expect(presenter.scene.hands == [2, 1, 1])
    presenter.press(.character("a"))
    #expect(texts(presenter).contains("2  Second") && texts(presenter).contains("First — Not the first."))
    #expect(!presenter.press(.character("a")))
    presenter.press(.back)
    #expect(presenter.scene.hands == [2, 1, 1] && !texts(presenter).contains("2  Second"))
  }

  @Test func `a wrong answer runs with its reply and leaves no trace`() {
    let presenter = PresenterTests.presenter()
    PresenterTests.go(presenter, to: "do")
    #expect(presenter.press(.character("w")) && !presenter.press(.character("w")))
    #expect(texts(presenter).contains("> c = mean(x) - x") && texts(presenter).last == "The sign is turned round.")
    #expect(presenter.session.value(of: "c") == nil)
    presenter.press(.character("s"))
    presenter.press(.next)
    #expect(texts(presenter).suffix(3).first == "> c = x - mean(x)" && texts(presenter).last == "Centred.")
  }

  @Test func `with typing, enter runs only a complete line`() {
    let presenter = PresenterTests.presenter(types: true)
    let line = "x = [1, 2, 3]"
    #expect(presenter.scene.typed?.isEmpty == true)
    for count in 1...line.count {
      #expect(!presenter.press(.next), "after \(count - 1)")
      presenter.press(.character("q"))
      #expect(presenter.scene.typed == String(line.prefix(count)))
    }
    presenter.press(.backspace)
    #expect(presenter.scene.typed == "x = [1, 2, 3" && !presenter.press(.next) && !presenter.scene.isComplete)
    presenter.press(.character("z"))
    presenter.press(.character("z"))
    #expect(presenter.press(.next) && presenter.session.value(of: "x") != nil)
  }

  @Test func `between two tabs the teacher types and nothing stays`() {
    let presenter = PresenterTests.presenter(types: true)
    presenter.press(.character("x"))
    let before = presenter.scene
    presenter.press(.tab)
    presenter.live("x = 99")
    presenter.live("x")
    #expect(presenter.isLive && texts(presenter).last == "99" && !presenter.press(.next))
    presenter.press(.tab)
    #expect(presenter.scene == before && presenter.session.value(of: "x") == nil)
  }

  @Test func `notes, index, blank screen and language`() {
    let source = lesson(
      "---\nlesson: a\ntitle: a\n---\n## A {#a .class}\nOne.\n<!-- note (3 min): ask -->\n\n## B {#b}\n<!-- note (4 min): b -->\n"
    )
    let korean = Translation(lesson("---\nlesson: a\nlang: ko\n---\n## 가 {#a}\n하나.\n<!-- note: 물어본다 -->\n"))
    let presenter = Presenter(source, translations: [korean], session: newSession())
    presenter.press(.character("n"))
    #expect(presenter.scene.notes == ["ask"] && presenter.scene.minutes == (3, 0, 7))
    presenter.press(.character("l"))
    #expect(texts(presenter) == ["# 가", "하나."] && presenter.scene.notes == ["물어본다"])
    presenter.press(.character("l"))
    #expect(texts(presenter) == ["# A", "One."])
    presenter.press(.character("g"))
    #expect(presenter.scene.index == ["A", "B"])
    presenter.press(.character("."))
    #expect(presenter.scene.isBlank)
    presenter.press(.next)
    #expect(!presenter.scene.isBlank && presenter.step.id == "a")
  }

  @Test func `a class version runs the steps it leaves out`() {
    let text = everyKind.replacing("{#which .choice", with: "{#which .choice .class").replacing(
      "{#end}", with: "{#end .class}")
    let presenter = Presenter(lesson(text), session: newSession(), classOnly: true)
    #expect(presenter.step.id == "which" && presenter.session.value(of: "c") != nil)
    presenter.press(.next)
    presenter.press(.next)
    presenter.press(.next)
    #expect(presenter.scene.isOver && texts(presenter).contains("[-1 0 1]"))
  }

  @Test func `a step that does not fit a projector is found`() {
    let long = "---\nlesson: a\ntitle: a\n---\n## A {#a}\n" + String(repeating: "word ", count: 300) + "\n"
    #expect(Lint.presentationFindings(lesson(long)).map(\.rule) == ["too-tall"])
    let wide =
      "---\nlesson: a\ntitle: a\n---\n## A {#a}\n```stepbook\n> x = \(String(repeating: "1 + ", count: 20))1\n```\n"
    #expect(Lint.presentationFindings(lesson(wide)).map(\.rule) == ["too-wide-to-present"])
  }

  @Test func `a wide output is laid out anew for the projector and counts as the rows it takes there`() {
    func step(_ lines: Int) -> Lesson {
      let output = String(repeating: "1", count: 70) + "\n"
      let head = "---\nlesson: a\ntitle: a\n---\n## A {#a}\n```stepbook\n> x\n"
      return lesson(head + String(repeating: output, count: lines) + "```\n")
    }
    #expect(Lint.presentationFindings(step(8)).isEmpty)
    #expect(Lint.presentationFindings(step(9)).map(\.rule) == ["too-tall"])
  }
}

struct PresenterJumpTests {
  @Test(arguments: 0..<7, 0..<7) func `a jump forth and back finds the variables of every step`(first: Int, second: Int)
  {
    let straight = PresenterTests.presenter()
    let jumping = PresenterTests.presenter()
    jumping.press(.next)
    jumping.go(to: first)
    jumping.press(.next)
    jumping.go(to: second)
    straight.go(to: second)
    #expect(jumping.scene == straight.scene)
    #expect(jumping.session.variableNames == straight.session.variableNames)
    PresenterTests.go(jumping, to: "end")
    PresenterTests.go(straight, to: "end")
    while jumping.press(.next) {}
    while straight.press(.next) {}
    #expect(jumping.scene == straight.scene)
  }

  @Test func `a jump runs what a class would have seen`() {
    let presenter = PresenterTests.presenter()
    presenter.go(to: 5)
    #expect(presenter.session.value(of: "c") != nil && presenter.session.value(of: "b") != nil)
    presenter.go(to: 0)
    #expect(presenter.session.variableNames.isEmpty)
    presenter.go(to: 99)
    #expect(presenter.step.id == "look")
  }

  @Test func `a presenter of the changed file stands where the old one stood`() {
    for keys in 0..<20 {
      let old = PresenterTests.presenter()
      for _ in 0..<keys { old.press(.next) }
      let same = PresenterTests.presenter()
      same.resume(like: old)
      #expect(same.scene == old.scene && same.session.variableNames == old.session.variableNames, "\(keys)")
    }
    let old = PresenterTests.presenter()
    PresenterTests.go(old, to: "do")
    let longer = everyKind.replacing("## Guess", with: "## New {#new}\nWords.\n\n## Guess")
    let fresh = PresenterTests.presenter(longer)
    fresh.resume(like: old)
    #expect(fresh.step.id == "do" && fresh.session.value(of: "x") != nil)
  }

  @Test func `a prediction and its result take one key, and so does a solution`() {
    let presenter = PresenterTests.presenter()
    PresenterTests.go(presenter, to: "guess")
    #expect(presenter.upcoming == "2 * x[1]")
    presenter.press(.next)
    #expect(presenter.scene.shown.contains(.input("2 * x[1]")))
    PresenterTests.go(presenter, to: "do")
    #expect(presenter.upcoming == "c = x - mean(x)")
    presenter.press(.character("s"))
    #expect(presenter.scene.typed == "c = x - mean(x)" && presenter.session.value(of: "c") == nil)
    presenter.press(.back)
    presenter.press(.next)
    #expect(presenter.session.value(of: "c") != nil)
  }

  @Test func `the teacher's notes come back from their file`() throws {
    let source = lesson(
      "---\nlesson: a\ntitle: 수업\n---\n## A {#a}\nOne.\n<!-- note (3 min): ask -->\n\n## B {#b}\n<!-- note (4 min): b -->\n"
    )
    let presenter = Presenter(source, session: newSession())
    presenter.go(to: 1)
    let notes = TeacherNotes(presenter, process: 7, began: 100, minutesBefore: 10, minutesPlanned: 17, given: 90)
    #expect(TeacherNotes(reading: Array(notes.text.utf8)) == notes)
    #expect(notes.notes == ["b"] && notes.step == "B" && notes.next == nil && notes.lesson == "수업")
    #expect(notes.minutesBefore == 13 && notes.minutesHere == 4)
    #expect(source.minutesToPresent(classOnly: true) == 7)
    #expect(TeacherNotes(reading: Array("{\"half".utf8)) == nil)
  }
}
