import Figures
import Glibc
import Language
import Layers
import Messages
import Tensors

/// How a signal fares through a deep network, for several ways to start its weights.
struct DepthValue: Entity {
  struct Row {
    let start: Value
    let layers: [ActivationStatistics]

    var deviations: [Double] { layers.map(\.standardDeviation) }
    var label: String { start.numbers?.number.map { NumberText.general($0, 4) } ?? ModelValue.text(start) }
  }

  let activation: DepthActivation
  let rows: [Row]

  var kind: String { "depths" }
  var summary: String { summary(in: .english) }

  func summary(in language: MessageLanguage) -> String {
    Catalogue.sentence("depth.title", ["act": activation.rawValue], in: language)
  }

  // MARK: - Text

  private var depth: Int { rows[0].layers.count }

  func details(width: Int, in language: MessageLanguage) -> [String] {
    let verdicts = rows.map { verdict($0, language) }
    let first = max(4, rows.map { DisplayText.width($0.label) }.max() ?? 0)
    let last = verdicts.map(DisplayText.width).max() ?? 0
    let curve = min(depth, 10)
    let room = width - 1 - first - 2 - last
    let showsCurves = room - 3 - curve >= 21
    let shown = layers(most: max(1, min(6, (room - (showsCurves ? 3 + curve : 0)) / 7)))
    let head = line("init", shown.map(String.init), showsCurves ? "1 … \(depth)" : nil, "", first, curve)
    let highest = max(rows.flatMap(\.deviations).filter(\.isFinite).max() ?? 1, .leastNormalMagnitude)
    return [head]
      + zip(rows, verdicts).map { row, verdict in
        let curve = showsCurves ? Sparkline.text(row.deviations, width: curve, limits: 0...highest) : nil
        return line(row.label, shown.map { Self.text(row.deviations[$0 - 1]) }, curve, verdict, first, min(depth, 10))
      }
  }

  func announcement(as name: String?, width: Int, in language: MessageLanguage) -> [String]? {
    Display.fold((name.map { [$0] } ?? []) + [summary(in: language)], width) + details(width: width, in: language)
  }

  private func line(
    _ label: String, _ cells: [String], _ curve: String?, _ verdict: String, _ first: Int, _ length: Int
  ) -> String {
    let numbers = cells.map { DisplayText.paddedLeft($0, to: 7) }.joined()
    let middle = curve.map { "   " + DisplayText.padded($0, to: length) } ?? ""
    let text = " " + DisplayText.padded(label, to: first) + numbers + middle + "  " + verdict
    return String(text.reversed().drop { $0 == " " }.reversed())
  }

  /// Layers from the first to the last, in equal steps of the logarithm.
  private func layers(most: Int) -> [Int] {
    guard most < depth else { return Array(1...depth) }
    guard most > 1 else { return [depth] }
    let places = (0..<most).map { Int(pow(Double(depth), Double($0) / Double(most - 1)).rounded()) }
    return places.enumerated().filter { $0 == 0 || $1 != places[$0 - 1] }.map(\.element)
  }

  private static func text(_ deviation: Double) -> String {
    let isSmall = deviation != 0 && deviation < 0.0005
    return isSmall || deviation >= 1000 ? NumberText.scientific(deviation, 0) : NumberText.fixed(deviation, 3)
  }

  private func verdict(_ row: Row, _ language: MessageLanguage) -> String {
    let (first, last) = (row.deviations[0], row.deviations[row.deviations.count - 1])
    let stuck = row.layers[row.layers.count - 1].saturated
    if activation != .relu, stuck > 0.5 {
      let share = NumberText.fixed(100 * stuck, 0) + "%"
      return Catalogue.sentence("depth.stuck", ["share": share], in: language)
    }
    let key = !(last <= 100 * first) ? "depth.explodes" : last < first / 100 ? "depth.dies" : "depth.alive"
    return Catalogue.sentence(key, in: language)
  }

  // MARK: - Fields

  /// Of the only way to start: a vector for each statistic.
  var record: Value { .record(Record(Self.statistics.map { ($0, .tensor(Tensor(numbers($0)[0]))) })) }

  private static let statistics = ["mean", "std", "saturated"]
  var fieldNames: [String] { ["init"] + Self.statistics }

  func field(_ name: String) -> Value? {
    if name == "init" { return .list(rows.map(\.start)) }
    return Self.statistics.contains(name) ? .tensor(Tensor(numbers(name))) : nil
  }

  private func numbers(_ statistic: String) -> [[Double]] {
    rows.map { row in
      switch statistic {
      case "mean": row.layers.map(\.mean)
      case "std": row.deviations
      default: row.layers.map(\.saturated)
      }
    }
  }

  func replacing(_ name: String, with value: Value) throws -> any Entity { throw Refusal("V65", ["name": name]) }

  func isEqual(to other: any Entity) -> Bool {
    guard let other = other as? DepthValue, activation == other.activation, rows.count == other.rows.count else {
      return false
    }
    return zip(rows, other.rows).allSatisfy { $0.start.isIdentical(to: $1.start) && $0.layers == $1.layers }
  }
}
