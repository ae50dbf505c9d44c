import Language

extension Player {
  /// The end of the lesson: what was solved and how, what is left, and where to go on.
  func finish() {
    phase = .finished
    let questions = lesson.steps.filter { $0.heading.points > 0 }
    let states = questions.map { progress[$0.id] ?? StepProgress() }
    let earned = zip(questions, states).reduce(0) { $0 + $1.1.points(of: $1.0, policy) }
    say(
      "finished",
      [
        "title": words.title, "solved": String(states.count(where: \.isSolved)), "questions": String(questions.count),
        "points": points(earned), "all": points(lesson.points),
      ])
    tellHow(states)
    tellOpen(zip(questions, states).filter { !$1.isSolved || $1.isRevealed }.map(\.0))
    if let (name, title) = following(language) { say("finished.next", ["name": name, "title": title]) }
    say("finished.leave")
  }

  private func tellHow(_ states: [StepProgress]) {
    guard states.contains(where: \.isSolved) else { return }
    let first = states.count { $0.isSolved && $0.wrongAnswers == 0 && !$0.isRevealed }
    let hints = states.reduce(0) { $0 + $1.hints }
    say("finished.how", ["first": String(first), "hints": String(hints)])
  }

  private func tellOpen(_ steps: [Step]) {
    guard !steps.isEmpty else { return }
    say("finished.open", ["steps": steps.map { "`:goto \($0.id)`" }.joined(separator: ", ")])
  }
}
