import Testing

@testable import Figures

/// What is drawn stands where its axes say.
@Suite struct AlignmentTests {
  /// The diagonal (0, 0), (1, 1) … : where an axis has a stroke for a whole number, the point of that number stands.
  @Test(arguments: [40, 57, 80, 120], [Glyphs.block, .ascii])
  func `a point stands above the stroke of its x and beside that of its y`(width: Int, glyphs: Glyphs) throws {
    let numbers = (0...4).map(Double.init)
    let figure = try Figure.scatter([Series("", x: numbers, y: numbers)], Framing(verticalLimits: (0, 4)))
    let text = figure.text(TextOptions(width: width, glyphs: glyphs))
    let rows = text.split(separator: "\n").map(Array.init)
    let stroke: Character = glyphs == .ascii ? "+" : "┬"
    let side: Character = glyphs == .ascii ? "+" : "┤"
    let base = try #require(rows.firstIndex { $0.contains(stroke) && $0.count { "-─".contains($0) } > 9 })
    let corner = try #require(rows[base].firstIndex { "+└".contains($0) })
    let ticks = rows[base].indices.filter { $0 > corner && rows[base][$0] == stroke }
    let labels = String(rows[base + 1]).split(separator: " ").compactMap { Double($0) }
    #expect(ticks.count == labels.count && ticks.count >= 3, "\(text)")
    let places = rows[..<base].indices.flatMap { row in
      rows[row].indices.filter { rows[row][$0] == "o" }.map { (row: row, column: $0) }
    }
    for (tick, label) in zip(ticks, labels) where label == label.rounded() {
      #expect(
        places.contains { $0.column == tick && 4 - Int(label) == placeFromTop($0.row, places.map(\.row)) }, "\(text)")
    }
    for place in places where rows[place.row][corner] == side {
      let label = String(rows[place.row][..<corner]).filter { !$0.isWhitespace }
      #expect(Double(label) == Double(4 - placeFromTop(place.row, places.map(\.row))), "\(text)")
    }
  }

  private func placeFromTop(_ row: Int, _ rows: [Int]) -> Int { Set(rows).sorted().firstIndex(of: row) ?? -1 }

  /// A bar as long as half the axis, and boxes whose median is a labelled number.
  @Test func `bars and boxes end where the axis says`() throws {
    let bars = try Figure.bars([("a", 4), ("b", 2)]).text(TextOptions(width: 60, glyphs: .ascii)).split(separator: "\n")
    let (whole, half) = (bars[0].count { $0 == "#" }, bars[1].count { $0 == "#" })
    #expect(abs(2 * half - whole) <= 1)
    let box = try Figure.boxes([("a", [0, 1, 2, 3, 4])]).text(TextOptions(width: 60, glyphs: .ascii))
    let rows = box.split(separator: "\n").map(Array.init)
    let median = try #require(rows[0].firstIndex(of: "#"))
    let label = try #require(rows[2].firstIndex(of: "2"))
    #expect(rows[1][median] == "+" && abs(label - median) <= 1, "\(box)")
  }

  /// One line from corner to corner: the first and the last cell of the frame are its ends.
  @Test(arguments: Glyphs.allCases)
  func `a diagonal line goes from corner to corner`(glyphs: Glyphs) throws {
    let line = Series("", x: [0, 10], y: [0, 10])
    let text = try Figure.line([line]).text(TextOptions(width: 60, glyphs: glyphs))
    let rows = text.split(separator: "\n").map(Array.init)
    let corner = try #require(rows.first?.firstIndex { "┤+".contains($0) })
    let top = rows[0]
    let bottom = try #require(
      rows.last { $0.count > corner + 1 && "┤│+|".contains($0[corner]) && $0[corner + 1] != "-" })
    #expect(top.count == 60 && top[59] != " " && bottom[corner + 1] != " ", "\(text)")
  }
}
