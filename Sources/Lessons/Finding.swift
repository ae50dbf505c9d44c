public import Messages

/// Something in a lesson file that its author should change.
public struct Finding: Sendable, Equatable {
  /// The name of the rule, `unknown-key`; the catalogue has its sentence under `L.unknown-key`.
  public let rule: String
  public let facts: [String: String]
  /// Counted from 1.
  public let line: Int
  public let column: Int

  public init(_ rule: String, _ facts: [String: String] = [:], line: Int, column: Int = 1) {
    (self.rule, self.facts, self.line, self.column) = (rule, facts, line, column)
  }

  /// `file:line:column: rule: text (fix: …)`.
  public func text(file: String, in language: MessageLanguage) -> String {
    let sentence = Catalogue.sentence("L.\(rule)", facts, in: language)
    let key = "L.\(rule).fix"
    let fix = Catalogue.message(key).map { _ in Catalogue.sentence(key, facts, in: language) }
    return "\(file):\(line):\(column): \(rule): \(sentence)" + (fix.map { " (fix: \($0))" } ?? "")
  }
}
