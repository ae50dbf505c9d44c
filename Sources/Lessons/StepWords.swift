/// The words of a step in their order: what a translation replaces.
struct StepWords: Equatable {
  enum Item: Equatable {
    /// Paragraphs that stand together: the positions of their blocks.
    case prose([Int])
    case options(Int)
    case feedback(Int)
    case hint(Int)
    case model(Int)
    /// Code or a pause between two pieces of prose.
    case gap
  }

  let items: [Item]

  /// In a translation no fence stands before a quote: there every quote is feedback.
  init(_ blocks: [Block], quotesAreFeedback: Bool = false) {
    var items: [Item] = []
    for (index, block) in blocks.enumerated() {
      guard let item = StepWords.item(block.content, index, quotesAreFeedback) else { continue }
      if case .prose(let more) = item, case .prose(let earlier)? = items.last {
        items[items.count - 1] = .prose(earlier + more)
      } else if item != .gap || items.last != .gap {
        items.append(item)
      }
    }
    self.items = items.enumerated().filter { index, item in
      item != .gap || (StepWords.isProse(items, index - 1) && StepWords.isProse(items, index + 1))
    }.map(\.element)
  }

  private static func item(_ content: Block.Content, _ index: Int, _ quotesAreFeedback: Bool) -> Item? {
    switch content {
    case .prose(let text):
      quotesAreFeedback && text.startsWithBytes(">") ? .feedback(index) : .prose([index])
    case .options: .options(index)
    case .feedback: .feedback(index)
    case .fence(let fence):
      switch fence.label {
      case .hint: .hint(index)
      case .model: .model(index)
      case .text, nil: .prose([index])
      default: .gap
      }
    case .pause, .code: .gap
    case .title, .note, .comment: nil
    }
  }

  private static func isProse(_ items: [Item], _ index: Int) -> Bool {
    guard items.indices.contains(index), case .prose = items[index] else { return false }
    return true
  }

  /// Whether both have the same kinds of words in the same order.
  func corresponds(to other: StepWords) -> Bool {
    items.count == other.items.count && zip(items, other.items).allSatisfy { $0.kind == $1.kind }
  }
}

extension StepWords.Item {
  /// The word for it in findings.
  var kind: String {
    switch self {
    case .prose: "prose"
    case .options: "options"
    case .feedback: "quote"
    case .hint: "hint"
    case .model: "model"
    case .gap: "code"
    }
  }
}

extension Step {
  /// The step's words in their order, white space collapsed: what a translation's `src=` is the fingerprint of.
  public var words: String {
    ([title] + blocks.map(\.content.words)).joined(separator: " ").collapsingBlanks
  }

  /// The first six hexadecimal digits that a translation of this step carries as `src=`.
  public var wordsFingerprint: String { shortFingerprint(words) }
}

extension Block.Content {
  var words: String {
    switch self {
    case .prose(let text), .feedback(let text): text
    case .options(let options): options.map { "\($0.text) \($0.feedback ?? "")" }.joined(separator: " ")
    case .fence(let fence) where [.hint, .model, .text].contains(fence.label): fence.text
    case .title, .fence, .note, .pause, .code, .comment: ""
    }
  }
}
