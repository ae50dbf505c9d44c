import Characters

extension TextRenderer {
  mutating func draw(_ matrix: CellsLayout, _ frame: Frame) {
    for row in 0..<matrix.cells.rows {
      for column in 0..<matrix.cells.columns {
        draw(matrix.cells, row, column, frame, matrix.cellColumns)
      }
    }
  }

  private mutating func draw(_ cells: Cells, _ row: Int, _ column: Int, _ frame: Frame, _ wide: Int) {
    let level = cells.level(cells[row, column])
    let signs = level.map { Ramp.signs($0, wide, options.glyphs) } ?? Array(repeating: "!", count: wide)
    let ink = level.map(Ink.level) ?? .alert
    let start = frame.column + column * wide
    for (offset, sign) in signs.enumerated() { canvas.set(sign, start + offset, frame.row + row, ink) }
    guard wide >= 6, level != nil else { return }
    let text = " \(NumberText.short(cells[row, column], within: wide - 3)) "
    canvas.write(PlacedText(text, column: start + (wide - text.columns) / 2, row: frame.row + row))
  }

  mutating func draw(_ key: RampKey) {
    canvas.write(PlacedText(key.low, column: 0, row: key.row))
    var column = key.low.columns + 1
    for level in 0..<Cells.levels {
      for sign in Ramp.signs(level, 2, options.glyphs) {
        canvas.set(sign, column, key.row, .level(level))
        column += 1
      }
    }
    canvas.write(PlacedText(key.high, column: column + 1, row: key.row))
  }
}
