import Datasets
import Layers
import Tensors
import Testing
import Training

@Suite struct CheckpointTests {
  private func data() throws -> Dataset {
    var generator = RandomGenerator(seed: 8)
    return try Dataset.moons(each: 40, noise: 0.2, &generator)
  }

  /// Batch norm and dropout, so that there is more than parameters to remember.
  private func network() throws -> Network {
    var generator = RandomGenerator(seed: 7)
    return try Network([
      Linear(2, 12, .he, &generator), BatchNorm(features: 12, running: .average), Relu(),
      Dropout(0.3, RandomGenerator(seed: 3)), Linear(12, 2, .he, &generator),
    ])
  }

  private func plan(_ optimiser: any Optimiser = Adam()) -> TrainingPlan {
    var plan = TrainingPlan()
    (plan.epochs, plan.batch, plan.optimiser, plan.patience) = (8, 9, optimiser, 100)
    (plan.learningRate, plan.schedule, plan.penalty) = (0.05, .cosine(period: 8), 1e-3)
    plan.divergenceFactor = nil
    return plan
  }

  @Test(arguments: Optimisers.names)
  func `a run that is resumed goes on bit by bit`(_ optimiser: String) throws {
    let (data, plan) = (try data(), plan(try Optimisers.named(optimiser)))
    var whole = try Trainer(try network(), plan, RandomGenerator(seed: 5))
    _ = try whole.run(data, validation: data)
    var first = try Trainer(try network(), plan, RandomGenerator(seed: 5))
    let ending = try first.run(data, validation: data) { event in
      if case .epoch(let epoch, _) = event, epoch.epoch == 3 { return .stop }
      return .proceed
    }
    #expect(ending == .interrupted)
    var second = try Trainer(try network(), plan, checkpoint: first.checkpoint)
    #expect(second.history == first.history)
    _ = try second.run(data, validation: data)
    #expect(second.history == whole.history)
    #expect(second.checkpoint == whole.checkpoint, "weights, memories, running averages and random numbers")
  }

  @Test func `a checkpoint that is broken anywhere is refused`() throws {
    var trainer = try Trainer(try network(), plan(), RandomGenerator(seed: 5))
    _ = try trainer.run(try data())
    let (bytes, start, plan) = (trainer.checkpoint, try network(), plan())
    for cut in [0, 3, 15, 20, 40, bytes.count / 2, bytes.count - 1] {
      #expect(throws: TrainingError.checkpoint) { try Trainer(start, plan, checkpoint: Array(bytes.prefix(cut))) }
    }
    for place in stride(from: 0, to: bytes.count, by: 97) {
      var changed = bytes
      changed[place] ^= 0x10
      #expect(throws: TrainingError.checkpoint) { try Trainer(start, plan, checkpoint: changed) }
    }
    #expect(throws: TrainingError.checkpoint) { try Trainer(start, plan, checkpoint: bytes + [0]) }
  }

  @Test func `a checkpoint of another network or optimiser is refused`() throws {
    let trainer = try Trainer(try network(), plan(), RandomGenerator(seed: 5))
    let (bytes, start) = (trainer.checkpoint, try network())
    #expect(throws: TrainingError.self) { try Trainer(start, plan(SGD()), checkpoint: bytes) }
    let other = try Network([Linear(weights: Tensor([[1]]), bias: Tensor([0]))])
    #expect(throws: TrainingError.self) { try Trainer(other, plan(), checkpoint: bytes) }
  }
}
