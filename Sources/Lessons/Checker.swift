import Language

/// What an exercise wants, worked out once from the state in which the learner starts.
struct Checker {
  enum Verdict: Equatable {
    case right
    /// Right so far; these targets have no value yet.
    case partly([String])
    case wrong(Remark)
  }

  let targets: [String]
  let lines: [CheckLine]
  let wanted: [String: Value]
  let wrongAnswers: [(values: Answer, feedback: String)]

  /// The values that an answer consists of: its targets and the left sides of the check lines.
  struct Answer {
    let targets: [String: Value]
    let sides: [String: Value]
  }

  /// Runs the solution and the wrong answers from the session's state, which is left as it was.
  /// `words` is the same step in the learner's language.
  init(_ step: Step, in session: Session, words: Step) {
    let solution = step.solution ?? ""
    targets = (try? Program.parse(solution))?.assignedNames ?? []
    lines = step.checkLines
    let sides = lines.compactMap(Checker.leftSide)
    let names = targets
    wanted = session.trying(solution) { Checker.values(of: names, in: session) } ?? [:]
    wrongAnswers = words.wrongAnswers.compactMap { fence, feedback, _ in
      let assigned = (try? Program.parse(fence.text))?.assignedNames.filter(names.contains) ?? []
      let answer = session.trying(fence.text) { Checker.answer(assigned, sides, in: session) }
      return answer.flatMap { answer in feedback.map { (answer, $0) } }
    }
  }

  private static func leftSide(_ line: CheckLine) -> String? {
    if case .close(let left, _, _) = line { left } else { nil }
  }

  private static func values(of names: [String], in session: Session) -> [String: Value] {
    Dictionary(uniqueKeysWithValues: names.compactMap { name in session.value(of: name).map { (name, $0) } })
  }

  private static func answer(_ targets: [String], _ sides: [String], in session: Session) -> Answer {
    let pairs = sides.compactMap { side in (try? session.evaluate(side)).map { (side, $0) } }
    return Answer(targets: values(of: targets, in: session), sides: Dictionary(pairs) { first, _ in first })
  }

  // MARK: - Judging

  /// The verdict on an answer: `assigned` are the targets assigned in this step, `code` is what the learner wrote to
  /// make them, definitions included.
  func judge(assigned: Set<String>, code: String, in session: Session) -> Verdict {
    let missing = targets.filter { !assigned.contains($0) }
    for line in lines {
      guard let remark = failure(of: line, missing: missing, code: code, in: session) else { continue }
      return .wrong(reason(remark, assigned: assigned, in: session))
    }
    return missing.isEmpty ? .right : .partly(missing)
  }

  /// The author's own words when the answer is one that was foreseen, then values that are no numbers, then the check.
  private func reason(_ failure: Remark, assigned: Set<String>, in session: Session) -> Remark {
    let answer = Checker.answer(targets.filter(assigned.contains), lines.compactMap(Checker.leftSide), in: session)
    if let foreseen = wrongAnswers.first(where: { matches(answer, $0.values) }) { return .authored(foreseen.feedback) }
    if case .sentence(let key, _) = failure, key.startsWithBytes("slip.") { return failure }
    for name in targets {
      if let value = answer.targets[name], let remark = Checker.unusable(value, name: name, like: wanted[name]) {
        return remark
      }
    }
    return failure
  }

  /// Whether the learner's answer is the foreseen one in everything that can be compared.
  private func matches(_ answer: Answer, _ foreseen: Answer) -> Bool {
    let targets = foreseen.targets.filter { $0.value.numbers != nil }.map { ($0.value, answer.targets[$0.key]) }
    let sides = foreseen.sides.map { ($0.value, answer.sides[$0.key]) }
    let pairs = targets + (targets.isEmpty ? sides : [])
    guard !pairs.isEmpty else { return false }
    return pairs.allSatisfy { wanted, found in
      guard let found, found.shape == wanted.shape else { return false }
      return tolerance.accepts(found, wanted: wanted)
    }
  }

  /// The tolerance that the check lines use, the first one's when they differ.
  var tolerance: CheckLine.Tolerance {
    lines.lazy.compactMap { line -> CheckLine.Tolerance? in
      if case .close(_, _, let tolerance) = line { tolerance } else { nil }
    }.first ?? .usual
  }

  /// Whether a value is the one wanted for the only target, so that only the name is wrong.
  func isWanted(_ value: Value) -> Bool {
    guard targets.count == 1, let wanted = wanted[targets[0]], wanted.numbers != nil else { return false }
    return wanted.shape == value.shape && tolerance.accepts(value, wanted: wanted)
  }

