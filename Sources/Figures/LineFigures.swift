extension Figure {
  /// Lines, one for each series, in the order given.
  public static func line(_ series: [Series], _ framing: Framing = Framing()) throws(FigureProblem) -> Figure {
    try Figure(.line, framing, [Panel(styled(series).map(Mark.line))])
  }

  /// A function of one number between two limits, at evenly spaced places.
  ///
  /// Where the function is not finite the line has a gap marked `!`.
  public static func function(
    _ name: String, from low: Double, to high: Double, points: Int = 401, _ framing: Framing = Framing(),
    _ function: (Double) -> Double
  ) throws(FigureProblem) -> Figure {
    guard points >= 2 else { throw .count(points, least: 2) }
    guard points <= 1_000_000 else { throw .tooMany(.function, count: points, most: 1_000_000) }
    guard Limits.areGood(low, high) else { throw .limits(low: low, high: high) }
    let x = (0..<points).map { low + (high / Double(points - 1) - low / Double(points - 1)) * Double($0) }
    let series = Series(name, x: x, y: x.map(function))
    return try Figure(.function, framing, [Panel([.line(series)], horizontal: Axis("x"))])
  }

  /// Functions of one number that were already computed, each at its places.
  public static func functions(_ series: [Series], _ framing: Framing = Framing()) throws(FigureProblem) -> Figure {
    try Figure(.function, framing, [Panel(styled(series).map(Mark.line), horizontal: Axis("x"))])
  }

  /// The loss of one run on the training and the validation part, the gap between them shaded and told.
  public static func losses(
    train: [Double], validation: [Double], names: (train: String, validation: String) = ("train", "validation"),
    _ framing: Framing = Framing()
  ) throws(FigureProblem) -> Figure {
    var series = styled([Series(names.train, train), Series(names.validation, validation)].filter { $0.count > 0 })
    for place in series.indices { (series[place].isPinned, series[place].tellsWhere) = (true, true) }
    var marks = series.map(Mark.line)
    if series.count == 2 { marks.insert(.between(0, 1), at: 0) }
    var remarks: [Remark] = []
    if let best = lowest(validation) {
      marks.insert(.rule(at: Double(best + 1)), at: 0)
      remarks.append(
        Remark(.best, ["value": NumberText.short(validation[best]), "place": "epoch \(best + 1)"]))
    }
    if let gap = gap(train, validation) { remarks.append(gap) }
    let panel = Panel(marks, horizontal: .epochs, vertical: Axis("loss"))
    return try Figure(.losses, framing, [panel], remarks: remarks)
  }

  /// Runs that differ in one choice, such as the learning rate; each label says where its run stopped being finite.
  ///
  /// `first` is the place of the first of them among more runs, whose letters they keep.
  public static func rates(
    _ runs: [Series], first: Int = 0, _ framing: Framing = Framing()
  ) throws(FigureProblem) -> Figure {
    var series = styled(runs, from: first)
    for place in series.indices { (series[place].isPinned, series[place].tellsWhere) = (true, true) }
    return try Figure(.rates, framing, [Panel(series.map(Mark.line), horizontal: .epochs)])
  }

  /// Seven named lines: whether this terminal and this font tell them apart.
  public static func testPattern() throws(FigureProblem) -> Figure {
    let series = (1...7).map { place in
      Series(
        "series \(place)", x: (0...40).map { Double($0) }, y: (0...40).map { Double(place) * (1 + Double($0) / 40) })
    }
    return try line(series, Framing(title: "Seven series"))
  }

  /// Series with the styles of their places.
  static func styled(_ series: [Series], from first: Int = 0) -> [Series] {
    series.enumerated().map { place, series in
      var series = series
      series.style = first + place
      return series
    }
  }

  private static func lowest(_ values: [Double]) -> Int? {
    values.indices.filter { values[$0].isFinite }.min { values[$0] < values[$1] }
  }

  private static func gap(_ train: [Double], _ validation: [Double]) -> Remark? {
    guard let last = train.last, let other = validation.last, last.isFinite, other.isFinite else { return nil }
    return Remark(
      .gap,
      [
        "gap": NumberText.short(other - last), "train": NumberText.short(last),
        "validation": NumberText.short(other),
      ])
  }
}

extension Axis {
  static let epochs = Axis("epoch", labels: .ends, isWhole: true)
}
