public import Layers
public import Tensors
public import Testing

/// What every loss must satisfy.
public func checkLaws<L: Loss>(
  of loss: L, on scores: Tensor, _ labels: L.Target, tolerance: Double = 1e-7,
  at location: SourceLocation = #_sourceLocation
) throws {
  let (trace, backTrace) = (Trace(), Trace())
  let (plain, cache) = try loss.forward(scores, labels, trace: nil)
  let (told, toldCache) = try loss.forward(scores, labels, trace: trace)
  #expect(abs(plain - told) <= 1e-12 * max(1, abs(told)), "listening changes the loss", sourceLocation: location)
  #expect(trace.steps.last?.value == Tensor(told), "the last step is not the loss", sourceLocation: location)
  #expect(plain.isFinite, "the loss is not finite", sourceLocation: location)

  let gradient = loss.backward(cache, trace: nil)
  let toldGradient = loss.backward(toldCache, trace: backTrace)
  let same = gradient.isClose(to: toldGradient, within: 1e-12)
  #expect(same, "listening changes the gradient", sourceLocation: location)
  #expect(backTrace.steps.last?.value == toldGradient, "the last step is not ∂L/∂s", sourceLocation: location)

  let steps = trace.steps + backTrace.steps
  #expect(Set(steps.map(\.name)).count == steps.count, "two steps share a name", sourceLocation: location)
  for step in steps { #expect(!step.formula.isEmpty && !step.expression.isEmpty, sourceLocation: location) }

  let numeric = try scores.numericGradient { try loss.forward($0, labels, trace: nil).loss }
  compare("scores", gradient, numeric, tolerance, location)
}
