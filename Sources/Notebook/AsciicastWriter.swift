import Language

extension Document {
  /// The notebook as a recording that asciinema plays (asciicast version 2): prose is shown, inputs are typed.
  ///
  /// The times are made, not measured, so that the same notebook gives the same bytes.
  public func asciicastText(width: Int = 80, height: Int = 24) -> String {
    var cast = Asciicast(width: width)
    for cell in cells {
      switch cell.kind {
      case .input: cast.type(cell)
      case .prose: cast.show(cell)
      case .raw: break
      }
    }
    let title = JSON.string((title ?? "Stepbook").visible).jupyterText
    let head = "{\"version\": 2, \"width\": \(width), \"height\": \(height), \"title\": \(title)}"
    return ([head] + cast.events).joined(separator: "\n") + "\n"
  }
}

/// The events of a recording, one after the other.
private struct Asciicast {
  let width: Int
  var events: [String] = []
  /// Thousandths of a second since the start.
  private var time = 0

  init(width: Int) { self.width = width }

  private mutating func add(_ text: String, after pause: Int) {
    time += pause
    let rest = String(time % 1000)
    let seconds = "\(time / 1000)." + String(repeating: "0", count: 3 - rest.count) + rest
    events.append("[\(seconds), \"o\", \(JSON.string(text).jupyterText)]")
  }

  private mutating func line(_ text: String, after pause: Int) { add(text + "\r\n", after: pause) }

  /// Prose as a reader sees it; a step begins on a clear screen.
  mutating func show(_ cell: Document.Cell) {
    guard !cell.source.hasPrefix("<!--"), cell.part == nil else { return }
    for row in cell.source.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      guard let (_, title) = Prose.heading(row) else {
        DisplayText.wrap(row.visible, width).forEach { line($0, after: 120) }
        continue
      }
      if !events.isEmpty { add("\u{1B}[2J\u{1B}[H", after: 1500) }
      line("\u{1B}[1m" + DisplayText.cut(Prose.named(title).title.visible, to: width) + "\u{1B}[0m", after: 300)
      line("", after: 0)
    }
    line("", after: 0)
  }

  mutating func type(_ cell: Document.Cell) {
    for row in MarkdownWriter.prompted(cell.source) {
      add(String(row.prefix(2)), after: 500)
      for character in row.dropFirst(2) { add(String(character).visible, after: 45) }
      line("", after: 250)
    }
    for row in cell.outputLines { DisplayText.wrap(row.visible, width).forEach { line($0, after: 30) } }
  }
}
