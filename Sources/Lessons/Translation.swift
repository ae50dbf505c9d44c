/// A lesson's words in another language, keyed by the same step ids: `06-batch-norm.ko.md`.
public struct Translation: Sendable {
  public let lesson: Lesson

  /// - Parameter lesson: the translation file as `LessonFormat.parse` reads it.
  public init(_ lesson: Lesson) { self.lesson = lesson }

  public var language: String { lesson.front["lang"] ?? "" }

  private func step(_ id: String) -> Step? { lesson.steps.first { $0.id == id } }

  // MARK: - Reading in this language

  /// The source lesson with these words. A step that is missing or built differently keeps the source's words; every
  /// block keeps its position, so that code and words stay together.
  public func applied(to source: Lesson) -> Lesson {
    var result = source
    if let title = lesson.front["title"], let index = result.front.entries.firstIndex(where: { $0.key == "title" }) {
      result.front.entries[index].value = title
    }
    if lesson.opening.contains(where: \.content.isWords) { result.opening = lesson.opening }
    for index in result.steps.indices {
      guard let words = step(result.steps[index].id) else { continue }
      result.steps[index] = translated(result.steps[index], with: words) ?? result.steps[index]
    }
    return result
  }

  private func translated(_ source: Step, with words: Step) -> Step? {
    let (from, to) = (StepWords(source.blocks), translatedWords(words, of: source))
    guard from.corresponds(to: to) else { return nil }
    var step = source
    step.heading.title = words.title
    for (old, new) in zip(from.items, to.items) { replace(old, in: &step, with: new, of: words) }
    replaceNotes(in: &step, with: words)
    return step
  }

  private func translatedWords(_ words: Step, of source: Step) -> StepWords {
    let hasFeedback = source.blocks.contains { if case .feedback = $0.content { true } else { false } }
    return StepWords(words.blocks, quotesAreFeedback: hasFeedback)
  }

  private func replace(_ old: StepWords.Item, in step: inout Step, with new: StepWords.Item, of words: Step) {
    switch (old, new) {
    case (.prose(let positions), .prose(let found)):
      let text = found.map { words.blocks[$0].content.shownProse }.joined(separator: "\n\n")
      for (rank, position) in positions.enumerated() { step.blocks[position].content = .prose(rank == 0 ? text : "") }
    case (.options(let position), .options(let found)):
      if let options = merged(step.blocks[position].content, words.blocks[found].content) {
        step.blocks[position].content = .options(options)
      }
    case (.feedback(let position), .feedback(let found)):
      step.blocks[position].content = .feedback(words.blocks[found].content.quoted)
    case (.hint(let position), .hint(let found)), (.model(let position), .model(let found)):
      step.blocks[position].content = words.blocks[found].content
    default: break
    }
  }

  /// The source's marks with the translation's texts.
  private func merged(_ source: Block.Content, _ words: Block.Content) -> [Option]? {
    guard case .options(let old) = source, case .options(let new) = words, old.count == new.count else { return nil }
    return zip(old, new).map { Option(isRight: $0.isRight, $1.text, feedback: $1.feedback ?? $0.feedback) }
  }

  private func replaceNotes(in step: inout Step, with words: Step) {
    var notes = words.blocks.compactMap { block -> String? in
      if case .note(_, let text) = block.content { text } else { nil }
    }[...]
    for index in step.blocks.indices {
      guard case .note(let minutes, _) = step.blocks[index].content, let text = notes.popFirst() else { continue }
      step.blocks[index].content = .note(minutes: minutes, text)
    }
  }

  // MARK: - Findings

  /// What is missing, superfluous, out of date or built differently against the source.
  public func findings(against source: Lesson) -> [Finding] {
    let missing = source.steps.filter { step($0.id) == nil }.map {
      Finding("translation-missing", ["step": $0.id], line: lesson.steps.last?.heading.line ?? 1)
    }
    let others = lesson.steps.flatMap { words -> [Finding] in
      guard let step = source.steps.first(where: { $0.id == words.id }) else {
        return [Finding("translation-extra", ["step": words.id], line: words.heading.line)]
      }
      return findings(of: words, against: step)
    }
    return missing + others
  }

  private func findings(of words: Step, against source: Step) -> [Finding] {
    let line = words.heading.line
    let (from, to) = (StepWords(source.blocks), translatedWords(words, of: source))
    if !from.corresponds(to: to) {
      let facts = [
        "step": source.id, "source": from.items.map(\.kind).joined(separator: " "),
        "found": to.items.map(\.kind).joined(separator: " "),
      ]
      return [Finding("translation-structure", facts, line: line)]
    }
    if let wrong = wrongOptions(words, source) { return [wrong] }
    if words.heading["src"] != source.wordsFingerprint {
      return [Finding("translation-stale", ["step": source.id, "hash": source.wordsFingerprint], line: line)]
    }
    return []
  }

  private func wrongOptions(_ words: Step, _ source: Step) -> Finding? {
    let (old, new) = (source.options, words.options)
    let same = old.count == new.count && zip(old, new).allSatisfy { $0.isRight == $1.isRight }
    return same ? nil : Finding("translation-marks", ["step": source.id], line: new.first?.line ?? words.heading.line)
  }

  // MARK: - Bringing up to date

  /// This translation with a heading for every step of the source, in its order, and the right `src=` everywhere.
  public func synchronised(with source: Lesson) -> Lesson {
    var result = lesson
    result.steps = source.steps.map { original in
      var words = step(original.id) ?? Step(heading: Heading(original.title, id: original.id), blocks: [])
      if words.heading["src"] != original.wordsFingerprint {
        words.heading.attributes.removeAll { $0.key == "src" }
        words.heading.attributes.append(.init("src", original.wordsFingerprint))
        words.heading.source = nil
      }
      return words
    }
    return result
  }
}

extension Block.Content {
  /// Prose as it is shown; a `text` fence stays a fence.
  fileprivate var shownProse: String {
    switch self {
    case .prose(let text): text
    default: LessonFormat.block(self)
    }
  }

  /// The text of a quote, however it was read.
  fileprivate var quoted: String {
    switch self {
    case .feedback(let text): text
    case .prose(let text):
      text.split(separator: "\n", omittingEmptySubsequences: false).map {
        $0.startsWithBytes("> ") ? $0.droppingBytes(2) : $0.droppingBytes($0.startsWithBytes(">") ? 1 : 0)
      }.joined(separator: "\n")
    default: ""
    }
  }
}

extension Block.Content {
  /// Prose with something in it: what a translation's opening must have to stand for the source's.
  fileprivate var isWords: Bool {
    if case .prose(let text) = self { !text.allSatisfy(\.isWhitespace) } else { false }
  }
}
