// MARK: - Fences and comments

extension LessonReader {
  /// The run of backticks or tildes that opens a fence, or nil.
  func fenceMark(_ text: String) -> String? {
    guard let first = text.utf8.first, first == 0x60 || first == 0x7E else { return nil }
    let count = text.utf8.prefix { $0 == first }.count
    let mark = String(repeating: first == 0x60 ? "`" : "~", count: count)
    let isInlineCode = first == 0x60 && text.utf8.dropFirst(count).contains(0x60)
    return count >= 3 && !isInlineCode ? mark : nil
  }

  mutating func fence(_ mark: String, _ opening: SourceLine) -> Block.Content {
    let word = opening.text.droppingBytes(mark.utf8.count).trimmingBlanks
    let labels = Fence.Label.allCases.map(\.rawValue)
    if !word.isEmpty, !labels.contains(word) {
      report(
        "unknown-fence", ["word": word, "labels": labels.joined(separator: ", ")], line: opening.number,
        column: mark.utf8.count + 1)
    }
    next += 1
    var body: [String] = []
    while let line {
      next += 1
      if closes(line, mark) { return .fence(Fence(word: word, lines: body)) }
      body.append(line.text)
    }
    report("open-fence", ["word": word], line: opening.number)
    return .fence(Fence(word: word, lines: body))
  }

  private func closes(_ line: SourceLine, _ mark: String) -> Bool {
    let text = line.trimmed
    return text.utf8.count >= mark.utf8.count && text.utf8.allSatisfy { $0 == mark.utf8.first }
  }

  mutating func comment(_ opening: SourceLine) -> Block.Content {
    var body: [String] = []
    while let line {
      next += 1
      body.append(line.text)
      if line.text.containsBytes("-->") { return commentMeaning(body.joined(separator: "\n"), opening) }
    }
    report("open-comment", line: opening.number)
    return .comment(body.joined(separator: "\n"))
  }

  private mutating func commentMeaning(_ source: String, _ opening: SourceLine) -> Block.Content {
    let text = source.betweenBytes("<!--", "-->")
    switch text.collapsingBlanks {
    case "pause": return .pause
    case "code": return .code
    default: break
    }
    if let note = note(text) { return note }
    let word = text.collapsingBlanks
    if !word.isEmpty, word.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) {
      report("unknown-comment", ["word": word], line: opening.number)
    }
    return .comment(text)
  }

  /// `note: text` or `note (2 min): text`.
  private func note(_ text: String) -> Block.Content? {
    let trimmed = text.trimmingBlanks
    guard trimmed.startsWithBytes("note"), let colon = trimmed.unicodeScalars.firstIndex(of: ":") else { return nil }
    let head = trimmed[..<colon].droppingBytes(4).collapsingBlanks
    let body = String(trimmed.unicodeScalars[colon...].dropFirst()).trimmingBlanks
    if head.isEmpty { return .note(minutes: nil, body) }
    let parts = head.split { " ()".contains($0) }
    guard parts.count == 2, parts[1] == "min", let minutes = Double(parts[0]) else { return nil }
    return .note(minutes: minutes, body)
  }
}

// MARK: - Options

extension LessonReader {
  /// The mark and the text of `- [x] text`, or nil when the line is no option.
  func optionText(_ text: String) -> (isRight: Bool, text: String)? {
    for (mark, isRight) in [("- [ ]", false), ("- [x]", true), ("- [X]", true)] where text.startsWithBytes(mark) {
      let rest = text.droppingBytes(mark.utf8.count)
      if rest.isEmpty || rest.startsWithBytes(" ") { return (isRight, rest.trimmingBlanks) }
    }
    return nil
  }

  mutating func options() -> Block.Content {
    var options: [Option] = []
    while let line {
      guard let found = optionText(line.text) else {
        guard line.isBlank, let after = lineAfterBlanks(), optionText(after.text) != nil else { break }
        next += 1
        continue
      }
      next += 1
      var option = Option(isRight: found.isRight, found.text, line: line.number)
      continueOption(&option)
      options.append(option)
    }
    return .options(options)
  }

  private func lineAfterBlanks() -> SourceLine? { lines[next...].first { !$0.isBlank } }

