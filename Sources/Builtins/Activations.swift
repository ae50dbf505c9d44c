import Language
import Layers
import Tensors

private let thisTopic = "activations"

/// Each is a function of numbers and, called without any, a layer for `sequential`.
let activationBuiltins: [Builtin] = [
  activation(Sigmoid(), "Squeeze numbers into (0, 1); without x, make the layer.", "step sigmoid([-4, 0, 4])"),
  activation(Tanh(), "Squeeze numbers into (−1, 1); without x, make the layer.", "tanh([-1, 0, 1])"),
  activation(Relu(), "Replace negative numbers by 0; without x, make the layer.", "relu([-1, 0, 2])"),
]

private func activation(_ layer: some Layer, _ summary: String, _ example: String) -> Builtin {
  let x = tensor("x", "a number or a tensor of any shape").optional
  return Builtin(
    layer.name, topic: thisTopic, summary, x, returns: "number, tensor or layer",
    examples: [example, "\(layer.name)()"]
  ) { call, x in
    guard let x else { return .layer(layer) }
    var layer = layer
    return .of(try layer.forward(x, .training, trace: call.trace).y)
  }.differentiated(x) { call, x in
    guard let x else { throw Refusal("K2", ["function": layer.name, "name": "x", "about": "a tensor"]) }
    var layer = layer
    return try back(through: &layer, x, .training, call)
  }
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
