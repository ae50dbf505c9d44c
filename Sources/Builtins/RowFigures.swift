import Figures
import Language
import Tensors

// Figures whose rows have names: bars, boxes; and brightness: matrices, images; and lines in a table.

let rowBuiltins: [Builtin] = [.bar, .box, .heat, .image, .learningCurve, .spark]

private let thisTopic = "plots"

extension Builtin {
  static let bar = Builtin(
    "bar", topic: thisTopic, "Draw a bar for each number, from 0.",
    anyValue("values", "a vector, or a record of numbers"),
    anyValue("labels", "a name for each bar").or(.none, shown: "none"), returns: "figure",
    examples: ["bar(record(knn=0.91, tree=0.78, svm=0.94))", "bar([3, 5], labels=[\"a\", \"b\"])"]
  ) { call, value, labels in
    var bars = try namedBars(value, call)
    if let names = try names(labels, of: "labels", call) {
      guard names.count == bars.count else { throw labelCount(bars.count, names.count, call) }
      bars = zip(names, bars).map { ($0, $1.value) }
    }
    let framing = try call.framing()
    return try drawn { try Figure.bars(bars, framing) }
  }.inRows

  static let box = Builtin(
    "box", topic: thisTopic, "Draw median, quartiles, whiskers and outliers of each group.",
    arguments("what", "tensors, records or lists of them, the steps of a network"), returns: "figure",
    examples: ["box(record(relu=relu(normal(200)), tanh=tanh(normal(200))))"], source: "Tukey 1977"
  ) { call, what in
    let groups = try what.flatMap { try namedGroups($0, call) }
    let framing = try call.framing()
    return try drawn { try Figure.boxes(groups, framing) }
  }.inRows

  static let heat = Builtin(
    "heat", topic: thisTopic, "Draw a matrix by brightness, in ten levels.",
    tensor("x", "a matrix, row 0 on top"), anyValue("rows", "a name for each row").or(.none, shown: "none"),
    anyValue("columns", "a name for each column").or(.none, shown: "none"),
    flag("values", "also write the numbers where there is room", default: true), returns: "figure",
    examples: ["heat([[1, 0.6], [0.6, 1]])", "heat(corr(load(\"iris\").X))"]
  ) { call, x, rows, columns, showsValues in
    guard x.rank == 2 else { throw call.refusal(of: "x", "G27", ["got": x.shapeText]) }
    let (rowNames, columnNames) = (
      try names(rows, of: "rows", call, count: x.rows), try names(columns, of: "columns", call, count: x.columns)
    )
    let cells = Cells(
      rows: x.rows, columns: x.columns, values: x.values, rowLabels: rowNames, columnLabels: columnNames,
      showsValues: showsValues)
    let framing = try call.framing()
    return try drawn { try Figure.heat(cells, framing) }
  }.with(titleOption, xlabelOption, ylabelOption)

  static let image = Builtin(
    "image", topic: thisTopic, "Draw rows of numbers as pictures: digits, first-layer weights.",
    anyValue("x", "one picture a row, (N, D) or (N, H, W); or a data set"),
    tensor("size", "rows and columns of a picture; none means square").optional,
    anyValue("labels", "a name for each picture").or(.none, shown: "none"),
    flag("shared", "one brightness means one value in all pictures"), returns: "figure",
    examples: ["d = load(\"digits\"); image(d.X[0:10], labels=d.y[0:10])", "image(linear(64, 6).W.T, shared=true)"]
  ) { call, value, size, labels, isShared in
    let x = value.dataset?.dataset.features ?? value.numbers
    guard let x else { throw call.refusal(of: "x", "G28", ["got": value.kind]) }
    let pictures = try cutPictures(x, size, call)
    let given = try names(labels, of: "labels", call)
    let names = given ?? value.dataset.map { $0.dataset.labels.map { label in "\(label)" } }
    if let names, names.count != pictures.count { throw labelCount(pictures.count, names.count, call) }
    let framing = try call.framing()
    let labelled = pictures.enumerated().map { (label: names?[$0] ?? "", cells: $1) }
    return try drawn { try Figure.images(labelled, sharedScale: isShared, framing) }
  }.with(titleOption)