  /// Reads the indented lines under an option: more of its text, then the quote that answers it.
  private mutating func continueOption(_ option: inout Option) {
    var feedback: [String] = []
    while let line, !line.isBlank, line.text.startsWithBytes(" ") || line.text.startsWithBytes("\t") {
      let text = line.trimmed
      if text.startsWithBytes(">") {
        feedback.append(text.droppingBytes(1).trimmingBlanks)
      } else if feedback.isEmpty {
        option.text += (option.text.isEmpty ? "" : " ") + text
      } else {
        feedback.append(text)
      }
      next += 1
    }
    option.feedback = feedback.isEmpty ? nil : feedback.joined(separator: "\n")
  }
}

// MARK: - Headings

extension LessonReader {
  mutating func heading(_ line: SourceLine) -> Heading {
    let start = next
    next += 1
    let text = line.text.droppingBytes(2).trimmingBlanks
    var heading: Heading
    if let open = attributesStart(text) {
      heading = Heading(text[..<open].trimmingBlanks, id: "", line: line.number)
      let column = (line.text.unicodeScalars.lastIndex(of: "{")).map { line.text[..<$0].count + 1 } ?? 1
      readAttributes(text[open...].dropFirst().dropLast(), of: &heading, column: column)
    } else {
      heading = Heading(text, id: "", line: line.number)
    }
    if heading.id.isEmpty {
      report("no-id", ["title": heading.title], line: line.number)
      heading.id = "line-\(line.number)"
    }
    heading.source = source(from: start)
    return heading
  }

  /// Where `{#id …}` begins, when the heading ends in one.
  private func attributesStart(_ text: String) -> String.Index? {
    guard text.unicodeScalars.last == "}", let open = text.unicodeScalars.lastIndex(of: "{") else { return nil }
    let inside = text.unicodeScalars[open...].dropFirst()
    guard let first = inside.first, first == "#" || first == "." else { return nil }
    return open
  }

  private mutating func readAttributes(_ text: Substring, of heading: inout Heading, column: Int) {
    for part in text.split(whereSeparator: \.isWhitespace).map(String.init) {
      if part.startsWithBytes("#") {
        heading.id = part.droppingBytes(1)
      } else if part.startsWithBytes(".") {
        readClass(part.droppingBytes(1), of: &heading, column: column)
      } else {
        readPair(part, of: &heading, column: column)
      }
    }
  }

  private mutating func readClass(_ name: String, of heading: inout Heading, column: Int) {
    if name == "class" {
      heading.isForClass = true
    } else if let kind = StepKind(rawValue: name), kind != .text {
      heading.kind = kind
    } else {
      let kinds = StepKind.allCases.dropFirst().map(\.rawValue).joined(separator: ", ")
      report("unknown-kind", ["kind": name, "kinds": kinds], line: heading.line, column: column)
    }
  }

  private mutating func readPair(_ part: String, of heading: inout Heading, column: Int) {
    let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard pair.count == 2, ["points", "remedial", "src"].contains(pair[0]) else {
      return report("unknown-attribute", ["attribute": part], line: heading.line, column: column)
    }
    if pair[0] == "points", Double(pair[1]).map({ $0 >= 0 && $0.isFinite }) != true {
      report("points", ["value": pair[1]], line: heading.line, column: column)
    }
    heading.attributes.append(.init(pair[0], pair[1]))
  }
}

extension StringProtocol {
  func containsBytes(_ part: String) -> Bool { indexOfBytes(part) != nil }

  private func indexOfBytes(_ part: String) -> Int? {
    let (bytes, wanted) = (Array(utf8), Array(part.utf8))
    guard bytes.count >= wanted.count else { return nil }
    return (0...(bytes.count - wanted.count)).first { bytes[$0..<($0 + wanted.count)].elementsEqual(wanted) }
  }

  /// What stands between two marks; the text itself is the whole when a mark is missing.
  func betweenBytes(_ open: String, _ close: String) -> String {
    let tail = droppingBytes(open.utf8.count)
    guard let end = tail.indexOfBytes(close) else { return tail }
    return String(decoding: tail.utf8.prefix(end), as: UTF8.self)
  }
}
