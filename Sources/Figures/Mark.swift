/// One thing drawn on the axes of a panel.
public enum Mark: Sendable, Equatable {
  /// Points joined by straight lines; a value that is not finite breaks the line.
  case line(Series)
  case points(Series)
  /// Columns that stand on the horizontal axis and touch each other.
  case columns(Bins)
  /// The area between two lines of this panel, by their places among its series.
  case between(Int, Int)
  /// A vertical stroke.
  case rule(at: Double)
  case regions(Regions)
  /// A label, and something horizontal beside it.
  case row(Row)
  case cells(Cells)
}

/// A named sequence of points.
public struct Series: Sendable, Equatable {
  public let name: String
  public let x: [Double]
  public let y: [Double]
  /// Which letter, marker and colour: the same in every renderer.
  var style = 0
  /// The place of a point to point out, as the best trial.
  var highlight: Int?
  /// Whether a point beyond the limits is drawn at the edge, as for a loss that explodes.
  var isPinned = false
  /// Whether the label says where the series stopped being finite.
  var tellsWhere = false
  /// Why a series stopped whose values all are finite, for its label and a `!` at its end: `x3.7@1`.
  public var ending = ""

  public init(_ name: String = "", x: [Double], y: [Double]) {
    (self.name, self.x, self.y) = (name, x, y)
  }

  /// Values at 1, 2, 3 …
  public init(_ name: String, _ y: [Double]) {
    self.init(name, x: y.indices.map { Double($0 + 1) }, y: y)
  }

  /// Values at 1, 2, 3 … without a name.
  public init(_ y: [Double]) { self.init("", y) }

  public var count: Int { y.count }
}

/// A histogram already counted: `edges.count == counts.count + 1`.
public struct Bins: Sendable, Equatable {
  public let edges: [Double]
  public let counts: [Double]
  /// Values that were counted in no bin because they are not finite.
  public let left: NotDrawn
  /// How many finite values were counted, and their mean and standard deviation (÷ N).
  public let size: Int
  public let mean: Double
  public let deviation: Double
}

/// Which class a classifier gives each place of a rectangle: row 0 at the bottom, left to right.
public struct Regions: Sendable, Equatable {
  public let rows: Int
  public let columns: Int
  public let classes: [Int]
  public let horizontal: ClosedRange<Double>
  public let vertical: ClosedRange<Double>

  public init(
    rows: Int, columns: Int, classes: [Int], horizontal: ClosedRange<Double>, vertical: ClosedRange<Double>
  ) {
    (self.rows, self.columns, self.classes) = (rows, columns, classes)
    (self.horizontal, self.vertical) = (horizontal, vertical)
  }

  /// The class at fractions of the way from left to right and from bottom to top.
  func classAt(_ across: Double, _ up: Double) -> Int {
    let row = Scale.cell(up * Double(rows), of: rows)
    return classes[row * columns + Scale.cell(across * Double(columns), of: columns)]
  }
}

/// One row of a figure whose rows have names.
public struct Row: Sendable, Equatable {
  public enum Content: Sendable, Equatable {
    case bar(Double)
    case box(BoxSummary)
    case ridge(Bins)
    case strip([FoldPart])
  }

  public var label: String
  /// A few words or numbers at the row's right end.
  public var note: String
  public var content: Content
}

/// The five numbers of a box plot and the points beyond its whiskers.
///
/// Quartiles interpolate linearly between ordered values, as NumPy does; whiskers reach the last value within 1.5 times
/// the box's length. Source: Tukey 1977, Exploratory Data Analysis, chapter 2.
public struct BoxSummary: Sendable, Equatable {
  public let low: Double
  public let lowerQuartile: Double
  public let median: Double
  public let upperQuartile: Double
  public let high: Double
  public let outliers: [Double]
  public let left: NotDrawn
  public let size: Int
}

/// A run of neighbouring examples with one role in a fold.
public struct FoldPart: Sendable, Equatable {
  /// What a fold does with an example.
  public enum Role: String, Sendable, CaseIterable { case train, validation, test, unused }

  public let role: Role
  public let count: Int

  public init(_ role: Role, _ count: Int) { (self.role, self.count) = (role, count) }
}

/// A matrix shown by brightness: row 0 on top.
public struct Cells: Sendable, Equatable {
  public let rows: Int
  public let columns: Int
  public let values: [Double]
  public var rowLabels: [String]
  public var columnLabels: [String]
  /// Whether numbers stand in the cells when there is room.
  public var showsValues: Bool
  /// The values of the darkest and the brightest level; without them the data decide.
  public var limits: ClosedRange<Double>?

  public init(
    rows: Int, columns: Int, values: [Double], rowLabels: [String] = [], columnLabels: [String] = [],
    showsValues: Bool = false, limits: ClosedRange<Double>? = nil
  ) {
    (self.rows, self.columns, self.values) = (rows, columns, values)
    (self.rowLabels, self.columnLabels) = (rowLabels, columnLabels)
    (self.showsValues, self.limits) = (showsValues, limits)
  }

  public subscript(row: Int, column: Int) -> Double { values[row * columns + column] }
}
