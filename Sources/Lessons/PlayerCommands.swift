import Language
import Messages
import Notebook

extension Player {
  /// The commands with what they do, in the order of `:help`.
  public static let commandNames = [
    "hint", "skip", "back", "next", "play", "solution", "why", "goto", "list", "where", "reset", "again", "lang",
    "save", "forget", "help", "quit",
  ]

  /// A line that begins with `:`, at any prompt.
  func command(_ line: String) {
    let parts = line.droppingBytes(1).split(separator: " ", maxSplits: 1).map { $0.trimmingBlanks }
    let argument = parts.count > 1 ? parts[1] : ""
    if case .confirming(_, let before) = phase { phase = before }
    switch parts.first ?? "" {
    case "hint": hint()
    case "skip": skip()
    case "back": back()
    case "next": next()
    case "play": play()
    case "solution": askForSolution()
    case "why": why()
    case "goto": jump(to: argument)
    case "list": list()
    case "where": tellPlace()
    case "reset": reset()
    case "again": ask(.again)
    case "lang": change(language: argument)
    case "save": save(as: argument)
    case "forget": ask(.forget)
    case "help": help()
    case "quit": quit()
    case let name: say("command.unknown", ["name": name])
    }
  }

  func quit() {
    reply.quits = true
    say("quit")
  }

  private func help() {
    for name in Player.commandNames { say("help.\(name)") }
    say("help.rest")
  }

  // MARK: - Hints and solutions

  private func hint() {
    let hints = stepWords.hints
    guard !hints.isEmpty, isAsking else { return say("hint.none") }
    guard current.hints < hints.count else { return say("hint.over") }
    note(":hint", .passed)
    change { $0.hints += 1 }
    let number = current.hints
    say("hint.count", ["number": String(number), "count": String(hints.count)])
    show(.prose(hints[number - 1]))
  }

  /// A question of this step is open.
  private var isAsking: Bool {
    switch phase {
    case .exercise, .number, .choice, .guess, .guessNumber, .words: true
    case .pause, .endOfStep, .judgement, .finished, .playing, .confirming: false
    }
  }

  private func askForSolution() {
    guard isAsking, solutionText != nil else { return say("solution.none") }
    let missing = policy.solutionAfter - current.wrongAnswers
    guard missing <= 0 else { return say("solution.later", ["count": String(missing)]) }
    ask(.solution)
  }

  private var solutionText: String? {
    switch step.kind {
    case .exercise: step.solution
    case .number: step.answer?.expression
    case .choice: options.enumerated().filter(\.element.isRight).map { String($0.offset + 1) }.joined(separator: " ")
    case .text, .predict, .open, .play: nil
    }
  }

  private func ask(_ question: Confirmation) {
    switch question {
    case .solution: say("solution.ask")
    case .again: say("again.ask")
    case .forget: say("forget.ask")
    }
    phase = .confirming(question, phase)
  }

  func confirm(_ text: String, _ question: Confirmation, _ before: Phase) {
    phase = before
    guard ["y", "yes", "예", "네", "ㅇ"].contains(text.lowercased()) else { return say("confirm.no") }
    switch question {
    case .solution: reveal()
    case .again: beginAgain()
    case .forget:
      reply.forgets = true
      reply.quits = true
    }
  }

  func reveal() {
    note(":solution", .passed)
    if !current.isSolved { change { $0.isRevealed = true } }
    if let solutionText { show(.verbatim(solutionText)) }
    say("solution.shown")
  }

  private func why() {
    guard let lastRefusal else { return say("refused.none") }
    say(lastRefusal)
  }

  // MARK: - Moving

  private func skip() {
    guard phase != .finished else { return say("skip.finished") }
    leavePlay()
    guard policy.allowsSkip || !isAsking else { return say("skip.off") }
    note(":skip", .skipped)
    if isAsking {
      change { $0.isSkipped = !$0.isSolved }
      say("skip.done")
    }
    runRest()
    goOn()
  }

  private func back() {
    let target = phase == .finished ? lesson.steps.count - 1 : position - 1
    guard target >= 0 else { return say("back.first") }
    note(":back", .passed)
    position = target
    enterAgain()
  }

