import Characters

extension Figure {
  /// The figure as one SVG file: with a title and a description, without outside fonts, legible on white and on black.
  ///
  /// It has the layout of a terminal with so many columns, each 8 pixels wide.
  public func svg(columns: Int = 90, language: FigureLanguage = .english) -> String {
    let room = Room(columns: min(200, max(40, columns)), rows: nil, language: language, hasTextures: false)
    return SVGRenderer(self, Layout(self, room), language).text
  }
}

/// Draws a layout as SVG, element by element.
struct SVGRenderer {
  private(set) var text = ""
  let language: FigureLanguage
  private let columns: Int

  init(_ figure: Figure, _ layout: Layout, _ language: FigureLanguage) {
    (self.language, columns) = (language, layout.columns)
    open(figure, layout)
    for panel in layout.panels { draw(panel) }
    for text in layout.texts { write(text, isBold: !figure.title.isEmpty && text.row == 0) }
    if let key = layout.ramp { draw(key) }
    text += "</g>\n</svg>\n"
  }

  private mutating func open(_ figure: Figure, _ layout: Layout) {
    let (wide, high) = (Page.x(layout.columns) + 2 * Page.margin, Page.y(layout.rows) + 2 * Page.margin)
    let title = figure.title.isEmpty ? figure.kind.rawValue : figure.title
    text += """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(wide)" height="\(high)" viewBox="-\(Page.margin) -\(Page.margin) \(wide) \(high)" role="img">
      <title>\(title.asMarkup)</title>
      <desc>\(figure.described(in: language).asMarkup)</desc>
      <g font-family="ui-monospace, Menlo, Consolas, monospace" font-size="13" fill="\(FigureColour.ink.hexadecimal)" \
      stroke-linecap="round" stroke-linejoin="round">

      """
  }

  mutating func add(_ line: String) { text += line + "\n" }

  private mutating func draw(_ panel: PanelLayout) {
    if panel.cells != nil {
      drawCells(panel)
    } else if panel.slots.isEmpty {
      drawAxes(panel)
      drawMarks(panel)
    } else {
      drawRows(panel)
    }
    for text in panel.texts { write(text, moved: panel.moved(text), beside: Area(panel)) }
  }

  mutating func write(_ placed: PlacedText, isBold: Bool = false, moved: Int = 0, beside area: Area? = nil) {
    guard !placed.text.isEmpty else { return }
    let (x, anchor) = start(of: placed)
    let row = Page.number(Double(Page.y(placed.row) + 13 + moved))
    let y = placed.level.flatMap { level in area.map { Page.number($0.y(level) + 4) } } ?? row
    let bold = isBold ? " font-weight=\"bold\"" : ""
    add(
      "<text xml:space=\"preserve\" x=\"\(x)\" y=\"\(y)\"\(anchor)\(placed.ink.fill)\(bold)>"
        + "\(placed.text.asMarkup)</text>")
  }

  /// Where a text is fixed, and by which of its ends: a label under its tick, but inside the page.
  private func start(of placed: PlacedText) -> (x: String, anchor: String) {
    if let middle = placed.middle {
      let half = Double(Page.column * placed.text.columns) / 2 - Double(Page.margin)
      let x = min(max(middle * Double(Page.column) - 3, half), Double(Page.x(columns)) - half)
      return (Page.number(x), " text-anchor=\"middle\"")
    }
    let anchors = [PlacedText.Anchor.middle: " text-anchor=\"middle\"", .end: " text-anchor=\"end\""]
    return ("\(Page.x(placed.column))", anchors[placed.anchor] ?? "")
  }

  // MARK: - Axes

  private mutating func drawAxes(_ panel: PanelLayout) {
    let frame = Area(panel)
    let rows = panel.verticalTicks.map { tick in
      "M\(Page.number(frame.left)) \(Page.number(frame.y(panel.vertical.fraction(tick.value))))h\(Page.number(frame.wide))"
    }
    add(
      "<path d=\"\(rows.joined())\" stroke=\"\(FigureColour.ink.hexadecimal)\" stroke-opacity=\"0.25\" fill=\"none\"/>")
    add(stroke("M\(Page.number(frame.left)) \(Page.number(frame.top))V\(Page.number(frame.base))"))
    drawBase(panel)
  }

