import Language
import Tensors

private let thisTopic = "statistics"

let statisticsBuiltins: [Builtin] = [.cov, .corr, .percentile, .quantile, .histogram, .bincount, .center, .standardize]

extension Builtin {
  static let cov = Builtin(
    "cov", topic: thisTopic, "Compute the covariance of the features; rows are examples.",
    tensor("x", "examples by features, (N, D)"), number("ddof", "divide by N − ddof", default: 0), returns: "tensor",
    examples: ["cov([[3, 3], [-3, -3], [1, -1], [-1, 1]])"]
  ) { _, x, ddof in .of(try x.covariance(ddof: ddof)) }

  static let corr = Builtin(
    "corr", topic: thisTopic, "Compute the correlation of the features; rows are examples.",
    tensor("x", "examples by features, (N, D)"), returns: "tensor",
    examples: ["corr([[3, 3], [-3, -3], [1, -1], [-1, 1]])"]
  ) { _, x in .of(try x.correlation()) }

  static let percentile = Builtin(
    "percentile", topic: thisTopic, "Find the number below which a share of all lies (type 7).",
    tensor("x", "numbers"), number("q", "the share in percent, 0 to 100"),
    integer("axis", "the axis that goes away; none means all").optional, returns: "number or tensor",
    examples: ["percentile([1, 2, 3, 4, 5], 50)"]
  ) { call, x, percent, axis in
    guard (0...100).contains(percent) else { throw call.refusal(of: "q", "V20", ["got": NumberText.scalar(percent)]) }
    return .of(try x.percentile(percent, axis: axis))
  }

  static let quantile = Builtin(
    "quantile", topic: thisTopic, "Find the number below which a share of all lies, 0.5 the median.",
    tensor("x", "numbers"), number("q", "the share, 0 to 1"),
    integer("axis", "the axis that goes away; none means all").optional, returns: "number or tensor",
    examples: ["quantile([1, 2, 3, 4, 5], 0.25)"]
  ) { call, x, share, axis in
    guard (0...1).contains(share) else { throw call.refusal(of: "q", "V41", ["got": NumberText.scalar(share)]) }
    return .of(try x.percentile(100 * share, axis: axis))
  }

  static let histogram = Builtin(
    "histogram", topic: thisTopic, "Count how many numbers lie in each of equal parts of a range.",
    tensor("x", "numbers"), integer("bins", "how many parts", default: 10),
    number("low", "where the range begins; none means the smallest number").optional,
    number("high", "where it ends, included; none means the largest number").optional,
    returns: "record of counts and edges", examples: ["histogram([1, 2, 2, 4], bins=3)"]
  ) { call, x, bins, low, high in
    _ = try checked([max(0, bins)], call)
    let start = try low ?? x.reduced(.minimum).values[0]
    let stop = try high ?? x.reduced(.maximum).values[0]
    let spread = start == stop && low == nil && high == nil ? 0.5 : 0  // NumPy's range for equal numbers
    let counts = try x.histogram(from: start - spread, to: stop + spread, bins: bins)
    let edges = Tensor.linspace(start - spread, stop + spread, bins + 1)
    return .record(Record([("counts", .tensor(counts)), ("edges", .tensor(edges))]))
  }

  static let bincount = Builtin(
    "bincount", topic: thisTopic, "Count how often each whole number from 0 occurs.",
    tensor("y", "whole numbers from 0, such as labels"), integer("classes", "at least so many counts", default: 0),
    returns: "tensor", examples: ["bincount([0, 2, 2, 1])"]
  ) { call, labels, least in
    let whole = labels.values.compactMap { Int(exactly: $0) }
    guard whole.count == labels.count, whole.allSatisfy({ $0 >= 0 }) else { throw call.refusal(of: "y", "V30") }
    let bins = try checked([max(least, (whole.max() ?? -1) + 1)], call)[0]
    guard bins > 0 else { return .tensor(Tensor([0], [])) }
    return .tensor(try labels.histogram(from: -0.5, to: Double(bins) - 0.5, bins: bins))
  }

  static let center = Builtin(
    "center", topic: thisTopic, "Take each feature's mean away.",
    tensor("x", "a vector, or examples by features (N, D)"),
    returns: "tensor", examples: ["center([1, 2, 3, 4])"]
  ) { call, x in
    call.explain("why.center", [:])
    return .of(try centred(x))
  }

  static let standardize = Builtin(
    "standardize", topic: thisTopic, "Give each feature mean 0 and variance 1.",
    anyValue("x", "a vector, examples by features (N, D), or a data set"),
    number("eps", "added to the variance", default: 0), returns: "tensor or dataset",
    examples: ["standardize([1, 2, 3, 4])", "standardize(load(\"iris\"))"]
  ) { call, value, eps in
    if let data = value.dataset { return .entity(DatasetValue(try data.dataset.standardized(), seed: data.seed)) }
    guard let x = value.numbers else { throw call.refusal(of: "x", "K14", ["got": value.kind]) }
    return .of(try standardized(x, eps, call))
  }
}

private func standardized(_ x: Tensor, _ eps: Double, _ call: Call) throws -> Tensor {
  let centred = try centred(x)
  let variance = try centred.applying(.square).reduced(.mean, axis: 0)
  if eps == 0, let feature = variance.values.firstIndex(of: 0) {
    throw call.refusal(of: "x", "V5.standardize", ["feature": "\(feature)"])
  }
  let deviation = try Tensor.combined(.add, variance, Tensor(eps)).applying(.sqrt)
  return try Tensor.combined(.divide, centred, deviation)
}

private func centred(_ x: Tensor) throws -> Tensor {
  try Tensor.combined(.subtract, x, x.reduced(.mean, axis: 0))
}
