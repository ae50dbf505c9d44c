extension Figure {
  /// Points without lines, one marker for each series.
  public static func scatter(_ series: [Series], _ framing: Framing = Framing()) throws(FigureProblem) -> Figure {
    try Figure(.scatter, framing, [Panel(styled(series).map(Mark.points))])
  }

  /// Points of several classes over the regions a classifier gives them.
  ///
  /// A region has the style of the class of the same number: class 0 is the first of `classes`.
  public static func regions(
    _ regions: Regions, _ classes: [Series], _ framing: Framing = Framing()
  ) throws(FigureProblem) -> Figure {
    guard regions.rows > 0, regions.columns > 0 else { throw .empty(.regions) }
    guard regions.classes.count == regions.rows * regions.columns else {
      throw .sizes(rows: regions.rows, columns: regions.columns, values: regions.classes.count)
    }
    for limits in [regions.horizontal, regions.vertical] where !Limits.areGood(limits.lowerBound, limits.upperBound) {
      throw .limits(low: limits.lowerBound, high: limits.upperBound)
    }
    let panel = Panel(
      [.regions(regions)] + styled(classes).map(Mark.points), horizontal: Axis(limits: regions.horizontal),
      vertical: Axis(limits: regions.vertical))
    return try Figure(.regions, framing, [panel])
  }

  /// Searches of two settings side by side, the places tried on each axis alone shown as rugs along two edges.
  ///
  /// Grid search repeats its few values of the setting that matters; random search tries a new one each time. The best
  /// trial is marked `*`. Source: Bergstra and Bengio 2012, JMLR 13, figure 1.
  public static func search(_ searches: [SearchTrials], _ framing: Framing = Framing()) throws(FigureProblem) -> Figure
  {
    var panels: [Panel] = []
    for (place, search) in searches.enumerated() {
      var series = Series(search.name, x: search.x, y: search.y)
      (series.style, series.highlight) = (place, search.best)
      panels.append(Panel([.points(series)], title: search.name, hasRugs: true))
    }
    return try Figure(.search, framing, panels, remarks: searches.map { $0.remark(framing) })
  }
}

/// The trials of one search: two settings each, and which trial was best.
public struct SearchTrials: Sendable, Equatable {
  public let name: String
  public let x: [Double]
  public let y: [Double]
  public let best: Int?

  public init(_ name: String, x: [Double], y: [Double], best: Int? = nil) {
    (self.name, self.x, self.y, self.best) = (name, x, y, best)
  }

  /// With the scores of the trials, of which the highest is best.
  public init(_ name: String, x: [Double], y: [Double], scores: [Double]) {
    let finite = scores.indices.filter { scores[$0].isFinite }
    self.init(name, x: x, y: y, best: finite.max { scores[$0] < scores[$1] })
  }

  /// How many different values of each setting were tried: three times three for a grid of nine.
  fileprivate func remark(_ framing: Framing) -> Remark {
    let facts = [
      "name": name, "count": "\(x.count)", "x": "\(Set(x).count)", "y": "\(Set(y).count)",
      "across": framing.horizontalLabel ?? "x", "up": framing.verticalLabel ?? "y",
    ]
    return Remark(.trials, facts)
  }
}
