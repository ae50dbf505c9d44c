import Layers
import ReferenceCases
import Tensors
import Testing

let normalisationChecks: [String: ReferenceCheck] = [
  "batchnorm_forward_train": checkForward, "batchnorm_backward": checkBackward,
  "batchnorm_running_then_eval": checkRunning, "layernorm": checkLayerNorm, "groupnorm": checkGroupNorm,
  "spatial_batchnorm": checkSpatial,
]

@Sendable private func checkForward(_ item: ReferenceCase) throws {
  let x = try item.tensor("x")
  var layer = BatchNorm(features: x.columns, epsilon: try item.number("eps"))
  layer.gamma = try item.tensor("gamma")
  layer.beta = try item.tensor("beta")
  let trace = Trace()
  let y = try layer.forward(x, .training, trace: trace).y
  for name in ["mean", "var", "inv_std", "xhat", "out"] { try item.expect(name, #require(trace[name])) }
  try item.expect("out", y)
}

@Sendable private func checkBackward(_ item: ReferenceCase) throws {
  let x = try item.tensor("x")
  for detached in [false, true] {
    var layer = BatchNorm(features: x.columns, epsilon: try item.number("eps"), detachStatistics: detached)
    layer.gamma = try item.tensor("gamma")
    let (_, cache) = try layer.forward(x)
    let trace = Trace()
    let gradients = layer.backward(try item.tensor("dout"), cache, trace: trace)
    try item.expect(detached ? "dx_stats_detached" : "dx", gradients.input)
    for name in detached ? [] : ["dgamma", "dbeta", "dxhat", "dvar", "dmean", "dx"] {
      try item.expect(name, #require(trace[name]))
    }
  }
}

@Sendable private func checkRunning(_ item: ReferenceCase) throws {
  let (convention, momentum) = (try item.text("convention"), try item.number("momentum"))
  let conventions: [String: (RunningConvention, decay: Double)] = [
    "cs231n": (.cs231n, momentum), "torch": (.torch, 1 - momentum), "keras": (.biased, momentum),
    "paper": (.average, momentum),
  ]
  let (running, decay) = try #require(conventions[convention])
  let gamma = try item.tensor("gamma")
  var layer = BatchNorm(
    features: gamma.columns, epsilon: try item.number("eps"), runningDecay: decay, running: running)
  layer.gamma = gamma
  layer.beta = try item.tensor("beta")

  var (means, variances): ([Tensor], [Tensor]) = ([], [])
  for name in item.inputNames where name.hasPrefix("batch") {
    _ = try layer.forward(try item.tensor(name))
    means.append(layer.running.mean)
    variances.append(layer.running.variance)
  }
  try item.expect("running_mean_per_step", Tensor.stacked(means))
  try item.expect("running_var_per_step", Tensor.stacked(variances))
  try item.expect("running_mean", layer.running.mean)
  try item.expect("running_var", layer.running.variance)
  try item.expect("eval_scale", layer.fuse().scale)
  try item.expect("eval_shift", layer.fuse().shift)
  try item.expect("eval_out", layer.evaluated(item.tensor("x_eval")))
}

@Sendable private func checkLayerNorm(_ item: ReferenceCase) throws {
  let x = try item.tensor("x")
  var layer = LayerNorm(features: x.columns, epsilon: try item.number("eps"))
  layer.gamma = try item.tensor("gamma")
  layer.beta = try item.tensor("beta")
  try checkSteps(item, of: layer, x, statistics: [x.rows], "xhat")
}

@Sendable private func checkGroupNorm(_ item: ReferenceCase) throws {
  let x = try item.tensor("x")
  let groups = try item.whole("groups")
  var layer = try GroupNorm(groups: groups, channels: x.shape[1], epsilon: try item.number("eps"))
  layer.gamma = try item.tensor("gamma")
  layer.beta = try item.tensor("beta")
  try checkSteps(item, of: layer, x, statistics: [x.shape[0], groups], "xhat")
}

@Sendable private func checkSpatial(_ item: ReferenceCase) throws {
  let x = try item.tensor("x")
  #expect(try item.whole("effective_batch") == x.count / x.shape[1])
  var layer = BatchNorm2d(channels: x.shape[1], epsilon: try item.number("eps"), running: .torch)
  try layer.setParameter("gamma", to: try item.tensor("gamma"))
  try layer.setParameter("beta", to: try item.tensor("beta"))
  let trained = try checkSteps(item, of: layer, x, statistics: [x.shape[1]])
  try item.expect("running_mean", #require(trained.value(named: "running_mean")))
  try item.expect("running_var", #require(trained.value(named: "running_var")))
}

/// Forward and backward of a normalisation; `statistics` is the shape in which the case gives mean and variance.
@discardableResult
private func checkSteps<L: Layer>(
  _ item: ReferenceCase, of layer: L, _ x: Tensor, statistics: [Int], _ names: String...
) throws -> L {
  var layer = layer
  let trace = Trace()
  let (y, cache) = try layer.forward(x, .training, trace: trace)
  let gradients = layer.backward(try item.tensor("dout"), cache)
  try item.expect("out", y)
  for name in names { try item.expect(name, #require(trace[name])) }
  for name in ["mean", "var"] { try item.expect(name, #require(trace[name]).reshaped(statistics)) }
  try item.expect("dx", gradients.input)
  try item.expect("dgamma", #require(gradients.parameters["gamma"]))
  try item.expect("dbeta", #require(gradients.parameters["beta"]))
  return layer
}
