public import Datasets
import Glibc
public import Layers
public import Tensors

/// One check of a network before it is trained in earnest: what was wanted, what came, and whether that is right.
public struct SanityCheck: Equatable, Sendable {
  public enum Kind: String, Sendable, CaseIterable {
    /// A network that knows nothing has the loss log C, or C − 1 with the hinge loss.
    case initialLoss = "initial_loss"
    /// The penalty makes the loss larger.
    case penalty
    /// The gradients of the backward pass are those of differences.
    case gradient
    /// Without information, training gets no further than the frequencies of the classes.
    case zeroInput = "zero_input"
    /// A handful of examples can be learned by heart.
    case overfit
  }

  public let kind: Kind
  public let isPassed: Bool
  /// The number that was expected, or the limit.
  public let wanted: Double
  public let got: Double
  /// More numbers for the sentence of the verdict.
  public let evidence: [String: String]

  /// The catalogue's key of the verdict.
  public var key: String { "D10.\(kind.rawValue)_\(isPassed ? "ok" : "bad")" }
  /// What fills the verdict's placeholders.
  public var facts: [String: String] {
    evidence.merging(["wanted": wanted.brief, "got": got.brief]) { own, _ in own }
  }
}

/// The checks that CS231n's lecture and Karpathy's "recipe" ask for, in their order.
public struct SanityChecks: Sendable {
  public let network: Network
  public let data: Dataset
  public let loss: any Loss<[Int]>
  private let generator: RandomGenerator

  public init(
    _ network: Network, _ data: Dataset, loss: any Loss<[Int]> = SoftmaxLoss(), _ generator: RandomGenerator
  ) {
    (self.network, self.data, self.loss, self.generator) = (network, data, loss, generator)
  }

  /// All five, the last with so many examples; `observe` hears of each as it is done.
  ///
  /// - Throws: what the network throws when the data do not fit it.
  public func all(examples: Int = 20, _ observe: (SanityCheck) -> Void = { _ in }) throws -> [SanityCheck] {
    guard data.count > 0 else { throw TrainingError.noExamples }
    return try [initialLoss, { try penalty() }, { try gradient() }, zeroInput, { try overfit(examples) }].map { check in
      let result = try check()
      observe(result)
      return result
    }
  }

  private var isHinge: Bool { loss is HingeLoss }

  /// Within 10 % of log C, or of C − 1; a network with larger scores is not wrong, but it is sure before it knows.
  public func initialLoss() throws -> SanityCheck {
    let scores = try trainingScores(data.features)
    let got = try loss.forward(scores, data.labels).loss
    let classes = Double(scores.columns)
    let wanted = isHinge ? classes - 1 : log(classes)
    return SanityCheck(
      kind: .initialLoss, isPassed: abs(got - wanted) <= 0.1 * wanted, wanted: wanted, got: got,
      evidence: ["classes": "\(scores.columns)", "spread": Spread(scores).standardDeviation.brief])
  }

  /// λ adds ½ λ ΣW² to the loss; it does not when the weights are not wired in.
  public func penalty(_ strength: Double = 10) throws -> SanityCheck {
    let added = WeightPenalty(strength).value(network)
    let wanted = 0.5 * strength * WeightPenalty.sumOfSquares(network)
    let plain = try loss.forward(trainingScores(data.features), data.labels).loss
    return SanityCheck(
      kind: .penalty, isPassed: added > 0 && abs(added - wanted) <= 1e-9 * wanted, wanted: plain + wanted,
      got: plain + added, evidence: ["plain": plain.brief, "reg": strength.brief])
  }

