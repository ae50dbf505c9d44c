public import Layers
public import Tensors
public import Testing

/// What every layer must satisfy, whatever it computes. Call it once for each layer and each phase.
public func checkLaws<L: Layer>(
  of layer: L, on x: Tensor, _ phase: Phase = .training, tolerance: Double = 1e-7,
  at location: SourceLocation = #_sourceLocation
) throws {
  let (plain, trace, backTrace) = try checkSteps(of: layer, on: x, phase, location)
  checkNames(trace, backTrace, location)
  try checkGradients(of: layer, on: x, phase, plain, tolerance, location)
  if phase == .testing { try checkAlone(layer, x, location) }
}

/// Listening changes nothing, the last step is the result, and the result is finite.
private func checkSteps<L: Layer>(
  of layer: L, on x: Tensor, _ phase: Phase, _ location: SourceLocation
) throws -> (gradients: Gradients, forward: Trace, backward: Trace) {
  var (plain, told) = (layer, layer)
  let (trace, backTrace) = (Trace(), Trace())
  let (y, cache) = try plain.forward(x, phase, trace: nil)
  let (z, toldCache) = try told.forward(x, phase, trace: trace)
  #expect(y.isClose(to: z, within: 1e-12), "listening changes the output", sourceLocation: location)
  #expect(trace.steps.last?.value == z, "the last step is not the output", sourceLocation: location)
  #expect(z.values.allSatisfy { $0.isFinite }, "the output is not finite", sourceLocation: location)

  let dy = ripples(y.shape)
  let gradients = plain.backward(dy, cache, trace: nil)
  let toldGradients = told.backward(dy, toldCache, trace: backTrace)
  let same = gradients.isClose(to: toldGradients, within: 1e-12)
  #expect(same, "listening changes the gradients", sourceLocation: location)
  #expect(backTrace.steps.last?.value == toldGradients.input, "the last step is not ∂L/∂x", sourceLocation: location)
  #expect(gradients.input.shape == x.shape, "∂L/∂x has another shape than x", sourceLocation: location)
  #expect(plain.parameters.map(\.value) == told.parameters.map(\.value), sourceLocation: location)
  let fields = zip(plain.fields, told.fields).allSatisfy { $0.value.isClose(to: $1.value, within: 1e-12) }
  #expect(fields, "listening changes a field", sourceLocation: location)
  return (gradients, trace, backTrace)
}

/// Every step can be named and typed, and no two of one layer share a name.
private func checkNames(_ forward: Trace, _ backward: Trace, _ location: SourceLocation) {
  let steps = forward.steps + backward.steps
  #expect(Set(steps.map(\.name)).count == steps.count, "two steps share a name", sourceLocation: location)
  for step in steps {
    let named = !step.name.isEmpty && step.name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
    #expect(named, "\(step.name) is not a name", sourceLocation: location)
    #expect(!step.formula.isEmpty && !step.expression.isEmpty, "\(step.name) says nothing", sourceLocation: location)
  }
}

/// The gradients of x and of every parameter are the slopes of the layer's own output.
private func checkGradients<L: Layer>(
  of layer: L, on x: Tensor, _ phase: Phase, _ gradients: Gradients, _ tolerance: Double, _ location: SourceLocation
) throws {
  func loss(_ layer: L, _ x: Tensor) throws -> Double {
    var layer = layer
    let y = try layer.forward(x, phase, trace: nil).y
    return zip(y.values, ripples(y.shape).values).reduce(0) { $0 + $1.0 * $1.1 }
  }
  compare("x", gradients.input, try x.numericGradient { try loss(layer, $0) }, tolerance, location)
  for (name, value) in layer.parameters {
    let numeric = try value.numericGradient { moved in
      var copy = layer
      try copy.setParameter(name, to: moved)
      return try loss(copy, x)
    }
    compare(name, gradients.parameters[name], numeric, tolerance, location)
  }
  let names = Set(layer.parameters.map(\.name))
  #expect(Set(gradients.parameters.keys) == names, "gradients of other parameters", sourceLocation: location)
}

/// While testing, one example does not depend on the others.
private func checkAlone<L: Layer>(_ layer: L, _ x: Tensor, _ location: SourceLocation) throws {
  let together = try layer.evaluated(x)
  guard x.rank > 1, x.shape[0] > 1, together.rank > 1 else { return }
  for example in [0, x.shape[0] - 1] {
    let alone = try layer.evaluated(x.rows(at: [example]))
    let same = alone.isClose(to: together.rows(at: [example]), within: 1e-12)
    #expect(same, "example \(example) alone gives something else", sourceLocation: location)
  }
}

/// Whether `analytic` is the slope that was measured.
func compare(
  _ name: String, _ analytic: Tensor?, _ numeric: Tensor, _ tolerance: Double, _ location: SourceLocation
) {
  guard let analytic, analytic.shape == numeric.shape else {
    Issue.record("no gradient of the right shape for \(name)", sourceLocation: location)
    return
  }
  for (index, (a, n)) in zip(analytic.values, numeric.values).enumerated() {
    let error = abs(a - n) / max(1, abs(a) + abs(n))
    #expect(error < tolerance, "∂L/∂\(name)[\(index)]: \(a), numerically \(n)", sourceLocation: location)
  }
}

extension Gradients {
  fileprivate func isClose(to other: Gradients, within tolerance: Double) -> Bool {
    input.isClose(to: other.input, within: tolerance) && parameters.keys == other.parameters.keys
      && parameters.allSatisfy { name, value in
        other.parameters[name].map { value.isClose(to: $0, within: tolerance) } ?? false
      }
  }
}

/// Values around 0 that are no multiple of a `wave`: what comes from above a layer must have nothing to do with its input.
public func ripples(_ shape: [Int]) -> Tensor {
  let values = (0..<shape.reduce(1, *)).map { (i: Int) -> Double in
    let rest = (i * i * 613 + i * 271 + 97) % 1009
    return Double(rest) / 504.5 - 0.9
  }
  return Tensor(shape, values)
}

/// Values without symmetry or ties, the same on every machine.
public func wave(_ shape: [Int], scale: Double = 1, offset: Double = 0) -> Tensor {
  let count = shape.reduce(1, *)
  return Tensor(shape, (0..<count).map { i in offset + scale * Double((i * 7919 + 104_729) % 1009) / 1009 })
}
