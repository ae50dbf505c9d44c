import Language
import Terminal

/// Puts pictures on the screen: each on a clear one, or, in plain mode, only what is new, without an escape byte.
final class PresentStage {
  private let screen: Screen
  private var told: [String] = []
  private var footer = ""
  private var hands = ""

  init(_ screen: Screen) { self.screen = screen }

  /// `room` rows at the bottom stay free for a prompt.
  func show(_ picture: PresentPicture, room: Int = 0) {
    if screen.options.redraws {
      draw(picture, room)
    } else {
      tell(picture)
    }
  }

  // MARK: - Drawn over

  private func draw(_ picture: PresentPicture, _ room: Int) {
    let rows = max(6, screen.options.height)
    let footer = picture.isBlank || picture.footer.isEmpty ? [] : wrapped(picture.footer)
    var lines = picture.isBlank ? [] : fitted(picture, to: rows - max(1, footer.count) - room)
    let cursorRow = lines.count
    let column = (lines.last?.displayWidth ?? 0) + 1
    if room > 0 {
      lines += [""] + footer + [""]
    } else if !footer.isEmpty {
      lines += [String](repeating: "", count: max(0, rows - footer.count - lines.count)) + footer
    }
    let base = screen.options.style.base
    var text = "\u{1B}[?25l\u{1B}[H" + base + lines.map { $0 + "\u{1B}[K" }.joined(separator: "\n") + "\u{1B}[J"
    if lines.isEmpty { text += "\u{1B}[2J" }
    if room > 0 { text += "\u{1B}[?25h" }
    if picture.showsCursor, room == 0, cursorRow > 0 {
      text += "\u{1B}[\(cursorRow);\(min(column, screen.options.width))H\u{1B}[?25h"
    }
    screen.write(text)
  }

  private func wrapped(_ footer: String) -> [String] {
    DisplayText.wrap(footer, screen.options.width).map(screen.options.style.dim)
  }

  /// The heading and the end of what is too tall.
  private func fitted(_ picture: PresentPicture, to rows: Int) -> [String] {
    let heading = Array(picture.heading.drop { $0.isEmpty })
    let lines = heading + picture.lines
    guard lines.count > rows else { return lines }
    if let anchor = picture.anchor {
      let first = min(max(0, anchor - rows / 2), lines.count - rows)
      return Array(lines[first..<(first + rows)])
    }
    let sign = screen.options.ascii ? "..." : "⋮"
    return heading + [screen.options.style.dim(sign)] + picture.lines.suffix(max(1, rows - heading.count - 1))
  }

  /// Leaves the last picture where it is, and the cursor below it.
  func close() {
    guard screen.options.redraws else { return }
    screen.write("\u{1B}[0m\u{1B}[\(screen.options.height);1H\u{1B}[K\u{1B}[?25h")
  }

  // MARK: - Told

  private func tell(_ picture: PresentPicture) {
    guard !picture.isBlank else { return }
    var lines = picture.heading + picture.lines
    if picture.showsCursor { lines.removeLast() }
    let isContinued = lines.starts(with: told)
    if !told.starts(with: lines) || isContinued {
      lines.dropFirst(isContinued ? told.count : 0).forEach(screen.writeLine)
      told = lines
    }
    for (text, before) in [(picture.hands, hands), (picture.footer, footer)] where text != before && !text.isEmpty {
      screen.writeLine(text)
    }
    (hands, footer) = (picture.hands, picture.footer)
  }
}
