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
    let rows = groups.map { group in
      let counted = Bins(group.values, from: extent, count: bins)
      return Row(label: group.label, note: counted.note, content: .ridge(counted))
    }
    return try Figure(.ridges, framing, [Panel(rows.map(Mark.row))])
  }

  /// Median, quartiles, whiskers and outliers of each group.
  public static func boxes(
    _ groups: [(label: String, values: [Double])], _ framing: Framing = Framing()
  ) throws(FigureProblem) -> Figure {
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
    _ = try Bins.extent(bars.map(\.value), as: .bar)
    let rows = bars.map { bar in
      Row(
        label: bar.label, note: (bar.value.isFinite ? "" : "!") + NumberText.short(bar.value), content: .bar(bar.value))
    }
    return try Figure(.bar, framing, [Panel(rows.map(Mark.row))])
  }

  /// Which examples each fold trains on, validates on and tests on.
  public static func folds(
    _ folds: [(label: String, parts: [FoldPart])], _ framing: Framing = Framing()
  ) throws(FigureProblem) -> Figure {
    let rows = folds.map { fold in
      Row(label: fold.label, note: "", content: .strip(fold.parts.filter { $0.count > 0 }))
    }
    guard folds.contains(where: { $0.parts.contains { $0.count > 0 } }) else { throw .empty(.folds) }
    return try Figure(.folds, framing, [Panel(rows.map(Mark.row))])
  }

  /// The folds given by the examples each one tests on, in the order of the data; `validation` likewise, for nested folds.
  public static func folds(
    examples: Int, test: [[Int]], validation: [[Int]] = [], _ framing: Framing = Framing()
  ) throws(FigureProblem) -> Figure {
    guard examples > 0 else { throw .empty(.folds) }
    let folds = test.indices.map { fold in
      let validated = fold < validation.count ? validation[fold] : []
      return (label: "fold \(fold + 1)", parts: FoldPart.runs(examples, test: test[fold], validation: validated))
    }
    return try self.folds(folds, framing)
  }
}

extension FoldPart {
  /// The roles of examples 0 … count − 1 as runs.
  static func runs(_ count: Int, test: [Int], validation: [Int]) -> [FoldPart] {
    var roles = [Role](repeating: .train, count: count)
    for example in validation where roles.indices.contains(example) { roles[example] = .validation }
    for example in test where roles.indices.contains(example) { roles[example] = .test }
    var parts: [FoldPart] = []
    for role in roles {
      let before = parts.last.flatMap { $0.role == role ? $0.count : nil }
      if before != nil { parts.removeLast() }
      parts.append(FoldPart(role, (before ?? 0) + 1))
    }
    return parts
  }
}
