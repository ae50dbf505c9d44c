/// How far a learner has come, read from a journal alone.
public struct LearnerStanding: Sendable, Equatable {
  public private(set) var steps: [String: StepProgress] = [:]
  /// Whether the first answer of a step was right.
  public private(set) var firstTries: [String: Bool] = [:]
  /// Every refused answer, in order.
  public private(set) var wrongAnswers: [(step: String, text: String)] = []

  public init(_ entries: [JournalEntry]) { entries.forEach { take($0) } }

  private mutating func take(_ entry: JournalEntry) {
    if entry.text == ":again" {
      steps = [:]
      return
    }
    var progress = steps[entry.step] ?? StepProgress()
    switch (entry.result, entry.text) {
    case (.right, _):
      (progress.isSolved, progress.isSkipped) = (true, false)
      firstTries[entry.step] = firstTries[entry.step] ?? true
    case (.wrong, let text):
      progress.wrongAnswers += 1
      firstTries[entry.step] = firstTries[entry.step] ?? false
      wrongAnswers.append((entry.step, text))
    case (_, ":hint"): progress.hints += 1
    case (_, ":solution"): progress.isRevealed = progress.isRevealed || !progress.isSolved
    case (.skipped, _): progress.isSkipped = !progress.isSolved
    case (.partly, _), (.looked, _), (.failed, _), (.passed, _): break
    }
    steps[entry.step] = progress
  }

  public func points(in lesson: Lesson) -> Double {
    let policy = Policy(lesson.front)
    return lesson.steps.reduce(0) { $0 + (steps[$1.id]?.points(of: $1, policy) ?? 0) }
  }

  public static func == (first: LearnerStanding, second: LearnerStanding) -> Bool {
    first.steps == second.steps && first.firstTries == second.firstTries
      && first.wrongAnswers.elementsEqual(second.wrongAnswers) { $0 == $1 }
  }
}

extension Lesson {
  /// What all questions together are worth.
  public var points: Double { steps.reduce(0) { $0 + $1.heading.points } }
}
