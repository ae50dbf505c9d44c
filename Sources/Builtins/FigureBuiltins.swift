import Figures
import Language
import Tensors

private let thisTopic = "plots"

let figureBuiltins: [Builtin] = [.plot, .hist] + pointBuiltins + rowBuiltins + [.describe]

extension Builtin {
  static let plot = Builtin(
    "plot", topic: thisTopic, "Draw vectors, functions, runs or a search as lines.",
    arguments("what", "vectors, records of vectors, functions; or one run, search, data set or folds"),
    tensor("x", "where the values stand across; none counts 1, 2, 3 …").optional,
    number("low", "where functions begin", default: -6), number("high", "where functions end", default: 6),
    anyValue("labels", "a name for each line").or(.none, shown: "none"), returns: "figure",
    examples: ["plot [4, 2, 1, 0.5]", "plot sigmoid, tanh, low=-4, high=4", "plot record(train=[3, 1], val=[3, 2])"]
  ) { call, what, x, low, high, labels in
    let framing = try call.framing()
    if what.count == 1, let value = what[0].value.drawable { return try drawn { try value.figure(framing) } }
    let reader = SeriesArguments(call: call, x: x, interval: (low, high))
    let series = try what.flatMap(reader.series)
    return try drawn { try lines(renamed(series, labels, call), what, framing) }
  }.onAxes

  static let hist = Builtin(
    "hist", topic: thisTopic, "Count values into bins: one histogram, or rows by layer or moment.",
    arguments("what", "numbers; or several tensors, a record of them, the steps of a network"),
    integer("bins", "how many; none chooses by the spread").optional,
    text("by", "\"rows\" or \"columns\": one histogram for each of a matrix").optional,
    anyValue("labels", "a name for each histogram").or(.none, shown: "none"), returns: "figure",
    examples: [
      "hist normal(1000)", "hist record(first=normal(500), second=0.3 * normal(500)), bins=20",
      "net = mlp(4, 9, 3); hist step(net(load(\"iris\").X))",
      "d = moons(); r = train mlp(2, 9, 2), d, epochs=30, record=\"distributions\", every=40; "
        + "hist r.distributions.fc2, by=\"rows\", labels=r.recorded",
    ],
    source: "bins: Sturges 1926, Freedman & Diaconis 1981"
  ) { call, what, bins, by, labels in
    let framing = try call.framing()
    var groups = try what.flatMap { try by == nil ? namedGroups($0, call) : slices($0, by ?? "", call) }
    if let names = try names(labels, of: "labels", call) {
      guard names.count == groups.count else {
        throw call.refusal(of: "labels", "G18", ["wanted": "\(groups.count)", "got": "\(names.count)"])
      }
      groups = zip(names, groups).map { ($0, $1.values) }
    }
    if groups.count == 1, by == nil {
      return try drawn { try Figure.histogram(groups[0].values, bins: bins, framing) }
    }
    return try drawn { try Figure.ridges(groups, bins: bins ?? 40, framing) }
  }.onAxes

  static let describe = Builtin(
    "describe", topic: thisTopic, "Say in sentences what a figure shows.",
    entity(FigureValue.self, "figure", kind: "figure", "what plot, hist, scatter … gave"), returns: "none",
    examples: ["f = plot [4, 2, 1, 0.5]; describe(f)"]
  ) { call, value in
    let language: FigureLanguage = call.session.language == .korean ? .korean : .english
    call.say(value.figure.described(in: language).split(separator: "\n").map(String.init))
    return .none
  }
}

// MARK: - Lines

/// The lines as a figure: one that is only functions has an x axis, one of a single vector the vector's name upwards.
private func lines(_ series: [Series], _ what: [GivenArgument], _ framing: Framing) throws(FigureProblem) -> Figure {
  let isOfFunctions = !what.isEmpty && what.allSatisfy { isFunction($0.value) }
  if isOfFunctions { return try Figure.functions(series, framing) }
  guard series.count == 1, what[0].value.numbers != nil else { return try Figure.line(series, framing) }
  var framing = framing
  framing.verticalLabel = framing.verticalLabel ?? series[0].name
  return try Figure.line([Series("", x: series[0].x, y: series[0].y)], framing)
}

private func isFunction(_ value: Value) -> Bool {
  switch value {
  case .function, .builtin, .entity: true
  default: false
  }
}

private func renamed(_ series: [Series], _ labels: Value, _ call: Call) throws -> [Series] {
  guard let labels = try names(labels, of: "labels", call) else { return series }
  guard labels.count == series.count else {
    throw call.refusal(of: "labels", "G18", ["wanted": "\(series.count)", "got": "\(labels.count)"])
  }
  return zip(series, labels).map { Series($1, x: $0.x, y: $0.y) }
}

// MARK: - Groups

/// Named groups of numbers: every tensor one, every field of a record, every step of a trace.
func namedGroups(_ argument: GivenArgument, _ call: Call) throws -> [(label: String, values: [Double])] {
  try groups(argument.value, SeriesArguments.label(argument, call), call)
}

/// One group for each row or column of a matrix.
private func slices(
  _ argument: GivenArgument, _ by: String, _ call: Call
) throws -> [(label: String, values: [Double])] {
  guard let numbers = argument.value.numbers, numbers.rank == 2 else {
    let got = argument.value.numbers?.shapeText ?? argument.value.kind
    throw call.refusal(of: "what", "G35", ["got": got])
  }
  let parts: Tensor =
    switch by {
    case "rows": numbers
    case "columns": numbers.transposed()
    default: throw call.refusal(of: "by", "G34", ["got": by])
    }
  return (0..<parts.rows).map { ("\($0)", parts.row($0).values) }
}

private func groups(_ value: Value, _ label: String, _ call: Call) throws -> [(label: String, values: [Double])] {
  if let numbers = value.numbers { return [(label, numbers.values)] }
  switch value {
  case .record(let record): return try record.fields.flatMap { try groups($0.value, $0.name, call) }
  case .list(let items): return try items.enumerated().flatMap { try groups($1, "\(label)[\($0)]", call) }
  case .trace(let trace): return trace.steps.map { ($0.name, $0.value.values) }
  case .entity(let curves as CurvesValue): return curves.curves.map { ($0.label, $0.values) }
  default: throw call.refusal(of: "what", "G19", ["got": value.kind])
  }
}
