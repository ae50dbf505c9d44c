/// Where the parts of one panel stand.
struct PanelLayout: Sendable {
  let panel: Panel
  let kind: Figure.Kind
  /// The data area, without axes and labels.
  var frame = Frame(column: 0, row: 0, columns: 0, rows: 0)
  var horizontal = Scale(low: 0, high: 1)
  var vertical = Scale(low: 0, high: 1)
  /// The labelled values that get a stroke on the axis.
  var horizontalTicks: [Tick] = []
  var verticalTicks: [Tick] = []
  var texts: [PlacedText] = []
  var slots: [RowSlot] = []
  var cells: CellsLayout?
  /// The roles that the key of a fold diagram explains, on its last row.
  var strips: [FoldPart.Role] = []
  /// The first row below everything of this panel.
  var bottom = 0

  init(_ panel: Panel, _ kind: Figure.Kind, _ shared: SharedExtents, _ room: Room, column: Int, row: Int) {
    (self.panel, self.kind) = (panel, kind)
    if let cells = panel.cells {
      place(cells, room, column, row)
    } else if !panel.rows.isEmpty {
      placeRows(room, column, row)
    } else {
      placePlot(shared, room, column, row)
    }
  }

  /// Whether bars stand on the horizontal axis: then its line is 0, and no row is lost below it.
  var standsOnAxis: Bool {
    panel.marks.contains { if case .columns = $0 { true } else { false } }
  }

  var hasAxes: Bool { cells == nil && !panel.rows.allSatisfy(\.isStrip) || panel.rows.isEmpty && cells == nil }

  /// How far below the top of the frame a fraction of the vertical axis lies, in rows.
  @inline(__always)
  func down(_ fraction: Double) -> Double {
    standing ? (1 - fraction) * Double(frame.rows) : (1 - fraction) * Double(frame.rows - 1) + 0.5
  }

  /// `standsOnAxis`, computed once.
  var standing = false

  /// The row of the figure in which a value of the vertical axis lies; with standing bars 0 is the axis itself.
  func row(of value: Double) -> Int {
    let down = down(vertical.fraction(value))
    if standing { return frame.row + Scale.cell(down + 1e-9, of: frame.rows + 1) }
    return frame.row + Scale.cell(down, of: frame.rows)
  }

  /// The column of the figure in which a value of the horizontal axis lies.
  func column(of value: Double) -> Int {
    let across = horizontal.fraction(value) * Double(frame.columns)
    return frame.column + Scale.cell(across + 1e-9, of: frame.columns)
  }
}

/// The limits of the data of a panel, before they are moved to whole steps.
struct SharedExtents: Sendable {
  private var horizontal = Extent()
  private var vertical = Extent()
  private let isShared: Bool

  init(_ figure: Figure) {
    isShared = figure.kind == .search
    for panel in figure.panels where isShared {
      let (across, up) = panel.extents
      horizontal.take([across.low, across.high], isLog: panel.horizontal.isLog)
      vertical.take([up.low, up.high], isLog: panel.vertical.isLog)
    }
  }

  func extents(_ panel: Panel) -> (horizontal: Extent, vertical: Extent) {
    isShared ? (horizontal, vertical) : panel.extents
  }
}

extension Panel {
  /// What the data alone ask for, fixed limits first.
  var extents: (horizontal: Extent, vertical: Extent) {
    var across = Extent(horizontal.limits)
    var up = Extent(vertical.limits)
    for mark in marks {
      switch mark {
      case .line(let series), .points(let series): take(series, &across, &up)
      case .columns(let bins):
        if horizontal.limits == nil { across.take([bins.edges.first ?? 0, bins.edges.last ?? 1], isLog: false) }
        if vertical.limits == nil { up.take(bins.counts + (vertical.isLog ? [0.5] : [0]), isLog: vertical.isLog) }
      default: break
      }
    }
    return (across, up)
  }

  private func take(_ series: Series, _ across: inout Extent, _ up: inout Extent) {
    let (wide, tall) = (horizontal.limits, vertical.limits)
    for place in series.y.indices {
      let (x, y) = (series.x[place], series.y[place])
      guard x.isFinite, !(horizontal.isLog && x <= 0) else { continue }
      if wide == nil { across.take(x) } else if let wide, !wide.contains(x) { continue }
      if tall == nil, y.isFinite, !(vertical.isLog && y <= 0) { up.take(y) }
    }
  }
}

extension Extent {
  init(_ limits: ClosedRange<Double>?) {
    self.init()
    if let limits { (low, high) = (limits.lowerBound, limits.upperBound) }
  }
}
