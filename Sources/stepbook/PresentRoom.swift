import Glibc
import Language
import Lessons
import Terminal

/// The loop of a presentation: keys, clock and file in, pictures and the teacher's notes out.
final class PresentRoom {
  private let program: PresentProgram
  private let console: Console
  private let stage: PresentStage
  private let auto: Duration?
  private let shared = PresentFile()
  private let began = time(nil)
  private var reader: KeyReader?
  private var overlay = PresentPicture.Overlay.none

  /// `auto`: seconds after which it goes on by itself.
  init(_ program: PresentProgram, _ console: Console, auto: Double?) {
    (self.program, self.console) = (program, console)
    self.auto = auto.map { .seconds($0) }
    stage = PresentStage(console.screen)
  }

  private var presenter: Presenter { program.presenter }

  func run() throws -> Status {
    Interrupt.listen()
    guard LineEditor.isInteractive, let reader = KeyReader() else { return try rehearse() }
    self.reader = reader
    show()
    let status = follow(reader)
    stage.close()
    reader.setPainting(false)
    shared.end()
    return status
  }

  /// Without a terminal nobody can press a key: the lesson passes by.
  private func rehearse() throws -> Status {
    guard let auto else { throw console.failure("L.present.terminal") }
    repeat {
      show()
      usleep(UInt32(auto / .microseconds(1)))
      if Interrupt.isPending { return .interrupted }
    } while goOn()
    return .ok
  }

  // MARK: - The loop

  private func follow(_ reader: KeyReader) -> Status {
    var next = auto.map { ContinuousClock.now + $0 }
    while true {
      switch reader.read(milliseconds: pause(until: next)) {
      case .timedOut:
        if program.reload() { show() }
        guard let time = next, ContinuousClock.now >= time else { continue }
        if !goOn() { return .ok }
        next = auto.map { ContinuousClock.now + $0 }
      case .resized: show()
      case .interrupted: continue
      case .terminated, .closed, .failed: return .failed
      case .key(let key): if let status = take(key, reader) { return status }
      }
    }
  }

  /// How long to wait for a key: the file is looked at four times a second.
  private func pause(until next: ContinuousClock.Instant?) -> Int {
    let rest = next.map { ($0 - ContinuousClock.now) / .milliseconds(1) } ?? 250
    return Int(min(250, max(0, rest.rounded(.up))))
  }

  /// Goes on by itself; false at the end.
  private func goOn() -> Bool { press(.next) }

  private func show(typing: String? = nil) {
    presenter.session.width = console.screen.options.width
    reader?.setPainting(console.screen.options.redraws)
    stage.show(PresentPicture(program, overlay: overlay, typing: typing, console))
    if typing == nil { shared.write(notes) }
  }

  private var notes: TeacherNotes {
    TeacherNotes(
      presenter, process: getpid(), began: began, minutesBefore: program.minutesBefore,
      minutesPlanned: program.minutesPlanned, given: program.plan.minutes)
  }

  // MARK: - Keys

  /// A status when the key ends the show.
  private func take(_ key: KeyReader.Key, _ reader: KeyReader) -> Status? {
    let command = PresentKey(key, isTyping: presenter.types && presenter.scene.typed != nil)
    if key == .endOfInput || isLeaving(command) { return .ok }
    if overlay != .none || !presenter.scene.index.isEmpty, choose(command) {
      show()
      return nil
    }
    switch command {
    case .keys: overlay = .keys
    case .leave: overlay = .leaving
    case .lesson(.tab): return live()
    case .lesson(let key):
      _ = press(key)
      return nil
    case .digit(let digit): _ = press(.character(digit))
    case .nothing: return nil
    }
    show()
    return nil
  }

  private func isLeaving(_ command: PresentKey) -> Bool {
    let isAtEnd = presenter.scene.isOver && program.isLast
    if command == .leave { return isAtEnd || overlay == .leaving }
    return isAtEnd && overlay == .none && !presenter.scene.isBlank && presenter.scene.index.isEmpty && command.goesOn
  }

  /// Keys while the index, the list of keys or a question lies over the lesson; false when they mean the lesson.
  private func choose(_ command: PresentKey) -> Bool {
    switch (overlay, command) {
    case (.keys, _), (.leaving, _):
      overlay = .none
    case (.number(let digits), .digit(let digit)): overlay = .number(String((digits + String(digit)).suffix(3)))
    case (.none, .digit(let digit)): overlay = .number(String(digit))
    case (.number(let digits), .lesson(.next)):
      overlay = .none
      presenter.press(.character("g"))
      if let number = Int(digits) { presenter.go(to: number - 1) }
    case (.number, _): overlay = .none
    case (.none, .lesson(.character("g"))), (.none, .keys), (.none, .leave): return false
    case (.none, _): presenter.press(.character("g"))
    }
    return true
  }

  /// Types the next line out and runs it, or does what else the key means.
  private func press(_ key: Presenter.Key) -> Bool {
    let scene = presenter.scene
    let writes = key == .next || key == .character("s") && presenter.scene.asksForSolution
    if writes, !scene.isBlank, !presenter.types, scene.typed == nil, let line = presenter.upcoming { typeOut(line) }
    let changed = program.press(key)
    Interrupt.clear()
    if changed { show() }
    return changed
  }

  /// Half a second at most, and no longer than nobody presses the next key.
  private func typeOut(_ line: String) {
    guard console.screen.options.redraws, let reader else { return }
    let pause = UInt32(min(25_000, 400_000 / max(1, line.count)))
    for length in 1...max(1, line.count) where !reader.hasKeys {
      show(typing: String(line.prefix(length)))
      usleep(pause)
    }
    show(typing: line)
  }

  // MARK: - The teacher types

  private func live() -> Status? {
    guard program.press(.tab) else { return nil }
    // Where nothing is drawn over, the terminal itself shows what is typed.
    let status = console.screen.options.redraws ? typeLive() : reader.flatMap { $0.pause(for: typeLive) }
    guard status == nil else { return .failed }
    _ = program.press(.tab)
    show()
    return nil
  }

  /// A status when the program shall end.
  private func typeLive() -> Status? {
    let editor = self.editor
    while true {
      stage.show(PresentPicture(program, overlay: .none, console), room: 5)
      switch editor.readLine(prompt: console.style.bold(">") + " ") {
      case .line(let line):
        presenter.live(line)
        Interrupt.clear()
      case .interrupted: continue
      case .endOfInput: return nil
      case .terminated, .failed: return .failed
      }
    }
  }

  private var editor: LineEditor {
    let editor = LineEditor(history: History(), style: console.style, edits: console.screen.options.redraws)
    editor.tabEndsInput = true
    editor.isIncomplete = { isIncomplete($0) }
    let session = presenter.session
    editor.complete = { left, _ in
      let offer = session.completions(of: left)
      return LineEditor.Completion(offer.candidates, replacing: offer.stem)
    }
    return editor
  }
}
