extension Player {
  /// Every question of the lesson was solved.
  public var isAllSolved: Bool {
    lesson.steps.filter { $0.heading.points > 0 }.allSatisfy { progress[$0.id]?.isSolved == true }
  }
}

extension Journal {
  /// Whether the learner has gone past the last step of `lesson`.
  public func hasFinished(_ lesson: Lesson) -> Bool {
    guard let last = lesson.steps.last?.id else { return false }
    return entries.contains { $0.step == last && [.right, .partly, .passed, .skipped].contains($0.result) }
  }
}
