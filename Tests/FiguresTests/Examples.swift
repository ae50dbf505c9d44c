import Figures
import Glibc

/// Figures as a lesson would show them; their drawings are stored and read as text.
enum Examples {
  static let all: [(name: String, make: @Sendable () throws -> Figure)] = [
    ("line", line), ("function", function), ("scatter", scatter), ("histogram", histogram), ("bar", bar), ("box", box),
    ("heat", heat), ("confusion", confusion), ("digits", digits), ("ridges", ridges), ("losses", losses),
    ("rates", rates), ("search", search), ("folds", folds), ("nested", nested), ("regions", regions),
    ("log", log), ("hangul", hangul), ("gaps", gaps),
  ]

  @Sendable static func line() throws -> Figure {
    let names = ["sgd", "momentum", "rmsprop", "adam", "nesterov"]
    return try .line(
      names.enumerated().map { place, name in
        let speed = 0.05 + 0.08 * Double(place)
        return Series(name, (0..<50).map { 2.3 / (1 + Double($0) * speed) + 0.1 * Double(place) })
      }, Framing(title: "Five ways down", horizontalLabel: "epoch", verticalLabel: "loss"))
  }

  @Sendable static func function() throws -> Figure {
    try .function("", from: -6, to: 6, Framing(title: "1 / (1 + x²)")) { 1 / (1 + $0 * $0) }
  }

  @Sendable static func scatter() throws -> Figure {
    let classes = ["setosa", "versicolor", "virginica"].enumerated().map { place, name in
      Series(
        name, x: (0..<40).map { Double(place) * 2.2 + Noise.bell($0 + place * 100) },
        y: (0..<40).map { Double(place % 2) * 3 + Noise.bell($0 + 5000 + place * 100) })
    }
    return try .scatter(classes, Framing(horizontalLabel: "petal length", verticalLabel: "petal width"))
  }

  @Sendable static func histogram() throws -> Figure {
    try .histogram((0..<5000).map(Noise.bell), Framing(title: "normal(5000)", horizontalLabel: "z"))
  }

  @Sendable static func bar() throws -> Figure {
    try .bars([("forest", 0.71), ("knn", 0.507), ("majority", 0.1), ("change", -0.2)], Framing(title: "Test accuracy"))
  }

  @Sendable static func box() throws -> Figure {
    let groups = [0.5, 1, 2].map { scale in
      (label: "std \(scale)", values: (0..<200).map { Noise.bell($0) * scale })
    }
    return try .boxes(groups, Framing(title: "Spread by init"))
  }

  @Sendable static func heat() throws -> Figure {
    let values = (0..<144).map { place -> Double in
      let (row, column) = (Double(place / 12) - 4, Double(place % 12) - 7)
      return 10 / (1 + (row * row + column * column) / 12)
    }
    return try .heat(Cells(rows: 12, columns: 12, values: values), Framing(title: "A hill"))
  }

  @Sendable static func confusion() throws -> Figure {
    try .heat(
      Cells(
        rows: 3, columns: 3, values: [48, 2, 0, 3, 41, 6, 0, 9, 41], rowLabels: ["setosa", "versicolor", "virginica"],
        columnLabels: ["setosa", "versic.", "virgin."], showsValues: true), Framing(title: "Rows: truth"))
  }

  @Sendable static func digits() throws -> Figure {
    let zero: [Double] = [
      0, 0, 5, 13, 9, 1, 0, 0, 0, 0, 13, 15, 10, 15, 5, 0, 0, 3, 15, 2, 0, 11, 8, 0, 0, 4, 12, 0, 0, 8, 8, 0, 0, 5, 8,
      0, 0, 9, 8, 0, 0, 4, 11, 0, 1, 12, 7, 0, 0, 2, 14, 5, 10, 12, 0, 0, 0, 0, 6, 13, 10, 0, 0, 0,
    ]
    let turned = (0..<64).map { zero[$0 % 8 * 8 + $0 / 8] }
    let images = [zero, turned, zero.map { 16 - $0 }, turned.map { 16 - $0 }, zero]
    return try .images(
      images.enumerated().map { ("y = \($0)", Cells(rows: 8, columns: 8, values: $1)) }, Framing(title: "digits"))
  }

  @Sendable static func ridges() throws -> Figure {
    let layers = (1...6).map { layer in
      (label: "layer \(layer)", values: (0..<2000).map { Noise.bell($0 + layer * 3000) * 1.5 / Double(layer) })
    }
    return try .ridges(layers, Framing(title: "Activations shrink with depth"))
  }

