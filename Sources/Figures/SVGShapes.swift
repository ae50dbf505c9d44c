import Characters

extension SVGRenderer {
  // MARK: - Behind the points

  mutating func draw(_ bins: Bins, _ panel: PanelLayout) {
    let area = Area(panel)
    let base = area.y(0)
    add("<g data-bins=\"\(bins.counts.count)\" data-points=\"\(bins.size)\" fill=\"\(Self.first)\">")
    for (place, count) in bins.counts.enumerated() where panel.vertical.takes(count) {
      let left = area.x(panel.horizontal.fraction(bins.edges[place]))
      let right = area.x(panel.horizontal.fraction(bins.edges[place + 1]))
      let top = area.y(panel.vertical.fraction(count))
      add(rectangle(left, top, max(0.5, right - left - 1), base - top))
    }
    add("</g>")
  }

  private static let first = SeriesStyle(0).colour.hexadecimal

  func rectangle(_ x: Double, _ y: Double, _ wide: Double, _ high: Double, _ attributes: String = "") -> String {
    "<rect x=\"\(Page.number(x))\" y=\"\(Page.number(y))\" width=\"\(Page.number(wide))\" "
      + "height=\"\(Page.number(max(0, high)))\"\(attributes)/>"
  }

  /// The regions as runs of neighbouring places of one class.
  mutating func draw(_ regions: Regions, _ panel: PanelLayout) {
    let area = Area(panel)
    let across = Edges(regions.horizontal, regions.columns, panel.horizontal)
    let up = Edges(regions.vertical, regions.rows, panel.vertical)
    add("<g fill-opacity=\"0.22\" shape-rendering=\"crispEdges\">")
    for row in 0..<regions.rows {
      var start = 0
      for column in 1...regions.columns {
        let style = regions.classes[row * regions.columns + start]
        if column < regions.columns, regions.classes[row * regions.columns + column] == style { continue }
        // Whole pixels, so that neighbours neither overlap nor leave a seam.
        let (left, right) = (area.x(across[start]).rounded(), area.x(across[column]).rounded())
        let (top, bottom) = (area.y(up[row + 1]).rounded(), area.y(up[row]).rounded())
        add(rectangle(left, top, right - left, bottom - top, Ink.series(max(0, style)).fill))
        start = column
      }
    }
    add("</g>")
  }

  mutating func drawRule(_ value: Double, _ panel: PanelLayout) {
    guard (0...1).contains(panel.horizontal.fraction(value)) else { return }
    let area = Area(panel)
    let x = Page.number(area.x(panel.horizontal.fraction(value)))
    add(
      "<path d=\"M\(x) \(Page.number(area.top))V\(Page.number(area.base))\" "
        + "stroke=\"\(FigureColour.ink.hexadecimal)\" stroke-dasharray=\"3 5\" fill=\"none\"/>")
  }

  /// The area between two lines, in steps of a pixel's few.
  mutating func shade(_ first: Int, _ second: Int, _ panel: PanelLayout) {
    let series = panel.panel.series
    guard series.indices.contains(first), series.indices.contains(second) else { return }
    let area = Area(panel)
    let steps = max(2, panel.frame.columns * 2)
    var strips = ""
    for step in 0..<steps {
      let (left, right) = (Double(step) / Double(steps), Double(step + 1) / Double(steps))
      let x = panel.horizontal.value(at: (left + right) / 2)
      guard let a = series[first].height(at: x), let b = series[second].height(at: x),
        panel.vertical.takes(a), panel.vertical.takes(b)
      else { continue }
      let (top, bottom) = (area.y(panel.vertical.fraction(max(a, b))), area.y(panel.vertical.fraction(min(a, b))))
      strips += rectangle(area.x(left), top, area.x(right) - area.x(left), bottom - top)
    }
    add("<g fill-opacity=\"0.2\" shape-rendering=\"crispEdges\">\(strips)</g>")
  }

  // MARK: - Rows with names