  /// The horizontal axis with a stroke for each label.
  mutating func drawBase(_ panel: PanelLayout) {
    let frame = Area(panel)
    var path = "M\(Page.number(frame.left)) \(Page.number(frame.base))h\(Page.number(frame.wide))"
    for tick in panel.horizontalTicks {
      path += "M\(Page.number(frame.x(panel.horizontal.fraction(tick.value)))) \(Page.number(frame.base))v5"
    }
    add(stroke(path))
  }

  func stroke(_ path: String) -> String {
    "<path d=\"\(path)\" stroke=\"\(FigureColour.ink.hexadecimal)\" fill=\"none\"/>"
  }

  private mutating func draw(_ key: RampKey) {
    write(PlacedText(key.low, column: 0, row: key.row))
    let start = key.low.columns + 1
    for level in 0..<Cells.levels {
      add(
        "<rect x=\"\(Page.x(start + level * 2))\" y=\"\(Page.y(key.row) + 3)\" width=\"16\" height=\"12\" "
          + "fill=\"\(FigureColour.ramp[level].hexadecimal)\"/>")
    }
    write(PlacedText(key.high, column: start + Cells.levels * 2 + 1, row: key.row))
  }
}

extension PanelLayout {
  /// How far a label moves from the place it has in a terminal: up to its line, or closer to its axis.
  fileprivate func moved(_ text: PlacedText) -> Int {
    guard cells == nil else { return 0 }
    if standing, text.row < frame.row { return -6 }
    if standing, text.anchor == .end, text.column == frame.column - 2 { return -Page.row / 2 }
    return text.row > frame.bottom ? -5 : 0
  }
}

/// Columns and rows of text as pixels, and text as XML.
enum Page {
  static let column = 8
  static let row = 18
  static let margin = 10

  static func x(_ columns: Int) -> Int { columns * column }
  static func y(_ rows: Int) -> Int { rows * row }

  /// One digit behind the point.
  static func number(_ value: Double) -> String {
    guard value.magnitude < 1e9 else { return "0" }
    let tenths = Int((value * 10).rounded())
    let sign = tenths < 0 ? "-" : ""
    let (whole, part) = tenths.magnitude.quotientAndRemainder(dividingBy: 10)
    return part == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(part)"
  }
}

/// The data area of a panel in pixels.
struct Area {
  let left: Double
  let top: Double
  let wide: Double
  let base: Double
  private let high: Double
  /// Half a row stays free at both ends, as in the terminal, unless bars stand on the axis.
  private let inset: Double

  init(_ panel: PanelLayout) {
    let frame = panel.frame
    (left, top) = (Double(Page.x(frame.column)) - 3, Double(Page.y(frame.row)))
    wide = Double(Page.x(frame.columns))
    base = Double(Page.y(frame.bottom)) + (panel.standing ? 0 : 4)
    inset = panel.standing ? 0 : Double(Page.row) / 2
    high = Double(Page.y(frame.rows)) - 2 * inset
  }

  func x(_ fraction: Double) -> Double { left + min(1, max(0, fraction)) * wide }
  func y(_ fraction: Double) -> Double { top + inset + (1 - min(1, max(0, fraction))) * high }
}

extension Ink {
  /// The attribute that colours text; nothing for the colour of all text.
  var fill: String {
    switch self {
    case .plain: ""
    case .alert: " fill=\"\(FigureColour.alert.hexadecimal)\""
    case .series(let style): " fill=\"\(SeriesStyle(style).colour.hexadecimal)\""
    case .level(let level): " fill=\"\(FigureColour.ramp[level].hexadecimal)\""
    }
  }
}
