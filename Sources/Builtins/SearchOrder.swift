public import Language
import Selection

/// What the program wants of the first search of a script, besides the script's own words.
public struct SearchOrder: Sendable {
  public enum Part: Sendable, Equatable {
    /// All trials that the file does not have yet.
    case all
    /// These trials, and nothing else.
    case only([Int])
    /// None: the files have all of them.
    case collected([String])
    /// None: say how far the file has got.
    case status
  }

  public let part: Part
  /// Where the lines of the trials go.
  public let file: String

  public init(_ part: Part, file: String) { (self.part, self.file) = (part, file) }

  private static let name = "search order"

  /// Hands the order to the first search that `session` comes to.
  public func give(to session: Session) { session.state.keepsakes[Self.name] = self }

  /// Whether no search has taken the order yet.
  public static func isOpen(in session: Session) -> Bool { session.state.keepsakes[name] != nil }

  static func take(from session: Session) -> SearchOrder? {
    session.state.keepsakes.removeValue(forKey: name) as? SearchOrder
  }
}
