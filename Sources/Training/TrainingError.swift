public import Tensors

/// Settings that nothing can be trained with, or a checkpoint that does not fit.
public enum TrainingError: Fault, Equatable {
  case noOptimiser(name: String, names: [String])
  case noSchedule(name: String, names: [String])
  case noExamples
  /// A setting that must be a positive number.
  case positive(name: String, Double)
  /// A setting that must be 0 or a positive number.
  case negative(name: String, Double)
  /// A share of the past, which must lie between 0 and 1, without 1.
  case decay(name: String, Double)
  /// The last part of the network has other outputs than there are classes.
  case outputs(Int, classes: Int)
  case notFinite(row: Int, feature: Int)
  case range(low: Double, high: Double)
  /// Bytes that are no checkpoint, or not whole.
  case checkpoint
  /// A checkpoint of another network or optimiser.
  case otherCheckpoint(wanted: String, got: String)

  public var key: String {
    switch self {
    case .noOptimiser: "V47.optimizer"
    case .noSchedule: "V47.schedule"
    case .noExamples: "V45.train"
    case .positive: "V48.positive"
    case .negative: "V48.negative"
    case .decay: "V48.decay"
    case .outputs: "S21.outputs"
    case .notFinite: "V46.train"
    case .range: "V48.range"
    case .checkpoint: "F7.broken"
    case .otherCheckpoint: "F7.other"
    }
  }

  public var facts: [String: String] {
    switch self {
    case .noOptimiser(let name, let names), .noSchedule(let name, let names):
      ["name": name, "names": names.joined(separator: ", ")]
    case .noExamples, .checkpoint: [:]
    case .positive(let name, let value), .negative(let name, let value), .decay(let name, let value):
      ["name": name, "value": value.fact]
    case .outputs(let outputs, let classes): ["outputs": "\(outputs)", "classes": "\(classes)"]
    case .notFinite(let row, let feature): ["row": "\(row)", "feature": "\(feature)"]
    case .range(let low, let high): ["low": low.fact, "high": high.fact]
    case .otherCheckpoint(let wanted, let got): ["wanted": wanted, "got": got]
    }
  }
}
