import Datasets
import ReferenceCases
import Tensors
import Testing
import Training

@Suite struct OptimiserTests {
  @Test func `the reference set`() throws {
    var checks: [String: (ReferenceCase) throws -> Void] = [:]
    for kind in Optimisers.names {
      checks[kind] = { try $0.expect("trajectory", trajectory(of: optimiser(kind, $0), $0)) }
    }
    checks["adam_wrong_bias_correction"] = { item in
      let ours = try trajectory(of: optimiser("adam", item), item)
      let wrong = try #require(item.expected("trajectory_wrong").tensor)
      // ConvNetJS multiplies by 1 − βᵗ where Adam divides: its first step is ten times as long.
      #expect(!ours.isClose(to: wrong, within: 1e-3))
    }
    try ReferenceSet.run("optimizers", checks)
  }

  @Test(arguments: [("sgd_momentum", "momentum"), ("rmsprop", "rmsprop"), ("adam", "adam")])
  func `the values that the assignments print`(_ id: String, _ kind: String) throws {
    let item = try ReferenceSet.aCase("published_cs231n", id)
    let optimiser = try optimiser(kind, item)
    var w = try item.tensor("w")
    let names = item.has("m") ? ["m", "v"] : [item.has("velocity") ? "velocity" : "cache"]
    var memory = try names.map { try item.tensor($0) }
    let before = item.has("t_before") ? try item.whole("t_before") : 0
    optimiser.update(
      &w, try item.tensor("dw"), memory: &memory, learningRate: try item.number("lr"), step: before + 1)
    try item.expect("value", w)
    let printed = try #require(item.expected("published").tensor)
    #expect(w.isClose(to: printed, within: 1e-8), "to the eight decimals that were printed")
  }

  private func optimiser(_ kind: String, _ item: ReferenceCase) throws -> any Optimiser {
    switch kind {
    case "sgd": SGD()
    case "momentum": Momentum(try item.number("mu"))
    case "nesterov": Nesterov(try item.number("mu"))
    case "adagrad": AdaGrad(epsilon: try item.number("eps"))
    case "rmsprop": RMSProp(try item.number("decay"), epsilon: try item.number("eps"))
    default:
      Adam(
        meanDecay: try item.number("beta1"), squareDecay: try item.number("beta2"), epsilon: try item.number("eps"))
    }
  }

  /// Three steps along given gradients, or down ½ Σ a w².
  private func trajectory(of optimiser: any Optimiser, _ item: ReferenceCase) throws -> Tensor {
    var w = try item.tensor("w0")
    var (memory, path) = (optimiser.freshMemory(w.shape), [Tensor]())
    for step in 1...3 {
      let gradient = try item.has("grads") ? item.tensor("grads").row(step - 1).flattened : w * item.tensor("curvature")
      optimiser.update(&w, gradient, memory: &memory, learningRate: try item.number("lr"), step: step)
      path.append(w)
    }
    return try .stacked(path)
  }

  /// NUMBERS, facts 76 and 77.
  @Test func `momentum grows tenfold and Adam starts with the sign`() {
    var (w, memory) = (Tensor([0]), [Tensor([0])])
    var before = w
    for step in 1...400 {
      before = w
      Momentum(0.9).update(&w, Tensor([1]), memory: &memory, learningRate: 0.1, step: step)
    }
    #expect((before - w).isClose(to: Tensor([1]), within: 1e-12))
    var (v, both) = (Tensor([0, 0]), Adam().freshMemory([2]))
    Adam().update(&v, Tensor([3, -0.002]), memory: &both, learningRate: 0.1, step: 1)
    #expect(v.isClose(to: Tensor([-0.1, 0.1]), within: 1e-6))
  }

  @Test func `names`() throws {
    #expect(try Optimisers.named("nesterov").signature == "nesterov(0.9)")
    #expect(throws: TrainingError.self) { try Optimisers.named("adamw") }
  }
}
