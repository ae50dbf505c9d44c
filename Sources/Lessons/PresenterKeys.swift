import Language
import Messages

extension Presenter {
  /// What one key does; whether the screen has to be drawn again.
  @discardableResult public func press(_ key: Key) -> Bool {
    if isBlank {
      isBlank = false
      return true
    }
    if key == .tab { return toggleLive() }
    guard beforeLive == nil else { return false }
    switch key {
    case .next: return goOn()
    case .back: return goBack()
    case .backspace: return unType()
    case .character(let character): return press(character)
    case .tab: return false
    }
  }

  private func press(_ character: Character) -> Bool {
    if types, case .code(let input) = moment.stop {
      moment.typed = min(moment.typed + 1, input.count)
      return true
    }
    switch character {
    case " ": return goOn()
    case "a": return showAnswer()
    case "w": return showWrong()
    case "s": return typeSolution()
    case "n": showsNotes.toggle()
    case "g": showsIndex.toggle()
    case ".": isBlank = true
    case "l": changeLanguage()
    default: return raiseHand(character)
    }
    return true
  }

  // MARK: - On and back

  private func goOn() -> Bool {
    if case .code(let input) = moment.stop, types, moment.typed < input.count { return false }
    guard moment.stop != .end else { return false }
    remember()
    pass(moment.stop)
    return true
  }

  private func pass(_ stop: Stop) {
    switch stop {
    case .code(let input):
      run(input)
      fill()
    case .pause: fill()
    case .exercise:
      prepareSolution()
      runAtOnce()
    case .choice, .number, .words:
      let runs = step.kind == .predict && nextLine != nil
      reveal()
      fill()
      if runs { runAtOnce() }
    case .endOfStep: enter(moment.position + 1)
    case .end: break
    }
  }

  /// What was asked is answered by the line that stands next. Without typing, one key is enough for both.
  private func runAtOnce() {
    guard !types, case .code(let input) = moment.stop else { return }
    run(input)
    fill()
  }

  private func remember() {
    var before = moment
    before.state = session.state
    history.append(before)
  }

  private func goBack() -> Bool {
    guard let before = history.popLast() else { return false }
    restore(before)
    return true
  }

  func restore(_ before: Moment) {
    moment = before
    session.state = before.state
  }

  private func unType() -> Bool {
    guard types, case .code = moment.stop, moment.typed > 0 else { return false }
    moment.typed -= 1
    return true
  }

  private func run(_ input: String) {
    moment.shown.append(.input(input))
    let outcome = session.run(input)
    moment.shown += outcome.outputs.map(Shown.output)
    if outcome.interrupted { moment.shown.append(.said(Remark.sentence("interrupted").text(in: session.language))) }
  }

  // MARK: - Questions in class

  private func raiseHand(_ character: Character) -> Bool {
    guard moment.stop == .choice, let number = character.wholeNumberValue,
      (1...max(1, stepWords.options.count)).contains(number)
    else { return false }
    moment.hands[number, default: 0] += 1
    return true
  }

  private func showAnswer() -> Bool {
    guard [.choice, .number, .words].contains(moment.stop), !moment.isAnswered else { return false }
    remember()
    reveal()
    return true
  }

  /// Puts the answer on the screen, once. A prediction is answered by what runs next.
  private func reveal() {
    guard !moment.isAnswered else { return }
    moment.isAnswered = true
    switch moment.stop {
    case .choice where step.kind == .choice: revealOptions()
    case .number where step.kind == .number: revealNumber()
    case .words: moment.shown += stepWords.fences(.model).map { .prose($0.text) }
    default: break
    }
  }

  private func revealOptions() {
    for (index, option) in stepWords.options.enumerated() where option.isRight {
      moment.shown.append(.accepted(option.shownAsRight(index + 1)))
      if let feedback = option.feedback { moment.shown.append(.prose(feedback)) }
    }
    for option in stepWords.options where !option.isRight && option.feedback != nil {
      moment.shown.append(.refused(option.shownAsWrong))
    }
  }

  private func revealNumber() {
    guard let answer = stepWords.answer, let value = session.number(answer.expression) else { return }
    let number = NumberText.scalar(value)
    moment.shown.append(.accepted(answer.expression == number ? number : "\(answer.expression) = \(number)"))
    if let feedback = answer.feedback { moment.shown.append(.prose(feedback)) }
  }

  /// Runs the next wrong answer and shows the reply to it; the variables stay as they were.
  private func showWrong() -> Bool {
    let wrong = stepWords.wrongAnswers
    guard moment.stop == .exercise || moment.stop == .number, moment.wrongShown < wrong.count else { return false }
    remember()
    let (fence, feedback, _) = wrong[moment.wrongShown]
    let state = session.state
    run(fence.text)
    session.state = state
    if let feedback { moment.shown.append(.refused(feedback)) }
    moment.wrongShown += 1
    return true
  }

  private func typeSolution() -> Bool {
    guard moment.stop == .exercise else { return false }
    remember()
    prepareSolution()
    if !types { moment.typed = step.solution?.count ?? 0 }
    return true
  }

  private func prepareSolution() {
    moment.stop = .code(step.solution ?? "")
    moment.typed = 0
  }

  // MARK: - The teacher types

  private func toggleLive() -> Bool {
    if let before = beforeLive {
      beforeLive = nil
      restore(before)
    } else {
      var before = moment
      before.state = session.state
      beforeLive = before
    }
    return true
  }

  public var isLive: Bool { beforeLive != nil }

  /// A line the teacher typed between two Tabs.
  public func live(_ line: String) {
    guard isLive else { return }
    run(normalisedInput(line))
  }

  private func changeLanguage() {
    let languages = ([lesson.language] + translations.map(\.language)).compactMap(MessageLanguage.init(rawValue:))
    guard let place = languages.firstIndex(of: session.language), languages.count > 1 else { return }
    speak(languages[(place + 1) % languages.count])
    retell()
  }

  /// The words on the screen in the language of now; what ran stays.
  private func retell() {
    let here = plays[moment.position]
    let all = ([lesson] + translations.map { $0.applied(to: lesson) }).map { SpokenWords($0.steps[here]).texts }
    let now = SpokenWords(stepWords).texts
    func retold(_ text: String) -> String {
      for texts in all { if let place = texts.firstIndex(of: text), place < now.count { return now[place] } }
      return text
    }
    moment.shown = moment.shown.map { shown in
      switch shown {
      case .heading(let number, let count, _): .heading(number: number, of: count, title: stepWords.title)
      case .option(let number, let text): .option(number, retold(text))
      case .prose(let text): .prose(retold(text))
      case .accepted(let text): .accepted(retold(text))
      case .refused(let text): .refused(retold(text))
      case .input, .output, .said, .verbatim: shown
      }
    }
  }
}

/// Every text of a step that a presentation can show, in an order that is the same in all languages.
private struct SpokenWords {
  let texts: [String]

  init(_ step: Step) {
    let prose = step.blocks.map { block in if case .prose(let text) = block.content { text } else { "" } }
    let options = step.options.enumerated().flatMap { index, option in
      let reply = option.feedback ?? ""
      return [option.text, reply, option.shownAsRight(index + 1), option.shownAsWrong]
    }
    let replies = step.wrongAnswers.map { $0.feedback ?? "" } + [step.answer?.feedback ?? ""]
    texts = prose + options + replies + step.fences(.model).map(\.text)
  }
}

extension Option {
  func shownAsRight(_ number: Int) -> String { "\(number)  \(text)" }

  var shownAsWrong: String { feedback.map { "\(text) — \($0)" } ?? text }
}
