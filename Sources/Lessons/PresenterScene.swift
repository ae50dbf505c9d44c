import Language

/// What is on the screen while a lesson is presented.
public struct Scene: Sendable, Equatable {
  public var shown: [Shown]
  /// The line that is being typed out: what of it stands there, and whether it is complete.
  public var typed: String?
  public var isComplete = true
  /// Raised hands, by option.
  public var hands: [Int]
  /// What the teacher reads; empty unless asked for.
  public var notes: [String]
  /// The titles of all steps; empty unless asked for.
  public var index: [String]
  public var isBlank: Bool
  public var isOver: Bool
  /// What is asked of the class now, if anything.
  public var question: Question?
  /// The step's number among those that are played, counted from 1, and how many these are.
  public var place: (number: Int, count: Int) = (0, 0)
  /// The minutes planned for this step, for the steps before it and for all.
  public var minutes: (step: Double, before: Double, all: Double)

  /// The keys that do something beside going on.
  public enum Question: Sendable, Equatable {
    /// `1`–`9` and `a`.
    case options
    /// `a`.
    case answer
    /// `w` and `s`; how many wrong answers are left.
    case exercise(wrong: Int)
  }

  public var asksForSolution: Bool { if case .exercise = question { true } else { false } }

  public static func == (a: Scene, b: Scene) -> Bool {
    (a.shown, a.typed, a.isComplete, a.hands, a.notes, a.index) == (
      b.shown, b.typed, b.isComplete, b.hands, b.notes, b.index
    )
      && (a.isBlank, a.isOver) == (b.isBlank, b.isOver) && a.minutes == b.minutes && a.question == b.question
      && a.place == b.place
  }
}

extension Presenter {
  public var scene: Scene {
    let counts = stepWords.options.indices.map { moment.hands[$0 + 1] ?? 0 }
    var scene = Scene(
      shown: moment.shown, hands: moment.stop == .choice || moment.hands.isEmpty == false ? counts : [],
      notes: showsNotes ? notes : [], index: showsIndex ? plays.map { words.steps[$0].title } : [], isBlank: isBlank,
      isOver: moment.stop == .end, minutes: minutes)
    scene.question = question
    scene.place = (moment.position + 1, plays.count)
    if types || moment.typed > 0, case .code(let input) = moment.stop {
      scene.typed = String(input.prefix(moment.typed))
      scene.isComplete = moment.typed == input.count
    }
    return scene
  }

  private var question: Scene.Question? {
    switch moment.stop {
    case .choice where !moment.isAnswered: .options
    case .number where step.kind == .number, .words: moment.isAnswered ? nil : .answer
    case .exercise: .exercise(wrong: step.wrongAnswers.count - moment.wrongShown)
    case .code, .pause, .choice, .number, .endOfStep, .end: nil
    }
  }

  /// The line that the next key types out and runs.
  public var upcoming: String? {
    switch moment.stop {
    case .code(let input): input
    case .exercise: step.solution
    case .choice, .number: step.kind == .predict ? nextLine : nil
    case .pause, .words, .endOfStep, .end: nil
    }
  }

  public var stepTitle: String { stepWords.title }

  /// The title of the step after this one.
  public var nextTitle: String? {
    plays.indices.contains(moment.position + 1) ? words.steps[plays[moment.position + 1]].title : nil
  }

  /// The notes of the step, for the teacher's own screen.
  public var notes: [String] {
    stepWords.blocks.compactMap { if case .note(_, let text) = $0.content { text } else { nil } }
  }

  private var minutes: (step: Double, before: Double, all: Double) {
    let each = plays.map { lesson.steps[$0].plannedMinutes }
    return (each[moment.position], each[..<moment.position].reduce(0, +), each.reduce(0, +))
  }
}

extension Lesson {
  /// The steps that are shown to a class; in a class version those marked `.class`, if there are any.
  func stepsToPresent(classOnly: Bool) -> [Int] {
    let marked = steps.indices.filter { steps[$0].isForClass }
    return classOnly && !marked.isEmpty ? marked : Array(steps.indices)
  }

  /// What presenting takes: the minutes in the notes, else those that the lesson names.
  public func minutesToPresent(classOnly: Bool) -> Double {
    let planned = stepsToPresent(classOnly: classOnly).reduce(0) { $0 + steps[$1].plannedMinutes }
    return planned > 0 ? planned : front["minutes"].flatMap { Double($0) } ?? 0
  }
}

extension Step {
  /// What the notes say the step takes.
  public var plannedMinutes: Double {
    blocks.reduce(0) { sum, block in
      if case .note(let minutes?, _) = block.content { sum + minutes } else { sum }
    }
  }

  public var isForClass: Bool { heading.isForClass }
}

extension Lint {
  /// Steps that do not fit a projected screen of 60 columns and 20 rows, with everything shown.
  public static func presentationFindings(_ lesson: Lesson, columns: Int = 60, rows: Int = 20) -> [Finding] {
    lesson.steps.flatMap { step -> [Finding] in
      let height = step.blocks.reduce(2) { $0 + self.rows(of: $1, columns) }
      let wide = step.blocks.compactMap { wideLine($0, columns) }
      let facts = ["step": step.id, "rows": String(height), "limit": String(rows)]
      return wide + (height > rows ? [Finding("too-tall", facts, line: step.heading.line)] : [])
    }
  }

  private static func rows(of block: Block, _ columns: Int) -> Int {
    switch block.content {
    case .prose(let text): 1 + DisplayText.wrap(text.collapsingBlanks, columns).count
    case .options(let options): options.reduce(0) { $0 + DisplayText.wrap($1.text, columns - 5).count }
    case .fence(let fence) where [.stepbook, .solution, .text].contains(fence.label):
      fence.lines.reduce(0) { $0 + max(1, (DisplayText.width($1) + columns - 1) / columns) }
    case .title, .fence, .feedback, .note, .pause, .code, .comment: 0
    }
  }

  /// What is typed stays as wide as the author wrote it; outputs are laid out anew for the screen.
  private static func wideLine(_ block: Block, _ columns: Int) -> Finding? {
    guard case .fence(let fence) = block.content, [.stepbook, .solution, .text].contains(fence.label),
      let place = fence.lines.firstIndex(where: {
        DisplayText.width($0) > columns && (fence.label != .stepbook || $0.hasPrefix("> ") || $0.hasPrefix("| "))
      })
    else { return nil }
    let facts = ["width": String(DisplayText.width(fence.lines[place])), "limit": String(columns)]
    return Finding("too-wide-to-present", facts, line: block.line + 1 + place, column: columns + 1)
  }
}
