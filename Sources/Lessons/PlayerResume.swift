import Language

extension Player {
  /// Takes up a lesson where its journal ends: every accepted input is run again, without being shown.
  ///
  /// Answers keep the verdict they had. A step that is new since then is passed; a renamed one is found by its place.
  public func resume(_ journal: Journal) -> Reply {
    reply = Reply()
    isReplaying = true
    enter(0)
    let known = Set(lesson.steps.map(\.id))
    let told = Set(journal.entries.map(\.step))
    var renamed: [String: String] = [:]
    for entry in journal.entries {
      if !known.contains(entry.step), renamed[entry.step] == nil, !told.contains(step.id) {
        renamed[entry.step] = step.id
      }
      replay(entry, at: renamed[entry.step] ?? entry.step)
    }
    isReplaying = false
    recorded = nil
    self.journal = journal
    greet()
    return finishReply()
  }

  private func greet() {
    show(.said(title))
    if phase == .finished { return finish() }
    say("resumed", ["number": String(position + 1), "count": String(lesson.steps.count)])
    showAgain()
  }

  private func replay(_ entry: JournalEntry, at id: String) {
    if phase != .finished, step.id != id {
      guard let index = lesson.index(of: id) else { return replayElsewhere(entry) }
      move(to: index)
    }
    recorded = entry.result
    switch entry.text {
    case ":solution": reveal()
    case ":again": beginAgain()
    case let text where text.startsWithBytes(":"): command(text)
    default: answer(entry.text)
    }
    reply = Reply()
  }

  /// An entry of a step that is no more: its code still runs, so that its names exist.
  private func replayElsewhere(_ entry: JournalEntry) {
    guard !entry.text.isEmpty, !entry.text.startsWithBytes(":"), entry.result != .failed else { return }
    if (try? Program.parse(entry.text))?.assignedNames.isEmpty == false { _ = session.run(entry.text) }
  }
}
