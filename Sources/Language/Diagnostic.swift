public import Messages

/// A stretch of the source, in UTF-8 bytes from its start.
public struct Span: Sendable, Hashable {
  public var start: Int
  public var end: Int

  public init(_ start: Int, _ end: Int) { (self.start, self.end) = (start, end) }

  /// From the start of this one to the end of `other`.
  func through(_ other: Span) -> Span { Span(start, other.end) }
}

/// An error or a note about an input: what is wrong, where, and what would put it right.
///
/// It holds a key and facts, not prose: `sentence(in:)` takes the words from the catalogue.
public struct Diagnostic: Error, Sendable, Equatable {
  public enum Severity: Sendable { case error, note }

  public struct Label: Sendable, Equatable {
    public let span: Span
    public let text: String

    public init(_ span: Span, _ text: String) { (self.span, self.text) = (span, text) }
  }

  public var severity = Severity.error
  /// The catalogue's key; the part before the first full stop is the code.
  public var key: String
  public var facts: [String: String]
  /// The input that `primary` and `labels` point into.
  public var source: String
  public var primary: Span?
  /// Further places, for example the two operands of `@` with their shapes.
  public var labels: [Label] = []
  /// The input put right, where exactly one change does it.
  public var fix: String?

  public init(_ key: String, _ facts: [String: String] = [:], at span: Span? = nil, in source: String = "") {
    (self.key, self.facts, self.primary, self.source) = (key, facts, span, source)
  }

  /// The same for an input that has so many lines of a script before it.
  public func moved(down lines: Int) -> Diagnostic {
    guard lines > 0 else { return self }
    var moved = self
    let shifted = { (span: Span) in Span(span.start + lines, span.end + lines) }
    moved.source = String(repeating: "\n", count: lines) + source
    moved.primary = primary.map(shifted)
    moved.labels = labels.map { Label(shifted($0.span), $0.text) }
    moved.facts["line"] = facts["line"].flatMap { Int($0) }.map { "\($0 + lines)" }
    if key == "P1.bracket" { moved.key = "P1.bracket.line" }
    return moved
  }

  /// The letter and number that names this kind of error.
  public var code: String { String(key.prefix { $0 != "." }) }

  /// One sentence or two: what was wanted, what came.
  public func sentence(in language: MessageLanguage) -> String {
    Catalogue.sentence(key, facts.mapValues { DisplayText.cut($0, to: 200) }, in: language)
  }
}
