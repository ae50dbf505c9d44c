import Layers
import ReferenceCases
import Tensors

/// An activation's value and slope, through its layer.
private func check<L: Layer>(_ layer: L) -> ReferenceCheck {
  { item in
    var layer = layer
    let x = try item.tensor("x")
    let (y, cache) = try layer.forward(x)
    try item.expect("value", y)
    try item.expect("derivative", layer.backward(.filled(with: 1, x.shape), cache).input)
  }
}

let activationChecks: [String: ReferenceCheck] = [
  "sigmoid": check(Sigmoid()), "tanh": check(Tanh()), "relu": check(Relu()),
  "leaky_relu": check(LeakyRelu()), "elu": check(Elu()), "softplus": check(Softplus()), "silu": check(Silu()),
  "gelu": check(Gelu()), "gelu_tanh": check(GeluTanh()),
]
