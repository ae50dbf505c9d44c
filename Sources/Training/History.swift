/// What is known of a run, update by update and epoch by epoch.
public struct History: Equatable, Sendable {
  /// One update: the loss and the accuracy of its batch before it.
  public struct Step: Equatable, Sendable {
    /// Updates before this one.
    public let step: Int
    /// The epoch that it belongs to, from 1.
    public let epoch: Int
    public let loss: Double
    public let accuracy: Double
    public let learningRate: Double
  }

  /// One pass through the examples: the means of its updates, and the validation after it.
  public struct Epoch: Equatable, Sendable {
    public let epoch: Int  // from 1
    public let loss: Double
    public let accuracy: Double
    public let learningRate: Double
    public let validation: LossAndAccuracy?
  }

  public internal(set) var steps: [Step] = []
  public internal(set) var epochs: [Epoch] = []
  public internal(set) var records: [Record] = []

  public init() {}

  public var losses: [Double] { epochs.map(\.loss) }
  public var accuracies: [Double] { epochs.map(\.accuracy) }
  public var learningRates: [Double] { epochs.map(\.learningRate) }
  public var validationLosses: [Double] { epochs.compactMap { $0.validation?.loss } }
  public var validationAccuracies: [Double] { epochs.compactMap { $0.validation?.accuracy } }

  /// The first update whose batch was all right before it, and the first whose loss was above `factor` times the first.
  public var firstPerfectStep: Int? { steps.first { $0.accuracy == 1 }?.step }
  public func firstStep(above factor: Double) -> Int? {
    guard let first = steps.first else { return nil }
    return steps.first { !($0.loss <= factor * first.loss) }?.step
  }

  /// The epoch with the lowest validation loss, the first of several.
  public var bestEpoch: Int? {
    epochs.filter { $0.validation?.loss.isNaN == false }
      .min { ($0.validation?.loss ?? .infinity) < ($1.validation?.loss ?? .infinity) }?.epoch
  }

  /// Forgets everything after `epochs` whole epochs.
  mutating func cut(toEpochs count: Int) {
    epochs = Array(epochs.prefix(count))
    steps = Array(steps.prefix { $0.epoch <= count })
    records = Array(records.prefix { $0.epoch <= count })
  }
}

/// A mean loss, without the penalty, and the share of right answers.
public struct LossAndAccuracy: Equatable, Sendable {
  public let loss: Double
  public let accuracy: Double
}

/// What was looked at inside the network during one update.
public struct Record: Equatable, Sendable {
  public let step: Int
  public let epoch: Int
  /// ‖ΔW‖ / ‖W‖ of each weight matrix, in the network's order.
  public var ratios: [Named<Double>] = []
  public var activations: [Named<Spread>] = []
  public var gradients: [Named<Spread>] = []
  /// 15, 50 and 85 per cent of each part's outputs lie below these.
  public var percentiles: [Named<[Double]>] = []
  /// 0.25, 0.75 … 99.75 per cent of each part's outputs lie below these.
  public var distributions: [Named<[Double]>] = []

  init(step: Int, epoch: Int) { (self.step, self.epoch) = (step, epoch) }
}

/// A value of a part or a parameter of the network.
public struct Named<Value: Equatable & Sendable>: Equatable, Sendable {
  public let name: String
  public let value: Value

  public init(_ name: String, _ value: Value) { (self.name, self.value) = (name, value) }
}

/// Where the numbers of a tensor lie.
public struct Spread: Equatable, Sendable {
  public let mean: Double
  public let standardDeviation: Double
  /// The share of an activation's outputs that pass almost no gradient on; nil where that has no meaning.
  public let saturated: Double?
}
