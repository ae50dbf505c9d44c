/// How many columns of a terminal a text takes: Hangul 2, a combining mark 0.
extension String {
  var columns: Int {
    if utf8.allSatisfy({ 0x20 <= $0 && $0 < 0x7F }) { return utf8.count }
    return reduce(0) { $0 + $1.columns }
  }

  /// The text cut to a number of columns; two dots say that something is missing.
  func fitted(to room: Int) -> String {
    guard columns > room else { return self }
    var text = ""
    var used = 0
    let dots = min(2, max(0, room))
    for character in self {
      guard used + character.columns <= room - dots else { break }
      text.append(character)
      used += character.columns
    }
    return text + String(repeating: ".", count: dots)
  }

  /// Control characters as spaces, so that a title cannot move the cursor.
  var withoutControls: String {
    String(map { $0.unicodeScalars.contains { $0.properties.generalCategory == .control } ? " " : $0 })
  }

  /// Lines of at most `room` columns, broken between words; a longer word is cut.
  func wrapped(to room: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in split(separator: " ") {
      if line.isEmpty {
        line = String(word)
      } else if line.columns + 1 + String(word).columns <= room {
        line += " " + word
      } else {
        lines.append(line.fitted(to: room))
        line = String(word)
      }
    }
    return lines + (line.isEmpty ? [] : [line.fitted(to: room)])
  }
}

extension Character {
  /// 0, 1 or 2 columns: its widest scalar. Source: Unicode Standard Annex 11, classes W and F.
  var columns: Int { unicodeScalars.map(\.columns).max() ?? 0 }
}

extension Unicode.Scalar {
  fileprivate var columns: Int {
    if value < 0x300 { return value >= 0x20 && value != 0xAD && !(0x7F..<0xA0).contains(value) ? 1 : 0 }
    if isWide || properties.isEmojiPresentation { return 2 }
    if (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FF).contains(value) { return 0 }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control, .lineSeparator, .paragraphSeparator: return 0
    default: return 1
    }
  }

  private var isWide: Bool {
    switch value {
    case 0x302A...0x302D, 0x3099...0x309A: false
    case 0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0xA4CF,
      0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6B, 0xFF01...0xFF60,
      0xFFE0...0xFFE6, 0x16FE0...0x18CD5, 0x1AFF0...0x1B2FB, 0x1F200...0x1F265, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
