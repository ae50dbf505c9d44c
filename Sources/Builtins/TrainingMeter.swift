import Figures
import Language
import Training

/// Turns what a trainer tells into progress on the screen: the epoch, the loss, what is left.
final class TrainingMeter {
  private let meter: ProgressMeter
  private let title: String
  private let epochs: Int
  private let words: (unit: String, loss: String)
  private var live: LiveLosses?
  private var latest: Double?
  private var updates = 0.0

  init(_ call: Call, _ plan: TrainingPlan, trials: Int, place: Int, examples: Int, _ live: LiveLosses?) {
    let size = max(1, min(plan.batch ?? examples, examples))
    let perEpoch = Double((examples + size - 1) / size)
    let each = min(Double(plan.epochs) * perEpoch, plan.steps.map(Double.init) ?? .infinity)
    meter = ProgressMeter(call, total: each * Double(trials - place))
    title = trials == 1 ? "" : "\(place + 1)/\(trials)  "
    epochs = plan.epochs
    words = (call.word(epochs == .max ? "progress.step" : "progress.epoch"), call.word("run.loss"))
    self.live = live
  }

  func hear(_ event: Event) {
    switch event {
    case .batch(let step):
      updates += 1
      live?.add(step)
      meter.update(done: updates, figure: { live?.figure }) { text(step) }
    case .epoch(let epoch, _):
      latest = epoch.loss
      live?.add(epoch)
    case .diverged, .stoppedEarly: break
    }
  }

  private func text(_ step: History.Step) -> String {
    let count = epochs == .max ? "\(step.step + 1)" : "\(step.epoch)/\(epochs)"
    return "\(title)\(words.unit) \(count)  \(words.loss) \(NumberText.general(latest ?? step.loss, 4))"
  }
}

/// The loss while it is trained: of a single run with its validation, or of the trials so far beside each other.
struct LiveLosses {
  private static let mostTrials = 7

  private let finished: [Series]
  /// How many earlier runs are left out.
  private let first: Int
  private let name: String
  private var steps: [Double] = []
  private var train: [Double] = []
  private var validation: [Double] = []

  /// `trial` is what sets this run apart from those already `finished`.
  init(finished runs: [RunValue], trial: [(name: String, text: String)]) {
    finished = runs.suffix(Self.mostTrials - 1).map { run in
      var series = Series(Self.label(run.trial), run.losses)
      series.ending = run.stopped
      return series
    }
    first = runs.count - finished.count
    name = Self.label(trial)
  }

  private static func label(_ trial: [(name: String, text: String)]) -> String {
    trial.map { "\($0.name)=\($0.text)" }.joined(separator: " ")
  }

  mutating func add(_ step: History.Step) { if train.count < 2 { steps.append(step.loss) } }

  mutating func add(_ epoch: History.Epoch) {
    train.append(epoch.loss)
    if let loss = epoch.validation?.loss { validation.append(loss) }
  }

  /// By epoch; before there are two of them, by update. Nil before anything can be drawn.
  var figure: Figure? {
    if !name.isEmpty {
      return try? Figure.rates(finished + [Series(name, train)], first: first, Framing(verticalLabel: "loss"))
    }
    if train.count >= 2 { return try? Figure.losses(train: train, validation: validation) }
    return try? Figure.line([Series("", steps)], Framing(horizontalLabel: "step", verticalLabel: "loss"))
  }
}
