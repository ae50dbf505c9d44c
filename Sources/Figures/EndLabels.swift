import Characters

/// The names of a panel's lines, beside their ends or, where that takes too much room, below the axes.
struct EndLabels {
  /// Columns taken to the right of the frame.
  let gutter: Int
  private let panel: Panel
  private let entries: [Entry]
  private let standsBelow: Bool

  struct Entry {
    let series: Series
    /// `a lr=0.1`, and where the series stopped being finite.
    let text: String
    let isLine: Bool
  }

  init(_ panel: Panel, rows: Int, _ room: Room) {
    self.panel = panel
    entries = Self.entries(panel, room)
    let lines = entries.filter(\.isLine)
    let widest = lines.map(\.text.columns).max() ?? 0
    let isTight = widest > max(12, room.columns * 3 / 10) || lines.count > rows
    standsBelow = isTight || lines.count < entries.count
    let letters = lines.count > 1 && lines.count <= rows ? 2 : 0
    gutter = panel.hasRugs ? 2 : lines.isEmpty ? 0 : isTight ? letters : widest + 1
  }

  /// Every series that needs a name: all of several, and a single one that has a name.
  private static func entries(_ panel: Panel, _ room: Room) -> [Entry] {
    guard !panel.hasRugs else { return [] }
    return panel.marks.compactMap { mark in
      switch mark {
      case .line(let series): entry(series, true, panel, room)
      case .points(let series): entry(series, false, panel, room)
      default: nil
      }
    }
  }

  private static func entry(_ series: Series, _ isLine: Bool, _ panel: Panel, _ room: Room) -> Entry? {
    let style = SeriesStyle(series.style)
    let name = series.name.withoutControls
    guard panel.series.count > 1 || !name.isEmpty else { return nil }
    let sign = isLine ? style.letter : style.marker
    let texture = panel.hasRegions && room.hasTextures ? " [\(String(repeating: style.texture, count: 3))]" : ""
    let text = [String(sign), name, isLine ? series.stopped(panel) : ""].filter { !$0.isEmpty }
    return Entry(series: series, text: text.joined(separator: " ") + texture, isLine: isLine)
  }

  // MARK: - Beside the lines

  /// The labels in the gutter, each as near to its line's end as the others allow.
  func placed(in layout: PanelLayout) -> [PlacedText] {
    guard gutter > 0, !panel.hasRugs else { return [] }
    let lines = entries.filter(\.isLine)
    let ends = lines.map { $0.series.lastDrawn(in: layout) }
    let wanted = ends.map { layout.labelRow(of: $0) }
    // In one row the higher end comes first.
    let order = lines.indices.sorted { (wanted[$0], -(ends[$0] ?? 0), $0) < (wanted[$1], -(ends[$1] ?? 0), $1) }
    let rows = Self.apart(order.map { wanted[$0] }, from: layout.frame.row, to: layout.frame.bottom)
    return zip(order, rows).map { place, row in
      let text = gutter == 2 ? String(SeriesStyle(lines[place].series.style).letter) : lines[place].text
      return PlacedText(text, column: layout.frame.end + 1, row: row, ink: .series(lines[place].series.style))
    }
  }

  /// Rows in rising order moved so that no two are the same and none leaves the frame.
  static func apart(_ wanted: [Int], from first: Int, to end: Int) -> [Int] {
    var rows: [Int] = []
    for (place, row) in wanted.enumerated() {
      let last = end - (wanted.count - place)
      rows.append(min(max(row, (rows.last ?? first - 1) + 1), last))
    }
    return rows
  }

  // MARK: - Below the axes

  /// Lines of the legend, broken between entries.
  func legend(columns: Int) -> [LegendLine] {
    guard standsBelow else { return [] }
    var lines: [LegendLine] = []
    for entry in entries {
      let text = entry.text.fitted(to: columns)
      if let last = lines.last, last.columns + 2 + text.columns <= columns {
        lines[lines.count - 1].entries.append((text, entry.series.style))
      } else {
        lines.append(LegendLine(entries: [(text, entry.series.style)]))
      }
    }
    return lines
  }
}

/// One row of a legend.
struct LegendLine {
  var entries: [(text: String, style: Int)]

  var columns: Int { entries.reduce(-2) { $0 + 2 + $1.text.columns } }

  func placed(column: Int, row: Int) -> [PlacedText] {
    var column = column
    return entries.map { entry in
      defer { column += entry.text.columns + 2 }
      return PlacedText(entry.text, column: column, row: row, ink: .series(entry.style))
    }
  }
}

extension Panel {
  var hasRegions: Bool {
    marks.contains { if case .regions = $0 { true } else { false } }
  }
}

extension Series {
  /// `INF@2`: the first value that is not finite and where it stood, and how many there are if more than one.
  func stopped(_ panel: Panel) -> String {
    guard tellsWhere, let place = y.firstIndex(where: { !$0.isFinite }) else { return ending }
    let count = y.count { !$0.isFinite }
    return "\(NumberText.short(y[place]))@\(NumberText.short(x[place]))" + (count > 1 ? " (\(count))" : "")
  }

  /// The last value that can be drawn.
  func lastDrawn(in layout: PanelLayout) -> Double? {
    y.indices.last { layout.vertical.takes(y[$0]) && layout.horizontal.takes(x[$0]) }.map { y[$0] }
  }
}

extension PanelLayout {
  /// The row in which the label of a line that ends at `value` wants to stand: the middle where it has no end.
  fileprivate func labelRow(of value: Double?) -> Int {
    value.map { min(row(of: $0), frame.bottom - 1) } ?? frame.row + frame.rows / 2
  }
}
