public import Messages

/// Draws diagnostics as text.
public struct DiagnosticText: Sendable {
  public let language: MessageLanguage
  public let width: Int
  /// Plain sentences without carets, for pipes, screen readers and `NO_COLOR`.
  public let isPlain: Bool

  public init(language: MessageLanguage, width: Int, isPlain: Bool) {
    (self.language, self.width, self.isPlain) = (language, width, isPlain)
  }

  /// The lines of `diagnostic`. With `echoing` the line of input is repeated above its carets; without, the carets
  /// stand under what the learner typed, `indent` columns in.
  public func lines(_ diagnostic: Diagnostic, echoing: Bool = true, indent: Int = 0) -> [String] {
    (isPlain || echoing ? place(diagnostic) : [])
      + (isPlain ? [] : pointer(diagnostic, echoing: echoing, indent: indent)) + prose(diagnostic)
  }

  private func prose(_ diagnostic: Diagnostic) -> [String] {
    let word = diagnostic.severity == .note ? "word.note" : "word.error"
    let head = Catalogue.sentence(word, in: language) + " " + diagnostic.code + ": "
    var lines = DisplayText.wrap(head + diagnostic.sentence(in: language), width)
    if let fix = diagnostic.fix {
      let label = Catalogue.sentence("word.fix", in: language) + " "
      lines += fix.split(separator: "\n").flatMap { DisplayText.wrap(label + $0, width) }
    }
    return lines
  }

  /// Where it is, in words, when the input has several lines.
  private func place(_ diagnostic: Diagnostic) -> [String] {
    guard let span = diagnostic.primary, SourceMap(diagnostic.source).hasSeveralLines,
      !diagnostic.key.hasSuffix(".line")  // its sentence says so
    else { return [] }
    let place = SourceMap(diagnostic.source).place(of: span.start)
    let facts = ["line": "\(place.line)", "column": "\(place.column)"]
    return [Catalogue.sentence("word.place", facts, in: language)]
  }

  // MARK: - Carets

  /// The line with `^` under the place, `~` under the operands, and their shapes below.
  private func pointer(_ diagnostic: Diagnostic, echoing: Bool, indent: Int) -> [String] {
    guard let primary = diagnostic.primary else { return [] }
    let map = SourceMap(diagnostic.source)
    let line = map.line(of: primary.start)
    let repeats = echoing || map.hasSeveralLines
    let columns = Columns(map: map, line: (line.start, line.end), indent: repeats ? 2 : indent, width: width)
    guard columns.fits(primary) else { return repeats ? [DisplayText.cut("  " + columns.text, to: width)] : [] }
    var lines = repeats ? ["  " + columns.text] : []
    lines.append(columns.marks(primary, diagnostic.labels))
    if let below = columns.texts(diagnostic.labels) { lines.append(below) }
    return lines
  }
}

/// The columns of one line of source on the screen.
private struct Columns {
  let map: SourceMap
  let line: (start: Int, end: Int)
  let indent: Int
  let width: Int

  var text: String { map.text(Span(line.start, line.end)) }

  func fits(_ span: Span) -> Bool { indent + DisplayText.width(text) <= width && span.start <= line.end }

  private func column(_ offset: Int) -> Int {
    indent + DisplayText.width(map.text(Span(line.start, min(max(offset, line.start), line.end))))
  }

  func marks(_ primary: Span, _ labels: [Diagnostic.Label]) -> String {
    var marks = [Character](repeating: " ", count: width + 1)
    for label in labels { draw("~", label.span, &marks) }
    draw("^", primary, &marks)
    return DisplayText.trimmed(String(marks))
  }

  private func draw(_ mark: Character, _ span: Span, _ marks: inout [Character]) {
    let start = min(column(span.start), width)
    let end = min(max(column(span.end), start + 1), width + 1)
    for index in start..<end { marks[index] = mark }
  }

  /// Each label's text centred under its place, as far as they do not run into each other.
  func texts(_ labels: [Diagnostic.Label]) -> String? {
    guard !labels.isEmpty else { return nil }
    var line = ""
    for label in labels.sorted(by: { $0.span.start < $1.span.start }) {
      let middle = (column(label.span.start) + column(label.span.end)) / 2
      let start = max(middle - DisplayText.width(label.text) / 2, line.isEmpty ? 0 : DisplayText.width(line) + 1)
      line = DisplayText.padded(line, to: start) + label.text
    }
    return DisplayText.width(line) <= width ? line : nil
  }
}
