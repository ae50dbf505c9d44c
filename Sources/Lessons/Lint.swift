import Language
import Messages

/// What the author of a lesson should change, without running anything.
public enum Lint {
  /// Findings of the file's form, by line.
  public static func findings(_ parsed: LessonFormat.Parsed) -> [Finding] {
    let lesson = parsed.lesson
    var findings = parsed.findings
    findings += frontFindings(lesson) + idFindings(lesson)
    findings += lesson.steps.flatMap { step in
      StepLint(step, lesson).findings + step.blocks.flatMap(blockFindings)
    }
    return findings.sorted { ($0.line, $0.column, $0.rule) < ($1.line, $1.column, $1.rule) }
  }

  // MARK: - The whole file

  private static func frontFindings(_ lesson: Lesson) -> [Finding] {
    guard !lesson.front.entries.isEmpty else { return [] }
    var findings: [Finding] = []
    for key in ["lesson", "title"] where (lesson.front[key] ?? "").isEmpty {
      findings.append(Finding("missing-key", ["key": key], line: 1))
    }
    for (index, entry) in lesson.front.entries.enumerated() {
      if lesson.front.entries[..<index].contains(where: { $0.key == entry.key }) {
        findings.append(Finding("repeated-key", ["key": entry.key], line: entry.line))
      } else if let wanted = frontValue(entry) {
        findings.append(
          Finding("front-value", ["key": entry.key, "value": entry.value, "wanted": wanted], line: entry.line))
      }
    }
    if lesson.steps.isEmpty { findings.append(Finding("no-steps", line: lesson.opening.first?.line ?? 1)) }
    return findings
  }

  /// What a value should be when it is not that.
  private static func frontValue(_ entry: FrontMatter.Entry) -> String? {
    switch entry.key {
    case "lang": ["en", "ko"].contains(entry.value) ? nil : "en, ko"
    case "seed": UInt64(entry.value) == nil ? "0, 1, 2 …" : nil
    case "solution-after": Int(entry.value).map { $0 >= 0 } == true ? nil : "0, 1, 2 …"
    case "minutes": Double(entry.value).map { $0 > 0 && $0.isFinite } == true ? nil : "25"
    case "hint-cost": Double(entry.value).map { (0...1).contains($0) } == true ? nil : "0 … 1"
    case "skip": ["on", "off"].contains(entry.value) ? nil : "on, off"
    default: nil
    }
  }

  private static func idFindings(_ lesson: Lesson) -> [Finding] {
    lesson.steps.enumerated().compactMap { index, step in
      guard let first = lesson.steps[..<index].first(where: { $0.id == step.id }) else { return nil }
      return Finding("duplicate-id", ["step": step.id, "line": String(first.heading.line)], line: step.heading.line)
    }
  }

  // MARK: - One block

  private static func blockFindings(_ block: Block) -> [Finding] {
    guard case .fence(let fence) = block.content else { return [] }
    return lineFindings(fence, block.line) + (fence.label == .stepbook ? transcriptFindings(fence, block.line) : [])
  }

  private static func lineFindings(_ fence: Fence, _ start: Int) -> [Finding] {
    fence.lines.enumerated().compactMap { offset, line in
      let width = DisplayText.width(line)
      guard width > 80, [.stepbook, .solution, .text].contains(fence.label) else { return nil }
      return Finding("too-wide", ["width": String(width)], line: start + 1 + offset, column: 81)
    }
  }

  private static func transcriptFindings(_ fence: Fence, _ start: Int) -> [Finding] {
    let transcript = Transcript(fence.lines)
    if let stray = transcript.strayLines.first { return [Finding("no-prompt", ["line": stray], line: start + 1)] }
    if transcript.cells.isEmpty { return [Finding("no-cell", line: start)] }
    return transcript.cells.compactMap { cell in
      guard let name = namesUsed(in: cell.input).first(where: isNumberedResult) else { return nil }
      return Finding("numbered-result", ["name": name], line: start + 1 + cell.line)
    }
  }

  private static func isNumberedResult(_ name: String) -> Bool {
    name.utf8.first == 0x5F && name.utf8.count > 1 && name.utf8.dropFirst().allSatisfy { (0x30...0x39).contains($0) }
  }
}

