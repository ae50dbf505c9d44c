import Language
import Messages
import Terminal

/// Takes a reader through the steps of a computation, one at a time.
struct StepWalker {
  private let console: Console
  private let editor: LineEditor

  init(_ console: Console, _ editor: LineEditor) { (self.console, self.editor) = (console, editor) }

  func go(through walk: StepWalk) {
    write(walk.title.map(console.style.bold))
    console.dimly("steps.legend")
    var place = 0
    while walk.stops.indices.contains(place) {
      write(walk.stops[place].lines)
      guard let next = next(after: place, walk) else { return }
      place = next
    }
  }

  /// The step that the reader wants to see next, or nil to leave.
  private func next(after place: Int, _ walk: StepWalk) -> Int? {
    while true {
      let prompt = console.style.dim("[\(place + 1)/\(walk.stops.count)]") + " "
      guard case .line(let line) = editor.readLine(prompt: prompt) else { return nil }
      let word = line.filter { !$0.isWhitespace }
      switch word {
      case "": return place + 1 < walk.stops.count ? place + 1 : nil
      case "b": return max(0, place - 1)
      case "q", "quit": return nil
      case "why": write([walk.stops[place].formula])
      default:
        if let number = Int(word), walk.stops.indices.contains(number - 1) { return number - 1 }
        console.say("steps.unknown", ["count": "\(walk.stops.count)"])
      }
    }
  }

  private func write(_ lines: [String]) { lines.forEach(console.screen.writeLine) }
}

extension Console {
  /// A sentence of the catalogue that does not push itself forward.
  func dimly(_ key: String) {
    for line in DisplayText.wrap(Catalogue.sentence(key, in: session.language), session.width) {
      screen.writeLine(style.dim(line))
    }
  }
}
