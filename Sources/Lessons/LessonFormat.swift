/// Reads lesson files: CommonMark with a small, fixed meaning (headings, fences, options, quotes, comments).
public enum LessonFormat {
  /// A lesson as far as it can be read, and what its author should change.
  public struct Parsed: Sendable {
    public let lesson: Lesson
    public let findings: [Finding]
  }

  /// Reads any text without failing. Printing `lesson` gives the text back byte for byte.
  public static func parse(_ text: String) -> Parsed {
    var reader = LessonReader(text)
    let lesson = reader.lesson()
    return Parsed(lesson: lesson, findings: reader.findings)
  }
}

/// Walks over the lines of one file.
struct LessonReader {
  let lines: [SourceLine]
  let hasByteOrderMark: Bool
  var next = 0
  var findings: [Finding] = []

  init(_ text: String) {
    hasByteOrderMark = text.unicodeScalars.first == "\u{FEFF}"
    lines = sourceLines(of: hasByteOrderMark ? String(text.unicodeScalars.dropFirst()) : text)
  }

  var line: SourceLine? { next < lines.count ? lines[next] : nil }

  mutating func report(_ rule: String, _ facts: [String: String] = [:], line: Int, column: Int = 1) {
    findings.append(Finding(rule, facts, line: line, column: column))
  }

  /// Everything from line `start` to here with the blank lines that follow.
  mutating func source(from start: Int) -> String {
    while let line, line.isBlank { next += 1 }
    return lines[start..<next].map(\.full).joined()
  }

  mutating func lesson() -> Lesson {
    let front = frontMatter()
    let opening = blocks()
    var steps: [Step] = []
    while let line {
      let heading = heading(line)
      steps.append(Step(heading: heading, blocks: blocks()))
    }
    var lesson = Lesson(front: front, opening: opening, steps: steps)
    lesson.lineEnd = lines.first?.end == "\r\n" ? "\r\n" : "\n"
    lesson.hasByteOrderMark = hasByteOrderMark
    return lesson
  }

  // MARK: - Front matter

  private mutating func frontMatter() -> FrontMatter {
    guard let first = line, first.trimmed == "---" else {
      if let line { report("no-front-matter", line: line.number) }
      return FrontMatter([], source: source(from: 0))
    }
    guard let close = lines[1...].firstIndex(where: { $0.trimmed == "---" }) else {
      report("open-front-matter", line: 1)
      return FrontMatter([], source: takeLine())
    }
    next = close + 1
    let entries = lines[1..<close].compactMap { frontEntry($0) }
    return FrontMatter(entries, source: source(from: 0))
  }

  private mutating func takeLine() -> String {
    next += 1
    return source(from: next - 1)
  }

  private mutating func frontEntry(_ line: SourceLine) -> FrontMatter.Entry? {
    guard !line.isBlank else { return nil }
    guard let colon = line.text.unicodeScalars.firstIndex(of: ":") else {
      report("front-line", ["line": line.trimmed], line: line.number)
      return nil
    }
    let key = line.text[..<colon].trimmingBlanks
    if !FrontMatter.keys.contains(key) {
      report("unknown-key", ["key": key, "keys": FrontMatter.keys.joined(separator: ", ")], line: line.number)
    }
    let value = String(line.text.unicodeScalars[colon...].dropFirst()).trimmingBlanks
    return FrontMatter.Entry(key, value, line: line.number)
  }

  // MARK: - Blocks

  private mutating func blocks() -> [Block] {
    var blocks: [Block] = []
    while let line, !isStepHeading(line) {
      let start = next
      let content = content(line, after: blocks.last?.content)
      blocks.append(Block(content, line: line.number, source: source(from: start)))
    }
    return blocks
  }

  func isStepHeading(_ line: SourceLine) -> Bool {
    line.text.startsWithBytes("## ") || line.text.startsWithBytes("##\t") || line.text.utf8.elementsEqual("##".utf8)
  }

  /// The block that begins with `line`; `next` stands behind it afterwards.
  private mutating func content(_ line: SourceLine, after previous: Block.Content?) -> Block.Content {
    if line.isBlank { return skipBlank() }
    if let mark = fenceMark(line.text) { return fence(mark, line) }
    if line.text.startsWithBytes("<!--") { return comment(line) }
    if line.text.startsWithBytes("# ") {
      next += 1
      return .title(line.text.droppingBytes(2).trimmingBlanks)
    }
    if optionText(line.text) != nil { return options() }
    if line.text.startsWithBytes(">") {
      let text = quote()
      return expectsFeedback(previous) ? .feedback(text) : .prose(text.prefixingLines("> "))
    }
    return prose()
  }

  private mutating func skipBlank() -> Block.Content {
    next += 1
    return .prose("")
  }

  private func expectsFeedback(_ previous: Block.Content?) -> Bool {
    guard case .fence(let fence)? = previous else { return previous == .code }
    return fence.label == .wrong || fence.label == .answer
  }

  private mutating func prose() -> Block.Content {
    var texts: [String] = []
    while let line, !line.isBlank, texts.isEmpty || !startsOther(line) {
      texts.append(line.text)
      next += 1
    }
    return .prose(texts.joined(separator: "\n"))
  }

  private func startsOther(_ line: SourceLine) -> Bool {
    isStepHeading(line) || fenceMark(line.text) != nil || line.text.startsWithBytes("<!--")
      || optionText(line.text) != nil || line.text.startsWithBytes(">") || line.text.startsWithBytes("# ")
  }

  private mutating func quote() -> String {
    var texts: [String] = []
    while let line, line.text.startsWithBytes(">") {
      let text = line.text.droppingBytes(1)
      texts.append(text.startsWithBytes(" ") ? text.droppingBytes(1) : text)
      next += 1
    }
    return texts.joined(separator: "\n")
  }
}

extension String {
  func prefixingLines(_ prefix: String) -> String {
    split(separator: "\n", omittingEmptySubsequences: false).map { prefix + $0 }.joined(separator: "\n")
  }
}
