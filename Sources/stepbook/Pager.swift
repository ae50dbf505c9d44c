import Language
import Messages
import Terminal

/// Shows what is longer than the screen one screenful at a time.
struct Pager {
  private let console: Console
  private let editor: LineEditor

  init(_ console: Console, _ editor: LineEditor) { (self.console, self.editor) = (console, editor) }

  /// The rows that a result may take without being cut, the last one being for the prompt.
  private var room: Int { max(1, console.screen.options.height - 1) }

  /// Whether the lines were too many, and so have been shown.
  func shows(_ lines: [String]) -> Bool {
    guard lines.count > room else { return false }
    var rest = lines[...]
    while rest.count > room {
      rest.prefix(room).forEach(console.screen.writeLine)
      rest = rest.dropFirst(room)
      guard goesOn(rest.count) else { return true }
    }
    rest.forEach(console.screen.writeLine)
    return true
  }

  private func goesOn(_ count: Int) -> Bool {
    let prompt = Catalogue.sentence("pager.more", ["count": "\(count)"], in: console.session.language)
    guard case .line(let line) = editor.readLine(prompt: console.style.dim(prompt) + " ") else { return false }
    return !["q", "quit"].contains(line.filter { !$0.isWhitespace })
  }
}
