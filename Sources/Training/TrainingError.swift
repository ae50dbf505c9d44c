public import Tensors

/// Settings that nothing can be trained with, or a checkpoint that does not fit.
public enum TrainingError: Fault, Equatable {
  case noOptimiser(name: String, names: [String])
  case noSchedule(name: String, names: [String])
  case noExamples
  /// A setting that must be a positive number.
  case positive(name: String, Double)
  /// A share that must lie between 0 and 1.
  case share(name: String, Double)
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
    case .share: "V48.share"
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
    case .positive(let name, let value), .share(let name, let value): ["name": name, "value": value.fact]
    case .outputs(let outputs, let classes): ["outputs": "\(outputs)", "classes": "\(classes)"]
    case .notFinite(let row, let feature): ["row": "\(row)", "feature": "\(feature)"]
    case .range(let low, let high): ["low": low.fact, "high": high.fact]
    case .otherCheckpoint(let wanted, let got): ["wanted": wanted, "got": got]
    }
  }
}
