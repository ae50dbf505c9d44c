import Language
import Layers
import Tensors

private let thisTopic = "activations"

/// Each is a function of numbers and, called without any, a layer for `sequential`.
let activationBuiltins: [Builtin] = [
  activation(Sigmoid(), "Squeeze numbers into (0, 1); without x, make the layer.", "step sigmoid([-4, 0, 4])"),
  activation(Tanh(), "Squeeze numbers into (−1, 1); without x, make the layer.", "tanh([-1, 0, 1])"),
  activation(Relu(), "Replace negative numbers by 0; without x, make the layer.", "relu([-1, 0, 2])"),
  activation(
    "leaky_relu", "Shrink negative numbers; without x, make the layer.", "leaky_relu([-1, 2], leak=0.1)",
    number("leak", "the slope for negative numbers", default: 0.01)
  ) { LeakyRelu(leak: $0) },
  activation(
    "elu", "Bend negative numbers towards −alpha; without x, make the layer.", "elu([-1, 2])",
    number("alpha", "what very negative numbers come to, with a minus", default: 1)
  ) { Elu(alpha: $0) },
  activation(Gelu(), "Weigh numbers by the normal distribution; without x, the layer.", "gelu([-1, 0, 1])"),
  activation(GeluTanh(), "Approximate gelu by tanh; without x, make the layer.", "gelu_tanh([-1, 0, 1])"),
  activation(Softplus(), "Round relu's corner off; without x, make the layer.", "softplus([-1, 0, 1])"),
  activation(Silu(), "Weigh numbers by their sigmoid; without x, make the layer.", "silu([-1, 0, 1])"),
  activation(Softmax(), "Turn each row of scores into probabilities; without x, the layer.", "softmax([1, 2, 3])"),
]

private func activation(_ layer: some Layer, _ summary: String, _ example: String) -> Builtin {
  let x = numbers()
  return Builtin(
    layer.name, topic: thisTopic, summary, x, returns: "number, tensor or layer",
    examples: [example, "\(layer.name)()"]
  ) { call, x in
    try applied(layer, x, call)
  }.differentiated(x) { call, x in
    try back(layer, x, call)
  }
}

/// An activation with a number of its own.
private func activation<L: Layer>(
  _ name: String, _ summary: String, _ example: String, _ parameter: Parameter<Double>,
  layer: @escaping @Sendable (Double) -> L
) -> Builtin {
  let x = numbers()
  return Builtin(
    name, topic: thisTopic, summary, x, parameter, returns: "number, tensor or layer", examples: [example, "\(name)()"]
  ) { call, x, value in
    try applied(layer(value), x, call)
  }.differentiated(x, parameter) { call, x, value in
    try back(layer(value), x, call)
  }
}

private func numbers() -> Parameter<Tensor?> { tensor("x", "a number or a tensor of any shape").optional }

private func applied(_ layer: some Layer, _ x: Tensor?, _ call: Call) throws -> Value {
  guard let x else { return .layer(layer) }
  var layer = layer
  return .of(try layer.forward(x, .training, trace: call.trace).y)
}

private func back(_ layer: some Layer, _ x: Tensor?, _ call: Call) throws -> Value {
  guard let x else { throw Refusal("K2", ["function": layer.name, "name": "x", "about": "a tensor"]) }
  var layer = layer
  return try back(through: &layer, x, .training, call)
}

/// Forward, then back from the call's `dout`, or from ones; tells both traces and returns ∂L/∂x.
func back<L: Layer>(through layer: inout L, _ x: Tensor, _ phase: Phase, _ call: Call) throws -> Value {
  let (y, cache) = try layer.forward(x, phase, trace: call.trace)
  return .of(layer.backward(try upstream(of: call, like: y), cache, trace: call.backTrace).input)
}

/// The gradient that comes from above, of the shape of the output.
func upstream(of call: Call, like y: Tensor) throws -> Tensor {
  guard let given = call.upstream else { return .filled(with: 1, y.shape) }
  guard given.shape == y.shape else {
    throw Refusal("S13", ["got": given.shapeText, "wanted": y.shapeText])
  }
  return given
}
