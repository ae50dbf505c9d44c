extension Figure {
  /// The figure in plain sentences, one a line: for a reader who cannot see it, and for the `<desc>` of an SVG file.
  public func described(in language: FigureLanguage = .english) -> String {
    let name = Wording.name(of: kind, in: language)
    let head = Remark(title.isEmpty ? .figure : .titled, ["kind": name, "title": title.withoutControls])
    let room = Room(columns: 80, rows: nil, language: language)
    let layout = Layout(self, room)
    let remarks = [head] + layout.panels.flatMap { $0.described(language) } + self.remarks + leftOutRemarks
    return remarks.map { $0.text(in: language) }.joined(separator: "\n")
  }
}

extension PanelLayout {
  /// The sentences of one panel: axes first, then every mark.
  fileprivate func described(_ language: FigureLanguage) -> [Remark] {
    let hasHorizontal = cells == nil && !(panel.rows.first?.isStrip ?? false)
    let across = hasHorizontal ? [axis(.horizontal, panel.horizontal, horizontal, language)] : []
    let up = hasHorizontal && slots.isEmpty ? [axis(.vertical, panel.vertical, vertical, language)] : []
    return across + up + panel.marks.flatMap { described($0, language) }
  }

  private func axis(_ key: Wording.Key, _ axis: Axis, _ scale: Scale, _ language: FigureLanguage) -> Remark {
    let label = axis.name(language)
    let fallback = Wording.template(.value, language)
    return Remark(
      key,
      [
        "label": label.isEmpty ? fallback : label, "low": NumberText.short(scale.low),
        "high": NumberText.short(scale.high),
      ])
  }

  private func described(_ mark: Mark, _ language: FigureLanguage) -> [Remark] {
    switch mark {
    case .line(let series):
      [Remark(.ends, facts(series, SeriesStyle(series.style).letter))] + beyond(series) + panel.told(atLabelOf: series)
    case .points(let series): [Remark(.points, facts(series, SeriesStyle(series.style).marker))] + beyond(series)
    case .columns(let bins): [Remark(.bins, bins.facts)]
    case .regions(let regions): [Remark(.regions, ["classes": "\(Set(regions.classes).count)"])]
    case .row(let row): [row.described(language)]
    case .cells(let cells):
      [
        Remark(
          .cells, cells.facts.merging(["place": panel.title.isEmpty ? "" : "\(panel.title): "]) { first, _ in first })
      ]
    case .between, .rule: []
    }
  }

  private func facts(_ series: Series, _ sign: Character) -> [String: String] {
    var (across, up) = (Extent(), Extent())
    across.take(series.x, isLog: horizontal.isLog)
    up.take(series.y, isLog: vertical.isLog)
    let drawn = series.y.filter { vertical.takes($0) }
    let text = { (value: Double?) in value.flatMap { $0.isFinite ? NumberText.short($0) : nil } ?? "-" }
    return [
      "series": [String(sign), series.name.withoutControls, series.ending].filter { !$0.isEmpty }.joined(
        separator: " "),
      "count": "\(series.count)",
      "left": text(across.low), "right": text(across.high), "low": text(up.low), "high": text(up.high),
      "from": text(drawn.first), "to": text(drawn.last),
    ]
  }

  /// How many points a fixed limit leaves out of sight.
  private func beyond(_ series: Series) -> [Remark] {
    guard panel.horizontal.limits != nil || panel.vertical.limits != nil else { return [] }
    let count = zip(series.x, series.y).count { x, y in
      horizontal.takes(x) && vertical.takes(y)
        && !((0...1).contains(horizontal.fraction(x)) && (0...1).contains(vertical.fraction(y)))
    }
    return count == 0
      ? [] : [Remark(.beyond, ["count": "\(count)", "letter": String(SeriesStyle(series.style).letter)])]
  }
}

extension Bins {
  fileprivate var facts: [String: String] {
    let fullest = counts.indices.max { counts[$0] < counts[$1] } ?? 0
    return [
      "size": "\(size)", "bins": "\(counts.count)", "low": NumberText.short(edges.first ?? 0),
      "high": NumberText.short(edges.last ?? 0), "mean": NumberText.short(mean),
      "deviation": NumberText.short(deviation), "from": NumberText.short(edges[fullest]),
      "to": NumberText.short(edges[fullest + 1]), "most": NumberText.short(counts[fullest]),
    ]
  }
}

extension Row {
  fileprivate func described(_ language: FigureLanguage) -> Remark {
    let label = label.withoutControls
    switch content {
    case .bar(let value): return Remark(.bar, ["label": label, "value": NumberText.short(value)])
    case .box(let box): return Remark(.box, box.facts.merging(["label": label]) { first, _ in first })
    case .ridge(let bins):
      let facts = ["label": label, "size": "\(bins.size)", "mean": NumberText.short(bins.mean)]
      return Remark(.ridge, facts.merging(["deviation": NumberText.short(bins.deviation)]) { first, _ in first })
    case .strip(let parts):
      let told = parts.told.map { "\($0.role.name(language)) \($0.count)" }.joined(separator: ", ")
      return Remark(.strip, ["label": label, "parts": told])
    }
  }
}

extension BoxSummary {
  fileprivate var facts: [String: String] {
    [
      "size": "\(size)", "median": NumberText.short(median), "lower": NumberText.short(lowerQuartile),
      "upper": NumberText.short(upperQuartile), "low": NumberText.short(low), "high": NumberText.short(high),
      "outliers": "\(outliers.count)",
    ]
  }
}

extension Cells {
  fileprivate var facts: [String: String] {
    var extent = Extent()
    extent.take(values, isLog: false)
    let (low, high) = extent.isEmpty ? (.nan, .nan) : (extent.low, extent.high)
    return [
      "rows": "\(rows)", "columns": "\(columns)", "low": NumberText.short(low), "high": NumberText.short(high),
    ]
  }
}

extension [FoldPart] {
  /// The parts in order; of many only how many examples each role has.
  fileprivate var told: [FoldPart] {
    guard count > 8 else { return self }
    return FoldPart.Role.allCases.map { role in
      FoldPart(role, filter { $0.role == role }.reduce(0) { $0 + $1.count })
    }.filter { $0.count > 0 }
  }
}
