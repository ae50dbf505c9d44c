/// Colours and weights for text on a terminal; without colour the text comes back as it is.
public struct Style: Sendable, Equatable {
  public let color: Bool
  /// Colours for a projector; nil: those of the terminal.
  public let theme: Theme?

  public init(color: Bool, theme: Theme? = nil) { (self.color, self.theme) = (color, theme) }

  /// What comes before text that has no colour of its own; empty without a theme.
  public var base: String { color ? theme.map { "\u{1B}[0;\($0.base)m" } ?? "" : "" }

  public func bold(_ text: String) -> String { wrap(text, "1") }
  public func dim(_ text: String) -> String { wrap(text, "2") }
  public func italic(_ text: String) -> String { wrap(text, "3") }
  public func underline(_ text: String) -> String { wrap(text, "4") }
  public func red(_ text: String) -> String { wrap(text, "31") }
  public func green(_ text: String) -> String { wrap(text, "32") }
  public func yellow(_ text: String) -> String { wrap(text, "33") }
  public func blue(_ text: String) -> String { wrap(text, "34") }
  public func magenta(_ text: String) -> String { wrap(text, "35") }
  public func cyan(_ text: String) -> String { wrap(text, "36") }

  private func wrap(_ text: String, _ code: String) -> String {
    guard color, !text.isEmpty else { return text }
    guard let theme else { return "\u{1B}[\(code)m\(text)\u{1B}[0m" }
    return "\u{1B}[\(theme.codes[code] ?? code)m\(text)\u{1B}[0;\(theme.base)m"
  }
}
