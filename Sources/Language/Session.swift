public import Messages

/// One learner's conversation with the language: run inputs, look at values, go back to a snapshot.
public final class Session {
  public var language: MessageLanguage
  /// Display columns that output may use.
  public var width: Int
  /// Asked between statements and inside long work; true stops the input.
  public var isInterrupted: () -> Bool = { false }

  public init(language: MessageLanguage = .english, width: Int = 80) {
    (self.language, self.width) = (language, width)
  }

  /// Runs one input (one or more lines) and returns what it showed. Never throws, never loses a variable.
  public func run(_ source: String) -> Outcome {
    var outcome = Outcome()
    outcome.outputs.append(.text(source))
    return outcome
  }
}
