/// Columns that text takes on a screen: Hangul and other wide characters two, combining marks none.
public enum DisplayText {
  public static func width(_ text: some StringProtocol) -> Int {
    text.unicodeScalars.reduce(0) { $0 + width($1) }
  }

  static func width(_ scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x300 { return value < 0x20 || (0x7F..<0xA0).contains(value) ? 0 : 1 }
    if isWide(value) { return 2 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: return (0x1160...0x11FF).contains(value) ? 0 : 1
    }
  }

  private static func isWide(_ value: UInt32) -> Bool {
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
      0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6,
      0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }

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
      used += character.unicodeScalars.reduce(0) { $0 + self.width($1) }
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
      let columns = character.unicodeScalars.reduce(0) { $0 + DisplayText.width($1) }
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
