extension Figure {
  /// How many values fall into each of a number of equal bins.
  ///
  /// Without `bins` the larger of Sturges' and of Freedman and Diaconis' numbers, as NumPy's "auto", at most 40.
  public static func histogram(
    _ values: [Double], bins: Int? = nil, _ framing: Framing = Framing()
  ) throws(FigureProblem) -> Figure {
    let counted = try Bins.counted(values, into: bins, as: .histogram)
    let panel = Panel([.columns(counted)], vertical: Axis("count", isWhole: true))
    return try Figure(.histogram, framing, [panel])
  }

  /// One histogram for each layer or moment, above one common axis; each is as high as its own fullest bin allows.
  public static func ridges(
    _ groups: [(label: String, values: [Double])], bins: Int = 40, _ framing: Framing = Framing()
  ) throws(FigureProblem) -> Figure {
    guard !groups.isEmpty else { throw .empty(.ridges) }
    let all = groups.flatMap(\.values)
    let extent = try Bins.extent(all, as: .ridges)
    try Bins.check(bins, as: .ridges)
    let shown = spread(groups, over: mostRidges)
    let facts = ["shown": "\(shown.count)", "count": "\(groups.count)"]
    let rows = shown.map { group in
      let counted = Bins(group.values, from: extent, count: bins)
      return Row(label: group.label, note: counted.note, content: .ridge(counted))
    }
    return try Figure(
      .ridges, framing, [Panel(rows.map(Mark.row))],
      remarks: shown.count < groups.count ? [Remark(.someRows, facts)] : [])
  }

  private static let mostRidges = 30
  private static let mostRows = 200

  /// So many of the groups, at equal distances, both ends among them.
  private static func spread<Group>(_ groups: [Group], over most: Int) -> [Group] {
    guard groups.count > most else { return groups }
    return (0..<most).map { groups[$0 * (groups.count - 1) / (most - 1)] }
  }

  /// Median, quartiles, whiskers and outliers of each group.
  public static func boxes(
    _ groups: [(label: String, values: [Double])], _ framing: Framing = Framing()
  ) throws(FigureProblem) -> Figure {
    guard groups.count <= mostRows else { throw .tooMany(.box, count: groups.count, most: mostRows) }
    let all = groups.flatMap(\.values)
    _ = try Bins.extent(all, as: .box)
    let rows = groups.map { group in
      Row(label: group.label, note: "", content: .box(BoxSummary(group.values)))
    }
    return try Figure(.box, framing, [Panel(rows.map(Mark.row))])
  }

  /// One bar for each label, from 0; the value stands at its end.
  public static func bars(
    _ bars: [(label: String, value: Double)], _ framing: Framing = Framing()
  ) throws(FigureProblem) -> Figure {
    guard bars.count <= mostRows else { throw .tooMany(.bar, count: bars.count, most: mostRows) }
    _ = try Bins.extent(bars.map(\.value), as: .bar)
    let rows = bars.map { bar in
      Row(
        label: bar.label, note: (bar.value.isFinite ? "" : "!") + NumberText.short(bar.value), content: .bar(bar.value))
    }
    return try Figure(.bar, framing, [Panel(rows.map(Mark.row))])
  }
}
