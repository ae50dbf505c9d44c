import Language
import Layers
import Tensors

private let thisTopic = "layers"

let layerBuiltins: [Builtin] = [.linear, .batchnorm]

extension Builtin {
  static let linear = Builtin(
    "linear", topic: thisTopic, "Make a fully connected layer, x @ W + b.",
    integer("in", "features of the input"), integer("out", "features of the output"),
    anyValue("init", "\"he\", \"xavier\", \"lecun\", \"zeros\" or a standard deviation").or(
      .text("he"), shown: "\"he\""),
    returns: "layer", examples: ["linear(3, 2)", "linear(64, 100, init=1e-4)"],
    source: "He et al. 2015, arXiv:1502.01852 (he); Glorot & Bengio 2010 (xavier)"
  ) { call, inputs, outputs, start in
    try requirePositive(["in": inputs, "out": outputs], call)
    _ = try checked([inputs, outputs], call)
    var generator = call.generator()
    return .layer(Linear(inputs, outputs, try initialisation(start, call), &generator))
  }

  static let batchnorm = Builtin(
    "batchnorm", topic: thisTopic, "Make a layer that gives each feature of a batch mean 0, variance 1.",
    anyValue("features", "how many features the input has"),
    number("eps", "added to each variance before dividing", default: 1e-5),
    number("decay", "the share of the old running average that is kept", default: 0.9),
    text("running", "\"biased\", \"torch\", \"cs231n\" or \"average\"", default: "biased"),
    flag("detach_stats", "the classic bug: no gradient through mean and variance"), returns: "layer",
    examples: ["bn = batchnorm(2); bn([[1, 2], [3, 6]])", "batchnorm(1, eps=0)"],
    source: "Ioffe & Szegedy 2015, arXiv:1502.03167"
  ) { call, features, eps, decay, running, detached in
    let count = try featureCount(features, call)
    guard eps >= 0 else { throw call.refusal(of: "eps", "V23", ["got": NumberText.scalar(eps)]) }
    guard (0...1).contains(decay) else { throw call.refusal(of: "decay", "V24", ["got": NumberText.scalar(decay)]) }
    guard let convention = RunningConvention(rawValue: running) else {
      throw call.refusal(of: "running", "V25", ["got": running])
    }
    return .layer(
      BatchNorm(
        features: count, epsilon: eps, runningDecay: decay, running: convention, detachStatistics: detached))
  }
}

private func featureCount(_ value: Value, _ call: Call) throws -> Int {
  if case .tensor(let x) = value { throw call.refusal(of: "features", "V6", ["features": "\(x.columns)"]) }
  guard let count = wholeNumbers(value)?.first, count > 0, value.shape == [] else {
    throw call.refusal(of: "features", "V11", ["name": "features", "got": value.kind])
  }
  _ = try checked([count], call)
  return count
}

func requirePositive(_ sizes: [String: Int], _ call: Call) throws {
  for (name, size) in sizes.sorted(by: { $0.key < $1.key }) where size < 1 {
    throw call.refusal(of: name, "V11", ["name": name, "got": "\(size)"])
  }
}

func initialisation(_ value: Value, _ call: Call) throws -> Initialisation {
  switch value {
  case .text(let name): return try Initialisation(name)
  case .number(let deviation) where deviation >= 0: return .normal(standardDeviation: deviation)
  default: throw call.refusal(of: "init", "V26", ["got": value.kind])
  }
}
