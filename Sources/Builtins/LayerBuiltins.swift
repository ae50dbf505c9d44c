import Language
import Layers
import Tensors

private let thisTopic = "layers"

let layerBuiltins: [Builtin] = [
  .linear, .conv2d, .maxpool2d, .batchnorm, .batchnorm2d, .layernorm, .groupnorm, .instancenorm, .dropout,
]

extension Builtin {
  static let linear = Builtin(
    "linear", topic: thisTopic, "Make a fully connected layer, x @ W + b.",
    integer("in", "features of the input"), integer("out", "features of the output"),
    initialParameter(),
    returns: "layer", examples: ["linear(3, 2)", "linear(64, 100, init=1e-4)"],
    source: "He et al. 2015, arXiv:1502.01852 (he); Glorot & Bengio 2010 (xavier)"
  ) { call, inputs, outputs, start in
    try requirePositive(["in": inputs, "out": outputs], call)
    _ = try checked([inputs, outputs], call)
    var generator = call.generator()
    return .layer(Linear(inputs, outputs, try initialisation(start, call), &generator))
  }

  static let conv2d = Builtin(
    "conv2d", topic: thisTopic, "Make a convolution of images (N, C, H, W) with square filters.",
    integer("in", "channels of the input"), integer("out", "channels of the output: filters"),
    integer("size", "rows and columns of a filter", default: 3), integer("stride", "places a filter moves", default: 1),
    integer("pad", "zeros around the image", default: 0), initialParameter(), returns: "layer",
    examples: ["conv2d(1, 2, pad=1)(ones(1, 1, 4, 4)).shape"], source: "CS231n, convolutional networks notes"
  ) { call, inputs, outputs, size, stride, pad, start in
    try requirePositive(["in": inputs, "out": outputs, "size": size, "stride": stride], call)
    guard pad >= 0 else { throw call.refusal(of: "pad", "V19", ["got": "\(pad)"]) }
    _ = try checked([outputs, inputs, size, size], call)
    var generator = call.generator()
    let initial = try initialisation(start, call)
    return .layer(
      Convolution(channels: inputs, filters: outputs, size: size, stride: stride, pad: pad, initial, &generator))
  }

  static let maxpool2d = Builtin(
    "maxpool2d", topic: thisTopic, "Make a layer that keeps the largest number of each window.",
    integer("size", "rows and columns of a window", default: 2),
    integer("stride", "places a window moves; none means its size").optional, returns: "layer",
    examples: ["maxpool2d(2)(ones(1, 1, 4, 4)).shape"]
  ) { call, size, stride in
    try requirePositive(["size": size, "stride": stride ?? size], call)
    return .layer(MaxPool(size: size, stride: stride))
  }

  static let dropout = Builtin(
    "dropout", topic: thisTopic, "Make a layer that sets a random share of its input to 0 in training.",
    number("p", "the share that is dropped: 0 <= p < 1", default: 0.5), returns: "layer",
    examples: ["dropout(0.5)([1, 2, 3, 4])", "dropout(0.5).eval([1, 2, 3, 4])"], source: "Srivastava et al. 2014"
  ) { call, share in
    guard share >= 0, share < 1 else { throw call.refusal(of: "p", "V1", ["got": NumberText.scalar(share)]) }
    return .layer(try Dropout(share, call.generator()))
  }
}

private func initialParameter() -> Parameter<Value> {
  anyValue("init", "\"he\", \"xavier\", \"lecun\", \"zeros\" or a standard deviation")
    .or(.text("he"), shown: "\"he\"")
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
