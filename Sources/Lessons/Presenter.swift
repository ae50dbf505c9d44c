public import Language
import Messages

/// Shows a lesson to a class: one key goes on, the lines are typed out and run live.
///
/// Like the player it draws nothing: `scene` says what is on the screen, `press` what a key does.
public final class Presenter {
  public enum Key: Sendable, Equatable {
    /// Space, Enter or Page Down of a clicker; with typing, Enter alone.
    case next
    /// Page Up or ←.
    case back
    case backspace
    /// Lets the teacher type; a second one puts the step's variables back.
    case tab
    case character(Character)
  }

  /// What is waited for.
  enum Stop: Equatable {
    case code(String)
    case pause, choice, exercise, number, words, endOfStep, end
  }

  /// Everything that going back restores.
  struct Moment {
    var state: Session.State
    var position: Int
    var cursor: Int
    var shown: [Shown]
    var stop: Stop
    var hands: [Int: Int]
    /// How many characters of the line to run are on the screen.
    var typed: Int
    var isAnswered: Bool
    var wrongShown: Int
  }

  public let lesson: Lesson
  public let session: Session
  /// With typing, any key types the next character and Enter runs a line only when it is complete.
  public let types: Bool
  let translations: [Translation]
  let plays: [Int]
  var words: Lesson
  var moment: Moment
  var history: [Moment] = []
  /// The moment before the teacher began to type.
  var beforeLive: Moment?
  var isBlank = false
  var showsNotes = false
  var showsIndex = false

  /// With `classOnly` the steps that are not marked `.class` are run without being shown; a lesson without such a mark
  /// is shown whole. The lesson has at least one step.
  public init(
    _ lesson: Lesson, translations: [Translation] = [], session: Session, types: Bool = false, classOnly: Bool = false
  ) {
    (self.lesson, self.translations, self.session, self.types) = (lesson, translations, session, types)
    plays = lesson.stepsToPresent(classOnly: classOnly)
    words = lesson
    moment = Moment(
      state: session.state, position: 0, cursor: 0, shown: [], stop: .pause, hands: [:], typed: 0, isAnswered: false,
      wrongShown: 0)
    speak(session.language)
    enter(0)
  }

  func speak(_ language: MessageLanguage) {
    session.language = language
    let translation = translations.first { $0.language == language.rawValue && $0.language != lesson.language }
    words = translation.map { $0.applied(to: lesson) } ?? lesson
  }

  // MARK: - Going on

  /// Begins a step on a clear screen; the steps before it that are not played are run in silence.
  func enter(_ position: Int) {
    guard plays.indices.contains(position) else {
      moment.stop = .end
      return
    }
    let first = position == 0 ? 0 : plays[position - 1] + 1
    for index in first..<plays[position] { runSilently(lesson.steps[index]) }
    moment.position = position
    (moment.cursor, moment.hands, moment.isAnswered, moment.wrongShown) = (0, [:], false, 0)
    session.reseed(lesson.seed(of: step))
    moment.shown = [.heading(number: position + 1, of: plays.count, title: stepWords.title)]
    fill()
  }

  func runSilently(_ step: Step) {
    session.reseed(lesson.seed(of: step))
    for block in step.blocks {
      guard case .fence(let fence) = block.content else { continue }
      switch fence.label {
      case .stepbook: Transcript(fence.lines).cells.forEach { _ = session.run($0.input) }
      case .setup, .solution: _ = session.run(fence.text)
      default: break
      }
    }
  }

  var step: Step { lesson.steps[plays[moment.position]] }
  var stepWords: Step { words.steps[plays[moment.position]] }

  /// The lines of the step's `stepbook` fences and its other blocks, one after the other.
  private var parts: [Part] {
    step.blocks.enumerated().flatMap { index, block -> [Part] in
      guard case .fence(let fence) = block.content, fence.label == .stepbook else { return [.block(index)] }
      return Transcript(fence.lines).cells.map { .code($0.input) }
    }
  }

  /// The line that comes directly after this stop.
  var nextLine: String? {
    let parts = parts
    guard parts.indices.contains(moment.cursor), case .code(let input) = parts[moment.cursor] else { return nil }
    return input
  }

  private enum Part {
    case block(Int)
    case code(String)
  }

  /// Shows everything up to the next stop.
  func fill() {
    let parts = parts
    moment.typed = 0
    while moment.cursor < parts.count {
      let part = parts[moment.cursor]
      moment.cursor += 1
      if let stop = pass(part) { return moment.stop = stop }
    }
    moment.stop = moment.position + 1 < plays.count ? .endOfStep : .end
  }

  private func pass(_ part: Part) -> Stop? {
    switch part {
    case .code(let input): .code(input)
    case .block(let index): pass(step.blocks[index], stepWords.blocks[index])
    }
  }

  private func pass(_ block: Block, _ shown: Block) -> Stop? {
    switch block.content {
    case .prose:
      if case .prose(let text) = shown.content, !text.isEmpty { moment.shown.append(.prose(text)) }
    case .pause: return .pause
    case .options where step.kind == .choice || step.kind == .predict:
      for (number, option) in stepWords.options.enumerated() { moment.shown.append(.option(number + 1, option.text)) }
      return .choice
    case .fence(let fence): return pass(fence)
    case .title, .options, .feedback, .note, .code, .comment: break
    }
    return nil
  }

  private func pass(_ fence: Fence) -> Stop? {
    switch fence.label {
    case .setup: _ = session.run(fence.text)
    case .text, nil: moment.shown.append(.verbatim(fence.text))
    case .solution where step.kind == .exercise: return .exercise
    case .answer where step.kind == .number || step.kind == .predict: return .number
    case .model where step.kind == .open: return .words
    case .stepbook, .solution, .check, .wrong, .answer, .hint, .model: break
    }
    return nil
  }
}
