import Layers
import ReferenceCases
import Tensors
import Testing

let layerChecks: [String: ReferenceCheck] = [
  "affine": checkAffine, "conv2d": checkConvolution, "maxpool": checkMaxPool, "dropout": checkDropout,
  "two_layer": checkTwoLayers, "two_layer_loss": checkTwoLayerLoss,
]

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

@Sendable private func checkConvolution(_ item: ReferenceCase) throws {
  var layer = Convolution(
    weights: try item.tensor("w"), bias: try item.tensor("b"), stride: try item.whole("stride"),
    pad: try item.whole("pad"))
  let (y, cache) = try layer.forward(try item.tensor("x"))
  guard item.expects("out") else { return try checkPublished(item, y) }
  try item.expect("out", y)
  let gradients = layer.backward(try item.tensor("dout"), cache)
  try item.expect("dx", gradients.input)
  try item.expect("dw", #require(gradients.parameters["W"]))
  try item.expect("db", #require(gradients.parameters["b"]))
}

@Sendable private func checkMaxPool(_ item: ReferenceCase) throws {
  var layer = MaxPool(
    height: try item.whole("pool_height"), width: try item.whole("pool_width"), stride: try item.whole("stride"))
  let (y, cache) = try layer.forward(try item.tensor("x"))
  guard item.expects("out") else { return try checkPublished(item, y) }
  try item.expect("out", y)
  try item.expect("dx", layer.backward(try item.tensor("dout"), cache).input)
}

/// The case's `keep` is the share that is kept. Expectation and variance are over all masks there are.
@Sendable private func checkDropout(_ item: ReferenceCase) throws {
  let (x, keep) = (try item.tensor("x"), try item.number("keep"))
  func output(_ mask: Tensor) throws -> (y: Tensor, dx: Tensor) {
    var layer = try Dropout(1 - keep, keeping: mask)
    let (y, cache) = try layer.forward(x)
    return (y, layer.backward(try item.tensor("dout"), cache).input)
  }
  let given = try output(try item.tensor("mask"))
  try item.expect("out", given.y)
  try item.expect("dx", given.dx)
  try item.expect("test_out", Dropout(1 - keep, keeping: x).evaluated(x))

  var (mean, square) = (x * 0, x * 0)
  for bits in 0..<1 << x.count {
    let mask = Tensor(x.shape, (0..<x.count).map { Double(bits >> $0 & 1) })
    let chance = mask.values.reduce(1) { $0 * ($1 == 1 ? keep : 1 - keep) }
    let y = try output(mask).y
    mean += y * chance
    square += y * y * chance
  }
  try item.expect("expectation", mean)
  try item.expect("variance", square - mean * mean)
}

/// linear, relu, linear with the weights of the case.
func twoLayers(_ item: ReferenceCase) throws -> Network {
  let zeros: (Tensor) -> Tensor = { .filled(with: 0, [$0.columns]) }
  let (first, second) = (try item.tensor("W1"), try item.tensor("W2"))
  let biased = item.inputNames.contains("b1")
  return try Network([
    Linear(weights: first, bias: biased ? try item.tensor("b1") : zeros(first)), Relu(),
    Linear(weights: second, bias: biased ? try item.tensor("b2") : zeros(second)),
  ])
}

@Sendable private func checkTwoLayers(_ item: ReferenceCase) throws {
  try checkPublished(item, try twoLayers(item).evaluated(try item.tensor("X")))
}

@Sendable private func checkTwoLayerLoss(_ item: ReferenceCase) throws {
  let network = try twoLayers(item)
  let scores = try network.evaluated(try item.tensor("X"))
  let penalty = WeightPenalty(try item.number("reg")).value(network)
  try checkPublished(item, Tensor(try SoftmaxLoss().forward(scores, item.wholes("y")).loss + penalty))
}
