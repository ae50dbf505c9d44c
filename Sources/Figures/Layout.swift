import Characters

/// Where everything of a figure stands, in columns and rows of text; the renderers only draw it.
///
/// SVG uses the same places: one column is 8 pixels wide there, one row 18 pixels high.
struct Layout: Sendable {
  let columns: Int
  private(set) var rows: Int
  private(set) var texts: [PlacedText]
  private(set) var panels: [PanelLayout]

  init(_ figure: Figure, _ room: Room) {
    (columns, rows, texts, panels) = (room.columns, 0, [], [])
    write(figure.title.withoutControls, room)
    let shared = SharedExtents(figure)
    for line in arranged(figure.panels, room) { place(line, figure, shared, room) }
    if let key = RampKey(figure, row: rows, room.columns) {
      ramp = key
      rows += 1
    }
    for remark in figure.remarks + figure.leftOutRemarks {
      for line in remark.text(in: room.language).withoutControls.wrapped(to: columns) { write(line, room) }
    }
  }

  /// The levels of a heat map and the values they stand for.
  private(set) var ramp: RampKey?

  private mutating func write(_ text: String, _ room: Room) {
    guard !text.isEmpty else { return }
    let ink: Ink = text.hasPrefix("!") ? .alert : .plain
    texts.append(PlacedText(text.fitted(to: room.columns), column: 0, row: rows, ink: ink))
    rows += 1
  }

  /// Panels side by side: plots two in a row where there is room, images as many as fit.
  private func arranged(_ panels: [Panel], _ room: Room) -> [[Panel]] {
    guard panels.count > 1 else { return [panels] }
    if panels.allSatisfy({ $0.cells != nil }) {
      let widest = panels.compactMap { $0.cells.map { CellSize($0, room).columns } }.max() ?? 1
      return panels.chunked(by: max(1, (room.columns + 2) / (widest + 2)))
    }
    return panels.chunked(by: room.columns >= 70 ? 2 : 1)
  }

  private mutating func place(_ line: [Panel], _ figure: Figure, _ shared: SharedExtents, _ room: Room) {
    let gap = 2
    var left = 0
    var bottom = rows
    for panel in line {
      let width = panel.cells.flatMap { cells in
        line.count > 1 || figure.panels.count > 1 ? CellSize(cells, room).columns : nil
      }
      let share = width ?? (room.columns - gap * (line.count - 1)) / line.count
      var inner = room
      inner.columns = share
      let place = PanelLayout(panel, figure.kind, shared, inner, column: left, row: rows)
      panels.append(place)
      bottom = max(bottom, place.bottom)
      left += share + gap
    }
    rows = bottom + (figure.panels.count > line.count ? 1 : 0)
  }
}

/// How much room a renderer gives a figure.
struct Room: Sendable {
  var columns: Int
  /// Rows of the data area; without it each kind takes what suits it.
  var rows: Int?
  var language: FigureLanguage
  /// Whether regions are told apart by textures, which a legend must show.
  var hasTextures = true
}

/// A place between whole columns and rows.
struct Frame: Sendable, Equatable {
  var column: Int
  var row: Int
  var columns: Int
  var rows: Int

  var end: Int { column + columns }
  var bottom: Int { row + rows }
}

/// What something is drawn with.
enum Ink: Sendable, Equatable {
  case plain, alert
  case series(Int)
  case level(Int)
}

/// Text with its place: `column` is its left end, its middle or the column after its right end.
struct PlacedText: Sendable, Equatable {
  enum Anchor: Sendable { case start, middle, end }

  let text: String
  let column: Int
  let row: Int
  let ink: Ink
  let anchor: Anchor
  /// What a label of the horizontal axis stands under, in columns and parts of a column.
  var middle: Double?
  /// What a label of the vertical axis stands beside, as a share of the way up.
  var level: Double?

  init(_ text: String, column: Int, row: Int, ink: Ink = .plain, anchor: Anchor = .start) {
    (self.text, self.column, self.row, self.ink, self.anchor) = (text, column, row, ink, anchor)
  }

  /// The column of the first character.
  var left: Int {
    switch anchor {
    case .start: column
    case .middle: column - text.columns / 2
    case .end: column - text.columns
    }
  }

  /// The same text moved so that it lies between two columns.
  func kept(from low: Int, to high: Int) -> PlacedText {
    let start = min(max(low, left), max(low, high - text.columns))
    var kept = PlacedText(text.fitted(to: high - low), column: start, row: row, ink: ink)
    kept.middle = middle
    return kept
  }
}

extension Panel {
  var cells: Cells? {
    for case .cells(let cells) in marks { return cells }
    return nil
  }

  var rows: [Row] {
    marks.compactMap { if case .row(let row) = $0 { row } else { nil } }
  }
}

extension Array {
  func chunked(by size: Int) -> [[Element]] {
    stride(from: 0, to: count, by: size).map { Array(self[$0..<Swift.min($0 + size, count)]) }
  }
}
