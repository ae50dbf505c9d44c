import Language

extension Player {
  // MARK: - Going through a step

  /// Begins a step from the session's state.
  func enter(_ index: Int) {
    guard lesson.steps.indices.contains(index) else { return finish() }
    position = index
    snapshots[step.id] = session.state
    arrive()
  }

  /// Begins the step at `position` from the state in which it was entered first.
  func enterAgain() {
    session.state = snapshots[step.id] ?? session.state
    arrive()
  }

  private func arrive() {
    session.reseed(lesson.seed(of: step))
    settled = session.state
    (cursor, assignedTargets, checker, lastRefusal) = (0, [], nil, nil)
    (guess, guessedOption, guessedValue, printed) = ("", nil, nil, [:])
    show(.heading(number: position + 1, of: lesson.steps.count, title: stepWords.title))
    advance()
  }

  /// Goes on to the next question, pause or end of the step.
  func advance() {
    while cursor < step.blocks.count {
      let index = cursor
      cursor += 1
      if let stop = pass(index) { return wait(for: stop) }
    }
    if step.kind == .play, !current.isPassed {
      wait(for: .playing(.endOfStep))
    } else {
      wait(for: .endOfStep)
    }
  }

  private func wait(for next: Phase) {
    phase = next
    (settled, asked) = (session.state, session.state)
    if case .playing = next { beforePlay = session.state }
  }

  /// Shows or runs one block; where it asks something, what to wait for.
  private func pass(_ index: Int) -> Phase? {
    switch step.blocks[index].content {
    case .prose: showWords(stepWords.blocks[index])
    case .pause: return .pause
    case .options:
      guard step.kind == .choice || step.kind == .predict else { break }
      showOptions()
      return step.kind == .choice ? .choice : .guess
    case .fence(let fence): return pass(fence, index)
    case .title, .feedback, .note, .code, .comment: break
    }
    return nil
  }

  private func pass(_ fence: Fence, _ index: Int) -> Phase? {
    switch fence.label {
    case .stepbook:
      Transcript(fence.lines).cells.forEach { runCell($0.input, index) }
      compareGuess(after: index)
    case .setup: runSilently(fence.text)
    case .text, nil: show(.verbatim(fence.text))
    case .solution where step.kind == .exercise: return .exercise
    case .answer where step.kind == .number: return .number
    case .answer where step.kind == .predict: return .guessNumber
    case .model where step.kind == .open: return .words
    case .solution, .check, .wrong, .answer, .hint, .model: break
    }
    return nil
  }

  func showWords(_ block: Block) {
    if case .prose(let text) = block.content, !text.isEmpty { show(.prose(text)) }
  }

  func showOptions() {
    for (number, option) in options.enumerated() { show(.option(number + 1, option.text)) }
  }

  private func runCell(_ input: String, _ index: Int) {
    let lines = [Shown.input(input)] + session.run(input).outputs.map { .output($0) }
    lines.forEach(show)
    printed[index, default: []] += lines
  }

  /// Runs code that the learner does not see; only what goes wrong is shown.
  func runSilently(_ source: String) {
    let outcome = session.run(source)
    if outcome.failed { outcome.outputs.forEach { show(.output($0)) } }
  }

  // MARK: - Leaving a step

  /// Enter at the end of a step, and `:skip`.
  func goOn() {
    change { $0.isPassed = true }
    settle()
    if let origin = returnTo.flatMap(lesson.index(of:)), origin > position {
      returnTo = nil
      position = origin
      enterAgain()
    } else {
      enter(position + 1)
    }
  }

  /// Runs what is left of the step, the solution included, without showing it.
  func runRest() {
    settle()
    let asksForSolution = phase == .exercise
    if asksForSolution { runSilently(step.solution ?? "") }
    for block in step.blocks.dropFirst(cursor) {
      guard case .fence(let fence) = block.content else { continue }
      switch fence.label {
      case .stepbook: Transcript(fence.lines).cells.forEach { runSilently($0.input) }
      case .setup: runSilently(fence.text)
      case .solution where !asksForSolution: runSilently(fence.text)
      default: break
      }
    }
    settled = session.state
  }
}
