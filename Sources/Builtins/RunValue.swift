import Language
import Layers
import Messages
import Tensors
import Training

/// A training run as a value of the language: its curves, epoch by epoch, and the network that it left.
struct RunValue: Entity {
  let trained: TrainedNetwork
  /// What sets this trial apart: option and value, as a learner would type them.
  let trial: [(name: String, text: String)]
  /// A layer that was trained alone is handed back alone.
  let isLayer: Bool
  /// Its table was already shown, right after it ended.
  let wasShown: Bool

  var kind: String { "run" }
  var history: History { trained.history }

  /// The epochs that are finished, and the one in which the loss left what can be trained.
  private var points: [(epoch: Int, loss: Double, accuracy: Double, rate: Double)] {
    let finished = history.epochs.map { ($0.epoch, $0.loss, $0.accuracy, $0.learningRate) }
    guard case .diverged(let divergence) = trained.ending, let last = history.steps.last else { return finished }
    return finished + [(divergence.epoch, divergence.loss, last.accuracy, last.learningRate)]
  }

  var losses: [Double] { points.map(\.loss) }

  var layer: any Layer { isLayer ? trained.network.parts[0].layer : trained.network }

  // MARK: - Fields

  static let curveNames = ["loss", "train_acc", "val_acc", "lr", "epoch", "val_loss"]

  var fieldNames: [String] {
    let names = ["loss", "train_acc", "val_acc", "lr", "epoch", "net", "val_loss", "steps"]
    return names + (history.records.isEmpty ? [] : ["recorded"] + RunRecords(history.records).names)
  }

  func field(_ name: String) -> Value? {
    switch name {
    case "net": .layer(layer)
    case "steps": .number(Double(history.steps.count))
    default: curve(name).map { .tensor(Tensor($0)) } ?? RunRecords(history.records)[name]
    }
  }

  /// A curve by epoch; without validation its curves are empty.
  func curve(_ name: String) -> [Double]? {
    switch name {
    case "loss": losses
    case "train_acc": points.map(\.accuracy)
    case "lr": points.map(\.rate)
    case "epoch": points.map { Double($0.epoch) }
    case "val_acc": history.validationAccuracies
    case "val_loss": history.validationLosses
    default: nil
    }
  }

  func replacing(_ name: String, with value: Value) throws -> any Entity { throw Refusal("V61", ["name": name]) }

  func isEqual(to other: any Entity) -> Bool {
    guard let other = other as? RunValue, history == other.history, trained.ending == other.trained.ending else {
      return false
    }
    return LayerValue(layer).isEqual(to: LayerValue(other.layer))
  }

  // MARK: - Text

  var summary: String { summary(in: .english) }

  func summary(in language: MessageLanguage) -> String {
    RunLines.parts(self, language).filter { !$0.isEmpty }.map { $0.replacing("  ", with: " ") }.joined(separator: "  ")
  }

  func announcement(as name: String?, width: Int, in language: MessageLanguage) -> [String]? { wasShown ? [] : nil }
}
