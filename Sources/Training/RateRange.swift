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

  /// The rate around which the loss fell fastest per step of the sweep: the slope of the straight line through five
  /// losses, because between two of them it is mostly the mini-batches that differ.
  public var steepest: Double? {
    let good = points.filter { $0.learningRate < blowUp ?? .infinity && $0.loss.isFinite }
    let width = min(5, good.count)
    guard width > 1 else { return nil }
    let middle = Double(width - 1) / 2
    let slopes = (0...good.count - width).map { start in
      (0..<width).reduce(0) { $0 + (Double($1) - middle) * good[start + $1].loss }
    }
    return slopes.indices.min { slopes[$0] < slopes[$1] }.map { good[$0 + width / 2].learningRate }
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
