import Builtins
import Foundation
import Language
import Tensors
import Testing

/// Every step's expression, typed by a learner, gives the step's value: no step can lie.
@Suite struct StepExpressionTests {
  private static let batch = "x = [[1, -2, 0.5], [2, 4, -1], [-3, 0.25, 2], [0.5, 1, 1.5]]"

  private static let images = "x = (arange(48) * 7 % 17 / 4 - 2).reshape(2, 4, 2, 3)"

  /// Every layer with an input that it takes.
  private static let layers: [(String, String)] = [
    (batch, "batchnorm(3)"), (batch, "batchnorm(3, running=\"torch\")"), (batch, "batchnorm(3, detach_stats=true)"),
    (batch, "linear(3, 2)"), (batch, "decorrelate(3)"), (batch, "layernorm(3)"), (batch, "dropout(0.5)"),
    (batch, "softmax()"),
    (batch, "sigmoid()"),
    (batch, "tanh()"), (batch, "relu()"), (batch, "leaky_relu(leak=0.2)"), (batch, "elu(alpha=1.5)"), (batch, "gelu()"),
    (batch, "gelu_tanh()"), (batch, "softplus()"), (batch, "silu()"), (images, "flatten()"), (images, "batchnorm2d(4)"),
    (images, "groupnorm(2, 4)"), (images, "instancenorm(4)"), (images, "conv2d(4, 2, size=2, pad=1)"),
    (images, "maxpool2d(2, stride=1)"),
  ]

  @Test(arguments: layers)
  func `of a layer`(_ input: String, _ layer: String) throws {
    for call in ["layer(x)", "layer.eval(x)"] {
      for verb in ["step", "step back"] {
        let session = newSession()
        _ = session.run(input)
        _ = session.run("layer = \(layer); layer(x * 1.5 + 0.3)")
        try check(session, fields: true, "\(verb) \(call)")
      }
    }
  }

  @Test func `no layer of the library is missing`() throws {
    let folder = URL(fileURLWithPath: #filePath).appendingPathComponent("../../../Sources/Layers").standardized
    var kinds: Set<String> = []
    for file in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil) {
      let text = try String(contentsOf: file, encoding: .utf8)
      guard text.contains(/struct \w+: .*\bLayer\b/) else { continue }
      for match in text.matches(of: /static let kind = "(\w+)"/) { kinds.insert(String(match.1)) }
    }
    let tested = StepExpressionTests.layers.map { String($0.1.prefix { $0 != "(" }) }
    #expect(Set(tested).union(["sequential"]) == kinds)
  }

  @Test func `of a network`() throws {
    let session = newSession()
    _ = session.run(StepExpressionTests.batch)
    _ = session.run("net = sequential(linear(3, 2), batchnorm(2), sigmoid())")
    try check(session, fields: false, "step net(x)")
    try check(session, fields: false, "step back net(x)")
  }

  @Test(arguments: [
    "sigmoid(x)", "tanh(x)", "relu(x)", "cross_entropy(x, y)", "hinge(x, y)", "mse(x, 2 * x)",
    "whiten(x, kind=\"zca\")",
    "whiten(x, kind=\"pca\", eps=0.001)", "whiten(x, kind=\"cholesky\")",
  ])
  func `of a function`(_ call: String) throws {
    let session = newSession()
    _ = session.run(StepExpressionTests.batch)
    _ = session.run(call.hasPrefix("mse") ? "y = 2 * x" : "y = [2, 0, 1, 1]; delta = 1")
    try check(session, fields: false, "step \(call)")
    if !call.hasPrefix("whiten") { try check(session, fields: false, "step back \(call)") }
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
      // A drawn mask is the one step that nothing before it gives.
      if command.contains("layer"), step.name == "mask", step.expression == "mask" {
        session.set("mask", to: .of(step.value))
        continue
      }
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
