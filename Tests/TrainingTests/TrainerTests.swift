import Datasets
import Layers
import Tensors
import Testing
import Training

/// A small network and data that it can learn.
private func moons(_ each: Int = 50) throws -> Dataset {
  var generator = RandomGenerator(seed: 8)
  return try Dataset.moons(each: each, noise: 0.1, &generator).standardized()
}

private func network(_ sizes: [Int] = [2, 16, 2], normalisation: String? = nil) throws -> Network {
  var generator = RandomGenerator(seed: 7)
  return try Network.perceptron(sizes, normalisation: normalisation, .he, &generator)
}

private func plan(_ change: (inout TrainingPlan) -> Void) -> TrainingPlan {
  var plan = TrainingPlan()
  plan.batch = 10
  change(&plan)
  return plan
}

@Suite struct TrainerTests {
  @Test func `one step of descent, by hand`() throws {
    // Scores 0, probabilities ½: dW = xᵀ (p − truth), one example x = 2 of class 0.
    let start = try Network([Linear(weights: Tensor([[0, 0]]), bias: Tensor([0, 0]))])
    let data = Dataset(features: Tensor([[2]]), labels: [0], classNames: ["a", "b"])
    var trainer = try Trainer(
      start,
      plan {
        $0.epochs = 1; $0.learningRate = 0.5
      }, RandomGenerator(seed: 1))
    #expect(try trainer.run(data) == .finished)
    #expect(trainer.network.parameters.map(\.value) == [Tensor([[0.5, -0.5]]), Tensor([0.25, -0.25])])
    #expect(trainer.history.steps[0].accuracy == 1, "the first of equal scores")
  }

