import Language
import Layers
import Tensors

private let thisTopic = "layers"

private func epsilon() -> Parameter<Double> {
  number("eps", "added to each variance before dividing", default: UsualSettings.epsilon)
}

private func decay() -> Parameter<Double> {
  number("decay", "the share of the old running average that is kept", default: UsualSettings.runningDecay)
}

private func running() -> Parameter<String> {
  text("running", "\"biased\", \"torch\", \"cs231n\" or \"average\"", default: "biased")
}

extension Builtin {
  static let batchnorm = Builtin(
    "batchnorm", topic: thisTopic, "Make a layer that gives each feature of a batch mean 0, variance 1.",
    anyValue("features", "how many features the input has"), epsilon(), decay(), running(),
    flag("detach_stats", "the classic bug: no gradient through mean and variance"), returns: "layer",
    examples: ["bn = batchnorm(2); bn([[1, 2], [3, 6]])", "batchnorm(1, eps=0)"],
    source: "Ioffe & Szegedy 2015, arXiv:1502.03167"
  ) { call, features, eps, decay, running, detached in
    let count = try featureCount(features, "features", call)
    let convention = try checkedConvention(eps, decay, running, call)
    return .layer(
      BatchNorm(
        features: count, epsilon: eps, runningDecay: decay, running: convention, detachStatistics: detached))
  }

  static let batchnorm2d = Builtin(
    "batchnorm2d", topic: thisTopic, "Make batch norm for images (N, C, H, W): one mean a channel.",
    anyValue("channels", "channels of the input"), epsilon(), decay(), running(), returns: "layer",
    examples: ["batchnorm2d(3)"], source: "Ioffe & Szegedy 2015, section 3.2"
  ) { call, channels, eps, decay, running in
    let count = try featureCount(channels, "channels", call)
    let convention = try checkedConvention(eps, decay, running, call)
    return .layer(BatchNorm2d(channels: count, epsilon: eps, runningDecay: decay, running: convention))
  }

  static let layernorm = Builtin(
    "layernorm", topic: thisTopic, "Make a layer that gives each example mean 0 and variance 1.",
    anyValue("features", "how many features the input has"), epsilon(), returns: "layer",
    examples: ["layernorm(2)([[1, 2], [3, 6]])"], source: "Ba, Kiros & Hinton 2016, arXiv:1607.06450"
  ) { call, features, eps in
    let count = try featureCount(features, "features", call)
    try requireEpsilon(eps, call)
    return .layer(LayerNorm(features: count, epsilon: eps))
  }

  static let groupnorm = Builtin(
    "groupnorm", topic: thisTopic, "Make a layer that normalises groups of channels of each image.",
    integer("groups", "how many groups"), anyValue("channels", "channels of the input, a multiple of groups"),
    epsilon(), returns: "layer", examples: ["groupnorm(2, 4)"], source: "Wu & He 2018, arXiv:1803.08494"
  ) { call, groups, channels, eps in
    try requirePositive(["groups": groups], call)
    let count = try featureCount(channels, "channels", call)
    try requireEpsilon(eps, call)
    return .layer(try GroupNorm(groups: groups, channels: count, epsilon: eps))
  }

  static let instancenorm = Builtin(
    "instancenorm", topic: thisTopic, "Make a layer that normalises each channel of each image.",
    anyValue("channels", "channels of the input"), epsilon(), returns: "layer", examples: ["instancenorm(3)"],
    source: "Ulyanov et al. 2016, arXiv:1607.08022"
  ) { call, channels, eps in
    let count = try featureCount(channels, "channels", call)
    try requireEpsilon(eps, call)
    return .layer(try InstanceNorm(channels: count, epsilon: eps))
  }
}

private func featureCount(_ value: Value, _ name: String, _ call: Call) throws -> Int {
  if case .tensor(let x) = value {
    throw layerOf(x, name, call)
  }
  guard let count = wholeNumbers(value)?.first, count > 0, value.shape == [] else {
    throw call.refusal(of: name, "V11", ["name": name, "got": Display.phrase(value)])
  }
  _ = try checked([count], call)
  return count
}

/// `batchnorm(x)` becomes `batchnorm(2)(x)` where that is all that was written and x is what the layer takes.
private func layerOf(_ x: Tensor, _ name: String, _ call: Call) -> any Error {
  let (axes, features) = name == "features" ? (2, x.columns) : (4, x.shape.count > 1 ? x.shape[1] : x.columns)
  let facts = ["features": "\(features)", "layer": call.functionName]
  let isAlone = x.rank == axes && call.argumentCount == 1
  let written = isAlone ? call.written(name) : nil
  return call.refusal(of: name, "V6", facts, replacement: written.map { "\(features))(\($0)" })
}

private func requireEpsilon(_ eps: Double, _ call: Call) throws {
  guard eps >= 0 else { throw call.refusal(of: "eps", "V23", ["got": NumberText.scalar(eps)]) }
}

private func checkedConvention(
  _ eps: Double, _ decay: Double, _ running: String, _ call: Call
) throws -> RunningConvention {
  try requireEpsilon(eps, call)
  guard (0...1).contains(decay) else { throw call.refusal(of: "decay", "V24", ["got": NumberText.scalar(decay)]) }
  guard let convention = RunningConvention(rawValue: running) else {
    throw call.refusal(of: "running", "V25", ["got": running])
  }
  return convention
}
