public import Messages

/// What an evaluation produces. Front ends draw these; nothing else crosses from the engine to a screen or a file.
public enum Output: Sendable, Equatable {
  /// Lines to show as they are, without a final line end. Never wider than the session's width.
  case text(String)
  /// An error or a note about the input.
  case diagnostic(Diagnostic)
}

/// What running one input did.
public struct Outcome: Sendable {
  public var outputs: [Output] = []
  /// An error stopped the input.
  public var failed = false
  /// A `check` in the input did not hold.
  public var checkFailed = false
  /// Ctrl-C stopped the input.
  public var interrupted = false
  /// The input asked to leave.
  public var quits = false
  /// The names that the input assigned, in order.
  public var assigned: [String] = []

  public init() {}

  /// The outputs as plain lines, in order.
  public func transcript(language: MessageLanguage = .english, width: Int = 80) -> String {
    let text = DiagnosticText(language: language, width: width, isPlain: true)
    return outputs.map { output in
      switch output {
      case .text(let lines): lines
      case .diagnostic(let diagnostic): text.lines(diagnostic).joined(separator: "\n")
      }
    }.joined(separator: "\n")
  }
}
