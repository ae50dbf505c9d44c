public import Tensors

/// What a trainer tells whoever watches it.
public enum Event: Sendable {
  /// Before an update is made.
  case batch(History.Step)
  case epoch(History.Epoch, of: Int)
  case diverged(Divergence)
  /// No lower validation loss for long enough; the network of `best` is kept.
  case stoppedEarly(best: Int)
}

/// What the watcher wants.
public enum Decision: Sendable {
  case proceed
  /// Ends the run now; the epochs that are finished stay.
  case stop
}

/// How a run ended.
public enum Ending: Equatable, Sendable {
  case finished
  case stoppedEarly(best: Int)
  case interrupted
  case diverged(Divergence)
}

/// Where the loss left what can be trained.
public struct Divergence: Fault, Equatable {
  public enum Kind: Equatable, Sendable {
    /// The loss, and how many times the first one it is.
    case grew(Double)
    case infinite
    case notANumber
  }

  public let kind: Kind
  public let loss: Double
  /// Updates before it.
  public let step: Int
  public let epoch: Int  // from 1
  public let batch: Int  // of the epoch, from 1
  /// The first place that is not finite: `fc2.W`, `fc2.out`, `loss`; nil when the loss only grew.
  public let place: String?

  public init(kind: Kind, loss: Double, step: Int, epoch: Int, batch: Int, place: String?) {
    (self.kind, self.loss, self.step) = (kind, loss, step)
    (self.epoch, self.batch, self.place) = (epoch, batch, place)
  }
}

extension Divergence {
  /// The catalogue's key.
  public var key: String {
    switch kind {
    case .grew: "R1.grew"
    case .infinite: "R1.infinite"
    case .notANumber: "R1.nan"
    }
  }

  /// What fills the sentence's placeholders.
  public var facts: [String: String] {
    var facts = [
      "epoch": "\(epoch)", "batch": "\(batch)", "kept": "\(epoch - 1)", "loss": loss.brief, "place": place ?? "loss",
    ]
    if case .grew(let factor) = kind { facts["factor"] = factor.brief }
    return facts
  }
}
