import Language
import Lessons
import Messages
import Terminal

/// How a lesson looks on a screen.
struct LessonDrawing {
  private let console: Console

  init(_ console: Console) { self.console = console }

  private var style: Style { console.style }
  private var width: Int { console.session.width }

  func show(_ reply: Reply) { reply.shown.forEach(show) }

  private func show(_ shown: Shown) {
    switch shown {
    case .heading(let number, let count, let title): heading(number, count, title)
    case .prose(let markdown): write([""] + Prose(markdown, width: width, style: console.proseStyle).lines)
    case .input(let source): input(source)
    case .output(let output): console.show([output], underPrompt: 2)
    case .option(let number, let text): option(number, text)
    case .said(let text): said(text)
    case .accepted(let text): said(text, after: mark("✓", "ok"), style.green)
    case .refused(let text): said(text, after: mark("→", "->"), style.yellow)
    case .verbatim(let text): write(text.split(separator: "\n", omittingEmptySubsequences: false).map { "  " + $0 })
    }
  }

  private func mark(_ sign: String, _ word: String) -> String {
    console.screen.options.plain || console.screen.options.ascii ? word : sign
  }

  private func heading(_ number: Int, _ count: Int, _ title: String) {
    let plain = console.screen.options.plain || console.screen.options.ascii
    let text = "\(number)/\(count)  \(title)"
    let lines = DisplayText.wrap(text, width)
    write([""] + lines.map(style.bold))
    if !plain { write([style.dim(String(repeating: "─", count: min(width, lines.map(DisplayText.width).max() ?? 0)))]) }
  }

  private func input(_ source: String) {
    let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
    for (place, line) in lines.enumerated() {
      let rows = DisplayText.wrap(String(line), width - 2)
      write(rows.enumerated().map { style.cyan(($0 > 0 ? "  " : place == 0 ? "> " : "| ") + $1) })
    }
  }

  private func option(_ number: Int, _ text: String) {
    let head = "  \(number)  "
    let prose = Prose(text, width: width - head.count, style: console.proseStyle).lines
    write(prose.enumerated().map { ($0 == 0 ? head : String(repeating: " ", count: head.count)) + $1 })
  }

  private func said(_ text: String) { write(Prose(text, width: width, style: console.proseStyle).lines) }

  /// The text with a mark before it and its further lines indented as far.
  private func said(_ text: String, after mark: String, _ color: (String) -> String) {
    let margin = String(repeating: " ", count: DisplayText.width(mark) + 1)
    let lines = Prose(text, width: width - margin.count, style: console.proseStyle).lines
    write(lines.enumerated().map { ($0 == 0 ? color(mark) + " " : margin) + $1 })
  }

  private func write(_ lines: [String]) { lines.forEach { console.screen.writeLine($0) } }

  // MARK: - Prompts

  func prompt(_ prompt: Prompt) -> String {
    switch prompt {
    case .enter, .end: style.dim("[Enter]") + " "
    case .exercise, .play: style.bold(">") + " "
    case .number: style.bold("=") + " "
    case .choice(let count, let several): style.bold(several ? "1…\(count), 1 3?" : "1…\(count)?") + " "
    case .words: style.bold("…") + " "
    case .judgement: style.bold("1…3?") + " "
    case .confirmation: style.bold("y/n?") + " "
    }
  }
}
