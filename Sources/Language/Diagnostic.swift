/// A stretch of the source, in UTF-8 bytes from its start.
public struct Span: Sendable, Hashable {
  public var start: Int
  public var end: Int

  public init(_ start: Int, _ end: Int) { (self.start, self.end) = (start, end) }
}

/// An error or a note about an input: what is wrong, where, and what would put it right.
public struct Diagnostic: Error, Sendable, Equatable {
  public enum Severity: Sendable { case error, note }

  public struct Label: Sendable, Equatable {
    public let span: Span
    public let text: String
  }

  public var severity = Severity.error
  /// The letter and number of the kind of error, `S1`.
  public var code: String
  /// One sentence: what was wanted, what came.
  public var sentence: String
  /// The input that `primary` and `labels` point into.
  public var source: String
  public var primary: Span?
  /// Further places, for example the two operands of `@` with their shapes.
  public var labels: [Label] = []
  /// The input put right, where exactly one change does it.
  public var fix: String?
  /// What to try where no single change does it.
  public var hint: String?
}
