import Language
import Selection
import Tensors

private let thisTopic = "search"

let distributionBuiltins: [Builtin] = [
  .logUniform, .choice, .valueAt, .shareBelow, .halton, .halving, .hyperband, .gaussianProcess, .guess,
  .expectedImprovement,
]

extension Builtin {
  static let logUniform = Builtin(
    "log_uniform", topic: thisTopic, "Let every power of ten between two numbers be equally likely.",
    number("low", "the smallest, above 0"), number("high", "the largest"), returns: "distribution",
    examples: ["log_uniform(1e-6, 10).at([0, 0.25, 0.5, 0.75, 1])"]
  ) { _, low, high in
    _ = try SearchSpace([("low", .logUniform(low: low, high: high))])
    return .entity(DistributionValue(.logUniform(low: low, high: high)))
  }

  static let choice = Builtin(
    "choice", topic: thisTopic, "Let a search take one of these values.",
    values("values", "numbers or strings, or a single list of them"), returns: "distribution",
    examples: ["choice([1, 3, 5]).at(0.5)", "choice(\"sgd\", \"adam\")"]
  ) { call, given in
    let values = given.count == 1 ? given[0].trialValues ?? given : given
    guard !values.isEmpty else { throw call.refusal(of: "values", "V52.choice", ["name": "choice"]) }
    return .entity(DistributionValue(choosing: values))
  }

  static let valueAt = Builtin(
    "at", topic: thisTopic, "Give the values at these shares of the range.", of: "distribution",
    entity(DistributionValue.self, "range", kind: "distribution", "uniform, log_uniform or choice"),
    tensor("u", "shares from 0 to 1"), returns: "tensor", examples: ["uniform(low=2, high=4).at([0, 0.5, 1])"]
  ) { _, range, shares in
    if range.options != nil { return .list(shares.values.map { range.value(range.distribution.value(at: $0)) }) }
    return .of(Tensor(shares.shape, shares.values.map { range.distribution.value(at: $0) }))
  }

  static let shareBelow = Builtin(
    "share", topic: thisTopic, "Give the share of the range that lies below these values.", of: "distribution",
    entity(DistributionValue.self, "range", kind: "distribution", "uniform, log_uniform or choice"),
    tensor("x", "values in the range"), returns: "tensor",
    examples: ["uniform(low=1e-6, high=10).share(0.01)", "log_uniform(1e-6, 10).share(0.01)"]
  ) { _, range, x in .of(Tensor(x.shape, x.values.map { range.distribution.share(of: $0) })) }

  static let halton = Builtin(
    "halton", topic: thisTopic, "Fill the unit cube evenly with points, without chance.",
    integer("n", "how many points"), integer("d", "dimensions", default: 2), returns: "tensor",
    examples: ["halton(3, 2)"], source: "Halton 1960"
  ) { call, count, dimensions in
    let shape = try checked([max(0, count), max(0, dimensions)], call)
    guard dimensions <= 50 else { throw call.refusal(of: "d", "V81", ["got": "\(dimensions)"]) }
    let numbers = try (0..<shape[0]).flatMap { place in
      if place % 4096 == 0 { try Cancellation.check() }
      return Halton.point(place + 1, dimensions: shape[1])
    }
    return .of(Tensor(shape, numbers))
  }

  static let halving = Builtin(
    "halving", topic: thisTopic, "Give the rungs of a successive halving: many trials a little, few a lot.",
    integer("n", "trials of the first rung"), integer("eta", "1/eta of them go on, with eta times as much", default: 2),
    returns: "record of trials and budget", examples: ["halving(16)", "h = halving(16); sum(h.trials * h.budget)"],
    source: "Jamieson & Talwalkar 2016"
  ) { _, trials, eta in .record(rungTable(try Halving.rungs(trials, eta: eta))) }

  static let hyperband = Builtin(
    "hyperband", topic: thisTopic, "Give the brackets of Hyperband, each a successive halving.",
    integer("R", "the largest budget"), integer("eta", "1/eta of the trials go on", default: 3),
    text("rounding", "\"ceil\" as the paper's formula, \"floor\" as its table", default: "ceil"),
    returns: "record of s, trials, budget and rungs",
    examples: ["hyperband(81, 3).trials", "hyperband(81, 3).rungs[0]"],
    source: "Li et al. 2018"
  ) { call, largest, eta, name in
    guard let rounding = Hyperband.Rounding(rawValue: name) else {
      throw call.refusal(of: "rounding", "V82", ["name": name])
    }
    let brackets = try Hyperband.brackets(largest: largest, eta: eta, rounding)
    let numbers: (KeyPath<Hyperband.Bracket, Int>) -> Value = { path in
      .tensor(Tensor(brackets.map { Double($0[keyPath: path]) }))
    }
    return .record(
      Record([
        ("s", numbers(\.s)), ("trials", numbers(\.rungs[0].trials)), ("budget", numbers(\.rungs[0].budget)),
        ("rungs", .list(brackets.map { .record(rungTable($0.rungs)) })),
      ]))
  }

