import Layers
import Tensors

let layerChecks: [String: ReferenceCheck] = ["affine": checkAffine]

@Sendable private func checkAffine(_ item: ReferenceCase) throws {
  var layer = Linear(weights: try item.tensor("w"), bias: try item.tensor("b"))
  let (y, cache) = try layer.forward(try item.tensor("x"))
  guard item.expects("out") else { return try checkPublished(item, y) }
  try item.expect("out", y)
  let gradients = layer.backward(try item.tensor("dout"), cache)
  try item.expect("dx", gradients.input)
  try item.expect("dw", gradients.parameters["W"] ?? Tensor(.nan))
  try item.expect("db", gradients.parameters["b"] ?? Tensor(.nan))
}

/// A case of `published_cs231n`: our number, and the digits that were printed.
func checkPublished(_ item: ReferenceCase, _ value: Tensor) throws {
  try item.expect("value", value)
  try item.expect("published", value)
}
