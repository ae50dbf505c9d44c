import Foundation
import Laws
import Layers
import Tensors
import Testing

/// Facts of the lecture and the papers, from formulas or published tables.
@Suite struct TheoryTests {
  @Test func `Santurkar's equality holds for every feature`() throws {
    var layer = BatchNorm(features: 3, epsilon: 0)
    layer.gamma = Tensor([0.5, -2, 3])
    let sides = try GradientNormEquality(
      layer, wave([7, 3], scale: 4), upstream: ripples([7, 3]))
    for (left, right) in zip(sides.left.values, sides.right.values) { #expect(abs(left - right) <= 1e-12 * right) }
  }

  // Fact 24 and 25: (E f′)² / Var f, from numerical integration elsewhere.
  @Test func `how much of sigmoid and tanh is a straight line`() throws {
    let sigmoid = try Linearity.share(Sigmoid())
    #expect(abs(sigmoid.share - 0.9841671669) < 1e-9)
    #expect(abs(sigmoid.meanSlope - 0.2066209641) < 1e-9 && abs(sigmoid.variance - 0.0433790359) < 1e-9)
    let tanh = try Linearity.share(Tanh())
    #expect(abs(tanh.share - 0.9304699236) < 1e-9)
    #expect(abs(tanh.meanSlope - 0.6057055096) < 1e-9 && abs(tanh.variance - 0.3942944905) < 1e-9)
  }

  @Test func `the sigmoid's tangent at 0 is ½ + x/4`() throws {
    let line = try Linearity.tangent(Sigmoid(), at: 0)
    #expect(line.value == 0.5 && line.slope == 0.25)
    let gap = 0.5 + 0.25 - Tensor(1).applying(.sigmoid).values[0]
    #expect(abs(gap - 0.018941421369995) < 1e-14)
  }

  @Test(
    arguments: [(1.0, 0.03641207), (5.0 / 3, 0.20934178), (500.0.squareRoot(), 0.92545050)] as [(Double, Double)])
  func `the share of saturated tanh units`(_ deviation: Double, _ wanted: Double) throws {
    let layer = try #require(
      DepthStatistics.exact(.tanh, width: 1, weightDeviation: deviation, depth: 1).first)
    #expect(abs(layer.saturated - wanted) < 1e-7)
  }

  @Test func `sampled layers come close to infinitely wide ones`() throws {
    for activation in DepthActivation.allCases {
      var generator = RandomGenerator(seed: 231)
      let x = generator.normal([400, 300])
      let sampled = try DepthStatistics.sampled(activation, x, width: 300, .xavier, depth: 4, &generator)
      let exact = DepthStatistics.exact(
        activation, width: 300, weightDeviation: (1 / 300.0).squareRoot(), depth: 4)
      for (a, b) in zip(sampled, exact) {
        #expect(abs(a.standardDeviation - b.standardDeviation) < 0.1 * b.standardDeviation + 0.01, "\(activation)")
        #expect(abs(a.mean - b.mean) < 0.03, "\(activation)")
      }
    }
  }

  @Test func `the sigmoid's exact statistics agree with a sum over a million samples`() {
    let layer = DepthStatistics.exact(.sigmoid, width: 4, weightDeviation: 1, depth: 1)[0]
    let h = (RandomGenerator.sample(3, [1_000_000]) * 2).applying(.sigmoid)
    #expect(abs(layer.mean - h.mean) < 1e-3)
    #expect(abs(layer.standardDeviation - (h - h.mean).squared().mean.squareRoot()) < 1e-3)
    // σ′ < 0.01 beyond ±4.585
    #expect(abs(layer.saturated - erfc(4.5848 / (2 * 2.0.squareRoot()))) < 1e-4)
  }

  @Test func `a bias that the normalisation removes moves only when the mean is detached`() {
    let (u, t) = (Tensor([1, -1, 2, 0]), Tensor([1, 1, 1, 1]))
    let lost = LostBias(u: u, t: t, rate: 0.1, steps: 10, detached: true)
    #expect(abs(lost.bias.values[10] - 2) < 1e-12)
    #expect(lost.loss.values.allSatisfy { abs($0 - lost.loss.values[0]) < 1e-12 })
    #expect(LostBias(u: u, t: t, rate: 0.1, steps: 10, detached: false).bias.values.allSatisfy { abs($0) < 1e-15 })
  }

  @Test func `two ways to compare slopes`() {
    #expect(FiniteDifference.relativeError(0, 0.45) == 1 && FiniteDifference.relativeError(0, 0) == 0)
    #expect(FiniteDifference.notebookError(1, 3) == 0.5 && FiniteDifference.notebookError(0, 0) == 0)
  }

  @Test func `a wrong gradient is found`() throws {
    let wrong = BatchNorm(features: 3, detachStatistics: true)
    let dout = ripples([5, 3])
    let x = wave([5, 3], scale: 4)
    #expect(try GradientCheck.run(wrong, x, dout: dout)[0].error > 0.01)
    for check in try GradientCheck.run(BatchNorm(features: 3), x, dout: dout) {
      #expect(check.error < 1e-7 && check.kinks.isEmpty, "\(check.name)")
    }
  }

  @Test func `a kink inside the step is named by its place`() throws {
    let check = try GradientCheck.run(Relu(), Tensor([-1, 1e-7, 2]))[0]
    #expect(check.kinks == [1] && check.worst == 1)
  }
}
