/// How many columns of a terminal a text takes: Hangul and other wide characters 2, a combining mark 0.
///
/// The answer does not depend on the locale. Escape sequences are text like any other here.
extension StringProtocol {
  public var columns: Int {
    if utf8.allSatisfy({ 0x20 <= $0 && $0 < 0x7F }) { return utf8.count }
    return unicodeScalars.reduce(0) { $0 + $1.columns }
  }
}

extension Character {
  /// The sum over its scalars: what a terminal shows that does not join them.
  public var columns: Int { unicodeScalars.reduce(0) { $0 + $1.columns } }
}

extension Unicode.Scalar {
  /// 0, 1 or 2 columns. Source: Unicode Standard Annex 11, classes W and F; marks and controls take none.
  public var columns: Int {
    if value < 0x300 { return value >= 0x20 && value != 0xAD && !(0x7F..<0xA0).contains(value) ? 1 : 0 }
    if isWide { return 2 }
    if isMedialOrFinalJamo { return 0 }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control, .lineSeparator, .paragraphSeparator: return 0
    default: return 1
    }
  }

  /// A syllable in its letters: the first letter takes the two columns.
  private var isMedialOrFinalJamo: Bool {
    (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FF).contains(value)
  }

  private var isWide: Bool {
    switch value {
    case 0x302A...0x302D, 0x3099...0x309A: false
    case 0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0xA4CF,
      0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6B, 0xFF01...0xFF60,
      0xFFE0...0xFFE6, 0x16FE0...0x18CD5, 0x1AFF0...0x1B2FB, 0x1F200...0x1F265, 0x20000...0x3FFFD:
      true
    default: properties.isEmojiPresentation
    }
  }
}
