import Language

/// The part of CommonMark that lessons use, as HTML. Everything else, HTML included, is shown as the text it is.
struct Prose {
  /// Headings so far: levels never jump, so that a reader can walk from one to the next.
  private(set) var level = 0
  private var names = Set<String>()

  /// Whether a title was written.
  var hasTitle: Bool { level > 0 }

  mutating func html(_ text: String) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)[...]
    var html: [String] = []
    while let line = lines.first {
      if line.allSatisfy(\.isWhitespace) {
        lines.removeFirst()
      } else if let mark = MarkdownReader.fenceMark(line) {
        html.append(Prose.fence(mark, &lines))
      } else if let (depth, title) = Prose.heading(line) {
        lines.removeFirst()
        html.append(heading(depth, title))
      } else if line.hasPrefix(">") {
        let quote = Prose.take(&lines) { $0.hasPrefix(">") }.map { $0.dropFirst().drop { $0 == " " } }
        html.append("<blockquote><p>\(Prose.inline(quote.joined(separator: "\n")))</p></blockquote>")
      } else if Prose.item(line) != nil {
        html.append(Prose.list(&lines))
      } else if line.hasPrefix("|"), lines.dropFirst().first.map(Prose.isRule) == true {
        html.append(Prose.table(&lines))
      } else {
        html.append("<p>\(Prose.inline(Prose.paragraph(&lines)))</p>")
      }
    }
    return html.joined(separator: "\n")
  }

  // MARK: - Blocks

  private static func take(_ lines: inout ArraySlice<String>, while fits: (String) -> Bool) -> [String] {
    let taken = Array(lines.prefix(while: fits))
    lines = lines.dropFirst(taken.count)
    return taken
  }

  private static func paragraph(_ lines: inout ArraySlice<String>) -> String {
    let first = lines.removeFirst()
    let rest = take(&lines) { line in
      !line.allSatisfy(\.isWhitespace) && MarkdownReader.fenceMark(line) == nil && heading(line) == nil
        && !line.hasPrefix(">") && item(line) == nil
    }
    return ([first] + rest).joined(separator: "\n")
  }

  private static func fence(_ mark: String, _ lines: inout ArraySlice<String>) -> String {
    lines.removeFirst()
    let body = take(&lines) { line in
      let text = line.filter { !$0.isWhitespace }
      return !(text.count >= mark.count && text.allSatisfy { $0 == mark.first })
    }
    lines = lines.dropFirst()
    return "<pre><code>\(HTML.escaped(body.joined(separator: "\n")))</code></pre>"
  }

  /// The depth and the title of `## Title {#id .kind}`.
  static func heading(_ line: String) -> (depth: Int, title: String)? {
    let depth = line.prefix { $0 == "#" }.count
    guard (1...6).contains(depth), line.dropFirst(depth).first == " " else { return nil }
    return (depth, String(line.dropFirst(depth + 1)))
  }

  private mutating func heading(_ depth: Int, _ title: String) -> String {
    let wanted = hasTitle ? max(2, depth) : 1
    level = min(wanted, level + 1)
    var (title, name) = Prose.named(title)
    if !Document.isName(name) || !names.insert(name).inserted { name = "" }
    title = Prose.inline(title)
    return "<h\(level)\(name.isEmpty ? "" : " id=\"\(name)\"")>\(title)</h\(level)>"
  }

  /// The title without its attributes, and the id among them.
  static func named(_ title: String) -> (title: String, name: String) {
    guard title.last == "}", let open = title.lastIndex(of: "{"), title[open...].dropFirst().first == "#" else {
      return (title, "")
    }
    let name = title[open...].dropFirst(2).prefix { $0 != " " && $0 != "}" }
    return (DisplayText.trimmed(String(title[..<open])), String(name))
  }

  // MARK: - Lists

  /// The mark and the text of an option.
  static func option(_ line: String) -> (isRight: Bool, text: Substring)? {
    for (mark, isRight) in [("- [ ]", false), ("- [x]", true), ("- [X]", true)] where line.hasPrefix(mark) {
      return (isRight, line.dropFirst(mark.count))
    }
    return nil
  }

  private static func item(_ line: String) -> (isNumbered: Bool, text: Substring)? {
    if line.hasPrefix("- ") || line.hasPrefix("* ") { return (false, line.dropFirst(2)) }
    let digits = line.prefix { $0.isASCII && $0.isNumber }
    guard (1...3).contains(digits.count), line.dropFirst(digits.count).hasPrefix(". ") else { return nil }
    return (true, line.dropFirst(digits.count + 2))
  }

  private static func list(_ lines: inout ArraySlice<String>) -> String {
    let isNumbered = item(lines.first ?? "")?.isNumbered ?? false
    let isChoice = option(lines.first ?? "") != nil
    var items: [String] = []
    while let line = lines.first, let found = item(line), found.isNumbered == isNumbered {
      lines.removeFirst()
      let rest = take(&lines) { $0.hasPrefix(" ") && !$0.allSatisfy(\.isWhitespace) }.map { $0.drop { $0 == " " } }
      items.append("<li>\(itemText(line, found.text, rest))</li>")
    }
    let tag = isNumbered ? "ol" : "ul"
    return "<\(tag)\(isChoice ? " class=\"choice\"" : "")>\(items.joined())</\(tag)>"
  }

  private static func itemText(_ line: String, _ text: Substring, _ rest: [Substring]) -> String {
    let quote = rest.drop { !$0.hasPrefix(">") }
    let plain = rest.prefix { !$0.hasPrefix(">") }
    let option = option(line)
    let body = ([option?.text ?? text] + plain).joined(separator: "\n")
    let mark = option.map { $0.isRight ? "☑ " : "☐ " } ?? ""
    let answer = quote.map { $0.drop { $0 == ">" || $0 == " " } }.joined(separator: "\n")
    let reply = answer.isEmpty ? "" : "<div class=\"reply\">\(inline(answer))</div>"
    return mark + inline(body.drop { $0 == " " }) + reply
  }

  // MARK: - Tables

  private static func isRule(_ line: String) -> Bool {
    line.contains("-") && line.allSatisfy { "|-: ".contains($0) }
  }

  private static func table(_ lines: inout ArraySlice<String>) -> String {
    let rows = take(&lines) { $0.hasPrefix("|") }
    let html = rows.enumerated().filter { $0.offset != 1 }.map { place, row in
      let tag = place == 0 ? "th" : "td"
      var cells = row.split(separator: "|", omittingEmptySubsequences: false).dropFirst()
      if cells.last?.allSatisfy(\.isWhitespace) == true { cells = cells.dropLast() }
      return "<tr>" + cells.map { "<\(tag)>\(inline($0.trimmed))</\(tag)>" }.joined() + "</tr>"
    }
    return "<table>\(html.joined())</table>"
  }
}

extension Substring {
  fileprivate var trimmed: Substring { Substring(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
}
