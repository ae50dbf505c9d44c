import Language

extension Player {
  // MARK: - Choices

  /// A line at a choice: numbers are an answer, anything else is looking.
  func choose(_ line: String) {
    let parts = normalisedInput(line).split { $0 == " " || $0 == "," }
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == parts.count, !numbers.isEmpty else {
      return Double(normalisedInput(line).trimmingBlanks) == nil ? look(line) : sayRange()
    }
    guard numbers.allSatisfy({ (1...options.count).contains($0) }) else { return sayRange() }
    if phase == .guess {
      guessedOption = numbers[0] - 1
      record(guess: line)
    } else {
      decide(Set(numbers.map { $0 - 1 }), line)
    }
  }

  private func sayRange() {
    say(options.count(where: \.isRight) > 1 ? "choice.ranges" : "choice.range", ["count": String(options.count)])
  }

  private func decide(_ chosen: Set<Int>, _ line: String) {
    let right = Set(options.indices.filter { options[$0].isRight })
    if right.count <= 1, chosen.count > 1 { return say("choice.one") }
    settle()
    if recorded.map({ $0 == .right }) ?? (chosen == right) {
      note(line, .right)
      let feedback = chosen.sorted().compactMap { options[$0].feedback }
      solved(feedback.isEmpty ? nil : feedback.joined(separator: "\n\n"))
    } else {
      note(line, .wrong)
      refuse(reason(against: chosen, right))
    }
  }

  private func reason(against chosen: Set<Int>, _ right: Set<Int>) -> Remark {
    let wrong = chosen.subtracting(right).sorted()
    if let feedback = wrong.lazy.compactMap({ self.options[$0].feedback }).first { return .authored(feedback) }
    return .sentence(wrong.isEmpty ? "choice.more" : "choice.wrong")
  }

  // MARK: - Predictions

  func record(guess line: String) {
    note(line, .passed)
    guess = line.trimmingBlanks
    settle()
    say("predict.recorded")
    compareGuess(after: cursor - 1)
    advance()
  }

  /// Puts the guess beside what happened, once the step's last cell has run.
  func compareGuess(after index: Int) {
    guard step.kind == .predict, !guess.isEmpty else { return }
    let waits = step.blocks[(index + 1)...].contains { block in
      if case .fence(let fence) = block.content { fence.label == .stepbook } else { false }
    }
    if waits { return }
    if let guessedOption { compare(option: guessedOption) } else { compareNumber() }
    (guess, guessedOption, guessedValue) = ("", nil, nil)
  }

  private func compare(option index: Int) {
    let option = options[index]
    if option.isRight {
      say("predict.same", ["guess": option.text])
    } else if let right = options.first(where: \.isRight) {
      say("predict.other", ["guess": option.text, "result": right.text])
    }
    if let feedback = option.feedback { show(.prose(feedback)) }
  }

  private func compareNumber() {
    guard let value = guessedValue, let wanted = NumberAnswer(stepWords, in: session) else {
      return
    }
    let facts = ["guess": guess, "result": NumberText.scalar(wanted.wanted)]
    say(wanted.tolerance.accepts(value, wanted: wanted.wanted) ? "predict.same" : "predict.other", facts)
    if let feedback = wanted.feedback { show(.prose(feedback)) }
  }

  // MARK: - Open questions

  func write(_ text: String) {
    note(text, .passed)
    say("open.model")
    show(.prose(stepWords.fences(.model).map(\.text).joined(separator: "\n\n")))
    say("open.compare")
    phase = .judgement
  }

  func judge(_ text: String) {
    guard ["1", "2", "3"].contains(normalisedInput(text)) else { return say("open.compare") }
    note(text, .passed)
    change { $0.isSolved = true }
    settle()
    advance()
  }
}
