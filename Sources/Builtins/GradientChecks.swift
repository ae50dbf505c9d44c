import Language
import Layers
import Tensors

extension Builtin {
  static let gradcheck = Builtin(
    "gradcheck", topic: "gradients and checks", "Compare gradients with measured ones.",
    anyValue("layer", "a layer, a network, or a function of numbers"), tensor("x", "a batch, or numbers"),
    tensor("dout", "the gradient of the output; none means uneven ones, of a function 1").optional,
    number("h", "the step of the measurement", default: 1e-5),
    anyValue("slope", "the gradient of a function, if it has none of its own").optional,
    returns: "record of relative errors; of a function: analytic, numeric and error",
    examples: [
      "gradcheck(batchnorm(2), [[1, 2], [3, 7], [5, 5]], dout=[[1, 0], [0, 2], [1, 1]])",
      "gradcheck(sigmoid, [0, 4])", "gradcheck(sin, 1, h=0.1, slope=cos)",
    ],
    source: "CS231n, neural networks notes 3; errors as in its notebooks"
  ) { call, subject, x, dout, h, slope in
    guard h > 0 else { throw call.refusal(of: "h", "V34", ["got": NumberText.scalar(h)]) }
    if case .entity(let entity) = subject, let layer = entity as? LayerValue {
      let checks = try GradientCheck.run(layer.layer, x, dout: dout, step: h)
      checks.forEach { noteKinks($0, call) }
      return .record(Record(checks.map { ("d" + $0.name, .number($0.error)) }))
    }
    return try check(function: subject, x, dout, h, slope, call)
  }
}

private func noteKinks(_ check: GradientCheck, _ call: Call) {
  guard !check.kinks.isEmpty else { return }
  call.note("D8", ["name": check.name, "count": "\(check.kinks.count)"])
}

/// The slope of a function beside the measured one, for the loss Σ dout · f(x).
private func check(
  function: Value, _ x: Tensor, _ dout: Tensor?, _ h: Double, _ slope: Value?, _ call: Call
) throws -> Value {
  let own = try slope.map { try numbers(call.apply($0, to: [.of(x)]), like: x, call, "slope") }
  let gradient = try own ?? call.gradient(of: function, at: x)
  guard let gradient else { throw call.refusal(of: "layer", "K29") }
  let weights = dout ?? .filled(with: 1, x.shape)
  guard weights.shape == x.shape else { throw Refusal("S13", ["got": weights.shapeText, "wanted": x.shapeText]) }
  let found = try GradientCheck.measure("x", at: x, analytic: gradient * weights, step: h) { moved in
    (try numbers(call.apply(function, to: [.of(moved)]), like: x, call, "layer") * weights).total
  }
  noteKinks(found, call)
  return .record(
    Record([("analytic", .of(found.analytic)), ("numeric", .of(found.numeric)), ("error", .number(found.error))]))
}

private func numbers(_ value: Value, like x: Tensor, _ call: Call, _ argument: String) throws -> Tensor {
  guard let tensor = value.numbers, tensor.shape == x.shape else { throw call.refusal(of: argument, "K15") }
  return tensor
}
