import Figures
import Language
import Tensors

/// Turns what a learner hands to `plot` into lines: tensors, records and lists of them, functions.
struct SeriesArguments {
  let call: Call
  /// Places on the horizontal axis, for numbers and functions alike.
  let x: Tensor?
  /// Where functions are drawn, unless `x` says so.
  let interval: (low: Double, high: Double)
  private static let points = 401

  /// The lines of one argument; a single one of numbers has no name of its own.
  func series(of argument: GivenArgument) throws -> [Series] {
    try series(argument.value, Self.label(argument, call))
  }

  /// What was typed, when that is short enough to stand beside a line.
  static func label(_ argument: GivenArgument, _ call: Call) -> String {
    guard let typed = call.typed(argument), typed.count <= 20, !typed.hasPrefix("["), !typed.contains("\n") else {
      return ""
    }
    return typed
  }

  private func series(_ value: Value, _ label: String) throws -> [Series] {
    if let numbers = value.numbers { return try lines(numbers, label) }
    switch value {
    case .record(let record): return try record.fields.flatMap { try series($0.value, $0.name) }
    case .list(let items):
      return try items.enumerated().flatMap { try series($1, label.isEmpty ? "" : "\(label)[\($0)]") }
    case .function, .builtin, .entity: return try samples(value, label)
    default: throw call.refusal(of: "what", "G10", ["got": value.kind])
    }
  }

  /// A vector is one line; a matrix one for each column.
  private func lines(_ numbers: Tensor, _ label: String) throws -> [Series] {
    guard numbers.rank <= 2 else { throw call.refusal(of: "what", "G16", ["got": numbers.shapeText]) }
    guard numbers.rank == 2 else { return [line(numbers.values, label)] }
    guard numbers.columns <= 52 else {
      let problem = FigureProblem.tooMany(.line, count: numbers.columns, most: 52)
      throw call.refusal(of: "what", problem.key, problem.facts)
    }
    let columns = numbers.transposed()
    return (0..<numbers.columns).map { column in
      let values = columns.values[column * numbers.rows..<(column + 1) * numbers.rows]
      return line(Array(values), numbers.columns == 1 ? label : "\(label)[:, \(column)]")
    }
  }

  private func line(_ values: [Double], _ label: String) -> Series {
    x.map { Series(label, x: $0.values, y: values) } ?? Series(label, values)
  }

  // MARK: - Functions

  /// A function at evenly spaced places; a layer or a network gets them as a batch of one feature.
  private func samples(_ function: Value, _ label: String) throws -> [Series] {
    let places = try places()
    if case .entity(let entity) = function {
      guard let evaluate = call.session.registry.method("eval", of: entity.kind) else {
        throw call.refusal(of: "what", "G10", ["got": entity.kind])
      }
      let batch = Tensor([places.count, 1], places.values)
      return try sampled(call.apply(.builtin(evaluate), to: [function, .tensor(batch)]), label, places)
    }
    let result = try call.apply(function, to: [.tensor(places)])
    if result.numbers?.count == 1, let first = places.values.first {
      // A constant gives the same number for one place; a sum over all places does not.
      let alone = try call.apply(function, to: [.tensor(Tensor([first]))])
      guard alone.isClose(to: result) else { throw call.refusal(of: "what", "G17", ["name": label]) }
    }
    return try sampled(result, label, places)
  }

  private func places() throws -> Tensor {
    if let x { return x }
    guard interval.low.isFinite, interval.high.isFinite, interval.low < interval.high else {
      let problem = FigureProblem.limits(low: interval.low, high: interval.high)
      throw call.refusal(of: "low", problem.key, problem.facts)
    }
    return .linspace(interval.low, interval.high, Self.points)
  }

  private func sampled(_ result: Value, _ label: String, _ places: Tensor) throws -> [Series] {
    guard let numbers = result.numbers, numbers.count % max(1, places.count) == 0 || numbers.count == 1 else {
      throw call.refusal(of: "what", "G17", ["name": label])
    }
    if numbers.count == 1 {
      return [Series(label, x: places.values, y: Array(repeating: numbers.values[0], count: places.count))]
    }
    let reader = SeriesArguments(call: call, x: places, interval: interval)
    return try reader.lines(numbers, label)
  }
}
