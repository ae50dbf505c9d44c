public import Datasets
import Glibc
public import Layers
import Models
public import Tensors

/// A training run: the network, what the optimiser remembers, and what has happened so far.
///
/// A run can be stopped between two batches and continued later, from a checkpoint if need be, without a difference in
/// any bit. It tells what it does to one closure, whose answer may end it.
public struct Trainer: Sendable {
  public internal(set) var network: Network
  public let plan: TrainingPlan
  public internal(set) var history = History()
  var memories: [String: [Tensor]] = [:]
  var generator: RandomGenerator
  /// The network with the lowest validation loss so far, where a plan has patience.
  var best: (network: Network, epoch: Int)?

  /// - Throws: `TrainingError` for a plan that cannot be.
  public init(_ network: Network, _ plan: TrainingPlan, _ generator: RandomGenerator) throws(TrainingError) {
    try plan.validate()
    (self.network, self.plan, self.generator) = (network, plan, generator)
  }

  /// Trains until the plan is done, `observe` wants to stop, or the loss leaves what can be trained.
  ///
  /// After an interruption or a divergence the network is that of the last whole epoch.
  ///
  /// - Throws: `TrainingError` for data that cannot be used; `ShapeError` or `LayerError` when they do not fit the net.
  public mutating func run(
    _ data: Dataset, validation: Dataset? = nil, observe: (Event) -> Decision = { _ in .proceed }
  ) throws -> Ending {
    try requireUsable(data)
    history.cut(toEpochs: history.epochs.count)  // what a divergence left behind
    while history.epochs.count < plan.epochs && !isOutOfSteps {
      let kept = self
      if let ending = try epoch(data, validation, observe) {
        (network, memories, generator) = (kept.network, kept.memories, kept.generator)
        let ended = history
        history.cut(toEpochs: kept.history.epochs.count)
        if case .diverged = ending { history.steps = ended.steps }
        return ending
      }
      guard let last = history.epochs.last else { break }
      let wish = observe(.epoch(last, of: plan.epochs))
      if let ending = stopsEarly(observe) { return ending }
      if wish == .stop { return .interrupted }
    }
    return .finished
  }

  private var isOutOfSteps: Bool { plan.steps.map { history.steps.count >= $0 } ?? false }

  // MARK: - An epoch

  /// One pass through the examples; an ending when it was not finished.
  private mutating func epoch(
    _ data: Dataset, _ validation: Dataset?, _ observe: (Event) -> Decision
  ) throws -> Ending? {
    let size = min(plan.batch ?? data.count, data.count)
    let order = plan.shuffles && size < data.count ? generator.order(data.count) : nil
    var sums = (loss: 0.0, correct: 0.0, examples: 0)
    for start in stride(from: 0, to: data.count, by: size) where !isOutOfSteps {
      let end = min(start + size, data.count)
      let part = order.map { data.examples(at: Array($0[start..<end])) } ?? data.part(start..<end)
      let batch = start / size + 1
      let step = try update(part, batch: batch)
      if Cancellation.isRequested { return .interrupted }
      history.steps.append(step.step)
      if let divergence = step.divergence {
        _ = observe(.diverged(divergence))
        return .diverged(divergence)
      }
      sums.loss += step.step.loss * Double(part.count)
      sums.correct += step.step.accuracy * Double(part.count)
      sums.examples += part.count
      if observe(.batch(step.step)) == .stop { return .interrupted }
    }
    let count = Double(sums.examples)
    let scores = try validation.map { try network.lossAndAccuracy($0, plan.loss) }
    if Cancellation.isRequested { return .interrupted }
    history.epochs.append(
      History.Epoch(
        epoch: history.epochs.count + 1, loss: sums.loss / count, accuracy: sums.correct / count,
        learningRate: history.steps.last?.learningRate ?? learningRate,
        validation: scores))
    return nil
  }

  /// The rate of the next update.
  private var learningRate: Double {
    plan.schedule.rate(plan.learningRate, at: plan.schedulesSteps ? history.steps.count : history.epochs.count)
  }

