/// A picture as a value: what to show, on which axes. Renderers only draw it.
///
/// Build one with `Figure.line`, `.scatter`, `.histogram`, `.bars`, `.boxes`, `.heat`, `.images`, `.function`, `.ridges`,
/// `.losses`, `.rates`, `.search`, `.folds` or `.regions`; draw it with `text(_:)`, `svg(_:)` or `described(in:)`.
public struct Figure: Sendable, Equatable {
  /// What a picture is for.
  public enum Kind: String, Sendable, CaseIterable {
    case line, scatter, histogram, bar, box, heat, images, function, ridges, losses, rates, search, folds, regions
  }

  public let kind: Kind
  public var title: String
  /// Usually one; a search shows one panel for each way of searching, an image grid one for each image.
  public internal(set) var panels: [Panel]
  /// What the picture says in words below it, apart from what was left out.
  var remarks: [Remark]

  /// Holds the panels to the framing, and refuses what no renderer could draw.
  init(
    _ kind: Kind, _ framing: Framing, _ panels: [Panel], remarks: [Remark] = []
  ) throws(FigureProblem) {
    (self.kind, title, self.remarks) = (kind, framing.title, remarks)
    self.panels = []
    for panel in panels { self.panels.append(try framing.applied(to: panel)) }
    for panel in self.panels { try panel.check(as: kind) }
    guard self.panels.contains(where: { !$0.marks.isEmpty }) else { throw .empty(kind) }
  }

  /// What stands in the legend: every series once, in the order of its letter.
  public var legend: [LegendEntry] {
    var entries: [LegendEntry] = []
    for series in panels.flatMap(\.series) where !entries.contains(where: { $0.index == series.style }) {
      entries.append(LegendEntry(index: series.style, name: series.name, points: series.count))
    }
    return entries.sorted { $0.index < $1.index }
  }
}

/// One series of a legend: its letter, marker and colour follow from its index.
public struct LegendEntry: Sendable, Equatable {
  public let index: Int
  public let name: String
  /// All points, those that cannot be drawn included.
  public let points: Int

  public var style: SeriesStyle { SeriesStyle(index) }
}

/// One pair of axes and the marks on them.
public struct Panel: Sendable, Equatable {
  public var title: String
  public var horizontal: Axis
  public var vertical: Axis
  public internal(set) var marks: [Mark]
  /// Whether small strokes along two edges show where the points lie on each axis alone.
  public var hasRugs: Bool

  init(_ marks: [Mark], title: String = "", horizontal: Axis = Axis(), vertical: Axis = Axis(), hasRugs: Bool = false) {
    (self.title, self.marks, self.hasRugs) = (title, marks, hasRugs)
    (self.horizontal, self.vertical) = (horizontal, vertical)
  }

  /// The lines and point clouds, in order.
  public var series: [Series] {
    marks.compactMap {
      switch $0 {
      case .line(let series), .points(let series): series
      default: nil
      }
    }
  }
}

/// One axis before a renderer says how much room there is.
public struct Axis: Sendable, Equatable {
  /// Which values get a label.
  public enum Labels: Sendable { case ticks, ends }

  public var label: String
  public var isLog: Bool
  /// Fixed limits; without them the data decide.
  public var limits: ClosedRange<Double>?
  public var labels: Labels
  /// Whether only whole numbers make sense here: epochs, counts.
  public var isWhole: Bool

  public init(
    _ label: String = "", isLog: Bool = false, limits: ClosedRange<Double>? = nil, labels: Labels = .ticks,
    isWhole: Bool = false
  ) {
    (self.label, self.isLog, self.limits, self.labels, self.isWhole) = (label, isLog, limits, labels, isWhole)
  }
}

/// What a caller may say about the axes of any figure: title, labels, limits, log scales.
public struct Framing: Sendable {
  public var title: String
  public var horizontalLabel: String?
  public var verticalLabel: String?
  /// Low and high end, in this order.
  public var horizontalLimits: (low: Double, high: Double)?
  public var verticalLimits: (low: Double, high: Double)?
  public var horizontalIsLog: Bool
  public var verticalIsLog: Bool

  public init(
    title: String = "", horizontalLabel: String? = nil, verticalLabel: String? = nil,
    horizontalLimits: (low: Double, high: Double)? = nil, verticalLimits: (low: Double, high: Double)? = nil,
    horizontalIsLog: Bool = false, verticalIsLog: Bool = false
  ) {
    (self.title, self.horizontalLabel, self.verticalLabel) = (title, horizontalLabel, verticalLabel)
    (self.horizontalLimits, self.verticalLimits) = (horizontalLimits, verticalLimits)
    (self.horizontalIsLog, self.verticalIsLog) = (horizontalIsLog, verticalIsLog)
  }
}
