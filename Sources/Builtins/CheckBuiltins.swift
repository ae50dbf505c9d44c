import Language
import Layers
import Tensors

private let thisTopic = "gradients and checks"

let checkBuiltins: [Builtin] = [.grad, .gradcheck, .tangent, .linearity, .share, .invariance, .santurkar, .depth, .fan]

private func layer(_ name: String, _ about: String) -> Parameter<LayerValue> {
  entity(LayerValue.self, name, kind: "layer", about)
}

extension Builtin {
  static let grad = Builtin(
    "grad", topic: thisTopic, "Give the slope of a function of numbers at each of them.",
    anyValue("f", "a function of numbers: relu, sigmoid, one of your own"), tensor("x", "where"),
    number("h", "step for functions without a gradient of their own", default: 1e-5), returns: "number or tensor",
    examples: ["grad(sigmoid, [0, 4])", "def f(x) = x ** 3; grad(f, 2)"], source: "CS231n, neural networks notes 3"
  ) { call, function, x, h in
    if let gradient = try call.gradient(of: function, at: x) { return .of(gradient) }
    guard h > 0 else { throw call.refusal(of: "h", "V34", ["got": NumberText.scalar(h)]) }
    let above = try numbers(call.apply(function, to: [.of(try shifted(x, by: h))]), like: x, call)
    let below = try numbers(call.apply(function, to: [.of(try shifted(x, by: -h))]), like: x, call)
    return .of((above - below) / (2 * h))
  }

  static let tangent = Builtin(
    "tangent", topic: thisTopic, "Give value and slope of an activation at a point.",
    layer("act", "an activation, for example sigmoid()"), number("at", "the point", default: 0),
    returns: "record of value and slope", examples: ["tangent(sigmoid())"]
  ) { _, activation, point in
    let (value, slope) = try Linearity.tangent(activation.layer, at: point)
    return .record(Record([("value", .number(value)), ("slope", .number(slope))]))
  }

  static let linearity = Builtin(
    "linearity", topic: thisTopic, "Give the share of f(z), z normal, that a straight line explains.",
    layer("act", "an activation, for example sigmoid()"), returns: "number", examples: ["linearity(sigmoid())"]
  ) { _, activation in .number(try Linearity.share(activation.layer).share) }

  static let share = Builtin(
    "share", topic: thisTopic, "Give the share of numbers between two limits, both included.", tensor("x", "numbers"),
    number("low", "the lower limit", default: -1), number("high", "the upper limit", default: 1), returns: "number",
    examples: ["share([0, 0.5, 1, 3])"]
  ) { _, x, low, high in .number(x.share(from: low, to: high)) }

  static let invariance = Builtin(
    "invariance", topic: thisTopic, "See what weights a times as large change before batch norm.",
    layer("net", "sequential(linear(…), batchnorm(…))"), tensor("x", "a batch, one example a row"),
    number("scale", "a", default: 10), tensor("dout", "the gradient of the output; none means 1, 2, 3 …").optional,
    returns: "record of difference and grad_ratio",
    examples: ["net = sequential(linear(2, 2), batchnorm(2, eps=0)); invariance(net, [[1, 2], [3, 7], [5, 5]])"],
    source: "Ioffe & Szegedy 2015, section 3.3"
  ) { call, net, x, scale, dout in
    guard let parts = net.network?.parts.map(\.layer), parts.count == 2, let linear = parts[0] as? Linear,
      let norm = parts[1] as? BatchNorm
    else { throw call.refusal(of: "net", "V35") }
    let count = x.rows * norm.gamma.columns
    let upstream = try dout ?? Tensor.arange(1, Double(count) + 1).reshaped([x.rows, norm.gamma.columns])
    let result = try ScaleInvariance(linear, norm, x, upstream: upstream, scale: scale)
    return .record(
      Record([("difference", .number(result.largestDifference)), ("grad_ratio", .number(result.gradientRatio))]))
  }

  static let santurkar = Builtin(
    "santurkar", topic: thisTopic, "Compute both sides of the gradient equality of batch norm.",
    layer("bn", "a batchnorm layer"), tensor("x", "a batch (N, D)"), tensor("dout", "the gradient of the output"),
    returns: "record of left and right",
    examples: ["santurkar(batchnorm(1, eps=0), [[1], [2], [3], [4]], [[1], [0], [0], [0]])"],
    source: "Santurkar et al. 2018, arXiv:1805.11604, theorem 4.1"
  ) { call, layer, x, dout in
    guard let norm = layer.layer as? BatchNorm else { throw Refusal("V29", ["layer": layer.layer.name]) }
    guard dout.shape == x.shape else { throw Refusal("S13", ["got": dout.shapeText, "wanted": x.shapeText]) }
    let sides = try GradientNormEquality(norm, x, upstream: dout)
    return .record(Record([("left", .tensor(sides.left)), ("right", .tensor(sides.right))]))
  }

