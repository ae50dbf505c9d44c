/// What a teacher allows in a lesson, from the front matter's policy lines.
public struct Policy: Sendable, Equatable {
  /// `skip: off` forbids `:skip` and jumps ahead.
  public var allowsSkip = true
  /// `solution-after: 3` shows a solution only after so many wrong answers.
  public var solutionAfter = 0
  /// `hint-cost: 0.25` takes this share of a step's points for each hint.
  public var hintCost = 0.0

  public init(_ front: FrontMatter) {
    allowsSkip = front["skip"] != "off"
    solutionAfter = front["solution-after"].flatMap { Int($0) } ?? 0
    hintCost = front["hint-cost"].flatMap { Double($0) } ?? 0
  }

  /// What the learner is told at the start; nothing when nothing is restricted.
  var remarks: [Remark] {
    var remarks: [Remark] = []
    if !allowsSkip { remarks.append(.sentence("policy.skip")) }
    if solutionAfter > 0 { remarks.append(.sentence("policy.solution", ["count": String(solutionAfter)])) }
    if hintCost > 0 { remarks.append(.sentence("policy.hint", ["share": points(hintCost * 100)])) }
    return remarks
  }
}

/// How far a learner has come with one step.
public struct StepProgress: Sendable, Equatable {
  public var wrongAnswers = 0
  public var hints = 0
  public var isSolved = false
  /// The solution was shown before the step was solved.
  public var isRevealed = false
  public var isSkipped = false
  /// The learner has been past it.
  public var isPassed = false

  /// The points of the step that the learner has.
  func points(of step: Step, _ policy: Policy) -> Double {
    guard isSolved, !isRevealed else { return 0 }
    return step.heading.points * max(0, 1 - policy.hintCost * Double(hints))
  }
}

/// `2`, `1.5`: points without needless digits.
func points(_ number: Double) -> String {
  let rounded = (number * 100).rounded() / 100
  return rounded == rounded.rounded() && abs(rounded) < 1e9 ? String(Int(rounded)) : String(rounded)
}
