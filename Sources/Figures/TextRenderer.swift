extension Figure {
  /// The figure as lines of text, none wider than asked for and without a line end after the last.
  public func text(_ options: TextOptions = TextOptions()) -> String {
    let room = Room(columns: options.width, rows: options.height, language: options.language)
    return TextRenderer(Layout(self, room), options).text
  }
}

/// Draws a layout on a page of characters.
struct TextRenderer {
  var canvas: Canvas
  let options: TextOptions
  let signs: FrameSigns

  init(_ layout: Layout, _ options: TextOptions) {
    self.options = options
    canvas = Canvas(columns: layout.columns, rows: layout.rows)
    signs = options.hasBoxLines ? .box : .ascii
    for panel in layout.panels { draw(panel) }
    for text in layout.texts { canvas.write(text) }
    if let key = layout.ramp { draw(key) }
  }

  var text: String { canvas.text(options.colours) }

  private mutating func draw(_ panel: PanelLayout) {
    if let cells = panel.cells {
      draw(cells, panel.frame)
    } else if panel.slots.isEmpty {
      drawAxes(panel)
      drawMarks(panel)
    } else {
      drawRows(panel)
    }
    for text in panel.texts { canvas.write(text) }
  }

  // MARK: - Axes

  private mutating func drawAxes(_ panel: PanelLayout) {
    let frame = panel.frame
    let ticked = Set(panel.verticalTicks.map { panel.row(of: $0.value) })
    for row in frame.row..<frame.bottom {
      canvas.set(ticked.contains(row) ? signs.leftTick : signs.upright, frame.column - 1, row)
    }
    canvas.set(signs.corner, frame.column - 1, frame.bottom)
    drawBase(panel)
  }

  mutating func drawBase(_ panel: PanelLayout) {
    for column in panel.frame.column..<panel.frame.end { canvas.set(signs.level, column, panel.frame.bottom) }
    for tick in panel.horizontalTicks { canvas.set(signs.lowTick, panel.column(of: tick.value), panel.frame.bottom) }
  }

  // MARK: - Points and lines

  private mutating func drawMarks(_ panel: PanelLayout) {
    var dots = Dots(columns: panel.frame.columns, rows: panel.frame.rows, glyphs: options.glyphs)
    var points = Dots(columns: panel.frame.columns, rows: panel.frame.rows, glyphs: .ascii)
    for mark in panel.panel.marks {
      switch mark {
      case .line(let series): trace(series, panel, &dots)
      case .points(let series): scatter(series, panel, isFine: isFine(series, panel.panel), &dots, &points)
      case .columns(let bins): draw(bins, panel)
      case .regions(let regions): draw(regions, panel)
      case .rule(let value): drawRule(value, panel)
      case .between, .row, .cells: break
      }
    }
    show(dots, points, panel)
    for case .between(let first, let second) in panel.panel.marks { shade(first, second, panel) }
    if panel.panel.hasRugs { drawRugs(panel) }
    drawBreaks(panel)
  }

  /// Whether a cloud is dense enough to show as dots: one series, in dots finer than a cell.
  private func isFine(_ series: Series, _ panel: Panel) -> Bool {
    panel.series.count == 1 && series.count > 150 && options.glyphs != .ascii && series.highlight == nil
  }

  private func trace(_ series: Series, _ panel: PanelLayout, _ dots: inout Dots) {
    let (wide, high) = (Double(dots.wide), Double(dots.high))
    let rows = Double(dots.down)
    let place = { (point: Trail.Point) in (x: point.x * wide, y: min(high - 0.01, panel.down(point.y) * rows)) }
    var page = dots
    Trail(panel).walk(series) { from, to in
      let (a, b) = (place(from), place(to))
      page.line(a.x, a.y, b.x, b.y, series.style)
    } point: { point in
      let place = place(point)
      page.set(Scale.cell(place.x, of: page.wide), Scale.cell(place.y, of: page.high), series.style)
    }
    dots = page
  }

  private func scatter(
    _ series: Series, _ panel: PanelLayout, isFine: Bool, _ dots: inout Dots, _ points: inout Dots
  ) {
    var page = isFine ? dots : points
    let rows = Double(page.down)
    let (wide, high) = (Double(page.wide), page.high)
    Trail(panel).walk(series) { _, _ in
    } point: { point in
      let down = Scale.cell(panel.down(point.y) * rows, of: high)
      page.set(Scale.cell(point.x * wide, of: page.wide), down, series.style)
    }
    if isFine { dots = page } else { points = page }
  }

  private mutating func show(_ dots: Dots, _ points: Dots, _ panel: PanelLayout) {
    let letters = SeriesLetters(dots, panel.panel, options.glyphs)
    for row in 0..<dots.rows {
      for column in 0..<dots.columns {
        let (x, y) = (panel.frame.column + column, panel.frame.row + row)
        if points.mask(column, row) != 0 {
          let style = SeriesStyle(points.owner(column, row))
          canvas.set(style.marker, x, y, .series(style.index))
        } else if let character = letters.character(column, row) {
          canvas.set(character, x, y, .series(letters.owner(column, row)))
        }
      }
    }
    for case .points(let series) in panel.panel.marks { highlight(series, panel) }
  }

  private mutating func highlight(_ series: Series, _ panel: PanelLayout) {
    guard let place = series.highlight, series.x.indices.contains(place), series.y.indices.contains(place),
      panel.horizontal.takes(series.x[place]), panel.vertical.takes(series.y[place])
    else { return }
    canvas.set("*", panel.column(of: series.x[place]), panel.row(of: series.y[place]), .series(series.style))
  }

  /// `!` where values stop being drawable.
  private mutating func drawBreaks(_ panel: PanelLayout) {
    for series in panel.panel.series {
      for point in Trail(panel).breaks(series) {
        let across = Scale.cell(point.x * Double(panel.frame.columns), of: panel.frame.columns)
        let (column, row) = (
          panel.frame.column + across, panel.frame.row + Scale.cell(panel.down(point.y), of: panel.frame.rows)
        )
        // Beside the last good point rather than over it.
        let isFree = canvas.isEmpty(column, row) || canvas.shows("!", column, row)
        let isBeside = !isFree && column + 1 < panel.frame.end && canvas.isEmpty(column + 1, row)
        canvas.set("!", isBeside ? column + 1 : column, row, .alert)
      }
    }
  }
}
