import Builtins
import Language
import Tensors
import Testing

/// Every step's expression, typed by a learner, gives the step's value: no step can lie.
@Suite struct StepExpressionTests {
  private static let batch = "x = [[1, -2, 0.5], [2, 4, -1], [-3, 0.25, 2], [0.5, 1, 1.5]]"

  /// What is stepped, and the names its fields have in its expressions.
  @Test(arguments: [
    "batchnorm(3)", "batchnorm(3, running=\"torch\")", "batchnorm(3, detach_stats=true)", "linear(3, 2)", "sigmoid()",
    "tanh()", "relu()",
  ])
  func `of a layer`(_ layer: String) throws {
    for call in ["layer(x)", "layer.eval(x)"] {
      for verb in ["step", "step back"] {
        let session = newSession()
        _ = session.run(StepExpressionTests.batch)
        _ = session.run("layer = \(layer); layer(x * 1.5 + 0.3)")
        try check(session, fields: true, "\(verb) \(call)")
      }
    }
  }

  @Test func `of a network`() throws {
    let session = newSession()
    _ = session.run(StepExpressionTests.batch)
    _ = session.run("net = sequential(linear(3, 2), batchnorm(2), sigmoid())")
    try check(session, fields: false, "step net(x)")
    try check(session, fields: false, "step back net(x)")
  }

  @Test(arguments: ["sigmoid(x)", "tanh(x)", "relu(x)", "cross_entropy(x, y)"])
  func `of a function`(_ call: String) throws {
    let session = newSession()
    _ = session.run(StepExpressionTests.batch)
    _ = session.run("y = [2, 0, 1, 1]")
    try check(session, fields: false, "step \(call)")
    try check(session, fields: false, "step back \(call)")
  }

  private func check(_ session: Session, fields: Bool, _ command: String) throws {
    let outcome = session.run("t = \(command) quiet=true")
    #expect(!outcome.failed, "\(outcome.transcript())")
    guard case .trace(let trace)? = session.value(of: "t") else {
      Issue.record("\(command) leaves no trace")
      return
    }
    if fields { bindFields(session) }
    let output = (trace.earlier.last ?? trace.steps.last)?.value ?? Tensor(0)
    session.set("dout", to: .of(.filled(with: 1, output.shape)))
    for step in trace.earlier + trace.steps {
      let value = try session.evaluate(step.expression)
      #expect(isClose(value, step.value), "\(command): \(step.name) is not \(step.expression)")
      session.set(step.name, to: .of(step.value))
    }
  }

  /// The layer's parameters and fields under their own names.
  private func bindFields(_ session: Session) {
    guard case .entity(let layer)? = session.value(of: "layer") else { return }
    for name in layer.fieldNames { if let value = layer.field(name) { session.set(name, to: value) } }
  }

  private func isClose(_ value: Value, _ step: Tensor) -> Bool {
    guard let numbers = value.numbers, numbers.shape == step.shape else { return false }
    return numbers.isClose(to: step, within: 1e-12)
  }
}
