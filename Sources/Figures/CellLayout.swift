import Characters

/// A matrix with the size each of its cells has on the page.
struct CellsLayout: Sendable {
  /// With so many rows and columns as there is room for.
  let cells: Cells
  /// Columns of text for one cell.
  let cellColumns: Int
}

/// How large a matrix is drawn.
struct CellSize {
  let rows: Int
  let matrixColumns: Int
  let cellColumns: Int
  let labelColumns: Int

  /// The columns of text it takes with its row labels.
  var columns: Int { labelColumns + matrixColumns * cellColumns }

  init(_ cells: Cells, _ room: Room) {
    let widest = cells.rowLabels.map { $0.withoutControls.columns }.max() ?? 0
    labelColumns = widest == 0 ? 0 : min(widest, room.columns / 4) + 1
    let free = max(1, room.columns - labelColumns)
    let across = min(cells.columns, free)
    matrixColumns = across
    let wanted = cells.showsValues && cells.columns <= 12 ? 8 : 2
    cellColumns = [wanted, 6, 2, 1].first { $0 <= wanted && $0 * across <= free } ?? 1
    let most = room.rows ?? max(8, min(48, room.columns / 2))
    // A cell as wide as it is high is two columns wide; with one column the rows shrink too.
    let shape = Double(matrixColumns * cellColumns) / Double(cells.columns) / 2
    let natural = Int((Double(cells.rows) * min(1, max(shape, 0.1))).rounded(.up))
    rows = max(1, min(cells.rows, most, max(natural, min(cells.rows, 4))))
  }
}

extension PanelLayout {
  mutating func place(_ all: Cells, _ room: Room, _ column: Int, _ row: Int) {
    let size = CellSize(all, room)
    let reduced = all.reduced(rows: size.rows, columns: size.matrixColumns)
    cells = CellsLayout(cells: reduced, cellColumns: size.cellColumns)
    frame = Frame(
      column: column + size.labelColumns, row: row, columns: size.matrixColumns * size.cellColumns, rows: size.rows)
    placeRowLabels(all, size)
    bottom = frame.bottom
    placeColumnLabels(all, size)
    placeCaption(room, column, size)
  }

  private mutating func placeRowLabels(_ all: Cells, _ size: CellSize) {
    guard size.labelColumns > 0, size.rows == all.rows else { return }
    for (place, label) in all.rowLabels.prefix(all.rows).enumerated() {
      let text = label.withoutControls.fitted(to: size.labelColumns - 1)
      texts.append(PlacedText(text, column: frame.column - 1, row: frame.row + place, anchor: .end))
    }
  }

  /// Labels below the columns: all, or the first and the last where they do not fit.
  private mutating func placeColumnLabels(_ all: Cells, _ size: CellSize) {
    let labels = all.columnLabels.prefix(all.columns).map(\.withoutControls)
    guard let first = labels.first, let last = labels.last, size.matrixColumns == all.columns else { return }
    if labels.allSatisfy({ $0.columns < max(2, size.cellColumns) }) {
      for (place, label) in labels.enumerated() {
        let start = frame.column + place * size.cellColumns + (size.cellColumns - label.columns) / 2
        texts.append(PlacedText(label, column: start, row: bottom))
      }
    } else if first.columns + last.columns < frame.columns {
      texts.append(PlacedText(first, column: frame.column, row: bottom))
      texts.append(PlacedText(last, column: frame.end, row: bottom, anchor: .end))
    } else {
      return
    }
    bottom += 1
  }

  private mutating func placeCaption(_ room: Room, _ column: Int, _ size: CellSize) {
    let text = panel.title.withoutControls
    guard !text.isEmpty else { return }
    texts.append(PlacedText(text.fitted(to: min(room.columns, max(size.columns, 2))), column: column, row: bottom))
    bottom += 1
  }
}

/// The levels of a heat map with the values at both ends.
struct RampKey: Sendable {
  let row: Int
  let low: String
  let high: String

  init?(_ figure: Figure, row: Int, _ columns: Int) {
    let limits = figure.panels.compactMap { $0.cells?.limits }
    guard let first = limits.first, limits.allSatisfy({ $0 == first }) else { return nil }
    (self.row, low, high) = (row, NumberText.short(first.lowerBound), NumberText.short(first.upperBound))
  }
}