  private func next() {
    switch phase {
    case .playing(let before):
      note(":next", .passed)
      leavePlay()
      before == .endOfStep ? goOn() : say("play.over")
    case .pause, .endOfStep: answer("")
    default: current.isSolved ? skip() : say("next.question")
    }
  }

  private func play() {
    guard phase != .finished else { return say("skip.finished") }
    if case .playing = phase { return say("play.already") }
    note(":play", .passed)
    beforePlay = session.state
    phase = .playing(phase)
    say("play.begin")
  }

  /// What was played with is gone: the state is the one before.
  private func leavePlay() {
    guard case .playing(let before) = phase else { return }
    session.state = beforePlay
    phase = before
  }

  private func jump(to id: String) {
    guard let index = lesson.index(of: id) else { return say("goto.unknown", ["step": id]) }
    guard index <= position || snapshots[id] != nil || policy.allowsSkip else { return say("skip.off") }
    note(":goto \(id)", .passed)
    if index < position, step.heading["remedial"] == id, phase != .finished { returnTo = step.id }
    leavePlay()
    move(to: index)
  }

  /// Goes to a step; the steps between that were never entered are run without being shown.
  func move(to index: Int) {
    if snapshots[lesson.steps[index].id] != nil {
      position = index
      return enterAgain()
    }
    let wasReplaying = isReplaying
    isReplaying = true
    while position < index, phase != .finished {
      runRest()
      isReplaying = wasReplaying || position + 1 < index
      enter(position + 1)
    }
    isReplaying = wasReplaying
  }

  private func reset() {
    guard phase != .finished else { return say("skip.finished") }
    note(":reset", .passed)
    enterAgain()
  }

  func beginAgain() {
    note(":again", .passed)
    (progress, snapshots, sources, returnTo) = ([:], [:], [:], nil)
    session.state = beginning
    enter(0)
  }

  // MARK: - Keeping

  /// Hands the learner's notebook out to be written as a file.
  private func save(as argument: String) {
    let name = argument.filter { $0 != "\"" }.trimmingBlanks
    let file = name.isEmpty ? "\(lesson.id)-notebook.md" : name
    let form = (try? NotebookForm(file: file)) ?? .markdown
    let text = form == .markdown ? notebook() : document().text(as: form, language: language)
    reply.saves = Reply.SavedFile(name: file, text: text)
  }

  // MARK: - Telling

  private func list() {
    for (index, step) in words.steps.enumerated() {
      let mark = mark(of: step)
      show(.verbatim("\(index == position ? ">" : " ") [\(mark)] \(step.id)  \(step.title)"))
    }
    say("list.marks")
  }

  private func mark(of step: Step) -> String {
    let state = progress[step.id] ?? StepProgress()
    if state.isSolved { return state.isRevealed ? "r" : "x" }
    return state.isSkipped ? "s" : state.isPassed ? "." : " "
  }

  private func tellPlace() {
    say(
      "where",
      [
        "number": String(position + 1), "count": String(lesson.steps.count), "title": stepWords.title, "step": step.id,
        "wrong": String(current.wrongAnswers), "hints": String(current.hints),
      ])
  }

  private func change(language name: String) {
    let isOffered = name == lesson.language || translations.contains { $0.language == name }
    guard let language = MessageLanguage(rawValue: name), isOffered else {
      let offered = [lesson.language] + translations.map(\.language)
      return say("lang.unknown", ["languages": offered.map { ":lang \($0)" }.joined(separator: ", ")])
    }
    note(":lang \(name)", .passed)
    speak(language)
    say("lang.changed")
    showAgain()
  }

  /// The step up to here once more, without running anything.
  func showAgain() {
    guard phase != .finished else { return }
    show(.heading(number: position + 1, of: lesson.steps.count, title: stepWords.title))
    for (index, block) in stepWords.blocks.prefix(cursor).enumerated() {
      showWords(block)
      printed[index]?.forEach(show)
    }
    if phase == .choice || phase == .guess { showOptions() }
  }
}
