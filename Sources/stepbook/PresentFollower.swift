import Glibc
import Language
import Lessons
import Messages
import Terminal

/// `stepbook present --notes`: the teacher's own screen, in a second terminal.
struct PresentFollower {
  private let console: Console
  private let shared = PresentFile()

  init(_ console: Console) { self.console = console }

  func run() -> Status {
    guard LineEditor.isInteractive, let reader = KeyReader() else {
      lines(shared.notes, now: time(nil)).forEach(console.screen.writeLine)
      return .ok
    }
    defer { close(reader) }
    var before: [String] = []
    while true {
      let lines = lines(shared.notes, now: time(nil))
      if lines != before { show(lines, reader) }
      before = lines
      switch reader.read(milliseconds: 500) {
      case .timedOut: continue
      case .resized: before = []
      case .key(let key):
        if PresentKey(key, isTyping: false) == .leave || key == .endOfInput || key == .escape { return .ok }
      case .interrupted: return .ok
      case .terminated, .closed, .failed: return .failed
      }
    }
  }

  private func show(_ lines: [String], _ reader: KeyReader) {
    guard console.screen.options.redraws else { return lines.forEach(console.screen.writeLine) }
    reader.setPainting(true)
    let rows = lines.prefix(console.screen.options.height).map { $0 + "\u{1B}[K" }
    console.screen.write("\u{1B}[?25l\u{1B}[H" + console.style.base + rows.joined(separator: "\n") + "\u{1B}[J")
  }

  private func close(_ reader: KeyReader) {
    guard console.screen.options.redraws else { return }
    console.screen.write("\u{1B}[0m\u{1B}[\(console.screen.options.height);1H\u{1B}[K\u{1B}[?25h")
    reader.setPainting(false)
  }

  // MARK: - What it says

  private func lines(_ notes: TeacherNotes?, now: Int) -> [String] {
    console.followWidth()
    guard let notes else { return wrapped(sentence("L.present.nothing")) }
    let title = "\(notes.number)/\(notes.count)  \(notes.step)"
    var lines = wrapped(notes.lesson).map(console.style.dim) + wrapped(title).map(console.style.bold)
    lines += clock(notes, seconds: max(0, now - notes.began)).flatMap(wrapped)
    for note in notes.notes {
      lines += [""] + Prose(note, width: console.session.width, style: console.proseStyle).lines
    }
    if let next = notes.next { lines += [""] + wrapped(sentence("L.present.then", ["title": next])) }
    return lines
  }

  private func clock(_ notes: TeacherNotes, seconds: Int) -> [String] {
    let all = notes.minutesGiven ?? notes.minutesPlanned
    guard all > 0 else { return [sentence("L.present.elapsed", ["elapsed": minutes(seconds)])] }
    let left = Int(all * 60) - seconds
    var lines = [
      sentence(
        left >= 0 ? "L.present.clock" : "L.present.clock-over",
        ["elapsed": minutes(seconds), "left": minutes(abs(left)), "all": NumberText.scalar(all)])
    ]
    // In a class version the plan may be longer than the time there is.
    let until = Int((notes.minutesBefore + notes.minutesHere) * 60)
    if notes.minutesHere > 0 {
      lines.append(sentence("L.present.plan", ["here": NumberText.scalar(notes.minutesHere), "until": minutes(until)]))
    }
    if let behind = [seconds - until].first(where: { notes.minutesPlanned > 0 && $0 >= 60 }) {
      lines.append(sentence("L.present.behind", ["minutes": "\(behind / 60)"]))
    }
    if let given = notes.minutesGiven, notes.minutesPlanned > given {
      let facts = ["planned": NumberText.scalar(notes.minutesPlanned), "given": NumberText.scalar(given)]
      lines.append(sentence("L.present.long", facts))
    }
    return lines
  }

  private func minutes(_ seconds: Int) -> String {
    let rest = "\(seconds % 60)"
    return "\(seconds / 60):" + (rest.count < 2 ? "0" + rest : rest)
  }

  private func sentence(_ key: String, _ facts: [String: String] = [:]) -> String {
    Catalogue.sentence(key, facts, in: console.session.language)
  }

  private func wrapped(_ text: String) -> [String] { DisplayText.wrap(text, console.session.width) }
}
