import Testing

@testable import Lessons

struct FormatTests {
  static let sample = """
    ---
    lesson: sample
    title: A: sample # with signs
    seed: 7
    ---
    # A sample

    Some prose.

    ## Look {#look}
    A batch.
    ```stepbook
    > x = [1,
    | 2]
    x  (2,)
    ```
    <!-- note (2 min): ask -->
    <!-- pause -->

    ## Guess {#guess .predict}
    What?
    - [x] This
    - [ ] That
      and more
      > Because
      > of it.

    ## Do {#do .exercise points=2 remedial=look}
    Store it in `y`.
    ```solution
    y = 2
    ```
    ```check
    y ~ 2 tol=1e-4
    forbid z
    ```
    ```wrong
    y = 3
    ```
    > Too many.
    ```hint
    Count.
    ```
    Well done.
    """

  @Test func `front matter values are text, whatever they look like`() {
    let front = lesson("---\nlesson: Yes\ntitle: 56.00\nlang: null\n---\n").front
    #expect(front["lesson"] == "Yes" && front["title"] == "56.00" && front["lang"] == "null")
    #expect(lesson(FormatTests.sample).title == "A: sample # with signs")
    #expect(lesson(FormatTests.sample).seed == 7)
  }

  @Test func `a heading gives id, kind, points and attributes`() {
    let step = lesson(FormatTests.sample).steps[2]
    #expect(step.id == "do" && step.kind == .exercise && step.title == "Do")
    #expect(step.heading.points == 2 && step.heading["remedial"] == "look")
  }

  @Test func `every fence under a heading belongs to that step`() {
    let steps = lesson(FormatTests.sample).steps
    #expect(steps.map { $0.fences(.stepbook).count } == [1, 0, 0])
    #expect(steps[2].solution == "y = 2" && steps[2].hints == ["Count."])
    #expect(steps[2].checkLines == [.close(left: "y", right: "2", .absolute(1e-4)), .forbid("z")])
  }

  @Test func `a quote after a wrong answer is its reply, one under an option answers that option`() {
    let steps = lesson(FormatTests.sample).steps
    #expect(steps[2].wrongAnswers.map(\.feedback) == ["Too many."])
    #expect(steps[1].options.map(\.text) == ["This", "That and more"])
    #expect(steps[1].options.map(\.feedback) == [nil, "Because\nof it."])
  }

  @Test func `a quote anywhere else is prose`() {
    let step = lesson("---\n---\n## A {#a}\n> Said so.\n").steps[0]
    #expect(step.blocks.map(\.content) == [.prose("> Said so.")])
  }

  @Test func `a transcript keeps inputs of several lines together`() {
    let fence = lesson(FormatTests.sample).steps[0].fences(.stepbook)[0]
    let cells = Transcript(fence.lines).cells
    #expect(cells.map(\.input) == ["x = [1,\n2]"] && cells[0].output == ["x  (2,)"])
    #expect(Transcript(fence.lines).lines == fence.lines)
  }

  @Test func `notes carry minutes`() {
    let contents = lesson(FormatTests.sample).steps[0].blocks.map(\.content)
    #expect(contents.contains(.note(minutes: 2, "ask")) && contents.contains(.pause))
  }

  // MARK: - Printing

