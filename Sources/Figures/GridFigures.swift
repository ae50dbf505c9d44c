extension Figure {
  /// A matrix by brightness, in ten levels.
  public static func heat(_ cells: Cells, _ framing: Framing = Framing()) throws(FigureProblem) -> Figure {
    var cells = cells
    cells.limits = try limits(of: [cells])
    return try Figure(.heat, framing, [Panel([.cells(cells)])])
  }

  /// Images beside each other, each with its label below: digits, the weights of a first layer.
  ///
  /// With `sharedScale` one brightness means one value in all of them; without it each image uses all levels.
  public static func images(
    _ images: [(label: String, cells: Cells)], sharedScale: Bool = true, _ framing: Framing = Framing()
  ) throws(FigureProblem) -> Figure {
    guard images.count <= 400 else { throw .tooMany(.images, count: images.count, most: 400) }
    guard !images.isEmpty else { throw .empty(.images) }
    for image in images { try image.cells.checkSizes() }
    let common = try limits(of: images.map(\.cells))
    var panels: [Panel] = []
    for image in images {
      var cells = image.cells
      cells.limits = sharedScale ? common : (try? limits(of: [cells])) ?? common
      panels.append(Panel([.cells(cells)], title: image.label))
    }
    return try Figure(.images, framing, panels)
  }

  private static func limits(of all: [Cells]) throws(FigureProblem) -> ClosedRange<Double> {
    var extent = Extent()
    for cells in all {
      try cells.checkSizes()
      if let limits = cells.limits { extent.take([limits.lowerBound, limits.upperBound], isLog: false) }
    }
    if extent.isEmpty { for cells in all { extent.take(cells.values, isLog: false) } }
    guard !extent.isEmpty else { throw .nothingFinite(.heat, .among(all.flatMap(\.values))) }
    return extent.low...extent.high
  }
}

extension Cells {
  func checkSizes() throws(FigureProblem) {
    guard rows > 0, columns > 0 else { throw .empty(.heat) }
    guard values.count % rows == 0, values.count / rows == columns else {
      throw .sizes(rows: rows, columns: columns, values: values.count)
    }
  }

  /// How many levels of brightness there are.
  static let levels = 10

  /// The level of a value from 0 to 9; nil when it is not finite. A constant matrix is in the middle.
  func level(_ value: Double) -> Int? {
    guard value.isFinite, let limits else { return nil }
    let (low, high) = (limits.lowerBound, limits.upperBound)
    guard high > low else { return Self.levels / 2 }
    let fraction = (value / 2 - low / 2) / (high / 2 - low / 2)
    return fraction.isNaN ? Self.levels / 2 : Scale.cell(fraction * Double(Self.levels), of: Self.levels)
  }

  /// The same picture with fewer rows and columns: each new cell is the mean of those it covers.
  ///
  /// A value that is not finite stays visible: it makes its new cell not finite.
  func reduced(rows newRows: Int, columns newColumns: Int) -> Cells {
    guard newRows < rows || newColumns < columns else { return self }
    let (high, wide) = (min(rows, newRows), min(columns, newColumns))
    var means: [Double] = []
    for row in 0..<high {
      for column in 0..<wide {
        means.append(
          mean(row * rows / high..<(row + 1) * rows / high, column * columns / wide..<(column + 1) * columns / wide))
      }
    }
    return Cells(rows: high, columns: wide, values: means, limits: limits)
  }

  private func mean(_ rows: Range<Int>, _ columns: Range<Int>) -> Double {
    let share = 1 / Double(rows.count * columns.count)
    return rows.reduce(0) { sum, row in columns.reduce(sum) { $0 + self[row, $1] * share } }
  }
}
