public import Language

/// A session written down while it happens, as a lesson that verifies unedited.
public struct Recording {
  private var lesson: Lesson
  private var cells: [Transcript.Cell] = []

  /// Begins: the session's random numbers start where the lesson's only step starts.
  public init(title: String, id: String = "recorded", in session: Session) {
    let front = FrontMatter([
      .init("lesson", id), .init("title", title), .init("lang", session.language.rawValue), .init("seed", "231"),
    ])
    let step = Step(heading: Heading(title, id: "session"), blocks: [])
    lesson = Lesson(front: front, opening: [Block(.title(title))], steps: [step])
    session.reseed(lesson.seed(of: step))
  }

  /// Adds an input with what it showed. An input that was stopped or that left is not recorded.
  public mutating func add(_ input: String, _ outcome: Outcome, in session: Session) {
    guard !outcome.interrupted, !outcome.quits, !input.trimmingBlanks.isEmpty else { return }
    cells.append(Transcript.Cell(recording: input, outcome, in: session))
  }

  public var isEmpty: Bool { cells.isEmpty }

  /// The lesson file so far.
  public var text: String {
    var lesson = lesson
    lesson.steps[0].blocks = cells.isEmpty ? [] : [Block(.fence(Fence(.stepbook, Transcript(cells: cells).lines)))]
    return LessonFormat.print(lesson)
  }
}

extension Transcript.Cell {
  /// An input with what it showed; output that would read as an input or a fence is recorded as `...`.
  init(recording input: String, _ outcome: Outcome, in session: Session) {
    let text = outcome.transcript(language: session.language, width: session.width)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init).droppingBlankEnd
    let isPlain = lines.allSatisfy { line in !["> ", "| ", "```"].contains { line.startsWithBytes($0) } }
    self.init(input: input, output: isPlain && !lines.contains { [">", "|"].contains($0) } ? lines : ["..."])
  }
}