  mutating func drawRows(_ panel: PanelLayout) {
    let area = Area(panel)
    add(stroke("M\(Page.number(area.left)) \(Page.number(area.top))V\(Page.number(area.base))"))
    for slot in panel.slots {
      add("<g data-row=\"\(slot.row.label.asMarkup)\">")
      draw(slot, panel, area)
      add("</g>")
    }
    if panel.slots.allSatisfy(\.row.isStrip) { drawStripKey(panel) } else { drawBase(panel) }
  }

  private mutating func draw(_ slot: RowSlot, _ panel: PanelLayout, _ area: Area) {
    let top = Double(Page.y(slot.first))
    let high = Double(Page.y(slot.rows))
    switch slot.row.content {
    case .bar(let value): drawBar(value, top, high, panel, area)
    case .box(let box): draw(box, top + high / 2, panel, area)
    case .ridge(let bins): draw(bins, top, high, panel, area)
    case .strip(let parts): draw(parts, top, area)
    }
  }

  private mutating func drawBar(_ value: Double, _ top: Double, _ high: Double, _ panel: PanelLayout, _ area: Area) {
    guard panel.horizontal.takes(value) else { return alert(area.left + 8, top + 13) }
    let zero = area.x(panel.horizontal.isLog ? 0 : panel.horizontal.fraction(0))
    let end = area.x(panel.horizontal.fraction(value))
    add(rectangle(min(zero, end), top + 3, max(0.5, (end - zero).magnitude), high - 6, Ink.series(0).fill))
  }

  private mutating func draw(_ box: BoxSummary, _ middle: Double, _ panel: PanelLayout, _ area: Area) {
    let values = [box.low, box.lowerQuartile, box.median, box.upperQuartile, box.high]
    guard values.allSatisfy({ panel.horizontal.takes($0) }) else { return alert(area.left + 8, middle + 4) }
    let x = values.map { area.x(panel.horizontal.fraction($0)) }
    let whiskers =
      "M\(Page.number(x[0])) \(Page.number(middle))H\(Page.number(x[1]))M\(Page.number(x[3])) "
      + "\(Page.number(middle))H\(Page.number(x[4]))"
    let ends = [x[0], x[4]].map { "M\(Page.number($0)) \(Page.number(middle - 4))v8" }.joined()
    let median = "M\(Page.number(x[2])) \(Page.number(middle - 7))v14"
    let colour = Self.first
    add("<path d=\"\(whiskers)\(ends)\" stroke=\"\(colour)\" fill=\"none\" stroke-width=\"1.5\"/>")
    add(
      rectangle(
        x[1], middle - 7, x[3] - x[1], 14, " stroke=\"\(colour)\" fill=\"\(colour)\" fill-opacity=\"0.25\""))
    add("<path d=\"\(median)\" stroke=\"\(colour)\" stroke-width=\"3\"/>")
    let outliers = box.outliers.filter { panel.horizontal.takes($0) }
      .map { Marker.path(0, area.x(panel.horizontal.fraction($0)), middle, size: 3) }
    add("<path d=\"\(outliers.joined())\" stroke=\"\(colour)\" fill=\"none\"/>")
  }

  private mutating func draw(_ bins: Bins, _ top: Double, _ high: Double, _ panel: PanelLayout, _ area: Area) {
    let most = bins.counts.max() ?? 0
    guard most > 0 else { return alert(area.left + 8, top + high - 5) }
    var path = ""
    for (place, count) in bins.counts.enumerated() {
      let left = area.x(panel.horizontal.fraction(bins.edges[place]))
      let right = area.x(panel.horizontal.fraction(bins.edges[place + 1]))
      let y = top + 2 + (1 - count / most) * (high - 3)
      path += (path.isEmpty ? "M\(Page.number(left)) \(Page.number(top + high - 1))" : "")
      path += "L\(Page.number(left)) \(Page.number(y))L\(Page.number(right)) \(Page.number(y))"
      if place == bins.counts.count - 1 { path += "V\(Page.number(top + high - 1))z" }
    }
    add("<path d=\"\(path)\" fill=\"\(Self.first)\"/>")
  }

