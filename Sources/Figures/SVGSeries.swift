import Characters

extension SVGRenderer {
  mutating func drawMarks(_ panel: PanelLayout) {
    for mark in panel.panel.marks {
      switch mark {
      case .line(let series): drawLine(series, panel)
      case .points(let series): drawPoints(series, panel)
      case .columns(let bins): draw(bins, panel)
      case .regions(let regions): draw(regions, panel)
      case .rule(let value): drawRule(value, panel)
      case .between(let first, let second): shade(first, second, panel)
      case .row, .cells: break
      }
    }
    if panel.panel.hasRugs { drawRugs(panel) }
    for series in panel.panel.series { drawBreaks(series, panel) }
  }

  /// One group for each series, with its letter and its number of points as data.
  private mutating func group(_ series: Series, _ shape: String, _ attributes: String) {
    let style = SeriesStyle(series.style)
    add(
      "<g data-series=\"\(style.letter)\" data-name=\"\(series.name.asMarkup)\" data-points=\"\(series.count)\" "
        + "stroke=\"\(style.colour.hexadecimal)\" fill=\"none\" \(attributes)>\n\(shape)\n</g>")
  }

  private mutating func drawLine(_ series: Series, _ panel: PanelLayout) {
    let area = Area(panel)
    var path = LinePath()
    Trail(panel).walk(series) { from, to in
      path.join(area.x(from.x), area.y(from.y), area.x(to.x), area.y(to.y))
    } point: { point in
      path.touch(area.x(point.x), area.y(point.y))
    }
    path.close()
    var shape = "<path d=\"\(path.text)\"/>"
    if panel.panel.series.count > 1 {
      let markers = path.spread(8, from: series.style).map { Marker.path(series.style, $0.x, $0.y) }
      shape += "\n<path d=\"\(markers.joined())\" stroke-width=\"1.4\"/>"
    }
    group(series, shape, "stroke-width=\"2\"")
  }

  private mutating func drawPoints(_ series: Series, _ panel: PanelLayout) {
    let area = Area(panel)
    var places: Set<PixelPlace> = []
    var shape = ""
    // Beyond some thousand points those within two pixels of each other are drawn as one.
    let grain = series.count > 3000 ? 2.0 : 0
    Trail(panel).walk(series) { _, _ in
    } point: { point in
      let (x, y) = (area.x(point.x), area.y(point.y))
      guard grain == 0 || places.insert(PixelPlace(x: Int(x / grain), y: Int(y / grain))).inserted else { return }
      shape += grain == 0 ? Marker.path(series.style, x, y) : "M\(Page.number(x)) \(Page.number(y))h0"
    }
    group(series, "<path d=\"\(shape)\"/>", "stroke-width=\"\(grain == 0 ? "1.5" : "2.5")\"")
    highlight(series, panel, area)
  }

  private mutating func highlight(_ series: Series, _ panel: PanelLayout, _ area: Area) {
    guard let place = series.highlight, series.x.indices.contains(place), series.y.indices.contains(place),
      panel.horizontal.takes(series.x[place]), panel.vertical.takes(series.y[place])
    else { return }
    let (x, y) = (
      area.x(panel.horizontal.fraction(series.x[place])), area.y(panel.vertical.fraction(series.y[place]))
    )
    add(
      "<path d=\"\(Marker.path(3, x, y, size: 8))\" stroke=\"\(SeriesStyle(series.style).colour.hexadecimal)\" "
        + "stroke-width=\"2.5\" fill=\"none\"/>")
  }

  private mutating func drawBreaks(_ series: Series, _ panel: PanelLayout) {
    let area = Area(panel)
    for point in Trail(panel).breaks(series) {
      let isAtPoint = !series.ending.isEmpty
      let (x, y) = (Page.number(area.x(point.x) + (isAtPoint ? 9 : 0)), Page.number(area.y(point.y) + 5))
      add("<text x=\"\(x)\" y=\"\(y)\" text-anchor=\"middle\" font-weight=\"bold\"\(Ink.alert.fill)>!</text>")
    }
  }

