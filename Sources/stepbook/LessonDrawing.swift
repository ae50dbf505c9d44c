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

  func show(_ reply: Reply) {
    for shown in reply.shown {
      if case .output(let output) = shown {
        console.show([output], underPrompt: 2)
      } else {
        lines(shown).forEach { console.screen.writeLine($0) }
      }
    }
  }

  func lines(_ shown: Shown) -> [String] {
    switch shown {
    case .heading(let number, let count, let title): heading(number, count, title)
    case .prose(let markdown): [""] + Prose(markdown, width: width, style: console.proseStyle).lines
    case .input(let source): input(source)
    case .output(let output): console.lines(output, underPrompt: 2)
    case .option(let number, let text): option(number, text)
    case .said(let text): entry(text) ?? Prose(text, width: width, style: console.proseStyle).lines
    case .accepted(let text): said(text, after: mark("✓", "ok"), style.green)
    case .refused(let text): said(text, after: mark("→", "->"), style.yellow)
    case .verbatim(let text):
      text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { DisplayText.wrap("  " + $0, width) }
    }
  }

  /// `:hint        the next hint`: further lines stand under the words, not under the name.
  private func entry(_ text: String) -> [String]? {
    guard text.first == ":", let gap = text.firstRange(of: "  ") else { return nil }
    let words = text[gap.lowerBound...].drop { $0 == " " }
    let name = String(text[..<words.startIndex])
    guard name.count <= width / 2 else { return nil }
    return prose(String(words), after: name, columns: name.count)
  }

  /// The text with `head`, of so many columns, before it, and its further lines indented as far.
  private func prose(_ text: String, after head: String, columns: Int) -> [String] {
    let margin = String(repeating: " ", count: columns)
    let lines = Prose(text, width: width - columns, style: console.proseStyle).lines
    return lines.enumerated().map { ($0 == 0 ? head : margin) + $1 }
  }

  private func mark(_ sign: String, _ word: String) -> String {
    console.screen.options.plain || console.screen.options.ascii ? word : sign
  }

  private func heading(_ number: Int, _ count: Int, _ title: String) -> [String] {
    let plain = console.screen.options.plain || console.screen.options.ascii
    let lines = DisplayText.wrap("\(number)/\(count)  \(title)", width)
    let rule = String(repeating: "─", count: min(width, lines.map(DisplayText.width).max() ?? 0))
    return [""] + lines.map(style.bold) + (plain ? [] : [style.dim(rule)])
  }

  func input(_ source: String) -> [String] {
    source.split(separator: "\n", omittingEmptySubsequences: false).enumerated().flatMap { place, line in
      FoldedCode.lines(String(line), width - 2).enumerated().map { row, text in
        style.cyan((row > 0 ? "  " : place == 0 ? "> " : "| ") + text)
      }
    }
  }

  private func option(_ number: Int, _ text: String) -> [String] {
    let head = "  \(number)  "
    return prose(text, after: head, columns: head.count)
  }

  private func said(_ text: String, after mark: String, _ color: (String) -> String) -> [String] {
    prose(text, after: color(mark) + " ", columns: mark.count + 1)
  }

  // MARK: - Prompts

  func prompt(_ prompt: Prompt) -> String {
    switch prompt {
    case .enter, .end: style.dim("[Enter]") + " "
    case .exercise, .play: style.bold(">") + " "
    case .number: style.bold("=") + " "
    case .choice(let count, false): style.bold("1…\(count)?") + " "
    case .choice(let count, true): style.bold(several(of: count)) + " "
    case .words: style.bold("…") + " "
    case .judgement: style.bold("1…3?") + " "
    case .confirmation: style.bold("y/n?") + " "
    }
  }

  private func several(of count: Int) -> String {
    Catalogue.sentence("L.choice.several", ["count": String(count)], in: console.session.language)
  }
}
