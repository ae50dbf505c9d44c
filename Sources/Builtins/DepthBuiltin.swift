import Language
import Layers
import Tensors

extension Builtin {
  static let depth = Builtin(
    "depth", topic: "gradients and checks", "Follow a signal through many layers with fresh weights.",
    integer("n", "how many layers"), integer("width", "units of each layer", default: 100),
    text("act", "\"tanh\", \"relu\" or \"sigmoid\"", default: "tanh"),
    anyValue("init", "\"he\", \"xavier\", \"lecun\" or a standard deviation; a list compares them")
      .or(.text("xavier"), shown: "\"xavier\""),
    flag("exact", "integrals for infinitely many units instead of a draw"),
    tensor("x", "examples (N, D); none means 200 normal ones").optional,
    returns: "record of mean, std and saturated by layer",
    examples: [
      "depth(5, width=500, init=0.01, exact=true)", "depth(5, act=\"relu\", init=\"he\").std",
      "depth(10, init=[0.01, \"xavier\", 1])",
    ],
    source: "CS231n, lecture 6, activation statistics"
  ) { call, count, width, name, start, isExact, x in
    try requirePositive(["n": count, "width": width], call)
    guard let activation = DepthActivation(rawValue: name) else { throw call.refusal(of: "act", "V36", ["got": name]) }
    var generator = isExact ? nil : call.generator()
    let examples = isExact ? nil : x ?? generator?.normal([200, width])
    let starts = start.trialValues ?? [start]
    guard !starts.isEmpty else { throw call.refusal(of: "init", "V26", ["got": start.kind]) }
    let followed = try starts.map { start in
      let layers = try statistics(
        activation, examples, width: width, try initialisation(start, call), depth: count, generator)
      return DepthValue.Start(label: ModelValue.text(start), layers: layers)
    }
    guard start.trialValues != nil else { return DepthValue.record(followed[0].layers) }
    return .entity(DepthValue(activation: activation, starts: followed))
  }
}

/// Drawn for the examples, exact without any. Every start meets the same random numbers: a paired comparison.
private func statistics(
  _ activation: DepthActivation, _ x: Tensor?, width: Int, _ start: Initialisation, depth: Int,
  _ generator: RandomGenerator?
) throws -> [ActivationStatistics] {
  if let x, var generator {
    return try DepthStatistics.sampled(activation, x, width: width, start, depth: depth, &generator)
  }
  let deviation = start.standardDeviation(fanIn: width, fanOut: width)
  return DepthStatistics.exact(activation, width: width, weightDeviation: deviation, depth: depth)
}
