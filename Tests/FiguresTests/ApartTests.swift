import Testing

@testable import Figures

/// Without colour everything is still told apart.
@Suite struct ApartTests {
  @Test(arguments: Glyphs.allCases, [40, 80, 120])
  func `five series keep their letters on their lines and at their ends`(glyphs: Glyphs, width: Int) throws {
    let series = (0..<5).map { place in Series("s\(place)", (0..<40).map { Double(place) + Double($0) / 20 }) }
    let lines = try Figure.line(series).text(TextOptions(width: width, glyphs: glyphs)).split(separator: "\n")
    for letter in "abcde" {
      let inside = lines.filter { ($0.contains("┤") || $0.contains("│") || $0.contains("|") || $0.contains("+")) }
      let count = inside.reduce(0) { $0 + $1.count { $0 == letter } }
      #expect(count >= 2, "\(letter)")
    }
  }

  @Test func `series that lie on each other take turns`() throws {
    let series = (0..<3).map { _ in Series("", Array(repeating: 1, count: 30)) }
    let text = try Figure.line(series).text(TextOptions(width: 60, glyphs: .ascii))
    #expect(text.contains("abcabcabc"))
  }

  @Test(arguments: Glyphs.allCases)
  func `a heat map shows ten levels`(glyphs: Glyphs) throws {
    let cells = Cells(rows: 1, columns: 10, values: (0..<10).map(Double.init))
    let text = try Figure.heat(cells).text(TextOptions(glyphs: glyphs))
    let row = Array(try #require(text.split(separator: "\n").first).padded(to: 20))
    let signs = stride(from: 0, to: 20, by: 2).map { String(row[$0...$0 + 1]) }
    #expect(Set(signs).count == 10)
  }

  @Test func `styles keep letter, marker and colour`() {
    let styles = (0..<7).map(SeriesStyle.init)
    #expect(String(styles.map(\.letter)) == "abcdefg")
    #expect(String(styles.map(\.marker)) == "ox+*#^=")
    #expect(Set(styles.map(\.colour.hexadecimal)).count == 7)
    #expect(SeriesStyle(7).letter == "h")
    #expect(SeriesStyle(7).colour == SeriesStyle(0).colour)
  }

  /// The shapes of a file by the commands of their paths: arcs, two strokes that cross, a closed square …
  @Test(arguments: [
    ("o", "Maa"), ("x", "Mlml"), ("+", "Mhmv"), ("*", "Mhmlml"), ("#", "Mhvhz"), ("^", "Mllz"), ("=", "Mhmh"),
  ])
  func `a marker of an SVG file looks like the sign of the terminal`(marker: Character, commands: String) throws {
    let style = try #require((0..<7).first { SeriesStyle($0).marker == marker })
    let drawn = Marker.path(style, 10, 10).filter(\.isLetter)
    #expect(drawn == commands)
    // Two strokes of a cross are diagonal, those of a plus are not.
    #expect(Marker.path(1, 0, 0).contains("l8 8") && Marker.path(2, 0, 0).contains("h8"))
  }

  @Test func `a file marks every gap with the same sign as the text`() throws {
    let figure = try Examples.gaps()
    let text = figure.text(TextOptions(glyphs: .ascii)).split(separator: "\n").filter {
      $0.contains("|") || $0.contains("+")
    }
    #expect(text.reduce(0) { $0 + $1.count { $0 == "!" } } == 2)
    #expect(figure.svg().matches(of: #/>!<\/text>/#).count == 2)
    var runs = [Series("lr=5", [2.7, 9.9]), Series("lr=0.1", [2.2, 1.1])]
    runs[0].ending = "x3.7@2"
    #expect(try Figure.rates(runs).svg().matches(of: #/>!<\/text>/#).count == 1)
  }

  @Test func `labels that want one row move apart and stay inside`() {
    #expect(EndLabels.apart([9, 9, 9], from: 0, to: 10) == [7, 8, 9])
    #expect(EndLabels.apart([0, 0, 5], from: 0, to: 10) == [0, 1, 5])
    #expect(EndLabels.apart([4, 4], from: 4, to: 6) == [4, 5])
  }

  @Test(arguments: Glyphs.allCases)
  func `labels stand in the order of their lines' ends, also where these share a row`(glyphs: Glyphs) throws {
    let series = (0..<5).map { place in Series("s\(place)", (0..<9).map { Double($0 + 2 * place) }) }
    let text = try Figure.line(series).text(TextOptions(glyphs: glyphs))
    let labels = text.split(separator: "\n").compactMap { $0.firstMatch(of: #/s\d$/#).map { String($0.0) } }
    #expect(labels == ["s4", "s3", "s2", "s1", "s0"], "\(text)")
  }

  @Test func `what stopped a run is at its label`() throws {
    let runs = [Series("lr=1", [1, 2, 3, .nan, .nan]), Series("lr=2", [1, .infinity]), Series("ok", [1, 2, 1])]
    let text = try Figure.rates(runs).text()
    #expect(text.contains("a lr=1 NAN@4 (2)"))
    #expect(text.contains("b lr=2 INF@2"))
    #expect(text.contains("c ok\n"))
  }

  @Test func `a run that stopped at a finite loss says so, with a mark where it stopped`() throws {
    var runs = [Series("lr=5", [2.7, 9.9]), Series("lr=0.1", [2.2, 1.1, 0.5, 0.2])]
    runs[0].ending = "x3.7@2"
    let figure = try Figure.rates(runs, Framing(verticalLimits: (0, 4)))
    let text = figure.text(TextOptions(width: 60, glyphs: .ascii))
    #expect(text.contains("a lr=5 x3.7@2") && text.count { $0 == "!" } == 1)
    #expect(figure.described().contains("a lr=5 x3.7@2: points 2") && figure.svg().contains("a lr=5 x3.7@2"))
  }

  /// Rounded by hand: five columns are what a cell of eight leaves between its signs and blanks.
  @Test(arguments: [
    (-0.1176, "-0.12"), (0.8718, "0.872"), (1, "1"), (-0.0004284, "-4e-4"), (12345.678, "12346"), (1.5e-7, "2e-7"),
    (-1234.5, "-1235"), (1e-300, "1e-.."),
  ])
  func `numbers in a heat map lose digits, not their ends`(value: Double, wanted: String) {
    #expect(NumberText.short(value, within: 5) == wanted)
  }
}

extension Substring {
  fileprivate func padded(to count: Int) -> String {
    self + String(repeating: " ", count: Swift.max(0, count - self.count))
  }
}