  @Sendable static func losses() throws -> Figure {
    let epochs = (0..<40).map(Double.init)
    let train = epochs.map { 2.3 / (1 + $0 * 0.3) }
    let validation = epochs.map { 2.35 / (1 + $0 * 0.25) + $0 * 0.012 }
    return try .losses(train: train, validation: validation, Framing(title: "Overfitting"))
  }

  /// LANGUAGE, session S7: the first and last values are the session's own, those between them lie on its drawing.
  @Sendable static func rates() throws -> Figure {
    let slow = (0..<30).map { 2.865 - 0.061 * Double($0) / 29 }
    let tail = (0..<21).map { 0.23 - 0.15741 * Double($0) / 20 }
    let right = [2.207, 1.6, 1.1, 0.7, 0.6, 0.52, 0.45, 0.38, 0.27] + tail
    let runs = [Series("lr=0.0001", slow), Series("lr=0.1", right), Series("lr=5", [9.355, .infinity])]
    return try .rates(runs, Framing(verticalLimits: (0, 4)))
  }

  /// LANGUAGE, session S9: nine trials each.
  @Sendable static func search() throws -> Figure {
    let rates = [1e-4, 1e-2, 1.0]
    let weights = [1e-5, 1e-3, 0.1]
    let randomRates = (0..<9).map { pow(10, -4 + 4 * Noise.unit($0 + 3)) }
    let randomWeights = (0..<9).map { pow(10, -5 + 4 * Noise.unit($0 + 77)) }
    return try .search(
      [
        SearchTrials("grid", x: (0..<9).map { rates[$0 / 3] }, y: (0..<9).map { weights[$0 % 3] }, best: 6),
        SearchTrials("random", x: randomRates, y: randomWeights, best: 2),
      ],
      Framing(horizontalLabel: "lr", verticalLabel: "reg", horizontalIsLog: true, verticalIsLog: true))
  }

  @Sendable static func folds() throws -> Figure {
    try .folds(examples: 100, test: (0..<5).map { Array($0 * 20..<$0 * 20 + 20) }, Framing(title: "5-fold"))
  }

  @Sendable static func nested() throws -> Figure {
    try .folds(
      [
        ("outer 1", [FoldPart(.test, 20), FoldPart(.train, 80)]),
        ("inner 1", [FoldPart(.unused, 20), FoldPart(.validation, 20), FoldPart(.train, 60)]),
        ("inner 2", [FoldPart(.unused, 20), FoldPart(.train, 20), FoldPart(.validation, 20), FoldPart(.train, 40)]),
        ("outer 2", [FoldPart(.train, 20), FoldPart(.test, 20), FoldPart(.train, 60)]),
      ], Framing(title: "Nested folds"))
  }

  @Sendable static func regions() throws -> Figure {
    let classes = (0..<60 * 60).map { place in
      let (x, y) = (Double(place % 60) / 30 - 1, Double(place / 60) / 30 - 1)
      return y > 0.4 && x < 0.2 ? 2 : x * x + y * y < 0.5 ? 1 : 0
    }
    let centres = [(0.6, -0.7), (0.0, 0.0), (-0.5, 0.7)]
    let points = centres.enumerated().map { place, centre in
      let x = (0..<25).map { centre.0 + 0.18 * Noise.bell($0 + place * 50) }
      let y = (0..<25).map { centre.1 + 0.12 * Noise.bell($0 + 900 + place * 50) }
      return Series("class \(place)", x: x, y: y)
    }
    return try .regions(
      Regions(rows: 60, columns: 60, classes: classes, horizontal: -1...1, vertical: -1...1), points)
  }

  @Sendable static func log() throws -> Figure {
    var loss = (1...200).map { 2.6 / Double($0) }
    loss[59] = -1
    return try .line(
      [Series("loss", loss)],
      Framing(title: "A log axis", horizontalLabel: "step", horizontalIsLog: true, verticalIsLog: true))
  }

  @Sendable static func hangul() throws -> Figure {
    let falling = (1...20).map { 2 / Double($0) }
    return try .line(
      [Series("훈련 손실", falling), Series("검증 손실", falling.map { $0 + 0.4 })],
      Framing(title: "손실 곡선: 훈련과 검증", horizontalLabel: "에포크", verticalLabel: "손실"))
  }

  @Sendable static func gaps() throws -> Figure {
    var squares = (0..<30).map { Double($0 * $0) }
    (squares[10], squares[20]) = (.nan, .infinity)
    return try .line(
      [Series("a", squares)],
      Framing(title: "Values that are not finite"))
  }
}
