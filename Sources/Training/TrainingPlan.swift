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
    if recording.every < 1 { throw .positive(name: "record", Double(recording.every)) }
    guard penalty >= 0, penalty.isFinite else { throw .positive(name: "reg", penalty) }
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
  }

  public var kinds: Set<Kind>
  /// Every how many updates.
  public var every: Int

  public init(_ kinds: Set<Kind> = [], every: Int = 1) { (self.kinds, self.every) = (kinds, every) }

  func wants(_ kind: Kind, at step: Int) -> Bool { kinds.contains(kind) && step % every == 0 }
  func listens(at step: Int) -> Bool { wants(.activations, at: step) || wants(.percentiles, at: step) }
}
