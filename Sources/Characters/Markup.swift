extension StringProtocol {
  /// This text inside XML or HTML: signs of markup as entities, what XML 1.0 forbids as U+FFFD.
  ///
  /// Source: Extensible Markup Language 1.0, section 2.2; controls and noncharacters that it discourages go as well.
  public var asMarkup: String {
    var safe = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "&": safe += "&amp;"
      case "<": safe += "&lt;"
      case ">": safe += "&gt;"
      case "\"": safe += "&quot;"
      case "\n", "\t": safe.unicodeScalars.append(scalar)
      default: safe.unicodeScalars.append(scalar.isForbiddenInMarkup ? "\u{FFFD}" : scalar)
      }
    }
    return safe
  }
}

extension Unicode.Scalar {
  fileprivate var isForbiddenInMarkup: Bool {
    value < 0x20 || (0x7F..<0xA0).contains(value) || value & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(value)
  }
}
