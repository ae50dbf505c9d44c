import Foundation
import PseudoTerminals
import ReferenceCases

/// A recording as a player of asciicast version 2 reads it.
public struct PlayedRecording {
  public let width: Int
  public let height: Int
  /// What is written to the terminal, in order.
  public let texts: [String]

  /// Nil when the text is no recording: a head of version 2, then outputs whose times never go back.
  public init?(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.last == "", let head = try? JSON(reading: String(lines[0])).record,
      head["version"] == .number(2),
      let width = head["width"]?.number, let height = head["height"]?.number
    else { return nil }
    (self.width, self.height) = (Int(width), Int(height))
    var texts: [String] = []
    var last = 0.0
    for line in lines.dropFirst().dropLast() {
      guard let event = try? JSON(reading: String(line)).list, event.count == 3, let time = event[0].number,
        time >= last, event[1] == .text("o"), let shown = event[2].text
      else { return nil }
      texts.append(shown)
      last = time
    }
    self.texts = texts
  }

  /// What stands on the screen each time before it is cleared, and at the end.
  public var screens: [[String]] {
    let screen = VirtualScreen(rows: height, columns: width)
    var found: [[String]] = []
    for text in texts {
      if text.hasPrefix("\u{1B}[2J") { found.append(screen.lines) }
      screen.feed(text.utf8)
    }
    return found + [screen.lines]
  }
}