  static let depth = Builtin(
    "depth", topic: thisTopic, "Follow a signal through many layers with fresh weights.",
    integer("n", "how many layers"), integer("width", "units of each layer", default: 100),
    text("act", "\"tanh\", \"relu\" or \"sigmoid\"", default: "tanh"),
    anyValue("init", "\"he\", \"xavier\", \"lecun\" or a standard deviation; a list compares several")
      .or(.text("xavier"), shown: "\"xavier\""),
    flag("exact", "integrals for infinitely many units instead of a draw"),
    tensor("x", "examples (N, D); none means 200 normal ones").optional,
    returns: "record of mean, std and saturated by layer",
    examples: [
      "depth(5, width=500, init=0.01, exact=true)", "depth(5, act=\"relu\", init=\"he\").std",
      "depth(10, init=[0.01, \"xavier\", 1], exact=true)",
    ],
    source: "CS231n, lecture 6, activation statistics"
  ) { call, count, width, name, start, isExact, x in
    try requirePositive(["n": count, "width": width], call)
    guard let activation = DepthActivation(rawValue: name) else { throw call.refusal(of: "act", "V36", ["got": name]) }
    let generator = call.generator()
    let layers = { (start: Value) in
      let initial = try initialisation(start, call)
      if isExact {
        let deviation = initial.standardDeviation(fanIn: width, fanOut: width)
        return DepthStatistics.exact(activation, width: width, weightDeviation: deviation, depth: count)
      }
      var own = generator  // every start meets the same chances: a paired comparison
      let examples = x ?? own.normal([200, width])
      return try DepthStatistics.sampled(activation, examples, width: width, initial, depth: count, &own)
    }
    guard let starts = starts(start) else { return DepthValue.record(try layers(start)) }
    let followed = try starts.map { DepthValue.Start(label: ModelValue.text($0), layers: try layers($0)) }
    return .entity(DepthValue(activation: activation, starts: followed))
  }

  static let fan = Builtin(
    "fan", topic: thisTopic, "Say how many numbers a unit reads and how many units read it.",
    layer("layer", "linear or conv2d"), returns: "record of fan_in, fan_out and the usual deviations",
    examples: ["fan(linear(784, 100))", "fan(conv2d(3, 8, size=5))"],
    source: "Glorot & Bengio 2010; He et al. 2015, arXiv:1502.01852"
  ) { _, value in
    let shape = value.layer.parameters.first { $0.name == "W" }?.value.shape ?? []
    guard let (fanIn, fanOut) = fans(of: shape) else { throw Refusal("V37", ["layer": value.layer.name]) }
    let named: [(String, Initialisation)] = [("he", .he), ("xavier", .xavier), ("lecun", .lecun)]
    let deviations = named.map { ($0.0, Value.number($0.1.standardDeviation(fanIn: fanIn, fanOut: fanOut))) }
    return .record(Record([("fan_in", .number(Double(fanIn))), ("fan_out", .number(Double(fanOut)))] + deviations))
  }
}

/// W is (D, M) for linear and (F, C, H, W) for a convolution.
private func fans(of shape: [Int]) -> (fanIn: Int, fanOut: Int)? {
  switch shape.count {
  case 2: (shape[0], shape[1])
  case 4: (shape[1] * shape[2] * shape[3], shape[0] * shape[2] * shape[3])
  default: nil
  }
}

private func shifted(_ x: Tensor, by h: Double) throws -> Tensor { try Tensor.combined(.add, x, Tensor(h)) }

private func numbers(_ value: Value, like x: Tensor, _ call: Call) throws -> Tensor {
  guard let tensor = value.numbers, tensor.shape == x.shape else { throw call.refusal(of: "f", "K15") }
  return tensor
}

/// The items of a list of ways to start; nil when there is one way.
private func starts(_ value: Value) -> [Value]? {
  switch value {
  case .list(let items) where !items.isEmpty: items
  case .tensor(let numbers) where numbers.rank == 1 && numbers.count > 0: numbers.values.map(Value.number)
  default: nil
  }
}