  // MARK: - An update

  private mutating func update(
    _ part: Dataset, batch: Int
  ) throws -> (step: History.Step, divergence: Divergence?) {
    let number = history.steps.count
    let trace = plan.recording.listens(at: number) ? Trace() : nil
    var before: Network? = network
    let (scores, cache) = try network.forward(part.features, .training, trace: trace)
    let (dataLoss, dscores) = try plan.loss.lossAndGradient(scores, part.labels)
    let penalty = WeightPenalty(plan.penalty)
    let loss = plan.penalty > 0 ? dataLoss + penalty.value(network) : dataLoss
    let rate = learningRate
    let step = History.Step(
      step: number, epoch: history.epochs.count + 1, loss: loss,
      accuracy: scores.accuracy(part.labels), learningRate: rate)
    if let kind = divergenceKind(loss, chance: log(Double(part.classes))) {
      let place = loss.isFinite ? nil : try before?.firstNonFinitePlace(part.features)
      return (
        step,
        Divergence(kind: kind, loss: loss, step: number, epoch: step.epoch, batch: batch, place: place)
      )
    }
    if !plan.recording.isDue(number) { before = nil }  // or the update would copy every parameter first
    var gradients = network.parameterGradients(dscores, cache)
    apply(&gradients, rate, number + 1)
    if let before { record(step, before, trace, gradients) }
    return (step, nil)
  }

  /// `chance` is the loss of one that knows nothing: a network that has learned may well come near it in one batch.
  private func divergenceKind(_ loss: Double, chance: Double) -> Divergence.Kind? {
    if loss.isNaN { return .notANumber }
    if loss.isInfinite { return .infinite }
    guard let factor = plan.divergenceFactor, let first = history.steps.first?.loss else { return nil }
    return loss > factor * max(first, chance) ? .grew(loss / first) : nil
  }

  /// Moves every parameter, and what the optimiser remembers of it, where it lies; adds the penalty to `gradients`.
  private mutating func apply(_ gradients: inout [String: Tensor], _ rate: Double, _ step: Int) {
    var memories: [String: [Tensor]] = [:]
    swap(&memories, &self.memories)
    let plan = plan
    network.updateParameters { name, value in
      guard let place = gradients.index(forKey: name) else { return }
      if plan.penalty > 0, WeightPenalty.counts(name) { gradients.values[place].add(value, times: plan.penalty) }
      let shape = value.shape
      plan.optimiser.update(
        &value, gradients.values[place], memory: &memories[name, default: plan.optimiser.freshMemory(shape)],
        learningRate: rate, step: step)
    }
    swap(&memories, &self.memories)
  }

  // MARK: - Ends

  /// Keeps the network with the lowest validation loss, and ends the run when that was long ago.
  private mutating func stopsEarly(_ observe: (Event) -> Decision) -> Ending? {
    guard let patience = plan.patience, let epoch = history.bestEpoch else { return nil }
    if epoch == history.epochs.count { best = (network, epoch) }
    guard let best, history.epochs.count - best.epoch >= patience else { return nil }
    network = best.network
    _ = observe(.stoppedEarly(best: best.epoch))
    return .stoppedEarly(best: best.epoch)
  }

  private func requireUsable(_ data: Dataset) throws {
    guard data.count > 0 else { throw TrainingError.noExamples }
    if !data.features.isFinite, let place = data.features.values.firstIndex(where: { !$0.isFinite }) {
      throw TrainingError.notFinite(row: place / data.features.columns, feature: place % data.features.columns)
    }
    let scores = try network.evaluated(data.features.row(0))
    guard scores.columns >= data.classes else {
      throw TrainingError.outputs(scores.columns, classes: data.classes)
    }
  }
}

extension Dataset {
  /// The examples of a stretch; all of them without a copy.
  fileprivate func part(_ rows: Range<Int>) -> Dataset { rows.count == count ? self : examples(at: Array(rows)) }
}
