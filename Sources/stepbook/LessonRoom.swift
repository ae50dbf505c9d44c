import Glibc
import Language
import Lessons
import Messages
import Terminal

/// A lesson on a terminal, or answered from a pipe.
struct LessonRoom {
  private let console: Console
  private let player: Player
  private let diary: LessonDiary
  private let drawing: LessonDrawing

  private let basis: [LessonShelf.Volume]

  init(_ volume: LessonShelf.Volume, _ shelf: LessonShelf, _ console: Console) {
    let lesson = volume.lesson
    let translations = volume.translations.compactMap { Translation(LessonFormat.parse($0).lesson) }
    player = Player(lesson, translations: translations, session: console.session, language: console.session.language)
    diary = LessonDiary(lesson: lesson.id)
    drawing = LessonDrawing(console)
    self.console = console
    basis = LessonRoom.basis(of: lesson, shelf)
    player.clock = { time(nil) }
    player.following = { language in
      shelf.volume(after: volume).map { ($0.shortName, $0.title(in: language)) }
    }
  }

  /// The lessons that this one requires and that are not finished.
  private static func basis(of lesson: Lesson, _ shelf: LessonShelf) -> [LessonShelf.Volume] {
    let ids = (lesson.front["requires"] ?? "").split(separator: ",").map { $0.filter { $0 != " " } }
    return ids.compactMap { shelf.find($0) }.filter { !$0.isFinished }
  }

  func run() -> Status {
    Interrupt.listen()
    let first = begin()
    if LineEditor.isInteractive { return converse(first) }
    return readPipe(first)
  }

  private func begin() -> Reply {
    if diary.repair() { console.complain("L.journal.torn") }
    let journal = Journal(reading: diary.text)
    if !journal.unreadableLines.isEmpty {
      console.complain("L.journal.unreadable", ["lines": "\(journal.unreadableLines.count)"])
    }
    player.append = { [diary, console] line in
      if let reason = diary.append(line) { console.complain("L.journal.unwritable", ["reason": reason]) }
    }
    guard journal.entries.isEmpty else { return player.resume(journal) }
    for volume in basis {
      console.say("L.requires", ["name": volume.shortName, "title": volume.title(in: console.session.language)])
    }
    return player.start()
  }

  // MARK: - On a terminal

  private func converse(_ first: Reply) -> Status {
    let editor = self.editor
    var reply = first
    drawing.show(reply)
    while !reply.quits {
      console.followWidth()
      switch editor.readLine(prompt: drawing.prompt(reply.prompt)) {
      case .line(let line):
        if line.contains(where: { !$0.isWhitespace }) { editor.history.append(line) }
        reply = take(line)
        editor.offer(fix(in: reply))
      case .interrupted: continue
      case .endOfInput:
        reply = take(":quit")
      case .terminated, .failed: return .failed
      }
    }
    return .ok
  }

  private var editor: LineEditor {
    let editor = LineEditor(history: History(), style: console.style, edits: console.screen.options.redraws)
    let session = console.session
    _ = editor.source()
    editor.isIncomplete = goesOn
    editor.complete = { left, _ in
      if left.hasPrefix(":") {
        return LineEditor.Completion(
          Player.commandNames.map { ":" + $0 }.filter { $0.hasPrefix(left) }, replacing: left)
      }
      let offer = session.completions(of: left)
      return LineEditor.Completion(offer.candidates, replacing: offer.stem)
    }
    editor.hint = { session.signature(in: $0).map { $0.joined(separator: "\n") } }
    return editor
  }

  /// Whether an entry has an open bracket, so that the next line belongs to it; a command leaves it unfinished.
  private func goesOn(_ entry: String) -> Bool {
    guard !Self.lastLine(entry).hasPrefix(":") else { return false }
    switch player.prompt {
    case .exercise, .play, .number: return isIncomplete(normalisedInput(entry))
    default: return false
    }
  }

  private static func lastLine(_ entry: String) -> Substring { entry.split(separator: "\n").last ?? "" }

  private func take(_ entry: String) -> Reply {
    let last = Self.lastLine(entry)
    let reply = player.receive(last.hasPrefix(":") ? String(last) : entry)
    Interrupt.clear()
    drawing.show(reply)
    if reply.forgets { diary.forget() }
    if let file = reply.saves { save(file) }
    return reply
  }

  private func save(_ file: Reply.SavedFile) {
    let reason = Files.write(file.text, to: file.name)
    if reason == 0 {
      console.say("L.saved", ["file": file.name])
    } else {
      console.complain("F4", ["file": file.name, "reason": String(cString: strerror(reason))])
    }
  }

  private func fix(in reply: Reply) -> String? {
    for case .output(.diagnostic(let diagnostic)) in reply.shown { if let fix = diagnostic.fix { return fix } }
    return nil
  }

  // MARK: - From a pipe

  /// Answers come from standard input; the status says whether every question was solved.
  private func readPipe(_ first: Reply) -> Status {
    let input = StandardInput()
    var (open, quits) = ("", first.quits)
    drawing.show(first)
    while !quits {
      switch input.readLine() {
      case .line(let line): for entry in entries(line.text, after: &open) where !quits { quits = take(entry).quits }
      case .interrupted: return .interrupted
      case .endOfInput:
        if !open.isEmpty { _ = take(open) }
        return player.isAllSolved ? .ok : .failed
      case .terminated, .failed: return .failed
      }
    }
    return player.isAllSolved ? .ok : .failed
  }

  /// What is complete with this line. An open bracket waits for the next one; an empty line or a command ends it.
  private func entries(_ line: String, after open: inout String) -> [String] {
    let before = open
    open = ""
    if !before.isEmpty && line.allSatisfy(\.isWhitespace) { return [before] }
    if !before.isEmpty && line.hasPrefix(":") { return [before, line] }
    let entry = before.isEmpty ? line : before + "\n" + line
    if goesOn(entry) { open = entry }
    return open.isEmpty ? [entry] : []
  }
}
