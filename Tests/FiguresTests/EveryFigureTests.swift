import Figures
import Testing

/// What must hold for every kind, with every kind of data, however it is drawn.
@Suite struct EveryFigureTests {
  static let cases = Figure.Kind.allCases.flatMap { kind in SampleData.allCases.map { (kind, $0) } }

  @Test(arguments: cases)
  func `text stays inside the width, and ASCII is ASCII`(kind: Figure.Kind, data: SampleData) throws {
    guard let figure = drawable(kind, data) else { return }
    for glyphs in Glyphs.allCases {
      for width in data == .many ? [40, 80, 120] : [40, 41, 80, 120, 200] {
        let text = figure.text(TextOptions(width: width, glyphs: glyphs))
        for line in text.split(separator: "\n") { #expect(columns(line) <= width, "\(line)") }
        #expect(text.split(separator: "\n").count >= 2)
        guard glyphs == .ascii else { continue }
        let isPlain = text.allSatisfy { $0.isASCII || $0 == "둘" }
        #expect(isPlain)
      }
    }
  }

  @Test(arguments: cases)
  func `what is not finite is marked or counted`(kind: Figure.Kind, data: SampleData) throws {
    guard data.notFinite > 0, kind != .folds, let figure = drawable(kind, data) else { return }
    for glyphs in Glyphs.allCases {
      let text = figure.text(TextOptions(glyphs: glyphs))
      #expect(text.contains("!"), "\(text)")
      #expect(text.contains("NAN") || text.contains("INF"), "\(text)")
    }
  }

  @Test(arguments: cases)
  func `colour is an addition`(kind: Figure.Kind, data: SampleData) throws {
    guard data != .many, let figure = drawable(kind, data) else { return }
    for colours in [TextOptions.Colours.indexed, .full] {
      let coloured = figure.text(TextOptions(colours: colours))
      #expect(coloured.contains("\u{1B}["))
      let stripped = coloured.replacing(#/\u{1B}\[[0-9;]*m/#, with: "")
      let lines = stripped.split(separator: "\n", omittingEmptySubsequences: false).map(trimmed)
      let plain = figure.text().split(separator: "\n", omittingEmptySubsequences: false).map(trimmed)
      #expect(lines == plain)
    }
  }

  @Test(arguments: Figure.Kind.allCases)
  func `no data is one typed problem`(kind: Figure.Kind) {
    #expect(throws: FigureProblem.self) { try Gallery.figure(kind, .empty) }
  }

  @Test(arguments: Figure.Kind.allCases)
  func `a row of heights fits as asked`(kind: Figure.Kind) throws {
    let figure = try Gallery.figure(kind, .normal)
    for height in [3, 5, 24] {
      let text = figure.text(TextOptions(width: 60, height: height, glyphs: .ascii))
      #expect(text.split(separator: "\n").allSatisfy { columns($0) <= 60 })
    }
  }

  @Test(arguments: [40, 57, 80])
  func `long titles and names end in two dots inside the width`(width: Int) throws {
    let long = String(repeating: "아주 긴 이름 ", count: 20)
    let framing = Framing(title: long, horizontalLabel: long, verticalLabel: long)
    let series = [Series(long, [1, 2, 3]), Series(long, [3, 2, 1])]
    let figures = [
      try Figure.line(series, framing), try Figure.scatter(series, framing),
      try Figure.bars([(long, 1), (long, 2)], framing),
      try Figure.heat(
        Cells(rows: 1, columns: 2, values: [1, 2], rowLabels: [long], columnLabels: [long, long]), framing),
    ]
    for text in figures.map({ $0.text(TextOptions(width: width)) }) {
      let lines = text.split(separator: "\n")
      #expect(lines.allSatisfy { columns($0) <= width }, "\(text)")
      #expect(lines.first?.hasSuffix("..") == true)
    }
  }

  @Test func `a line break in a title does not move the cursor`() throws {
    let figure = try Figure.line([Series("a\u{1B}[2Jb", [1, 2])], Framing(title: "one\ntwo\u{7}"))
    #expect(figure.text().hasPrefix("one two"))
    #expect(!figure.text().contains("\u{1B}"))
  }

  /// The figure, unless its data make none: nothing at all, or more bars than can be told apart.
  private func drawable(_ kind: Figure.Kind, _ data: SampleData) -> Figure? {
    do {
      return try Gallery.figure(kind, data)
    } catch {
      #expect(data == .empty || (kind, data) == (.bar, .many), "\(kind) \(data): \(error)")
      return nil
    }
  }

  private func trimmed(_ line: Substring) -> String {
    String(line.reversed().drop { $0 == " " }.reversed())
  }

  /// Display columns, counted apart from the library: Hangul takes two, everything else here one.
  private func columns(_ line: Substring) -> Int {
    line.unicodeScalars.reduce(0) { $0 + ((0xAC00...0xD7A3).contains($1.value) ? 2 : 1) }
  }
}