  // MARK: - One line

  private func failure(of line: CheckLine, missing: [String], code: String, in session: Session) -> Remark? {
    let waits = line.expressions.contains { !namesUsed(in: $0).isDisjoint(with: missing) }
    if waits { return nil }
    switch line {
    case .close(let left, let right, let tolerance): return distance(left, right, tolerance, in: session)
    case .holds(let condition): return falsehood(condition, in: session)
    case .shape(let name, let sizes): return wrongShape(name, sizes, in: session)
    case .uses(let name):
      return !missing.isEmpty || namesUsed(in: code).contains(name) ? nil : .sentence("check.uses", ["name": name])
    case .forbid(let name):
      return namesUsed(in: code).contains(name) ? .sentence("check.forbid", ["name": name]) : nil
    }
  }

  private func distance(
    _ left: String, _ right: String, _ tolerance: CheckLine.Tolerance, in session: Session
  ) -> Remark? {
    guard let value = try? session.evaluate(left), let wanted = try? session.evaluate(right) else {
      return .sentence("check.error", ["name": left])
    }
    if tolerance.accepts(value, wanted: wanted) { return nil }
    if let slip = Slips(wanted: wanted, tolerance: tolerance, session: session).name(of: value) {
      return .sentence("slip.\(slip)", ["name": left])
    }
    let solution = self.wanted[left]
    return Checker.unusable(value, name: left, like: solution ?? wanted, isForEach: solution == nil)
      ?? Checker.wrongValue(value, wanted, tolerance, name: left)
  }

  private func falsehood(_ condition: String, in session: Session) -> Remark? {
    guard let value = try? session.evaluate(condition), let numbers = value.numbers else {
      return .sentence("check.error", ["name": condition])
    }
    return numbers.values.allSatisfy { $0 != 0 } ? nil : .sentence("check.condition", ["condition": condition])
  }

  private func wrongShape(_ name: String, _ sizes: [Int], in session: Session) -> Remark? {
    guard let shape = session.value(of: name)?.shape else { return .sentence("check.error", ["name": name]) }
    return shape == sizes ? nil : Checker.shapeRemark(name, shape, sizes)
  }

  // MARK: - Words

  private static func shapeRemark(_ name: String, _ shape: [Int], _ wanted: [Int]) -> Remark {
    let key = wanted.isEmpty ? "check.one" : shape.isEmpty ? "check.many" : "check.shape"
    return .sentence(key, ["name": name, "got": shapeText(shape), "wanted": shapeText(wanted)])
  }

  /// A kind, a shape or a number that cannot be right whatever the values are; `isForEach` when one number stands for
  /// every value.
  static func unusable(_ value: Value, name: String, like wanted: Value?, isForEach: Bool = false) -> Remark? {
    guard let expected = wanted?.numbers else { return nil }
    guard let numbers = value.numbers else { return .sentence("check.kind", ["name": name, "got": value.kind]) }
    if numbers.values.contains(where: \.isNaN), !expected.values.contains(where: \.isNaN) {
      return .sentence("check.nan", ["name": name])
    }
    if numbers.values.contains(where: \.isInfinite), !expected.values.contains(where: \.isInfinite) {
      return .sentence("check.infinite", ["name": name])
    }
    let fits = numbers.shape == expected.shape || (isForEach && expected.shape.isEmpty)
    return fits ? nil : shapeRemark(name, numbers.shape, expected.shape)
  }

  static func wrongValue(
    _ value: Value, _ wanted: Value, _ tolerance: CheckLine.Tolerance, name: String
  ) -> Remark {
    guard let a = value.numbers, let b = wanted.numbers else { return .sentence("check.other", ["name": name]) }
    let wrong = a.values.indices.count { !tolerance.accepts(a.values[$0], wanted: b.values[b.shape.isEmpty ? 0 : $0]) }
    if a.values.count == 1 { return .sentence("check.number", ["name": name]) }
    return .sentence("check.values", ["name": name, "wrong": String(wrong), "all": String(a.values.count)])
  }
}

extension Session {
  /// What `read` finds after `source` has run; nil when it fails. The state is as before.
  func trying<Result>(_ source: String, read: () -> Result) -> Result? {
    let before = state
    defer { state = before }
    let outcome = run(source)
    return outcome.failed || outcome.interrupted ? nil : read()
  }
}
