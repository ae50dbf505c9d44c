public import Figures
public import Language
import Tensors

/// One labelled line: the losses of one run, epoch by epoch.
public struct Curve: Sendable, Equatable {
  /// What sets it apart from its neighbours: `lr=5`.
  public let label: String
  public let values: [Double]
  /// Places on the horizontal axis; nil: 1, 2, 3 …
  public let x: [Double]?

  /// Why it stopped at a finite value: `x3.7@1`.
  public let ending: String

  public init(_ label: String, _ values: [Double], x: [Double]? = nil, ending: String = "") {
    (self.label, self.values, self.x, self.ending) = (label, values, x, ending)
  }

  var series: Series {
    var series = x.map { Series(label, x: $0, y: values) } ?? Series(label, values)
    series.ending = ending
    return series
  }
}

/// What several runs have of one measure: `runs.loss`. Its curves are a, b, c …, as the runs are.
public struct CurvesValue: Drawable {
  /// `loss`
  public let name: String
  public let curves: [Curve]
  /// `epoch`
  public let horizontal: String

  public init(_ name: String, _ curves: [Curve], horizontal: String = "epoch") {
    (self.name, self.curves, self.horizontal) = (name, curves, horizontal)
  }

  public var kind: String { "curves" }

  public var summary: String { "\(name) of \(curves.count) runs" }

  private var letters: [String] { curves.indices.map(RunLines.name) }

  /// `a lr=0.1  2.207 -> 0.07259  █▇▅▃▂▁`, the small pictures under each other where they fit.
  public func details(on display: Display) -> [String] {
    let lines = zip(letters, curves).map { letter, curve in
      let ends = [curve.values.first, curve.values.last].map { NumberText.scalar($0 ?? .nan) }
      return "  \(letter) \(curve.label)  \(ends[0]) -> \(ends[1])"
    }
    let widest = lines.map(DisplayText.width).max() ?? 0
    let room = min(24, display.width - widest - 2)
    guard room >= 6 else { return lines.flatMap { DisplayText.wrap($0, display.width) } }
    return zip(lines, curves).map { line, curve in
      let picture = Sparkline.text(curve.values, width: room, glyphs: display.glyphs)
      return picture.isEmpty ? line : DisplayText.padded(line, to: widest) + "  " + picture
    }
  }

  public var fieldNames: [String] { letters + ["labels"] }

  public func field(_ name: String) -> Value? {
    if name == "labels" { return .list(curves.map { .text($0.label) }) }
    return letters.firstIndex(of: name).map { .tensor(Tensor(curves[$0].values)) }
  }

  public func replacing(_ name: String, with value: Value) throws -> any Entity {
    throw Refusal("G13", ["name": name])
  }

  public func isEqual(to other: any Entity) -> Bool {
    guard let other = other as? CurvesValue else { return false }
    let same = name == other.name && horizontal == other.horizontal && curves.count == other.curves.count
    return same && zip(curves, other.curves).allSatisfy { $0.label == $1.label && $0.x == $1.x && isSame($0, $1) }
  }

  private func isSame(_ a: Curve, _ b: Curve) -> Bool {
    Value.tensor(Tensor(a.values)).isIdentical(to: .tensor(Tensor(b.values)))
  }

  public func figure(_ framing: Framing) throws -> Figure {
    var framing = framing
    framing.horizontalLabel = framing.horizontalLabel ?? horizontal
    framing.verticalLabel = framing.verticalLabel ?? name
    return try Figure.rates(curves.map(\.series), framing)
  }
}
