public import Language

/// What the author of a lesson should change, found by running it.
public enum Verification {
  /// Findings of solutions, wrong answers, numbers and recorded outputs. `session` gives a fresh session each time.
  public static func findings(_ lesson: Lesson, session: () -> Session) -> [Finding] {
    let cells = Replay.lesson(lesson, in: session())
    let unsteady = Replay.lesson(lesson, in: session()) == cells ? [] : [Finding("two-runs", line: 1)]
    let steps = stepFindings(lesson, in: session())
    return (Replay.findings(cells) + unsteady + steps).sorted { ($0.line, $0.rule) < ($1.line, $1.rule) }
  }

  private static func stepFindings(_ lesson: Lesson, in session: Session) -> [Finding] {
    lesson.steps.flatMap { step -> [Finding] in
      session.reseed(lesson.seed(of: step))
      return step.blocks.flatMap { block -> [Finding] in
        guard case .fence(let fence) = block.content else { return [] }
        switch fence.label {
        case .stepbook: run(Transcript(fence.lines).cells.map(\.input), in: session)
        case .setup: return setup(fence, block, in: session)
        case .solution where step.kind == .exercise:
          let found = exercise(step, block, in: session)
          run([step.solution ?? ""], in: session)
          return found
        case .answer where step.kind == .number: return number(step, block, in: session)
        default: break
        }
        return []
      }
    }
  }

  private static func run(_ inputs: [String], in session: Session) { inputs.forEach { _ = session.run($0) } }

  private static func setup(_ fence: Fence, _ block: Block, in session: Session) -> [Finding] {
    session.run(fence.text).failed ? [Finding("setup-fails", line: block.line)] : []
  }

  // MARK: - Exercises

  private static func exercise(_ step: Step, _ block: Block, in session: Session) -> [Finding] {
    let checker = Checker(step, in: session, words: step)
    guard !checker.targets.isEmpty else { return [Finding("no-target", ["step": step.id], line: block.line)] }
    let all = Set(checker.targets)
    let solution = step.solution ?? ""
    let verdict = session.trying(solution) { checker.judge(assigned: all, code: solution, in: session) }
    if verdict != .right { return [Finding("solution-fails", ["step": step.id], line: block.line)] }
    let unsolved = checker.judge(assigned: all, code: "", in: session)
    if unsolved == .right { return [Finding("unsolved-passes", ["step": step.id], line: block.line)] }
    return step.wrongAnswers.flatMap { wrong($0, checker, in: session) }
  }

  private static func wrong(
    _ wrong: (fence: Fence, feedback: String?, line: Int), _ checker: Checker, in session: Session
  ) -> [Finding] {
    let assigned = (try? Program.parse(wrong.fence.text))?.assignedNames ?? []
    let hits = Set(assigned.filter(checker.targets.contains))
    if hits.isEmpty { return [Finding("wrong-unmatched", line: wrong.line)] }
    let verdict = session.trying(wrong.fence.text) {
      checker.judge(assigned: hits, code: wrong.fence.text, in: session)
    }
    switch verdict {
    case nil: return [Finding("wrong-fails", line: wrong.line)]
    case .right?, .partly?: return [Finding("wrong-passes", line: wrong.line)]
    case .wrong(.authored(let text))? where text == wrong.feedback: return []
    case .wrong(.authored)?: return [Finding("wrong-collides", line: wrong.line)]
    case .wrong(.sentence)?: return wrong.feedback == nil ? [] : [Finding("wrong-unmatched", line: wrong.line)]
    }
  }

  // MARK: - Numbers

  private static func number(_ step: Step, _ block: Block, in session: Session) -> [Finding] {
    guard let answer = NumberAnswer(step, in: session) else {
      return [Finding("answer-number", ["step": step.id], line: block.line)]
    }
    return step.wrongAnswers.flatMap { fence, feedback, line -> [Finding] in
      guard let expression = CheckLine.splitTolerance(fence.text.withoutComment.trimmingBlanks)?.expression,
        let value = session.number(expression)
      else { return [Finding("wrong-fails", line: line)] }
      switch answer.judge(value, in: session) {
      case .right, .partly: return [Finding("wrong-passes", line: line)]
      case .wrong(.authored(let text)) where text == feedback: return []
      case .wrong(.authored): return [Finding("wrong-collides", line: line)]
      case .wrong(.sentence): return feedback == nil ? [] : [Finding("wrong-unmatched", line: line)]
      }
    }
  }
}
