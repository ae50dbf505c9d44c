import Characters

/// Columns that text takes on a screen: Hangul and other wide characters two, combining marks none.
public enum DisplayText {
  public static func width(_ text: some StringProtocol) -> Int { text.columns }

  /// A line without the blanks at its end.
  public static func trimmed(_ line: String) -> String { String(line.reversed().drop { $0 == " " }.reversed()) }

  public static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - self.width(text)))
  }

  public static func paddedLeft(_ text: String, to width: Int) -> String {
    String(repeating: " ", count: max(0, width - self.width(text))) + text
  }

  /// The beginning of `text` that fits, with `…` where something was cut.
  public static func cut(_ text: String, to width: Int) -> String {
    guard self.width(text) > width else { return text }
    var (shown, used) = ("", 0)
    for character in text {
      used += character.columns
      if used > width - 1 { break }
      shown.append(character)
    }
    return shown + "…"
  }

  /// Lines of at most `width` columns, broken at spaces where there are any; later lines keep the first one's indent.
  public static func wrap(_ text: String, _ width: Int) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { wrapLine($0, max(8, width)) }
  }

  private static func wrapLine(_ text: Substring, _ width: Int) -> [String] {
    guard self.width(text) > width else { return [String(text)] }
    let indent = String(text.prefix { $0 == " " }.prefix(width / 2))
    var rows = Rows(indent: indent, width: width)
    for word in text.dropFirst(indent.count).split(separator: " ", omittingEmptySubsequences: false) { rows.add(word) }
    return rows.finished
  }

  /// Lines being filled word by word.
  private struct Rows {
    let indent: String
    let width: Int
    private var lines: [String] = []
    private var line: String
    private var used: Int

    init(indent: String, width: Int) {
      (self.indent, self.width) = (indent, width)
      (line, used) = (indent, indent.count)
    }

    var finished: [String] { lines + [line] }

    mutating func add(_ word: Substring) {
      let columns = DisplayText.width(word)
      let gap = used > indent.count ? 1 : 0
      if used + gap + columns <= width {
        line += (gap == 1 ? " " : "") + word
        used += gap + columns
        return
      }
      if gap == 1 { breakLine() }
      for character in word { add(character) }
    }

    private mutating func add(_ character: Character) {
      let columns = character.columns
      if used + columns > width { breakLine() }
      line.append(character)
      used += columns
    }

    private mutating func breakLine() {
      lines.append(line)
      (line, used) = (indent, indent.count)
    }
  }
}
