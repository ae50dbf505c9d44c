public import Datasets
public import Layers
public import Tensors

/// A learning-rate range test: one short run in which the rate grows until the loss blows up.
///
/// Source: Smith 2017, arXiv:1506.01186; the stop at 3 times the best loss as in fast.ai's finder.
public struct RateRange: Equatable, Sendable {
  public struct Point: Equatable, Sendable {
    public let learningRate: Double
    /// The loss before the update with this rate.
    public let loss: Double
  }

  /// The rates that were tried, from small to large; the last one may have an infinite loss.
  public let points: [Point]
  /// The first rate after whose update the loss was above 3 times the best one; nil when none was.
  public let blowUp: Double?

  /// The largest rate before the blow-up, or of all when there was none.
  public var lastGood: Double? {
    guard let blowUp else { return points.last?.learningRate }
    return points.last { $0.learningRate < blowUp }?.learningRate
  }

  /// The rate at which the loss fell fastest per step of the sweep.
  public var steepest: Double? {
    let falls = zip(points, points.dropFirst()).filter { $0.0.learningRate < blowUp ?? .infinity }
    return falls.max { $0.0.loss - $0.1.loss < $1.0.loss - $1.1.loss }?.0.learningRate
  }

  /// Sweeps the rate from `low` to `high`; the network is a copy and stays as it was.
  ///
  /// - Throws: `TrainingError` unless 0 < low < high and there are two points or more.
  public static func test(
    _ network: Network, _ data: Dataset, low: Double = 1e-6, high: Double = 10, points: Int = 50,
    plan: TrainingPlan = TrainingPlan(), _ generator: RandomGenerator
  ) throws -> RateRange {
    guard low > 0, high > low, high.isFinite else { throw TrainingError.range(low: low, high: high) }
    guard points > 1 else { throw TrainingError.positive(name: "points", Double(points)) }
    var plan = plan
    (plan.learningRate, plan.schedule, plan.schedulesSteps) = (low, .sweep(high: high, points: points), true)
    (plan.steps, plan.epochs, plan.divergenceFactor) = (points, points, nil)
    var trainer = try Trainer(network, plan, generator)
    var (tried, best, blowUp): ([Point], Double, Double?) = ([], .infinity, nil)
    let ending = try trainer.run(data) { event in
      guard case .batch(let step) = event else { return .proceed }
      if step.loss > 3 * best { blowUp = tried.last?.learningRate }
      tried.append(Point(learningRate: step.learningRate, loss: step.loss))
      best = min(best, step.loss)
      return blowUp == nil ? .proceed : .stop
    }
    if case .diverged(let divergence) = ending {
      blowUp = tried.last?.learningRate
      tried.append(
        Point(learningRate: plan.schedule.rate(low, at: divergence.step), loss: divergence.loss))
    }
    return RateRange(points: tried, blowUp: blowUp)
  }
}
