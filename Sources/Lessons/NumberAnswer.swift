import Language

/// The answer that a number step wants, worked out from the state in which the learner starts.
struct NumberAnswer {
  let wanted: Double
  let tolerance: CheckLine.Tolerance
  let feedback: String?
  let wrongAnswers: [(value: Double, tolerance: CheckLine.Tolerance, feedback: String)]

  /// Nil when the step's `answer` is no number in this state.
  /// `words` is the step in the learner's language.
  init?(_ words: Step, in session: Session) {
    guard let answer = words.answer, let wanted = session.number(answer.expression) else { return nil }
    (self.wanted, tolerance, feedback) = (wanted, answer.tolerance, answer.feedback)
    let usual = answer.tolerance
    wrongAnswers = words.wrongAnswers.compactMap { fence, feedback, _ in
      guard let (expression, own) = CheckLine.splitTolerance(fence.text.withoutComment.trimmingBlanks),
        let value = session.number(expression), let feedback
      else { return nil }
      return (value, own == .usual ? usual : own, feedback)
    }
  }

  /// What a line at a number prompt is.
  enum Reading: Equatable {
    case answer
    /// It names a variable, assigns or is a command: the learner looks at something.
    case looking
    /// It looks like a number written another way.
    case otherNotation(Remark)
  }

  /// `variables` are the names that hold values of the lesson or the learner's own.
  static func read(_ line: String, variables: Set<String>) -> Reading {
    let text = normalisedInput(line).trimmingBlanks
    if let remark = notation(text) { return .otherNotation(remark) }
    let names = namesUsed(in: text)
    let isPlain = (try? Program.parse(text))?.assignedNames.isEmpty != false
    let isCommand = !names.isDisjoint(with: Verbs.all)
    return isPlain && !isCommand && names.isDisjoint(with: variables) ? .answer : .looking
  }

  private static func notation(_ text: String) -> Remark? {
    if text.utf8.last == 0x25, let share = Double(text.dropLast()) {
      return .sentence("number.percent", ["share": String(share / 100)])
    }
    if let number = numberBeforeUnit(text) { return .sentence("number.unit", ["number": number]) }
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count == 2, Double(parts[0]) != nil, parts[1].utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    return .sentence("number.comma", ["number": parts.joined(separator: ".")])
  }

  /// 257 in `257개` and in `257 units`.
  private static func numberBeforeUnit(_ text: String) -> String? {
    let unit = text.reversed().prefix { $0.isLetter }
    let number = String(text.dropLast(unit.count)).trimmingBlanks
    guard Double(number) != nil, unit.count > 2 || unit.contains(where: { !$0.isASCII }) else { return nil }
    return number
  }

  func judge(_ number: Double, in session: Session) -> Checker.Verdict {
    if tolerance.accepts(number, wanted: wanted) { return .right }
    let foreseen = wrongAnswers.first { $0.tolerance.accepts(number, wanted: $0.value) }
    return .wrong(foreseen.map { .authored($0.feedback) } ?? unforeseen(number, in: session))
  }

  private func unforeseen(_ number: Double, in session: Session) -> Remark {
    if !number.isFinite { return .sentence("number.infinite") }
    let slip = Slips(wanted: .number(wanted), tolerance: tolerance, session: session).name(of: .number(number))
    return slip.map { .sentence("slip.\($0)", ["name": "="]) } ?? .sentence("number.wrong")
  }
}

extension Session {
  /// The value of an expression when it is one number.
  func number(_ expression: String) -> Double? {
    guard let numbers = (try? evaluate(expression))?.numbers, numbers.values.count == 1 else { return nil }
    return numbers.values[0]
  }
}
