import Language

extension Player {
  /// A line that is no `:` command, at whatever prompt.
  func answer(_ line: String) {
    let text = line.trimmingBlanks
    switch phase {
    case .pause, .endOfStep, .finished: text.isEmpty ? goOnFromPrompt() : look(line)
    case .exercise: if !text.isEmpty { exercise(line) }
    case .number, .guessNumber: if !text.isEmpty { number(line) }
    case .choice, .guess: if !text.isEmpty { choose(line) }
    case .words: if !text.isEmpty { write(text) }
    case .judgement: if !text.isEmpty { judge(text) }
    case .playing: if !text.isEmpty { look(line) }
    case .confirming(let question, let before): confirm(text, question, before)
    }
  }

  private func goOnFromPrompt() {
    guard phase != .finished else { return reply.quits = true }
    note("", .passed)
    guard phase == .pause else { return goOn() }
    settle()
    advance()
  }

  // MARK: - Looking

  /// Runs a line that is no answer. The lesson's names are put back before the next answer.
  func look(_ line: String) {
    let before = session.state
    let outcome = session.run(line)
    outcome.outputs.forEach { show(.output($0)) }
    if outcome.quits { return quit() }
    guard !outcome.interrupted else {
      session.state = before
      return say("interrupted")
    }
    remember(line)
    note(line, outcome.failed ? .failed : .looked)
  }

  private func remember(_ line: String) {
    for name in (try? Program.parse(line))?.assignedNames ?? [] { sources[name] = line }
  }

  // MARK: - Exercises

  private func exercise(_ line: String) {
    let judge = currentChecker()
    let assigned = (try? Program.parse(line))?.assignedNames ?? []
    let hits = assigned.filter(judge.targets.contains)
    guard !hits.isEmpty else {
      look(line)
      mentionTakenBack(line, judge)
      return mentionName(assigned, line, judge)
    }
    settle()
    let before = session.state
    let outcome = session.run(line)
    outcome.outputs.forEach { show(.output($0)) }
    if outcome.failed || outcome.interrupted {
      session.state = before
      if outcome.interrupted { say("interrupted") } else { note(line, .failed) }
      return
    }
    remember(line)
    conclude(verdict(judge, hits, line), hits, line)
  }

  /// The checker of this step, made in the state in which it was asked.
  func currentChecker() -> Checker {
    if let checker { return checker }
    let mine = session.state
    session.state = asked
    let made = Checker(step, in: session, words: stepWords)
    session.state = mine
    checker = made
    return made
  }

  private func verdict(_ judge: Checker, _ hits: [String], _ line: String) -> Checker.Verdict {
    let assigned = assignedTargets.union(hits)
    switch recorded {
    case .right?: return .right
    case .wrong?: return .wrong(.sentence("number.wrong"))
    case .partly?: return .partly(judge.targets.filter { !assigned.contains($0) })
    default: return judge.judge(assigned: assigned, code: code(behind: line), in: session)
    }
  }

  /// The line and every line that made a name of the learner's that it mentions.
  private func code(behind line: String) -> String {
    var lines = [line]
    var waiting = Array(namesUsed(in: line)) + Array(assignedTargets)
    var seen: Set<String> = []
    while let name = waiting.popLast() {
      guard seen.insert(name).inserted, let source = sources[name], !lines.contains(source) else { continue }
      lines.append(source)
      waiting += Array(namesUsed(in: source))
    }
    return lines.joined(separator: "\n")
  }

  private func conclude(_ verdict: Checker.Verdict, _ hits: [String], _ line: String) {
    switch verdict {
    case .right:
      note(line, .right)
      solved(nil)
    case .partly(let missing):
      assignedTargets.formUnion(hits)
      settled = session.state
      note(line, .partly)
      say("exercise.partly", names: missing)
    case .wrong(let remark):
      settle()
      note(line, .wrong)
      refuse(remark)
    }
  }

  private func say(_ key: String, names: [String]) {
    say(key, ["names": names.map { "`\($0)`" }.joined(separator: ", ")])
  }

  /// Says why a name that a wrong answer had made is not there.
  private func mentionTakenBack(_ line: String, _ judge: Checker) {
    guard lastRefusal != nil, !isReplaying else { return }
    let missing = judge.targets.filter { session.value(of: $0) == nil && namesUsed(in: line).contains($0) }
    guard !missing.isEmpty else { return }
    say("exercise.taken", names: missing)
  }

  /// The right value under another name is no attempt: only the name is missing.
  private func mentionName(_ assigned: [String], _ line: String, _ judge: Checker) {
    guard judge.targets.count == 1, recorded == nil, !isReplaying else { return }
    let value =
      assigned.count == 1 ? session.value(of: assigned[0]) : assigned.isEmpty ? try? session.evaluate("_") : nil
    guard let value, judge.isWanted(value) else { return }
    say("exercise.name", ["name": judge.targets[0]])
  }

  // MARK: - Right and wrong

  func solved(_ feedback: String?) {
    change {
      $0.isSolved = true
      $0.isSkipped = false
    }
    show(.accepted(Remark.sentence("right").text(in: language)))
    if let feedback { show(.prose(feedback)) }
    lastRefusal = nil
    settled = session.state
    advance()
  }

  func refuse(_ remark: Remark) {
    change { $0.wrongAnswers += 1 }
    lastRefusal = remark
    show(.refused(remark.text(in: language)))
    let wrong = current.wrongAnswers
    if wrong == 2, let step = step.heading["remedial"], let index = lesson.index(of: step) {
      say("remedial", ["step": step, "title": words.steps[index].title])
    } else if wrong == 2, current.hints == 0, !stepWords.hints.isEmpty {
      say("hint.offer", ["count": String(stepWords.hints.count)])
    }
  }

  // MARK: - Numbers

  private func number(_ line: String) {
    switch NumberAnswer.read(line, variables: variables) {
    case .looking: look(line)
    case .otherNotation(let remark): say(remark)
    case .answer:
      settle()
      guard let value = value(of: line) else { return }
      if phase == .guessNumber {
        guessedValue = value
        record(guess: line)
      } else {
        answer(value, line)
      }
    }
  }

  /// The number that a line is; otherwise says what it is instead.
  private func value(of line: String) -> Double? {
    do {
      guard let numbers = try session.evaluate(line).numbers, numbers.values.count == 1 else {
        say("number.one")
        return nil
      }
      return numbers.values[0]
    } catch {
      show(.output(.diagnostic(error)))
      note(line, .failed)
      return nil
    }
  }

  private func answer(_ value: Double, _ line: String) {
    settle()
    guard let wanted = NumberAnswer(stepWords, in: session) else { return say("number.none") }
    let verdict =
      recorded.map { $0 == .right ? .right : .wrong(.sentence("number.wrong")) } ?? wanted.judge(value, in: session)
    if case .wrong(let remark) = verdict {
      note(line, .wrong)
      refuse(remark)
    } else {
      note(line, .right)
      solved(wanted.feedback)
    }
  }
}