  static let learningCurve = Builtin(
    "learning_curve", topic: thisTopic, "Draw training and validation loss by epoch, and the gap.",
    tensor("train", "the training loss of each epoch"), tensor("val", "the validation loss of each epoch"),
    returns: "figure", examples: ["learning_curve([2.3, 1.2, 0.6, 0.3], [2.3, 1.4, 1.1, 1.3])"]
  ) { call, train, validation in
    let framing = try call.framing()
    return try drawn { try Figure.losses(train: train.values, validation: validation.values, framing) }
  }.onAxes

  static let spark = Builtin(
    "spark", topic: thisTopic, "Make a row of small columns of numbers, for a table.",
    tensor("x", "numbers, each a column"), integer("width", "at most so many columns", default: 10),
    flag("log", "columns of the logarithm"), returns: "string",
    examples: ["spark([1, 5, 2, 8])", "for k in [1, 2] { row(k=k, loss=spark(exp(-k * range(10)))) }"]
  ) { call, x, width, isLog in
    guard (1...200).contains(width) else { throw call.refusal(of: "width", "G29", ["got": "\(width)"]) }
    let glyphs = call.session.textOptions.glyphs
    return .text(Sparkline.text(x.values, width: width, isLog: isLog, glyphs: glyphs))
  }
}

// MARK: - Bars and names

private func namedBars(_ value: Value, _ call: Call) throws -> [(label: String, value: Double)] {
  if let numbers = value.numbers { return numbers.values.enumerated().map { ("\($0)", $1) } }
  guard case .record(let record) = value else { throw call.refusal(of: "values", "G30", ["got": value.kind]) }
  return try record.fields.map { field in
    guard let number = field.value.numbers, number.count == 1 else {
      throw call.refusal(of: "values", "G30", ["got": field.value.kind])
    }
    return (field.name, number.values[0])
  }
}

private func labelCount(_ wanted: Int, _ got: Int, _ call: Call) -> any Error {
  call.refusal(of: "labels", "G18", ["wanted": "\(wanted)", "got": "\(got)"])
}

/// Names of all rows or columns, or none.
private func names(_ value: Value, of parameter: String, _ call: Call, count: Int) throws -> [String] {
  guard let given = try names(value, of: parameter, call) else { return [] }
  guard given.count == count else {
    throw call.refusal(of: parameter, "G31", ["name": parameter, "wanted": "\(count)", "got": "\(given.count)"])
  }
  return given
}

// MARK: - Pictures

/// One matrix a row; of several channels their mean.
private func cutPictures(_ x: Tensor, _ size: Tensor?, _ call: Call) throws -> [Cells] {
  let count = x.rank <= 1 ? 1 : x.shape[0]
  let values = x.count / max(1, count)
  let (rows, columns, channels) = try pictureSize(x, values, size, call)
  let cells = rows * columns
  return (0..<count).map { picture in
    let start = picture * values
    let means = (0..<cells).map { cell in
      (0..<channels).reduce(0) { $0 + x.values[start + $1 * cells + cell] } / Double(channels)
    }
    return Cells(rows: rows, columns: columns, values: means)
  }
}

private func pictureSize(
  _ x: Tensor, _ values: Int, _ size: Tensor?, _ call: Call
) throws -> (rows: Int, columns: Int, channels: Int) {
  if x.rank >= 3, size == nil { return (x.shape[x.rank - 2], x.shape[x.rank - 1], x.rank == 4 ? x.shape[1] : 1) }
  if let size {
    let whole = size.values.compactMap { Int(exactly: $0) }
    guard size.shape == [2], whole.count == 2, whole.allSatisfy({ 1...10_000 ~= $0 }), values > 0,
      values % (whole[0] * whole[1]) == 0
    else { throw call.refusal(of: "size", "G32", ["values": "\(values)"]) }
    return (whole[0], whole[1], values / (whole[0] * whole[1]))
  }
  for channels in [1, 3] where values > 0 && values % channels == 0 {
    let side = Int(Double(values / channels).squareRoot().rounded())
    if side * side * channels == values, side > 1 || channels == 1 { return (side, side, channels) }
  }
  throw call.refusal(of: "x", "G33", ["values": "\(values)"])
}
