import Figures

/// Kinds of data that break plotting programs.
enum SampleData: String, CaseIterable {
  case normal, constant, empty, onePoint, nan, infinite, tiny, huge, negative, many

  /// A sequence of numbers of this kind; `phase` tells several series apart, which have 100,000 points together.
  func values(_ phase: Int = 0, of series: Int = 1) -> [Double] {
    switch self {
    case .normal: (0..<60).map { Noise.wave($0, phase) }
    case .constant: Array(repeating: 3, count: 30)
    case .empty: []
    case .onePoint: [2.5]
    case .nan: (0..<40).map { $0 % 9 == 4 ? .nan : Noise.wave($0, phase) }
    case .infinite: (0..<40).map { $0 == 12 ? .infinity : $0 == 25 ? -.infinity : Noise.wave($0, phase) }
    case .tiny: (0..<40).map { Noise.wave($0, phase) * 1e-300 }
    case .huge: (0..<40).map { (Noise.wave($0, phase) - 2) * 1e300 }
    case .negative: (0..<40).map { Noise.wave($0, phase) - 2.5 }
    case .many: (0..<100_000 / series).map { Noise.wave($0 / 500, phase) + 0.3 * Noise.unit($0) }
    }
  }

  /// How many of `values()` are not finite.
  var notFinite: Int { values().count { !$0.isFinite } }
}

/// Numbers that look random and are the same everywhere.
enum Noise {
  static func unit(_ place: Int) -> Double {
    var bits = UInt64(truncatingIfNeeded: place) &* 0x9E37_79B9_7F4A_7C15
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits ^= bits >> 27
    return Double(bits >> 11) / Double(1 << 53)
  }

  /// Falls from about 3 towards 1 with some noise; each phase lies a little higher.
  static func wave(_ place: Int, _ phase: Int) -> Double {
    1 + 0.4 * Double(phase) + 2 / (1 + Double(place) / 8) + 0.1 * unit(place * 7 + phase * 1000)
  }

  /// About normal: the sum of twelve uniform numbers less their mean.
  static func bell(_ place: Int) -> Double { (0..<12).reduce(-6) { $0 + unit(place * 12 + $1) } }
}

/// One figure of every kind from any data.
enum Gallery {
  static func figure(_ kind: Figure.Kind, _ data: SampleData) throws(FigureProblem) -> Figure {
    let values = data.values(0, of: kind.series)
    let framing = Framing(title: "\(kind) \(data)")
    switch kind {
    case .line: return try .line((0..<5).map { Series("run \($0)", data.values($0, of: 5)) }, framing)
    case .scatter: return try .scatter([Series("one", values), Series("둘", data.values(2, of: kind.series))], framing)
    case .histogram: return try .histogram(values, framing)
    case .bar:
      return try .bars(values.prefix(data == .many ? values.count : 26).enumerated().map { ("bar \($0)", $1) }, framing)
    case .box: return try .boxes((0..<3).map { ("group \($0)", data.values($0, of: 5)) }, framing)
    case .heat: return try .heat(square(values), framing)
    case .images: return try .images((0..<4).map { ("\($0)", square(data.values($0))) }, framing)
    case .function:
      return try .function("f", from: 0, to: 1, framing) { x in
        values.isEmpty ? .nan : values[min(values.count - 1, Int(x * Double(values.count)))]
      }
    case .ridges: return try .ridges((0..<4).map { ("layer \($0)", data.values($0, of: 5)) }, framing)
    case .losses: return try .losses(train: values, validation: data.values(2, of: kind.series), framing)
    case .rates: return try .rates((0..<3).map { Series("lr=\($0)", data.values($0, of: 5)) }, framing)
    case .search:
      return try .search(
        [
          SearchTrials("grid", x: values, y: values),
          SearchTrials("random", x: values, y: data.values(1, of: kind.series), best: 0),
        ],
        framing)
    case .folds: return try .folds(examples: values.count, test: folds(values.count), validation: [[0]], framing)
    case .regions:
      return try .regions(regions, [Series("a", values), Series("b", data.values(1, of: kind.series))], framing)
    }
  }

  private static func folds(_ count: Int) -> [[Int]] {
    (0..<5).map { fold in (0..<count).filter { $0 * 5 / count == fold } }
  }

  private static func square(_ values: [Double]) -> Cells {
    let side = Int(Double(values.count).squareRoot())
    return Cells(rows: side, columns: side, values: Array(values.prefix(side * side)))
  }

  private static let regions = Regions(
    rows: 20, columns: 20, classes: (0..<400).map { $0 / 20 > $0 % 20 ? 1 : 0 }, horizontal: 0...60, vertical: 0...4)
}

extension Figure.Kind {
  /// How many sequences the gallery puts into a figure of this kind.
  fileprivate var series: Int {
    switch self {
    case .scatter, .losses, .search, .regions: 2
    default: 1
    }
  }
}