  private mutating func drawRugs(_ panel: PanelLayout) {
    let area = Area(panel)
    for series in panel.panel.series {
      var path = ""
      for (x, y) in zip(series.x, series.y) where panel.horizontal.takes(x) && panel.vertical.takes(y) {
        path += "M\(Page.number(area.x(panel.horizontal.fraction(x)))) \(Page.number(area.top - 4))v-10"
        path += "M\(Page.number(area.left + area.wide + 5)) \(Page.number(area.y(panel.vertical.fraction(y))))h10"
      }
      add("<path d=\"\(path)\" stroke=\"\(SeriesStyle(series.style).colour.hexadecimal)\" stroke-width=\"1.5\"/>")
    }
  }
}

private struct PixelPlace: Hashable {
  let x: Int
  let y: Int
}

/// A path of a line that keeps at most four points in each column of pixels.
private struct LinePath {
  private(set) var text = ""
  /// The points written, for markers along the line.
  private var written: [(x: Double, y: Double)] = []
  private var last: (x: Double, y: Double)?
  private var waiting: [(x: Double, y: Double)] = []

  /// A point that no line has reached yet; if none starts there either it is a dot.
  private var loose: (x: Double, y: Double)?

  mutating func touch(_ x: Double, _ y: Double) {
    guard last?.x != x || last?.y != y else { return }
    dotLoose()
    loose = (x, y)
  }

  private mutating func dotLoose() {
    guard let loose else { return }
    flush()
    put("M", loose.x, loose.y, "h0")
    self.loose = nil
  }

  mutating func join(_ x0: Double, _ y0: Double, _ x1: Double, _ y1: Double) {
    if last == nil || last?.x != x0 || last?.y != y0 {
      flush()
      put("M", x0, y0)
    }
    last = (x1, y1)
    loose = nil
    if let first = waiting.first, Int(first.x) != Int(x1) { flush() }
    waiting.append((x1, y1))
  }

  /// Writes what waits: all of a few points, or first, lowest, highest and last of many in their order.
  private mutating func flush() {
    defer { waiting.removeAll(keepingCapacity: true) }
    guard waiting.count > 4 else { return waiting.forEach { put("L", $0.x, $0.y) } }
    let places = waiting.indices
    let low = places.min { waiting[$0].y < waiting[$1].y } ?? 0
    let high = places.max { waiting[$0].y < waiting[$1].y } ?? 0
    for place in Set([0, low, high, waiting.count - 1]).sorted() { put("L", waiting[place].x, waiting[place].y) }
  }

  mutating func close() {
    flush()
    dotLoose()
  }

  private mutating func put(_ command: String, _ x: Double, _ y: Double, _ end: String = "") {
    text += "\(command)\(Page.number(x)) \(Page.number(y))\(end)"
    written.append((x, y))
  }

  /// About `count` of the points, evenly spread; another start for each series, so that they do not meet.
  func spread(_ count: Int, from style: Int) -> [(x: Double, y: Double)] {
    guard written.count > count else { return written }
    let first = written.count * (style % 7) / (7 * count)
    return (0..<count).map { written[first + $0 * written.count / count] }
  }
}

/// The markers of series as strokes that look like the signs of the terminal: `o x + * # ^ =`.
enum Marker {
  static func path(_ style: Int, _ x: Double, _ y: Double, size: Double = 4) -> String {
    let s = Page.number(size)
    let w = Page.number(2 * size)
    let h = Page.number(size / 2)
    let start = { (dx: Double, dy: Double) in "M\(Page.number(x + dx * size)) \(Page.number(y + dy * size))" }
    return switch style % 7 {
    case 0: start(-1, 0) + "a\(s) \(s) 0 1 0 \(w) 0a\(s) \(s) 0 1 0 -\(w) 0"
    case 1: start(-1, -1) + "l\(w) \(w)m0 -\(w)l-\(w) \(w)"
    case 2: start(-1, 0) + "h\(w)m-\(s) -\(s)v\(w)"
    case 3: start(-1, 0) + "h\(w)m-\(h) -\(s)l-\(s) \(w)m0 -\(w)l\(s) \(w)"
    case 4: start(-1, -1) + "h\(w)v\(w)h-\(w)z"
    case 5: start(-1, 0.8) + "l\(s) -\(w)l\(s) \(w)z"
    default: start(-1, -0.5) + "h\(w)m0 \(s)h-\(w)"
    }
  }
}
