public import Language
import Messages

/// Runs recorded inputs again and compares what they show with what was recorded.
public enum Replay {
  /// One input with what was recorded and what it showed this time.
  public struct Cell: Sendable, Equatable {
    /// The line of its prompt in the file, counted from 1.
    public let line: Int
    public let input: String
    public let recorded: [String]
    public let shown: [String]
    /// It failed, and nothing was recorded that says so.
    public let failed: Bool
    /// What it showed, in every form.
    public var outputs: [Output] = []

    /// The line in the file of the first recorded line that differs, or nil when all match.
    public var differenceLine: Int? {
      RecordedOutput.firstDifference(recorded: recorded, shown: shown).map { offset in
        line + input.split(separator: "\n", omittingEmptySubsequences: false).count + offset
      }
    }
  }

  // MARK: - Files

  /// A lesson: every step from its own seed, setups and solutions in their places, in the lesson's own language.
  public static func lesson(_ lesson: Lesson, in session: Session) -> [Cell] {
    session.language = MessageLanguage(rawValue: lesson.language) ?? .english
    session.width = 80
    return lesson.steps.flatMap { step in
      session.reseed(lesson.seed(of: step))
      return step.blocks.flatMap { cells(of: $0, in: session) }
    }
  }

  private static func cells(of block: Block, in session: Session) -> [Cell] {
    guard case .fence(let fence) = block.content else { return [] }
    switch fence.label {
    case .stepbook: return transcript(fence.lines, firstLine: block.line + 1, in: session)
    case .setup, .solution:
      _ = session.run(fence.text)
      return []
    default: return []
    }
  }

  /// Any Markdown file: its `stepbook` fences one after the other, in one session.
  public static func document(_ text: String, in session: Session) -> [Cell] {
    LessonFormat.fences(in: text).flatMap { block -> [Cell] in
      guard case .fence(let fence) = block.content, fence.label == .stepbook else { return [] }
      return transcript(fence.lines, firstLine: block.line + 1, in: session)
    }
  }

  /// The lines of one transcript.
  public static func transcript(_ lines: [String], firstLine: Int = 1, in session: Session) -> [Cell] {
    Transcript(lines).cells.map { cell in
      let outcome = session.run(cell.input)
      let text = outcome.transcript(language: session.language, width: session.width)
      return Cell(
        line: firstLine + cell.line, input: cell.input, recorded: cell.output, shown: shownLines(text),
        failed: failsUnsaid(outcome, cell.output), outputs: outcome.outputs)
    }
  }

  /// Lines that stand for anything say nothing of a failure.
  private static func failsUnsaid(_ outcome: Outcome, _ recorded: [String]) -> Bool {
    (outcome.failed || outcome.checkFailed) && recorded.allSatisfy { RecordedLine($0).isAnyLines }
  }

  /// A script: `# expect: …` after a line, or on lines of its own below it, is what the line shows.
  public static func script(_ text: String, in session: Session) -> [Cell] {
    ExpectingScript(text).cells.map { cell in
      let outcome = session.run(cell.input)
      let shown = shownLines(outcome.transcript(language: session.language, width: session.width))
      let recorded = cell.output.isEmpty ? shown : cell.output
      return Cell(
        line: cell.line, input: cell.input, recorded: recorded, shown: shown,
        failed: failsUnsaid(outcome, cell.output), outputs: outcome.outputs)
    }
  }

  private static func shownLines(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init).droppingBlankEnd
  }

  // MARK: - What came of it

  /// One finding for each input that shows something else than recorded.
  public static func findings(_ cells: [Cell]) -> [Finding] {
    cells.compactMap { cell in
      guard let line = cell.differenceLine else {
        return cell.failed ? Finding("fails", ["input": cell.input], line: cell.line) : nil
      }
      let offset = line - cell.line - cell.input.split(separator: "\n", omittingEmptySubsequences: false).count
      let facts = [
        "input": cell.input, "recorded": offset < cell.recorded.count ? cell.recorded[offset] : "",
        "shown": offset < cell.shown.count ? cell.shown[offset] : "",
      ]
      return Finding("output", facts, line: line)
    }
  }

  // MARK: - Recording anew

  /// A lesson or document with the outputs of this run: lines that still match stay as they were recorded.
  public static func updated(_ text: String, with cells: [Cell]) -> String {
    var lines = sourceLines(of: text)
    for cell in cells.reversed() where cell.differenceLine != nil {
      let first = cell.line + cell.input.split(separator: "\n", omittingEmptySubsequences: false).count - 1
      let range = first..<(first + cell.recorded.count)
      guard range.upperBound <= lines.count, lines[range].map(\.text) == cell.recorded else { continue }
      let end = lines.indices.contains(first - 1) ? lines[first - 1].end : "\n"
      let fresh = merged(cell).map { SourceLine(number: 0, text: $0, end: end) }
      lines.replaceSubrange(range, with: fresh)
    }
    return lines.map(\.full).joined()
  }

  /// The new lines, except where a recorded line in the same place still matches.
  private static func merged(_ cell: Cell) -> [String] {
    let blanks = cell.recorded.count - cell.recorded.droppingBlankEnd.count
    let lines = cell.shown.enumerated().map { index, line in
      index < cell.recorded.count && RecordedLine(cell.recorded[index]).matches(line) ? cell.recorded[index] : line
    }
    return lines + [String](repeating: "", count: blanks)
  }
}

/// A `.step` file: inputs with the lines that they are expected to show.
struct ExpectingScript {
  let cells: [Transcript.Cell]

  init(_ text: String) {
    let lines = sourceLines(of: text).map { Self.split($0.text) }
    let entries = Script.cut(text)
    cells = entries.enumerated().map { place, entry in
      let first = entry.line - 1
      let count = entry.source.split(separator: "\n", omittingEmptySubsequences: false).count
      let last = min(lines.count, first + count)
      let end = place + 1 < entries.count ? entries[place + 1].line - 1 : lines.count
      let input = lines[first..<last].map(\.code).joined(separator: "\n")
      return Transcript.Cell(
        input: input, output: lines[last - 1..<end].compactMap(\.expected), line: entry.line)
    }
  }

  private static func split(_ line: String) -> (code: String, expected: String?) {
    let code = line.withoutComment
    let comment = line.droppingBytes(code.utf8.count)
    guard comment.startsWithBytes("# expect:") else { return (line, nil) }
    return (code, comment.droppingBytes("# expect:".utf8.count).trimmingBlanks)
  }
}

extension LessonFormat {
  /// The fences of any Markdown file, in order.
  static func fences(in text: String) -> [Block] {
    var reader = LessonReader(text)
    var found: [Block] = []
    while let line = reader.line {
      if let mark = reader.fenceMark(line.text) {
        found.append(Block(reader.fence(mark, line), line: line.number))
      } else {
        reader.next += 1
      }
    }
    return found
  }
}
