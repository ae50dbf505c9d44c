import Language
import Tensors

private let thisTopic = "sums and averages"

let reductionBuiltins: [Builtin] = [
  reduction("sum", .sum, "Add the numbers.", "sum([1, 2, 3])"),
  reduction("mean", .mean, "Average the numbers.", "mean([[1, 2], [3, 6]], axis=0)"),
  spread("var", .variance, "Average the squared distances from the mean.", "var([1, 2, 3, 4])"),
  spread("std", .standardDeviation, "Take the square root of the variance.", "std([1, 2, 3, 4])"),
  reduction("min", .minimum, "Find the smallest number.", "min([3, 1, 2])"),
  reduction("max", .maximum, "Find the largest number.", "max([3, 1, 2])"),
  reduction("prod", .product, "Multiply the numbers.", "prod([2, 3, 4])"),
  reduction("argmin", .argmin, "Find the place of the smallest number.", "argmin([3, 1, 2])"),
  reduction("argmax", .argmax, "Find the place of the largest number.", "argmax([[0, 5], [9, 1]], axis=1)"),
  truth("any", .any, "Ask whether one of them holds.", "any([1, 2] > 1)"),
  truth("all", .all, "Ask whether all of them hold.", "all([1, 2] > 1)"),
  .median, .logSumExp, .cumsum,
]

private func axis() -> Parameter<Int?> { integer("axis", "the axis that goes away; none means all").optional }
private func keepdims() -> Parameter<Bool> { flag("keepdims", "leave an axis of length 1 in its place") }

private func reduction(_ name: String, _ kind: Reduction, _ summary: String, _ example: String) -> Builtin {
  Builtin(
    name, topic: thisTopic, summary, tensor("x", "numbers"), axis(), keepdims(), returns: "number or tensor",
    examples: [example]
  ) { call, x, axis, keeping in
    if x.rank == 0, axis != nil, name == "max" || name == "min" {
      throw call.refusal(of: "axis", "K18", ["function": name, "near": name + "imum"])
    }
    return .of(try x.reduced(kind, axis: axis, keepingDimensions: keeping))
  }
}

private func spread(_ name: String, _ kind: Reduction, _ summary: String, _ example: String) -> Builtin {
  Builtin(
    name, topic: thisTopic, summary, tensor("x", "numbers"), axis(), keepdims(),
    number("ddof", "divide by N − ddof", default: 0), returns: "number or tensor", examples: [example]
  ) { _, x, axis, keeping, ddof in .of(try x.reduced(kind, axis: axis, keepingDimensions: keeping, ddof: ddof)) }
}

private func truth(_ name: String, _ kind: Reduction, _ summary: String, _ example: String) -> Builtin {
  Builtin(
    name, topic: thisTopic, summary, tensor("x", "a mask"), axis(), keepdims(), returns: "bool or mask",
    examples: [example]
  ) { _, x, axis, keeping in
    let result = try x.reduced(kind, axis: axis, keepingDimensions: keeping)
    return result.rank == 0 ? .bool(result.values[0] != 0) : .mask(result)
  }
}

extension Builtin {
  static let median = Builtin(
    "median", topic: thisTopic, "Find the number in the middle.", tensor("x", "numbers"), axis(),
    returns: "number or tensor", examples: ["median([5, 1, 3])", "median([1, 2, 3, 10])"]
  ) { _, x, axis in .of(try x.percentile(50, axis: axis)) }

  static let logSumExp = Builtin(
    "logsumexp", topic: thisTopic, "Compute log(sum(exp(x))) without overflow.", tensor("x", "numbers"), axis(),
    keepdims(), returns: "number or tensor", examples: ["logsumexp([1000, 1000])"],
    source: "CS231n, linear classification notes: practical issues of softmax"
  ) { _, x, axis, keeping in
    let peak = try x.reduced(.maximum, axis: axis, keepingDimensions: true)
    let shift = try Tensor.choosing(peak.applying(.isfinite), peak, .filled(with: 0, peak.shape))
    let powers = try Tensor.combined(.subtract, x, shift).applying(.exp)
    let sums = try powers.reduced(.sum, axis: axis, keepingDimensions: true).applying(.log)
    return .of(try Tensor.combined(.add, sums, shift).reduced(.sum, axis: axis, keepingDimensions: keeping))
  }

  static let cumsum = Builtin(
    "cumsum", topic: thisTopic, "Add the numbers up as they come.", tensor("x", "numbers"), axis(), returns: "tensor",
    examples: ["cumsum([1, 2, 3])"]
  ) { _, x, axis in .of(try x.cumulativeSum(axis: axis)) }
}
