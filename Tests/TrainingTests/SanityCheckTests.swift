import Datasets
import Foundation
import Layers
import Tensors
import Testing
import Training

@Suite struct SanityCheckTests {
  private func blobs() throws -> Dataset {
    var generator = RandomGenerator(seed: 4)
    return try Dataset.blobs(classes: 10, each: 20, features: 20, &generator).standardized()
  }

  private func network(_ initialisation: Initialisation) throws -> Network {
    var generator = RandomGenerator(seed: 4)
    return try Network.perceptron([20, 50, 10], initialisation, &generator)
  }

  private let seed = RandomGenerator(seed: 6)

  @Test func `a sound network passes all five`() throws {
    var heard: [SanityCheck.Kind] = []
    let checks = SanityChecks(try network(.normal(standardDeviation: 0.01)), try blobs(), seed)
    let results = try checks.all { heard.append($0.kind) }
    #expect(heard == SanityCheck.Kind.allCases)
    #expect(results.allSatisfy { $0.isPassed }, "\(results.filter { !$0.isPassed })")
    #expect(abs(results[0].wanted - log(10)) < 1e-15)
  }

  @Test func `large weights are sure before they know`() throws {
    let check = try SanityChecks(network(.normal(standardDeviation: 1)), blobs(), seed).initialLoss()
    #expect(!check.isPassed && check.got > 10)
  }

  @Test func `the hinge loss starts at C − 1`() throws {
    let checks = SanityChecks(try network(.normal(standardDeviation: 1e-4)), try blobs(), loss: HingeLoss(), seed)
    let check = try checks.initialLoss()
    #expect(check.isPassed && check.wanted == 9)
  }

  @Test func `weights of 0 take no penalty`() throws {
    #expect(try !SanityChecks(network(.zeros), blobs(), seed).penalty().isPassed)
    let check = try SanityChecks(network(.he), blobs(), seed).penalty()
    #expect(check.isPassed && check.got == check.wanted)
  }

  @Test func `a backward pass with a fault is found`() throws {
    let faulty = try Network([Linear(weights: .filled(with: 0.1, [20, 5]), bias: .filled(with: 0, [5])), Faulty()])
    let data = try blobs().examples(at: [0, 1, 2, 3, 4])
    #expect(try !SanityChecks(faulty, data.classes(5), seed).gradient().isPassed)
    #expect(try SanityChecks(network(.he), blobs(), seed).gradient().isPassed)
  }

  /// ReLU meets 10⁻⁶ · k: a step of 10⁻⁵ goes over its kink, or lies on it whatever the step.
  @Test(arguments: [3e-6, -3e-6, 3e-7, 0])
  func `a kink within the step is no fault`(_ above: Double) throws {
    let first = Linear(weights: Tensor([[1, -0.5]]), bias: Tensor([-1 + above, 0.5 - above]))
    let last = Linear(weights: Tensor([[2, -1], [0.3, 0.8]]), bias: Tensor([0.1, -0.2]))
    let data = Dataset(features: Tensor([[1], [2], [-1]]), labels: [0, 1, 1], classNames: ["a", "b"])
    #expect(try SanityChecks(Network([first, Relu(), last]), data, seed).gradient().isPassed)
    let faulty = try Network([first, Relu(), last, Faulty()])
    #expect(try !SanityChecks(faulty, data, seed).gradient().isPassed)
  }

  @Test func `inputs of 0 tell nothing`() throws {
    let check = try SanityChecks(network(.he), blobs(), seed).zeroInput()
    #expect(check.isPassed)
    #expect(abs(check.wanted - log(10)) < 1e-9, "balanced classes stay at log C")
    let blank = try blobs().with(features: .filled(with: 0, [200, 20]))
    #expect(try !SanityChecks(network(.he), blank, seed).zeroInput().isPassed, "data without information fail")
  }

  @Test func `equal examples with different classes cannot be learned by heart`() throws {
    let equal = try blobs().with(features: .filled(with: 1, [200, 20]))
    #expect(try !SanityChecks(network(.he), equal, seed).overfit(epochs: 100).isPassed)
    #expect(try SanityChecks(network(.he), blobs(), seed).overfit().isPassed)
  }
}

/// y = 2x, with the gradient of y = x.
private struct Faulty: Layer {
  static let kind = "faulty"

  mutating func forward(_ x: Tensor, _ phase: Phase, trace: Trace?) -> (y: Tensor, cache: Int) { (x * 2, 0) }
  func backward(_ dy: Tensor, _ cache: Int, trace: Trace?) -> Gradients { Gradients(input: dy) }
}

extension Dataset {
  fileprivate func classes(_ count: Int) -> Dataset {
    Dataset(features: features, labels: labels.map { $0 % count }, classNames: (0..<count).map(String.init))
  }
}