  private mutating func alert(_ x: Double, _ y: Double) {
    add("<text x=\"\(Page.number(x))\" y=\"\(Page.number(y))\" font-weight=\"bold\"\(Ink.alert.fill)>!</text>")
  }

  // MARK: - Folds

  private mutating func draw(_ parts: [FoldPart], _ top: Double, _ area: Area) {
    let total = Double(parts.reduce(0) { $0 + $1.count })
    var before = 0.0
    for part in parts {
      let (left, right) = (area.x(before / total), area.x((before + Double(part.count)) / total))
      before += Double(part.count)
      guard part.role != .unused else { continue }
      add(rectangle(left, top + 2, max(0.5, right - left - 1), 14, part.role.paint))
      guard right - left > 12, part.role != .train else { continue }
      write(letter: part.role.sign(.ascii), (left + right) / 2, top + 13)
    }
  }

  private mutating func write(letter: Character, _ x: Double, _ y: Double) {
    add(
      "<text x=\"\(Page.number(x))\" y=\"\(Page.number(y))\" text-anchor=\"middle\" font-weight=\"bold\" "
        + "fill=\"#ffffff\">\(letter)</text>")
  }

  private mutating func drawStripKey(_ panel: PanelLayout) {
    var column = panel.frame.column
    for role in panel.strips where role != .unused {
      let (x, y) = (Double(Page.x(column)), Double(Page.y(panel.frame.bottom)))
      add(rectangle(x, y + 3, 13, 13, role.paint))
      write(PlacedText(role.name(language), column: column + 2, row: panel.frame.bottom))
      column += role.name(language).columns + 5
    }
  }

  // MARK: - Matrices

  mutating func drawCells(_ panel: PanelLayout) {
    guard let all = panel.panel.cells, let layout = panel.cells else { return }
    let cells = all.rows * all.columns <= 10_000 ? all : all.reduced(rows: 100, columns: 100)
    let (left, top) = (Double(Page.x(panel.frame.column)), Double(Page.y(panel.frame.row)))
    let wide = Double(Page.x(panel.frame.columns)) / Double(cells.columns)
    let high = Double(Page.y(panel.frame.rows)) / Double(cells.rows)
    let showsValues = layout.cellColumns >= 6
    add("<g data-rows=\"\(all.rows)\" data-columns=\"\(all.columns)\" shape-rendering=\"crispEdges\">")
    for row in 0..<cells.rows {
      for column in 0..<cells.columns {
        let (x, y) = (left + Double(column) * wide, top + Double(row) * high)
        drawCell(cells, cells[row, column], x, y, wide, high, showsValues)
      }
    }
    add("</g>")
  }

  private mutating func drawCell(
    _ cells: Cells, _ value: Double, _ x: Double, _ y: Double, _ wide: Double, _ high: Double, _ showsValue: Bool
  ) {
    guard let level = cells.level(value) else { return alert(x + wide / 2 - 4, y + high / 2 + 5) }
    add(rectangle(x, y, wide, high, Ink.level(level).fill))
    guard showsValue else { return }
    add(
      "<text x=\"\(Page.number(x + wide / 2))\" y=\"\(Page.number(y + high / 2 + 5))\" text-anchor=\"middle\" "
        + "fill=\"\(level < 5 ? "#ffffff" : "#000000")\">\(NumberText.short(value))</text>")
  }
}

/// The borders between places of a regular grid, as fractions of an axis.
private struct Edges {
  private let low: Double
  private let step: Double
  private let scale: Scale

  init(_ range: ClosedRange<Double>, _ count: Int, _ scale: Scale) {
    (low, self.scale) = (range.lowerBound, scale)
    step = range.upperBound / Double(count) - range.lowerBound / Double(count)
  }

  subscript(place: Int) -> Double { scale.fraction(low + step * Double(place)) }
}

extension FoldPart.Role {
  /// The attributes of a rectangle with this role.
  fileprivate var paint: String {
    let colour = SeriesStyle(style).colour.hexadecimal
    return " fill=\"\(colour)\"" + (self == .train ? " fill-opacity=\"0.35\"" : "")
  }
}