/// The findings of one step's form.
struct StepLint {
  let step: Step
  let lesson: Lesson

  init(_ step: Step, _ lesson: Lesson) { (self.step, self.lesson) = (step, lesson) }

  private var line: Int { step.heading.line }

  var findings: [Finding] {
    kindFindings + checkFindings + wrongFindings + hintFindings + remedialFindings + misplacedFindings + conceptFindings
  }

  private func finding(_ rule: String, line: Int? = nil) -> Finding {
    Finding(rule, ["step": step.id], line: line ?? self.line)
  }

  private var kindFindings: [Finding] {
    switch step.kind {
    case .exercise where step.solution == nil: [finding("no-solution")]
    case .exercise where step.fences(.check).isEmpty: [finding("no-check")]
    case .choice where step.options.count < 2: [finding("few-options")]
    case .choice where !step.options.contains(where: \.isRight): [finding("no-right-option")]
    case .number where step.answer == nil: [finding("no-answer")]
    case .open where step.fences(.model).isEmpty: [finding("no-model")]
    case .predict where step.options.isEmpty && step.answer == nil: [finding("no-prediction")]
    case .predict where !step.options.isEmpty && !step.options.contains(where: \.isRight): [finding("no-right-option")]
    default: []
    }
  }

  private var checkFindings: [Finding] {
    step.blocks.flatMap { block -> [Finding] in
      guard case .fence(let fence) = block.content, fence.label == .check else { return [] }
      return fence.lines.enumerated().compactMap { offset, text in
        guard !text.withoutComment.trimmingBlanks.isEmpty, CheckLine.parse(text) == nil else { return nil }
        return Finding("check-line", ["line": text.trimmingBlanks], line: block.line + 1 + offset)
      }
    }
  }

  private var wrongFindings: [Finding] {
    step.wrongAnswers.filter { $0.feedback == nil }.map { finding("no-feedback", line: $0.line) }
  }

  /// A hint that holds the solution gives it away.
  private var hintFindings: [Finding] {
    guard let solution = step.solution?.withoutBlanks, !solution.isEmpty else { return [] }
    return step.blocks.compactMap { block in
      guard case .fence(let fence) = block.content, fence.label == .hint,
        fence.text.withoutBlanks.containsBytes(solution)
      else { return nil }
      return finding("hint-tells", line: block.line)
    }
  }

  private var conceptFindings: [Finding] {
    step.conceptWords.filter { $0.number.map(Coverage.concepts.contains) != true }.map { word, _, line in
      Finding("concept", ["word": word, "count": String(Catalogue.conceptCount)], line: line)
    }
  }

  private var remedialFindings: [Finding] {
    guard let target = step.heading["remedial"] else { return [] }
    guard let index = lesson.index(of: target), let own = lesson.index(of: step.id), index < own else {
      return [Finding("remedial-step", ["step": target], line: line)]
    }
    return []
  }

  /// A fence or options that a step of this kind never uses.
  private var misplacedFindings: [Finding] {
    step.blocks.compactMap { block in
      switch block.content {
      case .title: Finding("second-title", line: block.line)
      case .options where step.kind != .choice && step.kind != .predict:
        Finding("misplaced", ["what": "- [ ]", "kind": step.kind.rawValue], line: block.line)
      case .fence(let fence) where !fits(fence.label):
        Finding("misplaced", ["what": fence.word, "kind": step.kind.rawValue], line: block.line)
      default: nil
      }
    }
  }

  private func fits(_ label: Fence.Label?) -> Bool {
    switch label {
    case .stepbook, .setup, .text, nil: true
    case .solution, .check: step.kind == .exercise
    case .wrong: step.kind == .exercise || step.kind == .number
    case .answer: step.kind == .number || step.kind == .predict
    case .hint: [.exercise, .choice, .number, .open, .predict].contains(step.kind)
    case .model: step.kind == .open
    }
  }
}

extension String {
  var withoutBlanks: String { String(String.UnicodeScalarView(unicodeScalars.filter { !$0.properties.isWhitespace })) }
}
