import Datasets
import Layers
import Synchronization
import Tensors
import Testing
import Training

/// What the updates of a run did to the memory of its parameters.
private final class Places: Sendable {
  struct Update: Hashable {
    let before: UInt
    let after: UInt
    let memory: UInt
  }
  private let updates = Mutex<[Update]>([])

  var all: [Update] { updates.withLock { $0 } }
  func add(_ update: Update) { updates.withLock { $0.append(update) } }
}

/// Momentum that looks where the numbers lie before and after it moves them.
private struct Watched: Optimiser {
  static let kind = "watched"
  let signature = "watched()"
  let rule = Momentum()
  let places: Places

  func update(
    _ parameter: inout Tensor, _ gradient: Tensor, memory: inout [Tensor], learningRate: Double, step: Int
  ) {
    let before = Self.place(parameter)
    rule.update(&parameter, gradient, memory: &memory, learningRate: learningRate, step: step)
    places.add(.init(before: before, after: Self.place(parameter), memory: Self.place(memory[0])))
  }

  private static func place(_ tensor: Tensor) -> UInt {
    tensor.values.withUnsafeBufferPointer { UInt(bitPattern: $0.baseAddress) }
  }
}

@Suite struct TrainingMemoryTests {
  private let places = Places()

  /// Ten updates of an epoch, four parameters each.
  private func updates(recording: Recording = Recording()) throws -> [[Places.Update]] {
    var generator = RandomGenerator(seed: 7)
    let data = try Dataset.moons(each: 50, noise: 0.1, &generator)
    var plan = TrainingPlan()
    (plan.epochs, plan.batch, plan.penalty, plan.recording) = (1, 10, 1e-3, recording)
    plan.optimiser = Watched(places: places)
    let network = try Network.perceptron([2, 16, 2], .he, &generator)
    var trainer = try Trainer(network, plan, RandomGenerator(seed: 1))
    #expect(try trainer.run(data) == .finished)
    let all = places.all
    return stride(from: 0, to: all.count, by: 4).map { Array(all[$0..<$0 + 4]) }
  }

  @Test func `after the first update of an epoch parameters and memories stay where they lie`() throws {
    let updates = try updates()
    #expect(updates.count == 10)
    for (earlier, later) in zip(updates, updates.dropFirst()) {
      for (old, new) in zip(earlier, later) {
        #expect(new.before == old.after && new.after == new.before && new.memory == old.memory)
      }
    }
  }

  @Test func `a recorded update still has the weights before it`() throws {
    let updates = try updates(recording: Recording([.ratios]))
    #expect(updates.dropFirst().contains { $0.contains { $0.before != $0.after } })
  }
}