  // MARK: - A guess at the scores

  static let gaussianProcess = Builtin(
    "gp", topic: thisTopic, "Guess a function from some of its values, and how sure the guess is.",
    tensor("x", "points (N,) or (N, D)"), tensor("y", "their values (N,)"),
    number("length", "how far a value reaches", default: 0.2),
    number("noise", "variance of the values", default: 1e-6), returns: "gp",
    examples: ["g = gp([0.1, 0.5, 0.9], [0.2, 0.8, 0.4]); g([0.25, 0.6]).mean"], source: "Rasmussen & Williams 2006"
  ) { call, x, y, length, noise in
    for (name, value) in [("length", length), ("noise", noise)] where !(value > 0 && value.isFinite) {
      throw call.refusal(of: name, "V48.positive", ["name": name, "value": NumberText.scalar(value)])
    }
    return .entity(GaussianProcessValue(process: try GaussianProcess(x, y, length: length, noise: noise)))
  }

  static let guess = Builtin(
    "()", topic: thisTopic, "Give mean and standard deviation of the guess at these points.", of: "gp",
    entity(GaussianProcessValue.self, "gp", kind: "gp", "what gp(…) gives"),
    tensor("x", "points (M,) or (M, D)"), returns: "record of mean, std and var",
    examples: ["g = gp([0, 1], [0, 1]); g([0.5])"]
  ) { _, gp, x in
    let (mean, variance) = try gp.process.guess(x.rank == 0 ? x.shaped([1]) : x)
    return .record(
      Record([("mean", .of(mean)), ("std", .of(variance.applying(.sqrt))), ("var", .of(variance))]))
  }

  static let expectedImprovement = Builtin(
    "ei", topic: thisTopic, "Give how much better than the best so far a trial is expected to be.",
    converted("mu", kind: "gp or tensor", "means, or a gp") { $0.gaussianProcess ?? $0.numbers.map { .of($0) } },
    tensor("sigma", "standard deviations; of a gp the points"),
    number("best", "the best value so far; none takes that of the gp").optional, returns: "tensor",
    examples: ["ei(gp([0.1, 0.5, 0.9], [0.2, 0.8, 0.4]), [0.4, 0.6])", "ei(0, 1, 0)"],
    source: "Jones, Schonlau & Welch 1998"
  ) { call, means, sigma, best in
    if case .entity(let entity) = means, let gp = entity as? GaussianProcessValue {
      let (mean, variance) = try gp.process.guess(sigma.rank == 0 ? sigma.shaped([1]) : sigma)
      let top = best ?? gp.process.values.values.max() ?? 0
      return .of(improvement(mean, variance.applying(.sqrt), top))
    }
    guard let best, let mu = means.numbers else { throw call.refusal(of: "mu", "V83") }
    guard mu.shape == sigma.shape || mu.rank == 0 || sigma.rank == 0 else {
      throw ShapeError.mismatch(left: mu.shape, right: sigma.shape)
    }
    let zero = Tensor.filled(with: 0, mu.rank == 0 ? sigma.shape : mu.shape)
    return .of(improvement(zero + mu, zero + sigma, best))
  }
}

private func improvement(_ means: Tensor, _ deviations: Tensor, _ best: Double) -> Tensor {
  Tensor(
    means.shape,
    zip(means.values, deviations.values).map {
      Selection.expectedImprovement(mean: $0, deviation: $1, best: best)
    })
}

private func rungTable(_ rungs: [Rung]) -> Record {
  Record([
    ("trials", .tensor(Tensor(rungs.map { Double($0.trials) }))),
    ("budget", .tensor(Tensor(rungs.map { Double($0.budget) }))),
  ])
}

/// A Gaussian process as a value of the language.
struct GaussianProcessValue: Entity {
  let process: GaussianProcess

  var kind: String { "gp" }
  var summary: String { "\(process.points.rows) points  length \(NumberText.short(process.length))" }
  var fieldNames: [String] { ["x", "y", "length", "noise", "log_likelihood"] }

  func field(_ name: String) -> Value? {
    switch name {
    case "x": .tensor(process.points)
    case "y": .tensor(process.values)
    case "length": .number(process.length)
    case "noise": .number(process.noise)
    case "log_likelihood": .number(process.logLikelihood)
    default: nil
    }
  }

  func replacing(_ name: String, with value: Value) throws -> any Entity { throw Refusal("V71", ["name": name]) }
  func isEqual(to other: any Entity) -> Bool { (other as? GaussianProcessValue)?.process == process }
}

extension Value {
  fileprivate var gaussianProcess: Value? {
    if case .entity(let entity) = self, entity is GaussianProcessValue { self } else { nil }
  }
}
