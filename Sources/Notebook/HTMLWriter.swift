import Characters
public import Messages

/// How a page is written.
public struct HTMLOptions: Sendable {
  /// The language of headings that the page itself adds.
  public var language: MessageLanguage

  public init(language: MessageLanguage = .english) { self.language = language }
}

extension Document {
  /// The notebook as one page: no network, no script, figures inside, fit for paper.
  ///
  /// Whatever stands in the cells is shown as text; pictures are data inside `<img>`, where nothing in them can run.
  public func htmlText(_ options: HTMLOptions = HTMLOptions()) -> String {
    var prose = Prose()
    let parts = groups.map { group -> String in
      group[0].isAfterwards ? HTML.folded(group, &prose, options) : HTML.group(group, &prose, options)
    }
    let language = frontMatter("lang").flatMap(MessageLanguage.init) ?? options.language
    let title = title ?? Catalogue.sentence("notebook.title", in: language)
    let body = (prose.hasTitle ? [] : ["<h1>\(Prose.inline(title))</h1>"]) + parts.filter { !$0.isEmpty }
    return HTML.page(title: HTML.plain(title), language: language.rawValue, body.joined(separator: "\n"))
  }

  /// Each cell alone, but what is said to an answer with the answer, and all that is folded away with one question.
  private var groups: [[Cell]] {
    var groups: [[Cell]] = []
    for cell in cells {
      let follows = cell.part == "feedback" || (cell.isAfterwards && groups.last?.last?.isAfterwards == true)
      if follows, !groups.isEmpty {
        groups[groups.count - 1].append(cell)
      } else {
        groups.append([cell])
      }
    }
    return groups
  }

  /// The first title in the prose, else the one in the front matter.
  public var title: String? {
    for cell in cells where cell.kind == .prose {
      if let line = cell.source.split(separator: "\n").first.map(String.init), let found = Prose.heading(line) {
        return Prose.named(found.title).title
      }
    }
    return frontMatter("title")
  }

  /// The value of a `key: value` line of the front matter.
  func frontMatter(_ key: String) -> String? {
    guard let front = cells.first, front.kind == .raw else { return nil }
    let line = front.source.split(separator: "\n").first { $0.hasPrefix(key + ":") }
    return line.map { String($0.dropFirst(key.count + 1).drop { $0 == " " }) }
  }
}

/// Pieces of a page.
enum HTML {
  static func escaped(_ text: String) -> String { text.asMarkup }

  /// A title without the marks of emphasis and code.
  static func plain(_ title: String) -> String { escaped(title.filter { $0 != "`" && $0 != "*" }) }

  /// What tells the answer of the question before, behind a word that opens it.
  static func folded(_ cells: [Document.Cell], _ prose: inout Prose, _ options: HTMLOptions) -> String {
    let parts = cells.map { group([$0], &prose, options) }.filter { !$0.isEmpty }
    guard !parts.isEmpty else { return "" }
    let summary = Catalogue.sentence("notebook.part.afterwards", in: options.language)
    return "<details><summary>\(escaped(summary))</summary>\n\(parts.joined(separator: "\n"))\n</details>"
  }

  static func group(_ cells: [Document.Cell], _ prose: inout Prose, _ options: HTMLOptions) -> String {
    cells[0].kind == .input ? input(cells[0]) : self.prose(cells, &prose, options)
  }

  /// Prose as it stands; parts of a lesson behind a word that opens them, those of the teacher marked for paper.
  static func prose(_ cells: [Document.Cell], _ prose: inout Prose, _ options: HTMLOptions) -> String {
    let cell = cells[0]
    guard cell.kind == .prose else { return "" }
    if cell.source.hasPrefix("<!--"), cell.part != "note" { return "" }
    guard let part = cell.part else { return prose.html(cell.source) }
    let summary = Catalogue.sentence("notebook.part.\(part)", in: options.language)
    let body = cells.map { inside($0, part, &prose) }.joined(separator: "\n")
    let kind = LessonPart(rawValue: part)?.isForTeacher ?? true ? " class=\"teacher\"" : ""
    return "<details\(kind)><summary>\(escaped(summary))</summary>\n\(body)\n</details>"
  }

  private static func inside(_ cell: Document.Cell, _ part: String, _ prose: inout Prose) -> String {
    if part == LessonPart.hint.rawValue || part == LessonPart.model.rawValue {  // words, though they stand in a fence
      return prose.html(cell.source.split(separator: "\n").dropFirst().dropLast().joined(separator: "\n"))
    }
    guard part == "note" else { return prose.html(cell.source) }
    let text = cell.source.dropFirst(4).replacing("-->", with: "").drop { $0 != ":" }.dropFirst()
    return "<p>\(Prose.inline(text.drop { $0 == " " }))</p>"
  }

  // MARK: - Inputs

  static func input(_ cell: Document.Cell) -> String {
    let lines = MarkdownWriter.prompted(cell.source).map { line in
      "<span class=\"prompt\">\(escaped(String(line.prefix(2))))</span>\(escaped(String(line.dropFirst(2))))"
    }
    let input = "<pre class=\"input\"><code>\(lines.joined(separator: "\n"))</code></pre>"
    let shown = ([input] + cell.outputs.map(output)).filter { !$0.isEmpty }
    return "<div class=\"cell\">\n\(shown.joined(separator: "\n"))\n</div>"
  }

  private static func output(_ output: CellOutput) -> String {
    if let figure = figure(output) { return figure }
    let lines = output.lines
    guard !lines.isEmpty else { return "" }
    let kind = output.isError ? "output error" : "output"
    return "<pre class=\"\(kind)\"><samp>\(escaped(lines.joined(separator: "\n")))</samp></pre>"
  }

  /// A drawing as data: in `<img>` it loads nothing and runs nothing, whoever drew it.
  private static func figure(_ output: CellOutput) -> String? {
    if let drawing = output["image/svg+xml"] { return "<figure>\(picture(drawing))</figure>" }
    guard let photograph = output["image/png"]?.filter({ !$0.isWhitespace }), Base64.isText(photograph) else {
      return nil
    }
    return "<figure>\(image(output.lines.joined(separator: " "), "png;base64," + photograph))</figure>"
  }

  /// A drawing as `<img>`, with what it says about itself for those who do not see it.
  static func picture(_ drawing: String) -> String {
    image(SVGWords.description(drawing) ?? "", "svg+xml;base64," + Base64.text(Array(drawing.utf8)))
  }

  private static func image(_ words: String, _ source: String) -> String {
    let words = escaped(String(words.prefix(400))).replacing("\n", with: " ")
    return "<img alt=\"\(words)\" src=\"data:image/\(source)\">"
  }

  // MARK: - Page

  static func page(title: String, language: String, _ body: String) -> String {
    """
    <!DOCTYPE html>
    <html lang="\(language)">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
    <title>\(title)</title>
    <style>
    \(PageStyle.sheet)
    </style>
    </head>
    <body>
    <main>
    \(body)
    </main>
    </body>
    </html>

    """
  }
}
