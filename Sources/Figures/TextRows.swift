import Characters

extension TextRenderer {
  mutating func drawRows(_ panel: PanelLayout) {
    let isStrip = panel.slots.allSatisfy(\.row.isStrip)
    for slot in panel.slots {
      for row in slot.first..<slot.first + slot.rows { canvas.set(signs.upright, panel.frame.column - 1, row) }
      draw(slot, panel)
    }
    if isStrip { return drawStripKey(panel) }
    canvas.set(signs.corner, panel.frame.column - 1, panel.frame.bottom)
    drawBase(panel)
  }

  private mutating func draw(_ slot: RowSlot, _ panel: PanelLayout) {
    switch slot.row.content {
    case .bar(let value): drawBar(value, slot.first, panel)
    case .box(let box): draw(box, slot.first, panel)
    case .ridge(let bins): draw(bins, slot, panel)
    case .strip(let parts): draw(parts, slot.first, panel.frame)
    }
  }

  private mutating func drawBar(_ value: Double, _ row: Int, _ panel: PanelLayout) {
    guard panel.horizontal.takes(value) else { return canvas.set("!", panel.frame.column, row, .alert) }
    let wide = Double(panel.frame.columns)
    let zero = (panel.horizontal.isLog ? 0 : min(1, max(0, panel.horizontal.fraction(0))) * wide).rounded()
    let end = min(1, max(0, panel.horizontal.fraction(value))) * wide
    let length = (end - zero).magnitude
    for place in 0..<Int((length - 1e-9).rounded(.up)) {
      let share = length - Double(place)
      let sign = share >= 1 ? signs.full(options.glyphs) : signs.end(share, options.glyphs, isLeft: end < zero)
      let column = end < zero ? Int(zero) - 1 - place : Int(zero) + place
      canvas.set(sign, panel.frame.column + column, row, .series(0))
    }
  }

  private mutating func draw(_ box: BoxSummary, _ row: Int, _ panel: PanelLayout) {
    let values = [box.low, box.lowerQuartile, box.median, box.upperQuartile, box.high]
    guard values.allSatisfy({ panel.horizontal.takes($0) }) else {
      return canvas.set("!", panel.frame.column, row, .alert)
    }
    let places = values.map { panel.column(of: $0) }
    for column in places[0]...places[4] { canvas.set(signs.level, column, row, .series(0)) }
    for column in places[1]...places[3] { canvas.set(signs.body(options.glyphs), column, row, .series(0)) }
    canvas.set(signs.whisker.0, places[0], row, .series(0))
    canvas.set(signs.whisker.1, places[4], row, .series(0))
    if places[3] > places[1] {
      canvas.set("[", places[1], row, .series(0))
      canvas.set("]", places[3], row, .series(0))
    }
    canvas.set(signs.median, places[2], row, .series(0))
    for value in box.outliers where panel.horizontal.takes(value) {
      canvas.set("o", panel.column(of: value), row, .series(0))
    }
  }

  private mutating func draw(_ bins: Bins, _ slot: RowSlot, _ panel: PanelLayout) {
    let highest = bins.counts.max() ?? 0
    guard highest > 0 else { return canvas.set("!", panel.frame.column, slot.first + slot.rows - 1, .alert) }
    for column in 0..<panel.frame.columns {
      let low = panel.horizontal.value(at: Double(column) / Double(panel.frame.columns))
      let high = panel.horizontal.value(at: (Double(column) + 1) / Double(panel.frame.columns))
      let count = bins.fullest(from: low, to: high)
      guard count > 0 else { continue }
      stand(
        count / highest * Double(slot.rows), column: panel.frame.column + column, bottom: slot.first + slot.rows,
        ink: .series(0))
    }
  }

  private mutating func draw(_ parts: [FoldPart], _ row: Int, _ frame: Frame) {
    for (column, role) in parts.roles(in: frame.columns).enumerated() {
      canvas.set(role.sign(options.glyphs), frame.column + column, row, .series(role.style))
    }
  }

  private mutating func drawStripKey(_ panel: PanelLayout) {
    let texts = panel.strips.map { "\($0.sign(options.glyphs)) \($0.name(options.language))" }
    let width = texts.reduce(-3) { $0 + 3 + $1.columns }
    var column = max(0, min(panel.frame.column, canvas.columns - width))
    for (role, text) in zip(panel.strips, texts) where column + text.columns <= canvas.columns {
      canvas.write(PlacedText(text, column: column, row: panel.frame.bottom, ink: .series(role.style)))
      column += text.columns + 3
    }
  }
}
