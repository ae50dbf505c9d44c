import Language
import Terminal

/// The small part of Markdown that lessons use, as lines for a screen: paragraphs, lists, `code`, **strong**, *stress*.
struct Prose {
  let lines: [String]

  init(_ markdown: String, width: Int, style: Style?) {
    lines = Prose.paragraphs(of: markdown).flatMap { Prose.wrapped($0, max(20, width), style) }
  }

  private struct Paragraph {
    var indent = ""
    var text = ""
    var isVerbatim = false
  }

  /// Blank lines and list marks start a new paragraph; other line ends are spaces.
  private static func paragraphs(of markdown: String) -> [Paragraph] {
    var found: [Paragraph] = []
    var isOpen = false
    for line in markdown.split(separator: "\n", omittingEmptySubsequences: false) {
      let text = line.drop { $0 == " " }
      if text.isEmpty {
        if !found.isEmpty { found.append(Paragraph(isVerbatim: true)) }
        isOpen = false
      } else if line.hasPrefix("    ") || line.hasPrefix("|") {
        found.append(Paragraph(text: String(line), isVerbatim: true))
        isOpen = false
      } else if let mark = listMark(text) {
        found.append(Paragraph(indent: mark, text: String(text.dropFirst(mark.count))))
        isOpen = true
      } else if isOpen {
        found[found.count - 1].text += " " + text
      } else {
        found.append(Paragraph(text: String(text)))
        isOpen = true
      }
    }
    while found.last?.text.isEmpty == true { found.removeLast() }
    return found
  }

  private static func listMark(_ text: Substring) -> String? {
    if text.hasPrefix("- ") || text.hasPrefix("* ") { return "- " }
    let number = text.prefix { $0.isNumber }
    return !number.isEmpty && text.dropFirst(number.count).hasPrefix(". ") ? number + ". " : nil
  }

  private static func wrapped(_ paragraph: Paragraph, _ width: Int, _ style: Style?) -> [String] {
    if paragraph.isVerbatim { return [paragraph.text] }
    let marked = ProseMarks(String(paragraph.text.drop { $0 == "#" || $0 == " " }))
    // Where code keeps its marks, each line of a broken span takes two columns for them.
    let marks = style == nil && marked.hasCode ? 2 : 0
    let rows = DisplayText.wrap(marked.text, width - paragraph.indent.count - marks)
    let margin = String(repeating: " ", count: paragraph.indent.count)
    var open: Character?
    return rows.enumerated().map { ($0 == 0 ? paragraph.indent : margin) + ProseMarks.drawn($1, style, &open) }
  }
}
