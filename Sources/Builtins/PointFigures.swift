import Datasets
public import Figures
import Language
import Tensors

// Figures of points: clouds, classes, the regions of a classifier.

let pointBuiltins: [Builtin] = [.scatter, .regions]

private let thisTopic = "plots"

private func features() -> Parameter<Tensor> {
  tensor("features", "which two columns of more").or(Tensor([0, 1]), shown: "[0, 1]")
}

extension Builtin {
  static let scatter = Builtin(
    "scatter", topic: thisTopic, "Draw points: two vectors, two columns of a matrix, or a data set.",
    anyValue("x", "places across; or rows of features; or a data set, one marker a class"),
    tensor("y", "heights, when x is a vector").optional,
    tensor("by", "the class of each point, whole numbers from 0").optional, features(), returns: "figure",
    examples: ["scatter([1, 2, 3], [2, 4, 5])", "scatter(load(\"iris\"), features=[2, 3])"]
  ) { call, x, y, classes, features in
    let framing = try call.framing()
    if let data = x.dataset?.dataset {
      return try drawn { try Figure.scatter(featurePair(data, features, call).series, framing.naming(data, features)) }
    }
    guard let numbers = x.numbers else { throw call.refusal(of: "x", "G21", ["got": x.kind]) }
    let cloud = try points(numbers, y, features, call)
    return try drawn { try Figure.scatter(parted(cloud, by: classes, call), framing) }
  }.onAxes

  static let regions = Builtin(
    "regions", topic: thisTopic, "Colour the plane by the class that a classifier gives each place.",
    anyValue("model", "a network or a trained model of two features"),
    entity(DatasetValue.self, "data", kind: "dataset", "examples of two features, drawn over the regions"),
    integer("points", "places tried across; half as many upwards", default: 80), returns: "figure",
    examples: ["d = moons(n=20); net = mlp(2, 8, 2); regions(net, d)"]
  ) { call, model, value, points in
    let data = value.dataset
    guard data.features.columns == 2 else {
      throw call.refusal(of: "data", "G22", ["got": "\(data.features.columns)"])
    }
    guard (2...400).contains(points) else { throw call.refusal(of: "points", "G23", ["got": "\(points)"]) }
    let features = Tensor([0, 1])
    let examples = try featurePair(data, features, call)
    let framing = try call.framing().naming(data, features)
    return try drawn { try Figure.regions(plane(of: model, around: examples, points, call), examples.series, framing) }
  }.with(titleOption, xlabelOption, ylabelOption)
}

extension DatasetValue: Drawable {
  /// The first two features, one marker a class.
  public func figure(_ framing: Framing) throws -> Figure {
    guard dataset.features.columns >= 2 else { throw Refusal("G22", ["got": "\(dataset.features.columns)"]) }
    let features = Tensor([0, 1])
    return try Figure.scatter(Pairs(dataset, 0, 1).series, framing.naming(dataset, features))
  }
}

// MARK: - Points

/// Two features of a data set.
private struct Pairs {
  let data: Dataset
  let x: [Double]
  let y: [Double]

  init(_ data: Dataset, _ first: Int, _ second: Int) {
    let columns = data.features.transposed().values
    let count = data.count
    (self.data, x) = (data, Array(columns[first * count..<(first + 1) * count]))
    y = Array(columns[second * count..<(second + 1) * count])
  }

  /// One series a class, also for a class without examples: its marker stays its own.
  var series: [Series] {
    data.classNames.enumerated().map { label, name in
      let members = data.labels.indices.filter { data.labels[$0] == label }
      return Series(name, x: members.map { x[$0] }, y: members.map { y[$0] })
    }
  }
}

private func featurePair(_ data: Dataset, _ features: Tensor, _ call: Call) throws -> Pairs {
  let (first, second) = try columns(features, of: data.features.columns, call)
  return Pairs(data, first, second)
}

/// Two places among the columns of a matrix.
private func columns(_ features: Tensor, of count: Int, _ call: Call) throws -> (Int, Int) {
  let whole = features.values.compactMap { Int(exactly: $0) }
  guard features.shape == [2], whole.count == 2, whole.allSatisfy((0..<count).contains) else {
    throw call.refusal(of: "features", "G24", ["last": "\(count - 1)"])
  }
  return (whole[0], whole[1])
}

private func points(_ x: Tensor, _ y: Tensor?, _ features: Tensor, _ call: Call) throws -> Series {
  if let y { return Series("", x: x.values, y: y.values) }
  guard x.rank == 2, x.columns >= 2 else { throw call.refusal(of: "x", "G25", ["got": x.shapeText]) }
  let (first, second) = try columns(features, of: x.columns, call)
  let columns = x.transposed().values
  let column = { (place: Int) in Array(columns[place * x.rows..<(place + 1) * x.rows]) }
  return Series("", x: column(first), y: column(second))
}

/// The points of each class as one series.
private func parted(_ points: Series, by classes: Tensor?, _ call: Call) throws -> [Series] {
  guard let classes else { return [points] }
  let labels = classes.values.compactMap { Int(exactly: $0) }
  guard labels.count == points.count, labels.count == classes.count, labels.allSatisfy({ $0 >= 0 }) else {
    throw call.refusal(of: "by", "V30")
  }
  return Set(labels).sorted().map { label in
    let members = labels.indices.filter { labels[$0] == label }
    return Series("\(label)", x: members.map { points.x[$0] }, y: members.map { points.y[$0] })
  }
}

extension Framing {
  /// With the names of two features where the learner gave no labels.
  fileprivate func naming(_ data: Dataset, _ features: Tensor) -> Framing {
    var framing = self
    let names = features.values.map { place in
      data.featureNames.indices.contains(Int(place)) ? data.featureNames[Int(place)] : "x\(Int(place))"
    }
    framing.horizontalLabel = framing.horizontalLabel ?? names.first
    framing.verticalLabel = framing.verticalLabel ?? names.last
    return framing
  }
}

// MARK: - Regions

/// What `predict` gives at the middle of each cell of a grid around the examples.
private func plane(of model: Value, around pairs: Pairs, _ points: Int, _ call: Call) throws -> Regions {
  let (wide, high) = (points, max(2, points / 2))
  let (across, up) = (try room(pairs.x), try room(pairs.y))
  var grid: [Double] = []
  for row in 0..<high {
    for column in 0..<wide {
      grid.append(across.lowerBound + (Double(column) + 0.5) / Double(wide) * (across.upperBound - across.lowerBound))
      grid.append(up.lowerBound + (Double(row) + 0.5) / Double(high) * (up.upperBound - up.lowerBound))
    }
  }
  guard let predict = call.session.registry.function("predict") else { throw Refusal("G26", [:]) }
  let answer = try call.apply(.builtin(predict), to: [model, .tensor(Tensor([wide * high, 2], grid))])
  let classes = answer.numbers?.values.compactMap { Int(exactly: $0) } ?? []
  guard classes.count == wide * high else { throw call.refusal(of: "model", "G26") }
  return Regions(rows: high, columns: wide, classes: classes, horizontal: across, vertical: up)
}

/// From the smallest to the largest number and a tenth more on both sides.
private func room(_ values: [Double]) throws -> ClosedRange<Double> {
  let finite = values.filter(\.isFinite)
  guard let low = finite.min(), let high = finite.max() else {
    throw FigureProblem.nothingFinite(.regions, NotDrawn(nan: values.count))
  }
  let space = high > low ? (high - low) / 10 : 1
  return (low - space)...(high + space)
}
