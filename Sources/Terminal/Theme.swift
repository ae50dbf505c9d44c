/// Colours that can be read from the last row: at least 7 : 1 against the background, and never the only sign.
///
/// Colours are numbers of xterm's table, of which 16 to 255 look the same on every terminal.
public enum Theme: String, Sendable, CaseIterable {
  case light, dark
  /// The terminal's own two colours; weight and underlining instead of colour.
  case mono

  /// The codes of text and background.
  var base: String {
    switch self {
    case .light: "38;5;\(text);48;5;\(background)"
    case .dark: "38;5;\(text);48;5;\(background)"
    case .mono: "39;49"
    }
  }

  var background: Int { self == .light ? 231 : 16 }
  private var text: Int { self == .light ? 16 : 231 }

  /// The colour for each that `Style` knows; empty for `mono`.
  var colors: [String: Int] {
    switch self {
    case .light: ["2": 239, "31": 88, "32": 22, "33": 52, "34": 18, "35": 53, "36": 18]
    case .dark: ["2": 250, "31": 217, "32": 120, "33": 229, "34": 153, "35": 225, "36": 159]
    case .mono: [:]
    }
  }

  /// What replaces the codes of `Style`.
  var codes: [String: String] {
    guard self == .mono else { return colors.mapValues { "38;5;\($0)" } }
    return ["2": "22", "31": "1", "32": "1", "33": "4", "34": "1", "35": "1", "36": "1"]
  }
}
