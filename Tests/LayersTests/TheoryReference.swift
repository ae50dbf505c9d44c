import Foundation
import Layers
import ReferenceCases
import Tensors
import Testing

let theoryChecks: [String: ReferenceCheck] = [
  "stats": checkStatistics, "correlation": checkCorrelation, "bn_scale_invariance": checkScaleInvariance,
  "finite_difference": checkDifference, "finite_difference_kink": checkKink, "batchnorm_gradcheck": checkGradient,
  "init_depth": checkDepth, "init_formulas": checkFormulas, "initial_loss": checkInitialLoss,
  "lost_bias_descent": checkLostBias,
]

@Sendable private func checkStatistics(_ item: ReferenceCase) throws {
  let x = try item.tensor("x")
  try item.expect("mean", x.reduced(.mean))
  try item.expect("var", x.reduced(.variance))
  try item.expect("var_unbiased", x.reduced(.variance, ddof: 1))
  try item.expect("std", x.reduced(.standardDeviation))
  try item.expect("min", x.reduced(.minimum))
  try item.expect("max", x.reduced(.maximum))
  try item.expect("percentiles", Tensor(try item.numbers("percentiles").map { try x.percentile($0).values[0] }))
  let bins = try item.whole("bins")
  try item.expect("histogram", x.histogram(from: try item.number("lo"), to: try item.number("hi"), bins: bins))
  try item.expect("share_in_unit", x.share(from: -1, to: 1))
  try item.expect("skewness", x.skewness)
}

@Sendable private func checkCorrelation(_ item: ReferenceCase) throws {
  let x = try item.tensor("x")
  try item.expect("cov", x.covariance())
  try item.expect("cov_unbiased", x.covariance(ddof: 1))
  try item.expect("corr", x.correlation())
}

@Sendable private func checkScaleInvariance(_ item: ReferenceCase) throws {
  let linear = Linear(weights: try item.tensor("W"), bias: try item.tensor("b"))
  var normalisation = BatchNorm(features: linear.weights.columns, epsilon: try item.number("eps"))
  normalisation.gamma = try item.tensor("gamma")
  normalisation.beta = try item.tensor("beta")
  let (u, upstream) = (try item.tensor("u"), try item.tensor("upstream"))
  let result = try ScaleInvariance(linear, normalisation, u, upstream: upstream, scale: try item.number("a"))
  let (dW, scaled) = (
    try #require(result.gradients.parameters["W"]), try #require(result.scaledGradients.parameters["W"])
  )
  try item.expect("out", result.output)
  try item.expect("out_scaled", result.scaledOutput)
  try item.expect("dW", dW)
  try item.expect("dW_scaled", scaled)
  try item.expect("du", result.gradients.input)
  try item.expect("du_scaled", result.scaledGradients.input)
  try item.expect("db", #require(result.gradients.parameters["b"]))
  try item.expect("max_abs_out_difference", result.largestDifference)
  try item.expect("grad_ratio", result.gradientRatio)
  try item.expect("w_dot_dw", linear.weights.columnSums(times: dW))
  try item.expect("sq_norm_W", linear.weights.sumOfSquares)
  try item.expect("sq_norm_W_after_step_lr0_1", (linear.weights - dW * 0.1).sumOfSquares)
}

private typealias Curve = @Sendable (Double) -> Double

/// The functions of the cases with their second and third derivatives.
private let functions: [String: (f: Curve, second: Curve, third: Curve)] = [
  "sin": ({ sin($0) }, { -sin($0) }, { -cos($0) }), "cube": ({ $0 * $0 * $0 }, { 6 * $0 }, { _ in 6 }),
]

@Sendable private func checkDifference(_ item: ReferenceCase) throws {
  let (name, x, steps) = (try item.text("function"), try item.number("x"), try item.numbers("h"))
  let function = try #require(functions[name])
  try item.expect("centered", Tensor(steps.map { FiniteDifference.centred(function.f, at: x, step: $0) }))
  try item.expect("forward", Tensor(steps.map { FiniteDifference.forward(function.f, at: x, step: $0) }))
  let analytic = try item.expectedNumbers("analytic")[0]
  for (h, predicted) in zip(steps, try item.expectedNumbers("predicted_centered_error")) where h > 5e-4 {
    #expect(abs(FiniteDifference.centred(function.f, at: x, step: h) - analytic - predicted) <= 2e-3 * abs(predicted))
  }
  for (h, predicted) in zip(steps, try item.expectedNumbers("predicted_forward_error")) {
    let error = FiniteDifference.forward(function.f, at: x, step: h) - analytic
    #expect(abs(predicted - function.second(x) * h / 2) <= 1e-12)
    #expect(abs(error - predicted) <= abs(function.third(x)) * h * h / 4 + 1e-15 * max(1, abs(function.f(x))) / h)
  }
}

@Sendable private func checkKink(_ item: ReferenceCase) throws {
  let at = Tensor([try item.number("x")])
  let check = try #require(
    try GradientCheck.run(
      Relu(), at, dout: .filled(with: 1, at.shape), step: try item.number("h")
    ).first)
  try item.expect("analytic", check.analytic.values[0])
  try item.expect("centered", check.numeric.values[0])
  try item.expect("relative_error", FiniteDifference.relativeError(check.analytic.values[0], check.numeric.values[0]))
  try item.expect("kink_crossed", Tensor(check.kinks == [0] ? 1 : 0))
}