  @Test(arguments: ["\n", "\r\n"], [false, true])
  func `printing gives every byte back`(lineEnd: String, mark: Bool) {
    let body = FormatTests.sample.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: lineEnd)
    let text = (mark ? "\u{FEFF}" : "") + body
    #expect(Array(LessonFormat.print(lesson(text)).utf8) == Array(text.utf8))
    #expect(lesson(text).steps.map(\.id) == ["look", "guess", "do"])
  }

  /// What a lesson means, without where it stands in the file.
  static func bare(_ lesson: Lesson) -> Lesson {
    var lesson = lesson
    lesson.front = FrontMatter(lesson.front.entries.map { FrontMatter.Entry($0.key, $0.value) })
    let strip: (Block) -> Block = { block in
      guard case .options(let options) = block.content else { return Block(block.content) }
      return Block(.options(options.map { Option(isRight: $0.isRight, $0.text, feedback: $0.feedback) }))
    }
    lesson.opening = lesson.opening.map(strip)
    for index in lesson.steps.indices {
      lesson.steps[index].heading.source = nil
      lesson.steps[index].heading.line = 0
      lesson.steps[index].blocks = lesson.steps[index].blocks.map(strip)
    }
    return lesson
  }

  @Test(arguments: [sample] + ((try? lessonFiles().map { try file("lessons/\($0)") }) ?? []))
  func `a lesson printed anew means the same`(text: String) {
    let bare = FormatTests.bare(lesson(text))
    #expect(FormatTests.bare(lesson(LessonFormat.print(bare))) == bare)
  }

  @Test func `a fence that holds fences is printed with longer marks`() {
    let text = "---\n---\n## A {#a}\n````text\n```\ninner\n```\n````\n"
    let bare = FormatTests.bare(lesson(text))
    #expect(bare.steps[0].fences(.text).map(\.lines) == [["```", "inner", "```"]])
    #expect(FormatTests.bare(lesson(LessonFormat.print(bare))) == bare)
  }

  // MARK: - Awkward text

  static let awkward = [
    "!", ":", "#", ";", "'", "\"", "\\", "{", "}", "$", "Yes", "No", ".5", "56.00", "null", "~", "-", "[x]", "x̂ = ŷ",
    "한글 ㅎㅏㄴ", "`a`", "**b**", "<b>", "& amp", "100 %", "- [ ] no", "a\tb", "…", "😀", "{#id}", "a: b", "--", "==",
  ]

  /// 200 strings: every pair of neighbours in the list, and each alone with spaces around.
  static let strings: [String] = {
    let pairs = awkward.flatMap { a in awkward.map { a + " " + $0 } }
    let lone = awkward.map { "a \($0) b" }
    return lone + pairs.enumerated().filter { $0.offset % 6 == 0 }.map(\.element)
  }()

  @Test func `there are at least 200 awkward strings`() { #expect(FormatTests.strings.count >= 200) }

  @Test(arguments: strings) func `awkward text in every place comes back byte for byte`(text: String) {
    let source = """
      ---
      lesson: a
      title: \(text)
      ---
      # \(text)

      Prose \(text)

      ## \(text) {#a .choice}
      Prose \(text)
      - [x] \(text)
      - [ ] \(text)
        > \(text)

      ## B {#b .number}
      ```answer
      \(text)
      ```
      > \(text)
      ```hint
      \(text)
      ```
      """
    let parsed = lesson(source)
    #expect(Array(LessonFormat.print(parsed).utf8) == Array(source.utf8))
    #expect(parsed.front["title"] == text && parsed.steps.map(\.id) == ["a", "b"])
    #expect(parsed.steps[0].options.map(\.text) == [text, text])
    #expect(parsed.steps[0].options[1].feedback == text && parsed.steps[1].hints == [text])
    #expect(FormatTests.bare(lesson(LessonFormat.print(FormatTests.bare(parsed)))) == FormatTests.bare(parsed))
  }

  // MARK: - Any text

  @Test func `no text makes the reader fail`() {
    let count = Int(environment("STEPBOOK_FUZZ") ?? "") ?? 100_000
    var random = SplitMix(seed: 231)
    let source = Array(FormatTests.sample.utf8)
    for number in 0..<count {
      let text = random.mangled(source)
      let parsed = LessonFormat.parse(text)
      if !LessonFormat.print(parsed.lesson).utf8.elementsEqual(text.utf8) { Issue.record("\(text)") }
      if number % 10 == 0 { _ = Lint.findings(parsed) }
    }
  }
}
