public import Layers

/// How a network is to be trained.
public struct TrainingPlan: Sendable {
  public var epochs = 10
  /// Stops after so many updates, also within an epoch; nil for no such limit.
  public var steps: Int?
  /// The examples of one update; nil takes all of them at once.
  public var batch: Int?
  public var learningRate = 0.1
  public var schedule = Schedule.constant
  /// Whether the schedule's time counts updates instead of epochs.
  public var schedulesSteps = false
  public var optimiser: any Optimiser = SGD()
  /// λ of the L2 penalty on the weights.
  public var penalty = 0.0
  public var loss: any Loss<[Int]> = SoftmaxLoss()
  /// Whether each epoch takes the examples in a new random order; with one batch the order does not matter.
  public var shuffles = true
  /// Stops after so many epochs without a lower validation loss, and goes back to the best; nil never does.
  public var patience: Int?
  /// A loss above so many times the first one is the end; nil only ends at a loss that is no finite number.
  public var divergenceFactor: Double? = 3
  public var recording = Recording()

  public init() {}

  /// - Throws: `TrainingError` for a setting that no training can have.
  func validate() throws(TrainingError) {
    guard learningRate > 0, learningRate.isFinite else { throw .positive(name: "lr", learningRate) }
    guard epochs > 0 else { throw .positive(name: "epochs", Double(epochs)) }
    if let steps, steps < 1 { throw .positive(name: "steps", Double(steps)) }
    if let batch, batch < 1 { throw .positive(name: "batch", Double(batch)) }
    if let patience, patience < 1 { throw .positive(name: "patience", Double(patience)) }
    if case .every(let count) = recording.moments, count < 1 { throw .positive(name: "record", Double(count)) }
    guard penalty >= 0, penalty.isFinite else { throw .negative(name: "reg", penalty) }
  }
}

/// What a run keeps besides losses and accuracies.
public struct Recording: Equatable, Sendable {
  public enum Kind: String, Sendable, CaseIterable {
    /// ‖ΔW‖ / ‖W‖ of each weight matrix.
    case ratios
    /// Mean, deviation and saturated share of each part's output.
    case activations
    /// Deviation and norm of each parameter's gradient.
    case gradients
    /// The 15, 50 and 85 per cent points of each part's output.
    case percentiles
    /// 200 such points of each part's output, evenly spaced: enough for a histogram.
    case distributions
  }

  /// At which updates, counted from 0.
  public enum Moments: Equatable, Sendable {
    case every(Int)
    case at(Set<Int>)
  }

  public var kinds: Set<Kind>
  public var moments: Moments

  public init(_ kinds: Set<Kind> = [], every: Int = 1) { (self.kinds, moments) = (kinds, .every(every)) }
  public init(_ kinds: Set<Kind>, at steps: Set<Int>) { (self.kinds, moments) = (kinds, .at(steps)) }

  func isDue(_ step: Int) -> Bool {
    guard !kinds.isEmpty else { return false }
    return switch moments {
    case .every(let count): step % count == 0
    case .at(let steps): steps.contains(step)
    }
  }

  func listens(at step: Int) -> Bool {
    isDue(step) && !kinds.isDisjoint(with: [.activations, .percentiles, .distributions])
  }
}
