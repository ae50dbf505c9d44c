import Characters

extension PanelLayout {
  /// A panel with two axes of numbers.
  mutating func placePlot(_ shared: SharedExtents, _ room: Room, _ column: Int, _ row: Int) {
    standing = standsOnAxis
    frame = Frame(column: column, row: row, columns: 0, rows: 0)
    placeHeader(room)
    let extents = shared.extents(panel)
    placeVertical(extents.vertical, room)
    let labels = EndLabels(panel, rows: frame.rows, room)
    frame.columns = max(4, column + room.columns - frame.column - labels.gutter)
    placeHorizontal(extents.horizontal, within: column..<column + room.columns, room.language)
    texts += labels.placed(in: self)
    for line in labels.legend(columns: room.columns) {
      for text in line.placed(column: column, row: bottom) { texts.append(text) }
      bottom += 1
    }
  }

  /// Panel title and name of the vertical axis, each on its row above the frame; a rug takes one more.
  private mutating func placeHeader(_ room: Room) {
    for text in [panel.title, panel.vertical.name(room.language)] where !text.isEmpty {
      let shown = text.withoutControls.fitted(to: room.columns)
      texts.append(PlacedText(shown, column: frame.column, row: frame.row))
      frame.row += 1
    }
    if panel.hasRugs { frame.row += 1 }
  }

  private mutating func placeVertical(_ data: Extent, _ room: Room) {
    let axis = panel.vertical
    let extent = axis.limits == nil ? data.opened(isLog: axis.isLog) : data
    let usual = kind == .scatter || kind == .regions ? 16 : 10
    let most = max(1, min(room.rows ?? usual, usual) / 2)
    let ticks = Ticks(extent, most: most, isLog: axis.isLog, isWhole: axis.isWhole)
    let ends = axis.limits == nil ? (ticks.low, ticks.high) : (extent.low, extent.high)
    vertical = Scale(low: ends.0, high: ends.1, isLog: axis.isLog)
    verticalTicks = ticks.within(vertical)
    frame.rows = room.rows ?? naturalRows(usual)
    let width = min(12, verticalTicks.map(\.label.columns).max() ?? 0)
    frame.column += width + 2
    placeVerticalLabels(width)
    bottom = frame.bottom + 1
  }

  /// So many rows that labels on even steps stand evenly.
  private func naturalRows(_ usual: Int) -> Int {
    let steps = max(1, verticalTicks.count - 1)
    let each = max(2, usual / steps)
    return each * steps + (standing ? 0 : 1)
  }

  private mutating func placeVerticalLabels(_ width: Int) {
    var free = Int.max
    for tick in verticalTicks {
      let row = row(of: tick.value)
      guard row < free else { continue }
      var label = PlacedText(tick.label.fitted(to: width), column: frame.column - 2, row: row, anchor: .end)
      label.level = vertical.fraction(tick.value)
      texts.append(label)
      free = row
    }
  }

  // MARK: - Horizontal axis

  private mutating func placeHorizontal(_ data: Extent, within room: Range<Int>, _ language: FigureLanguage) {
    let axis = panel.horizontal
    var extent = axis.limits == nil ? data.opened(isLog: axis.isLog) : data
    if axis.limits == nil, kind == .scatter || kind == .search { extent = extent.padded(by: 0.04, isLog: axis.isLog) }
    horizontal = Scale(low: extent.low, high: extent.high, isLog: axis.isLog)
    let name = axis.name(language)
    if axis.labels == .ends, data.low < data.high {
      placeEnds(extent, name)
    } else {
      placeTicks(extent, name, room)
    }
  }

  /// First and last value under the axis, its name between them.
  private mutating func placeEnds(_ extent: Extent, _ name: String) {
    let labels = Ticks.ends(extent).map(\.label)
    texts.append(PlacedText(labels[0], column: frame.column, row: bottom))
    texts.append(PlacedText(labels[1], column: frame.end, row: bottom, anchor: .end))
    let room = frame.columns - labels[0].columns - labels[1].columns - 2
    if name.columns <= room {
      texts.append(PlacedText(name, column: frame.column + (frame.columns - name.columns) / 2, row: bottom))
    }
    bottom += 1
  }

  /// As many labels as stand beside each other with a space between, and the axis' name on the row below.
  mutating func placeTicks(_ extent: Extent, _ name: String, _ room: Range<Int>) {
    var most = max(1, frame.columns / 8)
    let isWhole = panel.horizontal.isWhole || panel.countsAlong
    repeat {
      let ticks = Ticks(extent, most: most, isLog: panel.horizontal.isLog, isWhole: isWhole)
      horizontalTicks = ticks.within(horizontal)
      if fits(room) { break }
      most = most > 8 ? most * 3 / 4 : most - 1
    } while most > 0
    if horizontalTicks.isEmpty || !fits(room) { horizontalTicks = [] }
    if horizontalTicks.isEmpty { return placeEnds(extent, name) }
    texts += horizontalTicks.map { label($0, room) }
    bottom += 1
    guard !name.isEmpty else { return }
    let shown = name.fitted(to: room.count)
    let start = frame.column + (frame.columns - shown.columns) / 2
    texts.append(PlacedText(shown, column: max(room.lowerBound, start), row: bottom))
    bottom += 1
  }

  private func label(_ tick: Tick, _ room: Range<Int>) -> PlacedText {
    let start = column(of: tick.value) - (tick.label.columns - 1) / 2
    var text = PlacedText(tick.label, column: start, row: bottom)
    text.middle = Double(frame.column) + horizontal.fraction(tick.value) * Double(frame.columns)
    return text.kept(from: room.lowerBound, to: room.upperBound)
  }

  private func fits(_ room: Range<Int>) -> Bool {
    let labels = horizontalTicks.map { label($0, room) }
    return zip(labels, labels.dropFirst()).allSatisfy { $0.column + $0.text.columns < $1.column }
  }
}

extension Panel {
  /// Whether every place on the horizontal axis is a whole number, as epochs and steps are.
  var countsAlong: Bool {
    !series.isEmpty && series.allSatisfy { $0.x.allSatisfy { $0 == $0.rounded() && $0.magnitude < 1e15 } }
  }
}

extension Axis {
  /// The label, with a word about the scale if it is logarithmic.
  func name(_ language: FigureLanguage) -> String {
    let label = label.withoutControls
    return isLog && !label.isEmpty ? Wording.fill(Wording.template(.log, language), ["label": label]) : label
  }
}
