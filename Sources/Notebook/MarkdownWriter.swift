extension Document {
  /// The notebook as Markdown that `stepbook replay` verifies.
  public var markdownText: String {
    let header = metadata["stepbook"]?["header"]?.text == "jupytext" ? MarkdownWriter.header : ""
    let text = header + MarkdownWriter(language: inputLanguage).text(cells)
    return metadata["stepbook"]?["line_end"]?.text == "crlf" ? text.replacing("\n", with: "\r\n") : text
  }
}

/// Puts cells together with one blank line between them, unless the file had something else there.
struct MarkdownWriter {
  let language: String

  /// What jupytext reads of a session: `stepbook` fences are code.
  static let header = """
    ---
    jupyter:
      jupytext:
        custom_language_magics: stepbook
        notebook_metadata_filter: -jupytext.text_representation
      kernelspec:
        display_name: Stepbook
        language: stepbook
        name: stepbook
    ---


    """

  func text(_ cells: [Document.Cell]) -> String {
    var text = ""
    var rest = cells[...]
    while let first = rest.first {
      let count = first.kind == .input ? 1 + rest.dropFirst().prefix { $0.kind == .input && $0.isInSameFence }.count : 1
      let group = rest.prefix(count)
      rest = rest.dropFirst(count)
      text += piece(group) + end(of: group.last ?? first, isLast: rest.isEmpty)
    }
    return text
  }

  private func piece(_ cells: ArraySlice<Document.Cell>) -> String {
    guard let first = cells.first, first.kind == .input else { return cells.first?.source ?? "" }
    return language == "stepbook" ? MarkdownWriter.fence(cells) : cells.map(foreign).joined(separator: "\n\n")
  }

  private func end(of cell: Document.Cell, isLast: Bool) -> String {
    let usual = isLast ? "\n" : "\n\n"
    guard let end = cell[note: "end"], end.utf8.allSatisfy({ $0 == 0x0A }) else { return usual }
    return isLast || !end.isEmpty ? end : usual
  }

  /// Inputs behind their prompts, with what they showed; marks longer than any run of backticks inside.
  static func fence(_ cells: ArraySlice<Document.Cell>) -> String {
    let lines = cells.flatMap { prompted($0.source) + recorded($0.outputLines) }
    let longest = lines.map(leadingBackticks).max() ?? 0
    let mark = String(repeating: "`", count: max(3, longest + 1))
    return ([mark + "stepbook"] + lines + [mark]).joined(separator: "\n")
  }

  static func prompted(_ input: String) -> [String] {
    input.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map { ($0 == 0 ? "> " : "| ") + $1 }
  }

  /// Output that would read as an input is recorded as `...`: any lines.
  private static func recorded(_ lines: [String]) -> [String] {
    let isPlain = lines.allSatisfy { line in
      !line.utf8.starts(with: "> ".utf8) && line != ">" && line != "|" && !line.utf8.starts(with: "| ".utf8)
    }
    return isPlain ? lines : ["..."]
  }

  /// An input of another language: code that Stepbook will not take for its own.
  private func foreign(_ cell: Document.Cell) -> String {
    let word = language.filter { $0.isLetter || $0.isNumber || "+#-".contains($0) }
    let code = MarkdownWriter.block(word, cell.source)
    return cell.outputs.isEmpty
      ? code : code + "\n\n" + MarkdownWriter.block("text", cell.outputLines.joined(separator: "\n"))
  }

  private static func leadingBackticks(_ line: some StringProtocol) -> Int { line.utf8.prefix { $0 == 0x60 }.count }

  private static func block(_ word: String, _ text: String) -> String {
    let longest = text.split(separator: "\n").map(leadingBackticks).max() ?? 0
    let mark = String(repeating: "`", count: max(3, longest + 1))
    return "\(mark)\(word)\n\(text)\n\(mark)"
  }
}

extension Document.Cell {
  fileprivate var isInSameFence: Bool { self[note: "fence"] == "same" }
}
