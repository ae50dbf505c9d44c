extension Figure {
  /// What could not be drawn and is told at no label.
  var leftOutRemarks: [Remark] { panels.flatMap(\.leftOut) }
}

extension Panel {
  fileprivate var leftOut: [Remark] { marks.compactMap(leftOut) }

  private func leftOut(_ mark: Mark) -> Remark? {
    switch mark {
    case .line(let series), .points(let series): leftOut(series)
    case .columns(let bins): bins.left.remark()
    case .row(let row): row.left.remark(row.label)
    case .cells(let cells): NotDrawn.among(cells.values).remark(title)
    case .between, .rule, .regions: nil
    }
  }

  private func leftOut(_ series: Series) -> Remark? { labelTells(series) ? nil : remark(on: series) }

  /// What the label of a series says about values that are not finite, as a sentence.
  func told(atLabelOf series: Series) -> [Remark] { labelTells(series) ? [remark(on: series)].compactMap(\.self) : [] }

  /// Whether all that cannot be drawn is not finite, and the label says so.
  private func labelTells(_ series: Series) -> Bool {
    series.tellsWhere && series.y.allSatisfy { !($0.isFinite && $0 <= 0 && vertical.isLog) }
  }

  private func remark(on series: Series) -> Remark? {
    let left = series.notDrawn(horizontalIsLog: horizontal.isLog, verticalIsLog: vertical.isLog)
    let isNameless = series.name.isEmpty && self.series.count > 1
    return left.remark(isNameless ? String(SeriesStyle(series.style).letter) : series.name)
  }
}

extension Row {
  fileprivate var left: NotDrawn {
    switch content {
    case .box(let box): box.left
    case .ridge(let bins): bins.left
    case .bar, .strip: NotDrawn()
    }
  }
}

extension NotDrawn {
  /// The counts, of what, and where the first one stood; nothing when all could be drawn.
  fileprivate func remark(_ name: String = "") -> Remark? {
    guard count > 0 else { return nil }
    let place = name.isEmpty ? "" : "\(name): "
    return Remark(first == nil ? .notDrawnCount : .notDrawn, facts.merging(["place": place]) { first, _ in first })
  }
}
