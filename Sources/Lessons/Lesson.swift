/// A lesson: one CommonMark file, as values. Printing it gives the file back byte for byte.
public struct Lesson: Sendable, Equatable {
  public var front: FrontMatter
  /// What stands between the front matter and the first step: the title and perhaps some prose.
  public var opening: [Block]
  public var steps: [Step]
  /// The line end of blocks that are printed anew.
  public var lineEnd = "\n"
  public var hasByteOrderMark = false

  public init(front: FrontMatter, opening: [Block] = [], steps: [Step]) {
    (self.front, self.opening, self.steps) = (front, opening, steps)
  }

  public var id: String { front["lesson"] ?? "" }
  public var title: String { front["title"] ?? id }
  public var language: String { front["lang"] ?? "en" }
  /// 231 unless the front matter says another.
  public var seed: UInt64 { front["seed"].flatMap { UInt64($0) } ?? 231 }

  public func index(of step: String) -> Int? { steps.firstIndex { $0.id == step } }

  /// Where the random streams of a step start, so that steps can be run, skipped and reordered.
  public func seed(of step: Step) -> UInt64 { seed ^ fingerprint(step.id) }
}

/// The `key: value` lines at the top. Values are always text.
public struct FrontMatter: Sendable, Equatable {
  public struct Entry: Sendable, Equatable {
    public var key: String
    public var value: String
    public var line = 0

    public init(_ key: String, _ value: String, line: Int = 0) {
      (self.key, self.value, self.line) = (key, value, line)
    }
  }

  public static let keys = [
    "lesson", "title", "lang", "translations", "seed", "requires", "minutes", "skip", "solution-after", "hint-cost",
  ]

  public var entries: [Entry]
  /// The lines as the file has them, with the blank lines after them.
  public var source: String?

  public init(_ entries: [Entry], source: String? = nil) { (self.entries, self.source) = (entries, source) }

  public subscript(key: String) -> String? { entries.last { $0.key == key }?.value }

  /// The parts of a comma list: `ko, de`.
  public func list(_ key: String) -> [String] {
    (self[key] ?? "").split(separator: ",").map { $0.trimmingBlanks }.filter { !$0.isEmpty }
  }
}

/// What a learner does in a step.
public enum StepKind: String, Sendable, CaseIterable {
  case text, predict, exercise, choice, number, open, play
}

/// Everything under one `##` heading.
public struct Step: Sendable, Equatable {
  public var heading: Heading
  public var blocks: [Block]

  public init(heading: Heading, blocks: [Block]) { (self.heading, self.blocks) = (heading, blocks) }

  public var id: String { heading.id }
  public var title: String { heading.title }
  public var kind: StepKind { heading.kind }
}

/// `## Title {#id .kind points=2}`.
public struct Heading: Sendable, Equatable {
  public var title: String
  public var id: String
  public var kind: StepKind
  /// Played in a class version of the lesson.
  public var isForClass = false
  /// `points`, `remedial` and, in a translation, `src`, in their order.
  public var attributes: [Attribute] = []
  public var line = 0
  /// The heading as the file has it, with the blank lines after it.
  public var source: String?

  public struct Attribute: Sendable, Equatable {
    public var key: String
    public var value: String

    public init(_ key: String, _ value: String) { (self.key, self.value) = (key, value) }
  }

  public init(_ title: String, id: String, kind: StepKind = .text, attributes: [Attribute] = [], line: Int = 0) {
    (self.title, self.id, self.kind, self.attributes, self.line) = (title, id, kind, attributes, line)
  }

  public subscript(key: String) -> String? { attributes.last { $0.key == key }?.value }

  /// What solving the step is worth: 1 unless the heading says another number; nothing for a step without a question.
  public var points: Double {
    switch kind {
    case .text, .play, .open, .predict: self["points"].flatMap { Double($0) } ?? 0
    case .exercise, .choice, .number: self["points"].flatMap { Double($0) } ?? 1
    }
  }
}

/// One part of a step, with the place it came from.
public struct Block: Sendable, Equatable {
  public var content: Content
  /// Counted from 1; 0 for a block that was not read from a file.
  public var line = 0
  /// The block as the file has it, with the blank lines after it; nil for one that is new or changed.
  public var source: String?

  public enum Content: Sendable, Equatable {
    /// `# Title`.
    case title(String)
    /// A paragraph or a list: its lines.
    case prose(String)
    case options([Option])
    case fence(Fence)
    /// The quote after a `wrong` or `answer` fence.
    case feedback(String)
    /// What the teacher reads, and how long it takes.
    case note(minutes: Double?, String)
    case pause
    /// In a translation: here stands the source's code.
    case code
    /// Any other HTML comment.
    case comment(String)
  }

  public init(_ content: Content, line: Int = 0, source: String? = nil) {
    (self.content, self.line, self.source) = (content, line, source)
  }
}

/// One answer offered by a choice or a prediction.
public struct Option: Sendable, Equatable {
  public var isRight: Bool
  public var text: String
  public var feedback: String?
  public var line = 0

  public init(isRight: Bool, _ text: String, feedback: String? = nil, line: Int = 0) {
    (self.isRight, self.text, self.feedback, self.line) = (isRight, text, feedback, line)
  }
}

/// A fenced block.
public struct Fence: Sendable, Equatable {
  public enum Label: String, Sendable, CaseIterable {
    case stepbook, setup, solution, check, wrong, answer, hint, model
    /// Shown as it is, not run.
    case text
  }

  /// Nil when the word after the fence is none that a lesson knows.
  public var label: Label?
  /// The word after the fence as it stands there.
  public var word: String
  public var lines: [String]

  public init(_ label: Label, _ lines: [String]) { (self.label, word, self.lines) = (label, label.rawValue, lines) }

  init(word: String, lines: [String]) {
    label = word.isEmpty ? .text : Label(rawValue: word)
    (self.word, self.lines) = (word, lines)
  }

  public var text: String { lines.joined(separator: "\n") }
}