  /// The largest relative error over a few places of every parameter.
  ///
  /// Where it is large the step is made smaller, in case a kink of ReLU lies within it; a place whose slopes differ on
  /// both sides even then is left out.
  public func gradient(places: Int = 10) throws -> SanityCheck {
    let part = data.examples(at: Array(0..<min(8, data.count)))
    var copy = network
    let (scores, cache) = try copy.forward(part.features, .training)
    let (value, dscores) = try loss.lossAndGradient(scores, part.labels)
    let gradients = copy.backward(dscores, cache).parameters
    var (worst, name, own) = (0.0, "", generator)
    for (parameter, values) in network.parameters {
      guard let analytic = gradients[parameter] else { continue }
      for place in own.order(values.count).prefix(places) {
        let error = try gradientError(analytic.values[place], value) { move in
          var copy = network
          try copy.setParameter(parameter, to: values.replacing(place, with: values.values[place] + move))
          return try loss.forward(copy.forward(part.features, .training).y, part.labels).loss
        }
        if !(error <= worst) { (worst, name) = (error, parameter) }
      }
    }
    return SanityCheck(
      kind: .gradient, isPassed: worst <= Self.largestError, wanted: Self.largestError, got: worst,
      evidence: ["parameter": name])
  }

  private static let largestError = 1e-4

  /// How far an analytic slope is from the measured one; 0 where rounding or a kink explains the difference.
  private func gradientError(
    _ analytic: Double, _ here: Double, _ loss: (_ moved: Double) throws -> Double
  ) rethrows -> Double {
    var (error, isKink) = (0.0, false)
    for step in [1e-5, 1e-6, 1e-7] {
      let (below, above) = try (loss(-step), loss(step))
      let numeric = (above - below) / (2 * step)
      let rounding = 10 * Double.ulpOfOne * max(1, here) / step
      error = FiniteDifference.notebookError(analytic, numeric)
      if error <= Self.largestError { return error }
      if abs(analytic - numeric) <= rounding { return 0 }
      isKink = FiniteDifference.isKink(below: below, here: here, above: above, step: step)
    }
    return isKink ? 0 : error
  }

  /// Trained on inputs of 0, the loss ends at the entropy of the classes, or above; the data must do better.
  public func zeroInput() throws -> SanityCheck {
    let shares = data.classCounts.filter { $0 > 0 }.map { Double($0) / Double(data.count) }
    let entropy = -shares.reduce(0) { $0 + $1 * log($1) }
    let blank = data.with(features: data.features * 0)
    let (withData, without) = (try shortRun(data, Adam(), 0.01), try shortRun(blank, SGD(), 0.1))
    return SanityCheck(
      kind: .zeroInput, isPassed: withData < without, wanted: without, got: withData,
      evidence: ["entropy": entropy.brief])
  }

  /// Adam would blow rounding up to whole steps where there is nothing to learn.
  private func shortRun(_ data: Dataset, _ optimiser: any Optimiser, _ rate: Double) throws -> Double {
    var plan = TrainingPlan()
    (plan.epochs, plan.loss, plan.optimiser, plan.learningRate) = (50, loss, optimiser, rate)
    plan.divergenceFactor = nil
    var trainer = try Trainer(network, plan, generator)
    _ = try trainer.run(data)
    return trainer.history.steps.last?.loss ?? .nan
  }

  /// All of `count` examples right and a loss near 0, without a penalty.
  public func overfit(_ count: Int = 20, epochs: Int = 500) throws -> SanityCheck {
    let tiny = data.examples(at: Array(0..<min(count, data.count)))
    var plan = TrainingPlan()
    (plan.epochs, plan.loss, plan.optimiser, plan.learningRate) = (epochs, loss, Adam(), 0.01)
    plan.divergenceFactor = nil
    var trainer = try Trainer(network, plan, generator)
    _ = try trainer.run(tiny)
    let last = trainer.history.steps.last
    let reached = trainer.history.firstPerfectStep
    let isPassed = last?.accuracy == 1 && (last?.loss ?? 1) < 0.05
    return SanityCheck(
      kind: .overfit, isPassed: isPassed, wanted: 0.05, got: last?.loss ?? .nan,
      evidence: [
        "count": "\(tiny.count)", "percent": (100 * (last?.accuracy ?? 0)).brief,
        "step": reached.map(String.init) ?? "-", "steps": "\(epochs)",
      ])
  }

  private func trainingScores(_ x: Tensor) throws -> Tensor {
    var copy = network
    return try copy.forward(x, .training).y
  }
}
