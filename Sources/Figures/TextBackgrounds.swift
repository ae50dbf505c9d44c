extension TextRenderer {
  mutating func draw(_ regions: Regions, _ panel: PanelLayout) {
    let frame = panel.frame
    let across = Scale(low: regions.horizontal.lowerBound, high: regions.horizontal.upperBound)
    let up = Scale(low: regions.vertical.lowerBound, high: regions.vertical.upperBound)
    for row in 0..<frame.rows {
      let y = up.fraction(panel.vertical.value(at: 1 - Double(row) / Double(max(1, frame.rows - 1))))
      for column in 0..<frame.columns {
        let x = across.fraction(panel.horizontal.value(at: (Double(column) + 0.5) / Double(frame.columns)))
        let style = SeriesStyle(max(0, regions.classAt(x, y)))
        canvas.set(style.texture, frame.column + column, frame.row + row, .series(style.index))
      }
    }
  }

  mutating func drawRule(_ value: Double, _ panel: PanelLayout) {
    guard (0...1).contains(panel.horizontal.fraction(value)) else { return }
    let column = panel.column(of: value)
    for row in panel.frame.row..<panel.frame.bottom { canvas.set(signs.rule, column, row) }
  }

  /// Fills the empty cells between two lines, column by column.
  mutating func shade(_ first: Int, _ second: Int, _ panel: PanelLayout) {
    let series = panel.panel.series
    guard series.indices.contains(first), series.indices.contains(second) else { return }
    let frame = panel.frame
    for column in 0..<frame.columns {
      let x = panel.horizontal.value(at: (Double(column) + 0.5) / Double(frame.columns))
      guard let a = series[first].height(at: x), let b = series[second].height(at: x),
        panel.vertical.takes(a), panel.vertical.takes(b)
      else { continue }
      let rows = [panel.row(of: a), panel.row(of: b)].sorted()
      for row in rows[0]..<rows[1] where canvas.isEmpty(frame.column + column, row) {
        canvas.set(signs.shade, frame.column + column, row)
      }
    }
  }

  /// Strokes above and beside the frame, one for each place a point has on that axis alone.
  mutating func drawRugs(_ panel: PanelLayout) {
    for series in panel.panel.series {
      for (x, y) in zip(series.x, series.y) where panel.horizontal.takes(x) && panel.vertical.takes(y) {
        canvas.set(signs.upright, panel.column(of: x), panel.frame.row - 1, .series(series.style))
        canvas.set(signs.level, panel.frame.end + 1, panel.row(of: y), .series(series.style))
      }
    }
  }

  // MARK: - Bars of a histogram

  mutating func draw(_ bins: Bins, _ panel: PanelLayout) {
    let frame = panel.frame
    for column in 0..<frame.columns {
      let low = panel.horizontal.value(at: Double(column) / Double(frame.columns))
      let high = panel.horizontal.value(at: (Double(column) + 1) / Double(frame.columns))
      let count = bins.fullest(from: low, to: high)
      guard count > 0, panel.vertical.takes(count) else { continue }
      let height = min(1, max(0, panel.vertical.fraction(count))) * Double(frame.rows)
      stand(height, column: frame.column + column, bottom: frame.bottom, ink: .series(0))
    }
  }

  /// A column of eighths, or of whole signs; something above 0 never vanishes.
  mutating func stand(_ height: Double, column: Int, bottom: Int, ink: Ink) {
    let eighths = options.glyphs == .ascii ? Int(height.rounded()) * 8 : Int((height * 8).rounded())
    let shown = max(1, eighths)
    for row in 0..<shown / 8 { canvas.set(signs.full(options.glyphs), column, bottom - 1 - row, ink) }
    guard shown % 8 > 0 else { return }
    canvas.set(Sparkline.sign(level: shown % 8 - 1, options.glyphs), column, bottom - 1 - shown / 8, ink)
  }
}
