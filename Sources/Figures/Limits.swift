/// What limits of an axis must be, and what data must be for an axis.
enum Limits {
  /// Two different finite numbers, the low one first, far enough apart to compute with.
  static func areGood(_ low: Double, _ high: Double) -> Bool {
    low.isFinite && high.isFinite && high / 2 - low / 2 > max(1e-305, max(low.magnitude, high.magnitude) * 1e-14)
  }
}

extension Framing {
  /// The panel with what the caller said about its axes.
  func applied(to panel: Panel) throws(FigureProblem) -> Panel {
    var panel = panel
    panel.horizontal = try axis(panel.horizontal, horizontalLabel, horizontalLimits, horizontalIsLog)
    panel.vertical = try axis(panel.vertical, verticalLabel, verticalLimits, verticalIsLog)
    return panel
  }

  private func axis(
    _ axis: Axis, _ label: String?, _ limits: (low: Double, high: Double)?, _ isLog: Bool
  ) throws(FigureProblem) -> Axis {
    var axis = axis
    if let label { axis.label = label }
    axis.isLog = axis.isLog || isLog
    guard let limits else { return axis }
    guard Limits.areGood(limits.low, limits.high) else { throw .limits(low: limits.low, high: limits.high) }
    guard !axis.isLog || limits.low > 0 else { throw .limitsNotPositive(low: limits.low, high: limits.high) }
    axis.limits = limits.low...limits.high
    return axis
  }
}

extension Panel {
  /// Refuses series of two lengths, more series than letters, more rows than a page, and data of which nothing can be drawn.
  func check(as kind: Figure.Kind) throws(FigureProblem) {
    for mark in marks {
      switch mark {
      case .line(let series), .points(let series): try check(series)
      default: break
      }
    }
    guard rows.count <= 200 else { throw .tooMany(kind, count: rows.count, most: 200) }
    guard series.count <= 52 else { throw .tooMany(kind, count: series.count, most: 52) }
    if !series.isEmpty { try checkPoints(as: kind) }
  }

  private func check(_ series: Series) throws(FigureProblem) {
    guard series.x.count == series.y.count else {
      throw .lengths(name: series.name, x: series.x.count, y: series.y.count)
    }
  }

  private func checkPoints(as kind: Figure.Kind) throws(FigureProblem) {
    let count = series.reduce(0) { $0 + $1.count }
    guard count > 0 else { throw .empty(kind) }
    let left = series.map { $0.notDrawn(horizontalIsLog: horizontal.isLog, verticalIsLog: vertical.isLog) }
      .reduce(NotDrawn(), +)
    guard left.count == count else { return }
    if left.notPositive > 0 { throw .nothingPositive(kind, count: left.notPositive) }
    throw .nothingFinite(kind, left)
  }
}
