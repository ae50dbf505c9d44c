import Figures
import Language
import Layers
import Messages
import Tensors

/// What becomes of a signal in a deep network, for several ways to start its weights.
struct DepthValue: SequenceEntity {
  struct Start: Sendable, Equatable {
    /// `xavier`, `0.01`
    let label: String
    let layers: [ActivationStatistics]
  }

  let activation: DepthActivation
  let starts: [Start]

  var kind: String { "depth" }
  var elements: [Value] { starts.map { Self.record($0.layers) } }

  static func record(_ layers: [ActivationStatistics]) -> Value {
    .record(
      Record([
        ("mean", .tensor(Tensor(layers.map(\.mean)))), ("std", .tensor(Tensor(layers.map(\.standardDeviation)))),
        ("saturated", .tensor(Tensor(layers.map(\.saturated)))),
      ]))
  }

  // MARK: - Text

  var summary: String { summary(in: .english) }

  func summary(in language: MessageLanguage) -> String {
    Catalogue.sentence("depth.title", ["act": activation.rawValue], in: language)
  }

  private static let sparklineWidth = 10

  /// A line for each start: the deviation after some layers, after all of them as a small picture, what that means.
  func details(on display: Display) -> [String] {
    let count = starts[0].layers.count
    let verdicts = starts.map { verdict($0, display.language) }
    let widest = verdicts.map(DisplayText.width).max() ?? 0
    let room = display.width - widest - 3 - Self.sparklineWidth - 2
    for amount in [6, 3, 2, 1] {
      let places = Self.places(amount, of: count)
      let rows = SearchTable.aligned(table(places), width: .max)
      guard DisplayText.width(rows[0]) + 1 <= room || amount == 1 else { continue }
      let pictures =
        ["1 \(display.glyphs == .ascii ? ".." : "…") \(count)"] + starts.map { picture($0, display.glyphs) }
      return zip(rows, zip(pictures, [""] + verdicts)).map { row, ends in
        let line = " \(row)   " + DisplayText.padded(ends.0, to: Self.sparklineWidth) + "  " + ends.1
        return DisplayText.trimmed(DisplayText.cut(line, to: display.width))
      }
    }
    return []
  }

  /// Some of the layers 1 … `count`, the last among them.
  static func places(_ amount: Int, of count: Int) -> [Int] {
    let wanted: [Int] =
      switch amount {
      case 6: [1, 2, 3, 4, count * 3 / 5, count]
      case 3: [1, (count + 1) / 2, count]
      case 2: [1, count]
      default: [count]
      }
    return Set(wanted.filter { (1...count).contains($0) }).sorted()
  }

  private func table(_ places: [Int]) -> [[String]] {
    [["init"] + places.map(String.init)]
      + starts.map { start in [start.label] + places.map { Self.text(start.layers[$0 - 1].standardDeviation) } }
  }

  private static func text(_ deviation: Double) -> String {
    if deviation == 0 || (0.0005..<100).contains(deviation) { return NumberText.fixed(deviation, 3) }
    return NumberText.scientific(deviation, 0)
  }

  private func picture(_ start: Start, _ glyphs: Glyphs) -> String {
    let highest = starts.flatMap { $0.layers.map(\.standardDeviation) }.filter(\.isFinite).max() ?? 1
    let limits = 0...max(highest, .leastNormalMagnitude)
    return Sparkline.text(
      start.layers.map(\.standardDeviation), width: Self.sparklineWidth, limits: limits, glyphs: glyphs)
  }

  private func verdict(_ start: Start, _ language: MessageLanguage) -> String {
    guard let first = start.layers.first, let last = start.layers.last else { return "" }
    let change = last.standardDeviation / first.standardDeviation
    let key =
      !last.standardDeviation.isFinite || change > 100
      ? "explodes"
      : change < 0.01 || first.standardDeviation == 0
        ? "dies" : activation != .relu && last.saturated > 0.5 ? "stuck" : "alive"
    return Catalogue.sentence("depth.\(key)", ["share": RunLines.percent(last.saturated)], in: language)
  }

  // MARK: - Fields

  var fieldNames: [String] { ["mean", "std", "saturated"] }

  func field(_ name: String) -> Value? {
    switch name {
    case "mean": .tensor(Tensor(starts.map { $0.layers.map(\.mean) }))
    case "std": .tensor(Tensor(starts.map { $0.layers.map(\.standardDeviation) }))
    case "saturated": .tensor(Tensor(starts.map { $0.layers.map(\.saturated) }))
    default: nil
    }
  }

  func replacing(_ name: String, with value: Value) throws -> any Entity { throw Refusal("V65", ["name": name]) }

  func isEqual(to other: any Entity) -> Bool {
    guard let other = other as? DepthValue else { return false }
    return activation == other.activation && starts == other.starts
  }
}

extension DepthValue: Drawable {
  /// The deviation by layer, one line for each start.
  func figure(_ framing: Framing) throws -> Figure {
    var framing = framing
    framing.horizontalLabel = framing.horizontalLabel ?? "layer"
    framing.verticalLabel = framing.verticalLabel ?? "std"
    return try Figure.line(starts.map { Series($0.label, $0.layers.map(\.standardDeviation)) }, framing)
  }
}
