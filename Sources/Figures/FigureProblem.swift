/// Why there is no figure. The sentence for `key` stands in the catalogue; its placeholders are the names of `facts`.
public enum FigureProblem: Error, Sendable, Equatable {
  /// No value at all.
  case empty(Figure.Kind)
  /// x and y of a series have different lengths.
  case lengths(name: String, x: Int, y: Int)
  /// Values came, and not one of them is finite.
  case nothingFinite(Figure.Kind, NotDrawn)
  /// A log axis was asked for, and no finite value is above 0.
  case nothingPositive(Figure.Kind, count: Int)
  /// Limits that are not two different finite numbers, the low one first.
  case limits(low: Double, high: Double)
  /// Limits of a log axis that reach 0 or below.
  case limitsNotPositive(low: Double, high: Double)
  /// A matrix whose sizes do not multiply to its number of values.
  case sizes(rows: Int, columns: Int, values: Int)
  /// More rows, images or series than can be told apart.
  case tooMany(Figure.Kind, count: Int, most: Int)
  /// A count of bins or points that is not positive.
  case count(Int, least: Int)

  public var key: String {
    switch self {
    case .empty: "G1"
    case .lengths: "G2"
    case .nothingFinite: "G3"
    case .nothingPositive: "G4"
    case .limits: "G5"
    case .limitsNotPositive: "G6"
    case .sizes: "G7"
    case .tooMany: "G8"
    case .count: "G9"
    }
  }

  public var facts: [String: String] {
    switch self {
    case .empty(let kind): ["kind": kind.rawValue]
    case .lengths(let name, let x, let y): ["name": name, "x": "\(x)", "y": "\(y)"]
    case .nothingFinite(let kind, let left): left.facts.merging(["kind": kind.rawValue]) { first, _ in first }
    case .nothingPositive(let kind, let count): ["kind": kind.rawValue, "count": "\(count)"]
    case .limits(let low, let high), .limitsNotPositive(let low, let high):
      ["low": NumberText.short(low), "high": NumberText.short(high)]
    case .sizes(let rows, let columns, let values):
      ["rows": "\(rows)", "columns": "\(columns)", "values": "\(values)"]
    case .tooMany(let kind, let count, let most):
      ["kind": kind.rawValue, "count": "\(count)", "most": "\(most)"]
    case .count(let count, let least): ["count": "\(count)", "least": "\(least)"]
    }
  }
}
