extension Document {
  /// Reads Markdown: `stepbook` fences become inputs with their outputs, everything else prose. Nothing is run.
  ///
  /// Any text can be read, and `markdownText` gives it back byte for byte.
  public init(markdown text: String) {
    self.init()
    let plain = text.replacing("\r\n", with: "\n")
    let usesReturns = plain != text && plain.replacing("\n", with: "\r\n") == text
    var body = usesReturns ? plain : text
    if body.utf8.starts(with: MarkdownWriter.header.utf8), !usesReturns {
      metadata.append(.init("stepbook", .object([.init("header", .string("jupytext"))])))
      body = String(decoding: body.utf8.dropFirst(MarkdownWriter.header.utf8.count), as: UTF8.self)
    }
    if usesReturns { metadata.append(.init("stepbook", .object([.init("line_end", .string("crlf"))]))) }
    var reader = MarkdownReader(body)
    cells = reader.cells()
    nameCells()
  }
}

/// Cuts a text into pieces: front matter, fences, comments, and the prose between them.
struct MarkdownReader {
  private let lines: [String]
  private var next = 0
  /// The last piece was a wrong answer or the right one: a quote behind it is what is said to it.
  private var expectsFeedback = false

  init(_ text: String) {
    lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  mutating func cells() -> [Document.Cell] {
    var pieces: [(cells: [Document.Cell], end: String)] = []
    while next < lines.count, !(next == lines.count - 1 && lines[next].isEmpty) {
      let start = next
      let found = piece()
      expectsFeedback = ["wrong", "answer"].contains(found.last?.part)
      while next < lines.count, lines[next].isEmpty { next += 1 }
      let body = lines[start..<next].lastIndex { !$0.isEmpty } ?? start
      let end = String(repeating: "\n", count: next - 1 - body + (next < lines.count ? 1 : 0))
      pieces.append((found, end))
    }
    return pieces.enumerated().flatMap { place, piece in
      var cells = piece.cells
      let usual = place == pieces.count - 1 ? "\n" : "\n\n"
      if piece.end != usual { cells[cells.count - 1][note: "end"] = piece.end }
      return cells
    }
  }

  /// The piece that begins here; `next` stands behind its last line that is not blank.
  private mutating func piece() -> [Document.Cell] {
    let line = lines[next]
    if next == 0, line == "---", let close = lines[1...].firstIndex(of: "---") { return [raw(through: close)] }
    if let mark = MarkdownReader.fenceMark(line), let close = closing(mark) { return fence(mark, through: close) }
    if line.hasPrefix("<!--"), let close = lines[next...].firstIndex(where: { $0.contains("-->") }) {
      return [comment(through: close)]
    }
    if expectsFeedback, line.hasPrefix(">") { return [feedback()] }
    return [prose()]
  }

  private mutating func feedback() -> Document.Cell {
    let end = lines[next...].firstIndex { !$0.hasPrefix(">") } ?? lines.count
    var cell = Document.Cell(.prose, text(through: end - 1))
    cell.tags = ["feedback"]
    return cell
  }

  private mutating func text(through end: Int) -> String {
    defer { next = end + 1 }
    return lines[next...end].joined(separator: "\n")
  }

  private mutating func raw(through end: Int) -> Document.Cell { Document.Cell(.raw, text(through: end)) }

  private mutating func comment(through end: Int) -> Document.Cell {
    var cell = Document.Cell(.prose, text(through: end))
    let inside = cell.source.dropFirst(4).drop { $0 == " " }
    if inside.hasPrefix("note") { cell.tags = ["note"] }
    return cell
  }

  /// A heading with the paragraphs below it, up to the next heading, fence or comment.
  private mutating func prose() -> Document.Cell {
    let start = next
    var last = next
    while next < lines.count, next == start || !begins(lines[next]) {
      if !lines[next].isEmpty { last = next }
      next += 1
    }
    next = start
    return Document.Cell(.prose, text(through: last))
  }

  private func begins(_ line: String) -> Bool {
    line.hasPrefix("# ") || line.hasPrefix("## ") || line.hasPrefix("<!--") || MarkdownReader.fenceMark(line) != nil
  }

  // MARK: - Fences

  /// The run of backticks or tildes that opens a fence, or nil.
  static func fenceMark(_ line: String) -> String? {
    guard let first = line.utf8.first, first == 0x60 || first == 0x7E else { return nil }
    let count = line.utf8.prefix { $0 == first }.count
    guard count >= 3, first == 0x7E || !line.utf8.dropFirst(count).contains(0x60) else { return nil }
    return String(decoding: repeatElement(first, count: count), as: UTF8.self)
  }

  private func closing(_ mark: String) -> Int? {
    lines[(next + 1)...].firstIndex { line in
      let text = line.utf8.split { $0 == 0x20 || $0 == 0x09 }
      return text.count == 1 && text[0].count >= mark.utf8.count && text[0].allSatisfy { $0 == mark.utf8.first }
    }
  }

  private mutating func fence(_ mark: String, through end: Int) -> [Document.Cell] {
    let word = String(decoding: lines[next].utf8.dropFirst(mark.utf8.count), as: UTF8.self)
    let body = Array(lines[(next + 1)..<end])
    let whole = text(through: end)
    if word == "stepbook", let cells = MarkdownReader.inputs(body), MarkdownWriter.fence(cells[...]) == whole {
      return cells
    }
    var cell = Document.Cell(.prose, whole)
    if let part = LessonPart(rawValue: word) { cell.tags = [part.rawValue] }
    return [cell]
  }

  /// `> ` begins an input, `| ` continues one, other lines are output; nil when the lines begin otherwise.
  private static func inputs(_ lines: [String]) -> [Document.Cell]? {
    var found: [(input: [String], output: [String])] = []
    for line in lines {
      if let input = behind("> ", line) {
        found.append(([input], []))
      } else if found.isEmpty {
        return nil
      } else if found[found.count - 1].output.isEmpty, let more = behind("| ", line) {
        found[found.count - 1].input.append(more)
      } else {
        found[found.count - 1].output.append(line)
      }
    }
    return found.isEmpty ? nil : found.enumerated().map { cell($1.input, $1.output, place: $0) }
  }

  private static func behind(_ prompt: String, _ line: String) -> String? {
    if line.utf8.starts(with: prompt.utf8) { return String(decoding: line.utf8.dropFirst(2), as: UTF8.self) }
    return line.utf8.elementsEqual(prompt.utf8.dropLast()) ? "" : nil
  }

  private static func cell(_ input: [String], _ output: [String], place: Int) -> Document.Cell {
    let text = output.map { $0 + "\n" }.joined()
    var cell = Document.Cell(.input, input.joined(separator: "\n"), outputs: text.isEmpty ? [] : [.stream(text)])
    if place > 0 { cell[note: "fence"] = "same" }
    return cell
  }
}

/// What a lesson's fences hold besides its inputs.
enum LessonPart: String, CaseIterable {
  case setup, solution, check, wrong, answer, hint, model

  /// Not for students before they have tried. A setup is: what follows needs its variables.
  var isForTeacher: Bool { self != .hint && self != .setup }
}
