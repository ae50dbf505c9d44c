import Language

/// The cells of a notebook as lines for a screen. Nothing from a file reaches the screen as a control code.
public struct CellListing {
  private let document: Document
  private let width: Int

  public init(_ document: Document, width: Int) { (self.document, self.width) = (document, width) }

  /// One line a cell: its number, whether it was run, the start of its text.
  public var lines: [String] {
    document.cells.enumerated().map { place, cell in
      let first = String((cell.source.split(separator: "\n").first ?? "").prefix(width))
      let head = DisplayText.paddedLeft("\(place + 1)", to: 4) + " " + mark(cell) + " "
      return DisplayText.cut(head + first.visible, to: width)
    }
  }

  /// `>` an input, `#` prose.
  private func mark(_ cell: Document.Cell) -> String { cell.kind == .input ? ">" : "#" }

  /// The most lines of one cell that are shown.
  private static let mostLines = 400

  /// One cell whole, with what it showed.
  public func lines(of place: Int) -> [String] {
    let cell = document.cells[place]
    let source = cell.kind == .input ? MarkdownWriter.prompted(cell.source) : rows(cell.source)
    var shown: [String] = []
    for row in source + cell.outputs.flatMap(\.lines) where shown.count <= CellListing.mostLines {
      let start = String(row.prefix(CellListing.mostLines * width + 1))  // a row may have megabytes
      shown += DisplayText.wrap(start.visible, width)
    }
    return shown.count <= CellListing.mostLines ? shown : shown.prefix(CellListing.mostLines) + ["..."]
  }

  private func rows(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
}

extension String {
  /// The text without what a terminal would act on: control codes become `�`, direction marks vanish.
  public var visible: String {
    var scalars = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x09: scalars.append(contentsOf: "    ".unicodeScalars)
      case 0x20..<0x7F: scalars.append(scalar)
      case 0x00..<0x20, 0x7F..<0xA0: scalars.append("\u{FFFD}")
      case 0x202A...0x202E, 0x2066...0x2069: continue
      default: scalars.append(scalar)
      }
    }
    return String(scalars)
  }
}