  /// Losses of 0.05 and 1.5, then of 3: chance is log 2, and three times that 2.08.
  @Test func `a network that has learned may come near chance in one batch`() throws {
    let start = try Network([Linear(weights: Tensor([[1, -1]]), bias: Tensor([0, 0]))])
    let features = Tensor([[1.5], [-0.62], [-1.47]])
    let data = Dataset(features: features, labels: [0, 0, 0], classNames: ["a", "b"])
    func ending(_ rows: [Int]) throws -> Ending {
      var trainer = try Trainer(
        start,
        plan {
          ($0.epochs, $0.batch, $0.shuffles, $0.learningRate) = (1, 1, false, 1e-9)
        }, RandomGenerator(seed: 1))
      return try trainer.run(data.examples(at: rows))
    }
    #expect(try ending([0, 1]) == .finished)
    guard case .diverged(let divergence) = try ending([0, 1, 2]) else { return #expect(Bool(false), "no end") }
    #expect(divergence.step == 2)
  }

  @Test func `mini-batches see every example once an epoch`() throws {
    let data = try moons(11)
    var seen: [Int] = []
    var trainer = try Trainer(
      try network(),
      plan {
        $0.epochs = 3; $0.batch = 5
      }, RandomGenerator(seed: 1))
    _ = try trainer.run(data) { event in
      if case .batch(let step) = event { seen.append(step.epoch) }
      return .proceed
    }
    #expect(seen == [1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3])
    #expect(trainer.history.losses.count == 3)
  }

  @Test func `an epoch has the rate of its last update, whatever the schedule counts`() throws {
    // 100 examples in batches of 50: two updates an epoch, and the rate halves after every update.
    var trainer = try Trainer(
      try network(),
      plan {
        $0.epochs = 2; $0.batch = 50; $0.learningRate = 0.8
        $0.schedule = .step(drop: 0.5, every: 1); $0.schedulesSteps = true
      }, RandomGenerator(seed: 5))
    _ = try trainer.run(try moons())
    #expect(trainer.history.steps.map(\.learningRate) == [0.8, 0.4, 0.2, 0.1])
    #expect(trainer.history.learningRates == [0.4, 0.1])
  }

  @Test func `the same seed gives the same bits`() throws {
    let data = try moons()
    let runs = try (0..<2).map { _ in
      var trainer = try Trainer(try network(), plan { $0.epochs = 3 }, RandomGenerator(seed: 5))
      _ = try trainer.run(data)
      return trainer
    }
    #expect(runs[0].history == runs[1].history)
    #expect(runs[0].network.parameters.map(\.value) == runs[1].network.parameters.map(\.value))
  }

  @Test func `an interruption between batches keeps the finished epochs`() throws {
    let data = try moons()
    func trainer(_ epochs: Int) throws -> Trainer {
      try Trainer(
        try network(),
        plan {
          $0.epochs = epochs; $0.optimiser = Momentum()
        }, RandomGenerator(seed: 5))
    }
    var (two, nine, stopped) = (try trainer(2), try trainer(9), try trainer(9))
    _ = try two.run(data)
    _ = try nine.run(data)
    let ending = try stopped.run(data) { event in
      if case .batch(let step) = event, step.step == 24 { return .stop }
      return .proceed
    }
    #expect(ending == .interrupted)
    #expect(stopped.history == two.history)
    #expect(stopped.network.parameters.map(\.value) == two.network.parameters.map(\.value))
    #expect(try stopped.run(data) == .finished)
    #expect(stopped.history == nine.history, "it goes on as if nothing had been")
  }

  @Test func `a limit of steps`() throws {
    var trainer = try Trainer(
      try network(),
      plan {
        $0.epochs = 9; $0.steps = 13
      }, RandomGenerator(seed: 5))
    #expect(try trainer.run(try moons()) == .finished)
    #expect(trainer.history.steps.count == 13)
  }

  @Test func `no better validation for long enough ends with the best network`() throws {
    let data = try moons()
    // Validation labels the other way round: learning soon makes it worse.
    let reversed = Dataset(
      features: data.features, labels: data.labels.map { 1 - $0 }, classNames: data.classNames)
    var trainer = try Trainer(
      try network(),
      plan {
        $0.epochs = 50; $0.patience = 3; $0.learningRate = 0.05
      }, RandomGenerator(seed: 5))
    let ending = try trainer.run(data, validation: reversed)
    let losses = trainer.history.validationLosses
    let best = try #require(losses.firstIndex(of: losses.min() ?? 0))
    #expect(ending == .stoppedEarly(best: best + 1))
    #expect(losses.count == best + 4, "three more epochs were tried")
    #expect(try trainer.network.lossAndAccuracy(reversed) == trainer.history.epochs[best].validation)
  }

  @Test func `three times the first loss is the end`() throws {
    var trainer = try Trainer(
      try network(),
      plan {
        $0.learningRate = 500; $0.epochs = 30
      }, RandomGenerator(seed: 5))
    guard case .diverged(let divergence) = try trainer.run(try moons()) else {
      Issue.record("it did not diverge")
      return
    }
    guard case .grew(let factor) = divergence.kind else {
      Issue.record("\(divergence)")
      return
    }
    #expect(factor > 3 && divergence.place == nil)
    #expect(divergence.loss == trainer.history.steps.last?.loss)
  }

  @Test func `a loss that is no number says where it began`() throws {
    var broken = try network([2, 4, 2])
    try broken.setParameter("fc2.b", to: Tensor([0, .infinity]))
    var trainer = try Trainer(broken, plan { $0.epochs = 3 }, RandomGenerator(seed: 5))
    guard case .diverged(let divergence) = try trainer.run(try moons()) else {
      Issue.record("it did not diverge")
      return
    }
    #expect(divergence.kind == .notANumber && divergence.place == "fc2.b")
    #expect(divergence.epoch == 1 && divergence.batch == 1 && divergence.step == 0)
    #expect(divergence.key == "R1.nan")
    #expect(divergence.facts == ["epoch": "1", "batch": "1", "kept": "0", "loss": "NAN", "place": "fc2.b"])
    var large = try network([2, 4, 2])
    try large.setParameter("fc1.W", to: .filled(with: 1e308, [2, 4]))
    trainer = try Trainer(large, plan { $0.epochs = 3 }, RandomGenerator(seed: 5))
    guard case .diverged(let second) = try trainer.run(try moons()) else {
      Issue.record("it did not diverge")
      return
    }
    #expect(second.place == "fc1.out")
  }

  @Test func `weights of the last whole epoch are kept`() throws {
    let data = try moons()
    let wild = plan {
      $0.epochs = 5; $0.schedule = .step(drop: 1e6, every: 1); $0.learningRate = 0.01
    }
    var trainer = try Trainer(try network(), wild, RandomGenerator(seed: 5))
    guard case .diverged(let divergence) = try trainer.run(data) else {
      Issue.record("it did not diverge")
      return
    }
    #expect(divergence.epoch == 2)
    var first = try Trainer(
      try network(),
      plan {
        $0.epochs = 1; $0.learningRate = 0.01
      }, RandomGenerator(seed: 5))
    _ = try first.run(data)
    #expect(trainer.network.parameters.map(\.value) == first.network.parameters.map(\.value))
  }

  @Test func `data that cannot be learned from`() throws {
    let data = try moons()
    var trainer = try Trainer(try network(), TrainingPlan(), RandomGenerator(seed: 5))
    #expect(throws: TrainingError.noExamples) { try trainer.run(data.examples(at: [])) }
    let broken = data.with(features: data.features.replacing(7, with: .nan))
    #expect(throws: TrainingError.notFinite(row: 3, feature: 1)) { try trainer.run(broken) }
    #expect(throws: TrainingError.outputs(2, classes: 3)) {
      try trainer.run(.threeClusters)
    }
  }

  @Test func `plans that cannot be`() throws {
    let start = try network()
    for change in [
      { $0.learningRate = 0 }, { $0.epochs = 0 }, { $0.batch = 0 }, { $0.steps = 0 }, { $0.penalty = -1 },
      { $0.patience = 0 }, { $0.learningRate = .infinity },
    ] as [@Sendable (inout TrainingPlan) -> Void] {
      #expect(throws: TrainingError.self) { try Trainer(start, plan(change), RandomGenerator(seed: 1)) }
    }
  }

  @Test func `records are taken every so many updates`() throws {
    var trainer = try Trainer(
      try network(normalisation: "batchnorm"),
      plan {
        $0.epochs = 1; $0.recording = Recording([.activations, .gradients], every: 4)
      }, RandomGenerator(seed: 5))
    _ = try trainer.run(try moons())
    let records = trainer.history.records
    #expect(records.map(\.step) == [0, 4, 8])
    #expect(records[0].activations.map(\.name) == ["fc1", "bn1", "act1", "fc2"])
    #expect(records[0].gradients.map(\.name) == ["fc1.W", "fc1.b", "bn1.gamma", "bn1.beta", "fc2.W", "fc2.b"])
    let normalised = records[0].activations[1].value
    #expect(abs(normalised.mean) < 1e-12 && abs(normalised.standardDeviation - 1) < 1e-4)
    let saturated = try #require(records[0].activations[2].value.saturated)
    #expect(saturated > 0.3 && saturated < 0.7, "half of the normalised inputs of ReLU are negative")
  }
}
