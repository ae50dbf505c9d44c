import Characters

/// Where one named row stands.
struct RowSlot: Sendable {
  let row: Row
  let first: Int
  let rows: Int
}

extension Row {
  var isStrip: Bool { if case .strip = content { true } else { false } }

  /// Everything of the row that lies on the horizontal axis.
  func take(into extent: inout Extent, isLog: Bool) {
    switch content {
    case .bar(let value): extent.take(isLog ? [value] : [value, 0], isLog: isLog)
    case .box(let box):
      extent.take([box.low, box.high] + box.outliers, isLog: isLog)
    case .ridge(let bins): extent.take([bins.edges.first ?? 0, bins.edges.last ?? 1], isLog: isLog)
    case .strip: break
    }
  }

  /// Rows of text that suit the content.
  var height: Int { if case .ridge = content { 2 } else { 1 } }
}

extension PanelLayout {
  /// A panel whose rows have names, above one horizontal axis.
  mutating func placeRows(_ room: Room, _ column: Int, _ row: Int) {
    let rows = panel.rows
    let most = max(4, room.columns * 3 / 10)
    let labels = rows.map { $0.label.withoutControls.fitted(to: most) }
    let notes = rows.map { $0.note.withoutControls.fitted(to: most) }
    let width = labels.map(\.columns).max() ?? 0
    let gutter = notes.map(\.columns).max() ?? 0
    frame = Frame(column: column + width + 2, row: row, columns: 0, rows: 0)
    frame.columns = max(4, room.columns - width - 2 - (gutter > 0 ? gutter + 1 : 0))
    let height = rows.count > 8 ? 1 : rows.map(\.height).max() ?? 1
    for (place, content) in rows.enumerated() {
      let slot = RowSlot(row: content, first: row + place * height, rows: height)
      slots.append(slot)
      let middle = slot.first + height - 1
      texts.append(PlacedText(labels[place], column: frame.column - 2, row: middle, anchor: .end))
      let ink: Ink = notes[place].contains("!") ? .alert : .plain
      if gutter > 0 { texts.append(PlacedText(notes[place], column: frame.end + 1, row: middle, ink: ink)) }
    }
    frame.rows = rows.count * height
    bottom = frame.bottom
    if rows.allSatisfy(\.isStrip) { placeStripKey(room, column) } else { placeRowAxis(room, column) }
  }

  private mutating func placeRowAxis(_ room: Room, _ column: Int) {
    var extent = Extent(panel.horizontal.limits)
    let isLog = panel.horizontal.isLog
    if extent.isEmpty {
      for row in panel.rows { row.take(into: &extent, isLog: isLog) }
      extent = extent.opened(isLog: isLog)
      if hasBoxes { extent = extent.padded(by: 0.03, isLog: isLog) }
    }
    horizontal = Scale(low: extent.low, high: extent.high, isLog: isLog)
    bottom += 1
    placeTicks(extent, panel.horizontal.name(room.language), column..<column + room.columns)
  }

  private var hasBoxes: Bool {
    panel.rows.contains { if case .box = $0.content { true } else { false } }
  }

  /// The signs of the roles that occur.
  private mutating func placeStripKey(_ room: Room, _ column: Int) {
    strips = FoldPart.Role.allCases.filter { role in
      panel.rows.contains { row in
        if case .strip(let parts) = row.content { parts.contains { $0.role == role } } else { false }
      }
    }
    bottom += 1
  }
}

extension FoldPart.Role {
  /// The sign of an example with this role.
  func sign(_ glyphs: Glyphs) -> Character {
    switch (self, glyphs == .ascii) {
    case (.train, true): "."
    case (.validation, true): "v"
    case (.test, true): "T"
    case (.unused, _): " "
    case (.train, false): "░"
    case (.validation, false): "▒"
    case (.test, false): "█"
    }
  }

  func name(_ language: FigureLanguage) -> String {
    let key: Wording.Key =
      switch self {
      case .train: .train
      case .validation: .validation
      case .test: .test
      case .unused: .unused
      }
    return Wording.template(key, language)
  }

  /// The style whose colour it has.
  var style: Int {
    switch self {
    case .test: 2
    case .validation: 1
    case .train, .unused: 0
    }
  }
}
