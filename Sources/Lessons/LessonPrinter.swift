extension LessonFormat {
  /// The lesson as a file: what was read comes back byte for byte, what is new or changed in the usual form.
  public static func print(_ lesson: Lesson) -> String {
    var printer = Printer(lineEnd: lesson.lineEnd)
    printer.add(lesson.front.source, front(lesson.front))
    lesson.opening.forEach { printer.add($0.source, block($0.content)) }
    for step in lesson.steps {
      printer.add(step.heading.source, heading(step.heading))
      step.blocks.forEach { printer.add($0.source, block($0.content)) }
    }
    return (lesson.hasByteOrderMark ? "\u{FEFF}" : "") + printer.text
  }

  /// Puts pieces together with one blank line before each piece that is printed anew.
  private struct Printer {
    let lineEnd: String
    var text = ""

    mutating func add(_ source: String?, _ fresh: @autoclosure () -> String) {
      if let source {
        text += source
        return
      }
      let fresh = fresh()
      if fresh.isEmpty { return }
      separate()
      text += fresh.replacingLineFeeds(with: lineEnd) + lineEnd + lineEnd
    }

    private mutating func separate() {
      guard !text.isEmpty, !text.utf8.reversed().starts(with: (lineEnd + lineEnd).utf8.reversed()) else { return }
      text += text.utf8.last == 0x0A ? lineEnd : lineEnd + lineEnd
    }
  }

  // MARK: - The usual form

  private static func front(_ front: FrontMatter) -> String {
    guard !front.entries.isEmpty else { return "" }
    return (["---"] + front.entries.map { "\($0.key): \($0.value)" } + ["---"]).joined(separator: "\n")
  }

  static func heading(_ heading: Heading) -> String {
    var parts = ["#\(heading.id)"]
    if heading.kind != .text { parts.append(".\(heading.kind.rawValue)") }
    if heading.isForClass { parts.append(".class") }
    parts += heading.attributes.map { "\($0.key)=\($0.value)" }
    return "## \(heading.title.isEmpty ? "" : heading.title + " "){\(parts.joined(separator: " "))}"
  }

  static func block(_ content: Block.Content) -> String {
    switch content {
    case .title(let title): "# \(title)"
    case .prose(let text): text
    case .options(let options): options.map(option).joined(separator: "\n")
    case .fence(let fence): self.fence(fence)
    case .feedback(let text): text.prefixingLines("> ")
    case .note(let minutes?, let text): "<!-- note (\(short(minutes)) min): \(text) -->"
    case .note(nil, let text): "<!-- note: \(text) -->"
    case .pause: "<!-- pause -->"
    case .code: "<!-- code -->"
    case .comment(let text): "<!--\(text)-->"
    }
  }

  private static func short(_ number: Double) -> String {
    number == number.rounded() && abs(number) < 1e6 ? String(Int(number)) : String(number)
  }

  private static func option(_ option: Option) -> String {
    let line = "- [\(option.isRight ? "x" : " ")] \(option.text)"
    return ([line] + (option.feedback.map { [$0.prefixingLines("  > ")] } ?? [])).joined(separator: "\n")
  }

  /// A fence whose marks are longer than any run of backticks inside.
  private static func fence(_ fence: Fence) -> String {
    let longest = fence.lines.map(leadingBackticks).max() ?? 0
    let mark = String(repeating: "`", count: max(3, longest + 1))
    return ([mark + fence.word] + fence.lines + [mark]).joined(separator: "\n")
  }

  private static func leadingBackticks(_ line: String) -> Int {
    line.utf8.enumerated().first { $0.element != 0x60 }?.offset ?? line.utf8.count
  }
}

extension String {
  func replacingLineFeeds(with lineEnd: String) -> String {
    lineEnd == "\n" ? self : split(separator: "\n", omittingEmptySubsequences: false).joined(separator: lineEnd)
  }
}
