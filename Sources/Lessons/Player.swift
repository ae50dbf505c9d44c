public import Language
public import Messages

/// Plays one lesson with one learner: takes a line, gives back what to show and what to ask next.
///
/// It reads no key, writes no screen and opens no file. The lesson's own names keep their values whatever the learner
/// tries between two answers; what the learner defines besides them stays.
public final class Player {
  /// What the player waits for.
  enum Phase: Equatable {
    case pause, endOfStep, exercise, number, choice, guess, guessNumber, words, judgement, finished
    indirect case playing(Phase)
    indirect case confirming(Confirmation, Phase)
  }

  enum Confirmation: Equatable { case solution, again, forget }

  public let lesson: Lesson
  public let session: Session
  let translations: [Translation]
  /// The lesson in the learner's language, block for block the same.
  var words: Lesson
  public let policy: Policy
  let reserved: Set<String>

  /// Called with each line that belongs at the end of the journal's file, before the reply is shown.
  public var append: (String) -> Void = { _ in }
  /// Seconds since 1970.
  public var clock: () -> Int? = { nil }
  /// The lesson to go on with after this one.
  public var following: (MessageLanguage) -> (name: String, title: String)? = { _ in nil }

  public internal(set) var position = 0
  public internal(set) var progress: [String: StepProgress] = [:]
  public internal(set) var journal = Journal()
  var phase = Phase.pause
  /// The next block of the step.
  var cursor = 0
  /// The state in which each step was entered.
  var snapshots: [String: Session.State] = [:]
  let beginning: Session.State
  /// The state after the lesson's own code and the accepted answers.
  var settled: Session.State
  /// The state in which the step's question was asked.
  var asked: Session.State
  var beforePlay: Session.State
  var assignedTargets: Set<String> = []
  /// What the lesson's own cells of this step printed, by block, to be shown again.
  var printed: [Int: [Shown]] = [:]
  /// The line in which the learner gave each own name its value.
  var sources: [String: String] = [:]
  var checker: Checker?
  var lastRefusal: Remark?
  var guess = ""
  /// That full-width signs were read as the usual ones is said once.
  var hasToldNotation = false
  var guessedOption: Int?
  var guessedValue: Double?
  /// Where to go back to after a step that was repeated.
  var returnTo: String?
  var reply = Reply()
  /// While a journal is read again nothing is shown and nothing is written.
  var isReplaying = false
  /// What the journal says that a line was, instead of judging it anew.
  var recorded: JournalEntry.Result?

  public init(
    _ lesson: Lesson, translations: [Translation] = [], session: Session, language: MessageLanguage = .english
  ) {
    (self.lesson, self.translations, self.session) = (lesson, translations, session)
    (words, policy, reserved) = (lesson, Policy(lesson.front), lesson.reservedNames)
    (beginning, settled, asked, beforePlay) = (session.state, session.state, session.state, session.state)
    speak(language)
  }

  var language: MessageLanguage { session.language }

  func speak(_ language: MessageLanguage) {
    session.language = language
    let translation = translations.first { $0.language == language.rawValue && $0.language != lesson.language }
    words = translation.map { $0.applied(to: lesson) } ?? lesson
  }

  // MARK: - Talking

  /// The first thing a learner sees.
  public func start() -> Reply {
    reply = Reply()
    show(.said(title))
    words.opening.forEach { showWords($0) }
    policy.remarks.forEach { say($0) }
    say(.sentence("legend"))
    enter(0)
    return finishReply()
  }

  var title: String {
    let minutes = lesson.front["minutes"].map { Catalogue.sentence("L.minutes", ["minutes": $0], in: language) }
    return words.title + (minutes.map { "  (\($0))" } ?? "")
  }

  /// Takes one line, without its line end (several when a bracket stayed open).
  public func receive(_ line: String) -> Reply {
    reply = Reply()
    let plain = normalisedInput(line)
    if plain.trimmingBlanks.startsWithBytes(":") {
      command(plain.trimmingBlanks)
    } else if phase == .words {
      answer(line)
    } else {
      if plain != line, !hasToldNotation { say("notation") }
      hasToldNotation = hasToldNotation || plain != line
      answer(plain)
    }
    return finishReply()
  }

  func finishReply() -> Reply {
    reply.prompt = prompt
    return reply
  }

  public var prompt: Prompt { prompt(for: phase) }

  private func prompt(for phase: Phase) -> Prompt {
    switch phase {
    case .pause, .endOfStep: .enter
    case .exercise: .exercise
    case .number, .guessNumber: .number
    case .choice, .guess: .choice(count: options.count, several: options.count(where: \.isRight) > 1)
    case .words: .words
    case .judgement: .judgement
    case .playing: .play
    case .confirming: .confirmation
    case .finished: .end
    }
  }

  func show(_ shown: Shown) { if !isReplaying { reply.shown.append(shown) } }

  func say(_ remark: Remark) { show(.said(remark.text(in: language))) }

  func say(_ key: String, _ facts: [String: String] = [:]) { say(.sentence(key, facts)) }

  /// Writes what was typed, and what it was, into the journal.
  func note(_ text: String, _ result: JournalEntry.Result) {
    guard !isReplaying else { return }
    append(journal.line(for: JournalEntry(step: step.id, text: text, result: result, time: clock())))
  }

  // MARK: - Where we are

  public var step: Step { lesson.steps[position] }
  var stepWords: Step { words.steps[position] }
  var options: [Option] { stepWords.options }

  func change(_ change: (inout StepProgress) -> Void) { change(&progress[step.id, default: StepProgress()]) }

  var current: StepProgress { progress[step.id] ?? StepProgress() }

  // MARK: - The lesson's names

  /// The names that hold a value of the lesson or the learner's own; what the learner did to the lesson's is no matter.
  var variables: Set<String> {
    let mine = session.state
    session.state = settled
    let names = session.variableNames
    session.state = mine
    return Set(names).union(session.variableNames.filter { !reserved.contains($0) })
  }

  /// Gives the lesson's own names and random counters the values they have without the learner's experiments.
  func settle() {
    let mine = session.state
    session.state = settled
    let values = reserved.map { ($0, session.value(of: $0)) }
    session.state = mine
    session.state.streams = settled.streams
    for (name, value) in values {
      if let value { session.set(name, to: value) } else { session.remove(name) }
    }
  }
}
