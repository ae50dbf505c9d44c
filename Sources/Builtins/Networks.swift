import Language
import Layers
import Messages
import Tensors

private let thisTopic = "networks"

let networkBuiltins: [Builtin] = [
  .sequential, .mlp, .applyLayer, .evaluateLayer, .backThroughLayer, .resetLayer, .params, .fuse,
]

private func layer() -> Parameter<LayerValue> {
  entity(LayerValue.self, "layer", kind: "layer", "a layer or a network")
}
private func input() -> Parameter<Tensor> { tensor("x", "a batch, one example a row") }

extension Builtin {
  static let sequential = Builtin(
    "sequential", topic: thisTopic, "Put layers one after another; names are given or made: fc1, bn1, act1.",
    parts("layers", "layers, with names of your own if you like"), returns: "layer",
    examples: [
      "sequential(linear(4, 3), relu(), linear(3, 2))",
      "net = sequential(hidden=linear(4, 3), out=linear(3, 2)); net.out.b",
    ]
  ) { call, parts in
    let layers = try parts.enumerated().map { place, part -> (name: String?, layer: any Layer) in
      guard let layer = part.value.layer else {
        throw call.refusal(of: "layers", at: place, "V27", ["got": Display.phrase(part.value)])
      }
      return (part.name, layer.layer)
    }
    guard !layers.isEmpty else { throw call.refusal(of: "layers", "V28") }
    let network = try Network(layers)
    try network.checkJoints()
    return .layer(network)
  }

  static let mlp = Builtin(
    "mlp", topic: thisTopic, "Make a network of linear layers with an activation between them.",
    sizes("sizes", "features of the input, of each hidden layer, of the output"),
    text("act", "the activation: \"relu\", \"tanh\", \"sigmoid\" …", default: "relu"),
    text("norm", "\"batchnorm\" or \"layernorm\" before each activation").optional,
    anyValue("init", "\"he\", \"xavier\", \"lecun\", \"zeros\" or a standard deviation")
      .or(.text("he"), shown: "\"he\""),
    returns: "layer",
    examples: ["net = mlp(64, 100, 10); net.fc1.W.shape", "mlp(20, 50, 10, norm=\"batchnorm\", init=0.01)"]
  ) { call, sizes, activation, normalisation, start in
    for size in sizes where size < 1 { throw call.refusal(of: "sizes", "V11", ["name": "sizes", "got": "\(size)"]) }
    for (inputs, outputs) in zip(sizes, sizes.dropFirst()) { _ = try checked([inputs, outputs], call) }
    var generator = call.generator()
    return .layer(
      try Network.perceptron(
        sizes, activation: activation, normalisation: normalisation, try initialisation(start, call), &generator))
  }

  static let applyLayer = Builtin(
    "()", topic: thisTopic, "Apply the layer in training mode; batch norm updates its averages.", of: "layer",
    layer(), input(), returns: "tensor", examples: ["bn = batchnorm(1); bn([[1], [3]])"]
  ) { call, value, x in
    var value = value
    call.remark = remark("step.train", x, call)
    if x.rows == 1, normalisesOneNumber(value.layer, x) { call.note("V3") }
    let y = try value.layer.forwardErased(x, .training, trace: call.trace).y
    call.replaceReceiver(with: .entity(value))
    return .of(y)
  }.differentiated(layer(), input()) { call, value, x in
    call.remark = remark("step.train", x, call)
    return try back(through: value, x, .training, call)
  }

  static let evaluateLayer = Builtin(
    "eval", topic: thisTopic, "Apply the layer in testing mode: running averages, nothing changes.", of: "layer",
    layer(), input(), returns: "tensor", examples: ["bn = batchnorm(1); bn.eval([[1], [3]])"]
  ) { call, value, x in
    var value = value
    call.remark = remark("step.test", x, call)
    return .of(try value.layer.forwardErased(x, .testing, trace: call.trace).y)
  }.differentiated(layer(), input()) { call, value, x in
    call.remark = remark("step.test", x, call)
    return try back(through: value, x, .testing, call)
  }

  static let backThroughLayer = Builtin(
    "back", topic: thisTopic, "Give the gradient of the input for a gradient of the output.", of: "layer",
    layer(), input(), tensor("dout", "the gradient of the output"), returns: "tensor",
    examples: ["relu().back([-1, 2], [1, 1])"]
  ) { _, value, x, dout in
    var layer = value.layer
    let (y, cache) = try layer.forwardErased(x, .training)
    guard dout.shape == y.shape else { throw Refusal("S13", ["got": dout.shapeText, "wanted": y.shapeText]) }
    return .of(layer.backwardErased(dout, cache).input)
  }

  static let resetLayer = Builtin(
    "reset", topic: thisTopic, "Forget all learning of batch norm: gamma 1, beta 0, fresh averages.", of: "layer",
    layer(), returns: "none", examples: ["bn = batchnorm(1); bn.gamma = [5]; bn.reset(); bn.gamma"]
  ) { call, value in
    if var norm = value.layer as? BatchNorm {
      norm.reset()
      call.replaceReceiver(with: .layer(norm))
    } else if var norm = value.layer as? BatchNorm2d {
      norm.reset()
      call.replaceReceiver(with: .layer(norm))
    } else {
      throw Refusal("V29", ["layer": value.layer.name])
    }
    return .none
  }

  static let params = Builtin(
    "params", topic: thisTopic, "List the parameters of a layer or network with their shapes.", layer(),
    returns: "record", examples: ["params(linear(3, 2, init=0))"]
  ) { _, value in
    .record(Record(value.layer.parameters.map { ($0.name, Value.of($0.value)) }))
  }

  static let fuse = Builtin(
    "fuse", topic: thisTopic, "Turn batch norm at test time into one scale and one shift a feature.", of: "layer",
    layer(), returns: "record", examples: ["batchnorm(1, eps=0).fuse()"]
  ) { _, value in
    let fused = (value.layer as? BatchNorm)?.fuse() ?? (value.layer as? BatchNorm2d)?.fuse()
    guard let (scale, shift) = fused else { throw Refusal("V29", ["layer": value.layer.name]) }
    return .record(Record([("scale", .tensor(scale)), ("shift", .tensor(shift))]))
  }
}

/// `train mode  N = 4`
private func remark(_ key: String, _ x: Tensor, _ call: Call) -> String {
  "\(Catalogue.sentence(key, in: call.session.language))  N = \(x.rows)"
}

/// Whether a batch of one leaves batch norm a single number a feature. An image has a number for each of its places.
private func normalisesOneNumber(_ layer: any Layer, _ x: Tensor) -> Bool {
  if let network = layer as? Network { return network.parts.contains { normalisesOneNumber($0.layer, x) } }
  if layer is BatchNorm2d { return x.shape.dropFirst(2).allSatisfy { $0 == 1 } }
  return layer is BatchNorm
}

private func back(through value: LayerValue, _ x: Tensor, _ phase: Phase, _ call: Call) throws -> Value {
  var layer = value.layer
  let (y, cache) = try layer.forwardErased(x, phase, trace: call.trace)
  return .of(layer.backwardErased(try upstream(of: call, like: y), cache, trace: call.backTrace).input)
}