@Sendable private func checkGradient(_ item: ReferenceCase) throws {
  let x = try item.tensor("x")
  var layer = BatchNorm(features: x.columns, epsilon: try item.number("eps"))
  layer.gamma = try item.tensor("gamma")
  let checks = try GradientCheck.run(layer, x, dout: try item.tensor("dout"), step: try item.number("h"))
  #expect(checks.map(\.name) == ["x", "gamma", "beta"])
  try item.expect("dx", checks[0].analytic)
  try item.expect("numeric_dx", checks[0].numeric)
  // Rounding of a difference quotient: the order of magnitude is the point.
  #expect(checks[0].error < 10 * (try item.expectedNumbers("max_rel_error_notebook")[0]))
  #expect(checks.allSatisfy { $0.kinks.isEmpty })
}

@Sendable private func checkDepth(_ item: ReferenceCase) throws {
  let activation = try #require(DepthActivation(rawValue: try item.text("activation")))
  let layers = DepthStatistics.exact(
    activation, width: try item.whole("width"), weightDeviation: try item.number("weight_std"),
    depth: try item.whole("depth"))
  try item.expect("mean", Tensor(layers.map(\.mean)))
  try item.expect("std", Tensor(layers.map(\.standardDeviation)))
  try item.expect("preact_var", Tensor(layers.map(\.inputVariance)))
}

@Sendable private func checkFormulas(_ item: ReferenceCase) throws {
  let (fanIn, fanOut) = (try item.whole("fan_in"), try item.whole("fan_out"))
  func deviation(_ initialisation: Initialisation) -> Double {
    initialisation.standardDeviation(fanIn: fanIn, fanOut: fanOut)
  }
  try item.expect("glorot_normal_std", deviation(.xavier))
  try item.expect("glorot_uniform_limit", Initialisation.xavier.uniformLimit(fanIn: fanIn, fanOut: fanOut))
  try item.expect("lecun_std", deviation(.lecun))
  try item.expect("he_std", deviation(.he))
  try item.expect("he_uniform_limit", Initialisation.he.uniformLimit(fanIn: fanIn, fanOut: fanOut))
  try item.expect("he_leaky001_std", deviation(.heLeaky(0.01)))
  try item.expect("tanh_gain_5_3_std", deviation(.gain(5.0 / 3)))
}

@Sendable private func checkInitialLoss(_ item: ReferenceCase) throws {
  let network = try twoLayers(item)
  let loss = try SoftmaxLoss().forward(network.evaluated(try item.tensor("X")), item.wholes("y")).loss
  try item.expect("log_C", log(try item.number("classes")))
  try item.expect("data_loss", loss)
  try item.expect("sum_squares", WeightPenalty.sumOfSquares(network))
  try item.expect("total_losses", Tensor(try item.numbers("regs").map { loss + WeightPenalty($0).value(network) }))
}

@Sendable private func checkLostBias(_ item: ReferenceCase) throws {
  let (u, t, rate) = (try item.tensor("u"), try item.tensor("t"), try item.number("lr"))
  let (start, steps) = (try item.number("b0"), try item.whole("steps"))
  let detached = LostBias(u: u, t: t, bias: start, rate: rate, steps: steps, detached: true)
  let attached = LostBias(u: u, t: t, bias: start, rate: rate, steps: steps, detached: false)
  try item.expect("b_detached", detached.bias)
  try item.expect("b_final_detached", detached.bias.values[steps])
  try item.expect("db_detached", detached.gradient)
  try item.expect("db_attached", attached.gradient)
  try item.expect("b_final_attached", attached.bias.values[steps])
  for loss in detached.loss.values { try item.expect("loss_every_step", loss) }
}
