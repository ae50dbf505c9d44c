/// What a class did with one lesson, from the journals or files that were handed in.
public struct Gradebook: Sendable {
  /// One learner's line.
  public struct Row: Sendable, Equatable {
    public let id: String
    public let name: String
    public let points: Double
    public let solved: Int
    public let wrongAnswers: Int
    public let hints: Int
    /// Why the file needs a look: it was altered, torn, or belongs to another lesson.
    public let remark: Remark?
    let pointsByStep: [Double]
  }

  /// How a question went.
  public struct Item: Sendable, Equatable {
    public let step: String
    /// Learners who answered it at all.
    public let answered: Int
    /// The share of these who were right at once.
    public let firstTryShare: Double
    /// The commonest refused answers, the most frequent first, at most three.
    public let commonWrong: [(answer: String, count: Int)]

    public static func == (first: Item, second: Item) -> Bool {
      (first.step, first.answered, first.firstTryShare) == (second.step, second.answered, second.firstTryShare)
        && first.commonWrong.elementsEqual(second.commonWrong) { $0 == $1 }
    }
  }

  public let lesson: Lesson
  public private(set) var rows: [Row] = []
  private var standings: [LearnerStanding] = []

  public init(_ lesson: Lesson) { self.lesson = lesson }

  /// Adds a journal or a file that was handed in; `file` names the learner when the file does not.
  public mutating func add(_ text: String, file: String) {
    let handIn = HandIn(reading: text)
    let journal = Journal(reading: handIn?.journal ?? text)
    let standing = LearnerStanding(journal.entries)
    let known = standing.steps.filter { step in lesson.steps.contains { $0.id == step.key } }
    standings.append(standing)
    rows.append(
      Row(
        id: handIn?.head.id ?? file, name: handIn?.head.name ?? "", points: standing.points(in: lesson),
        solved: known.values.count(where: \.isSolved), wrongAnswers: known.values.reduce(0) { $0 + $1.wrongAnswers },
        hints: known.values.reduce(0) { $0 + $1.hints }, remark: remark(journal, handIn),
        pointsByStep: questions.map { standing.steps[$0.id]?.points(of: $0, Policy(lesson.front)) ?? 0 }))
  }

  private func remark(_ journal: Journal, _ handIn: HandIn?) -> Remark? {
    if let handIn, handIn.head.lesson != lesson.id { return .sentence("grade.lesson", ["lesson": handIn.head.lesson]) }
    if let line = journal.firstAlteredLine { return .sentence("grade.altered", ["line": String(line)]) }
    if handIn?.isIntact == false { return .sentence("grade.hash") }
    if !journal.unreadableLines.isEmpty {
      return .sentence("grade.unreadable", ["count": String(journal.unreadableLines.count)])
    }
    return journal.isTorn ? .sentence("grade.torn") : nil
  }

  private var questions: [Step] { lesson.steps.filter { $0.heading.points > 0 } }

  public var items: [Item] {
    questions.map { step in
      let tries = standings.compactMap { $0.firstTries[step.id] }
      let wrong = standings.flatMap { $0.wrongAnswers.filter { $0.step == step.id }.map { $0.text.collapsingBlanks } }
      let counts = Dictionary(wrong.map { ($0, 1) }, uniquingKeysWith: +)
      let common = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(3).map { ($0.key, $0.value) }
      let share = tries.isEmpty ? 0 : Double(tries.count(where: { $0 })) / Double(tries.count)
      return Item(step: step.id, answered: tries.count, firstTryShare: share, commonWrong: Array(common))
    }
  }
}
