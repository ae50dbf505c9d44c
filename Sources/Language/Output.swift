public import Messages

/// What an evaluation produces. Front ends draw these; nothing else crosses from the engine to a screen or a file.
public enum Output: Sendable, Equatable {
  /// Lines to show as they are, without a final line end. Never wider than the session's width.
  case text(String)
  /// An error or a note about the input.
  case diagnostic(Diagnostic)
  /// One thing in several forms; a front end shows the best that it can.
  case rich(RichOutput)
  /// Long work has got this far; the next one takes its place.
  case progress(Progress)
  /// What was shown of the running input is out of date: the outputs that follow take its place.
  case clear

  /// The form that every front end can show.
  public var plain: String? {
    switch self {
    case .text(let text): text
    case .rich(let rich): rich.plain
    case .diagnostic, .progress, .clear: nil
    }
  }
}

/// One result in several forms, by MIME type.
public struct RichOutput: Sendable, Equatable {
  public struct Form: Sendable, Equatable {
    /// `text/plain`, `text/html`, `image/svg+xml`, `text/latex`.
    public let type: String
    public let content: String

    public init(_ type: String, _ content: String) { (self.type, self.content) = (type, content) }
  }

  public let forms: [Form]
  /// The steps, when a front end can walk through them with its reader.
  public let walk: StepWalk?

  public init(plain: String, _ others: [Form] = [], walk: StepWalk? = nil) {
    forms = [Form("text/plain", plain)] + others
    self.walk = walk
  }

  public var plain: String { self["text/plain"] ?? "" }

  public subscript(type: String) -> String? { forms.first { $0.type == type }?.content }
}

/// How far long work has got.
public struct Progress: Sendable, Equatable {
  public let done: Double
  public let total: Double
  public let text: String

  public init(done: Double, total: Double, text: String) { (self.done, self.total, self.text) = (done, total, text) }
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
  /// What was finished when Ctrl-C came is kept.
  public internal(set) var keepsFinished = false
  /// The input asked to leave.
  public var quits = false
  /// The names that the input assigned, in order.
  public var assigned: [String] = []

  public init() {}

  /// The outputs as plain lines, in order.
  public func transcript(language: MessageLanguage = .english, width: Int = 80) -> String {
    let text = DiagnosticText(language: language, width: width, isPlain: true)
    return outputs.compactMap { output in
      if case .diagnostic(let diagnostic) = output { return text.lines(diagnostic).joined(separator: "\n") }
      return output.plain
    }.joined(separator: "\n")
  }
}
