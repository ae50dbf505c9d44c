import Figures
import Training

// How runs are drawn: one with its validation and the gap between them, several beside each other.

extension RunValue: Drawable {
  func figure(_ framing: Framing) throws -> Figure {
    try Figure.losses(train: losses, validation: history.validationLosses, framing)
  }
}

extension RunValue {
  /// `x3.7@1`: how and in which epoch the run left what can be trained; empty when it did not.
  var stopped: String {
    guard case .diverged(let divergence) = trained.ending else { return "" }
    return "\(RunLines.mark(divergence))@\(divergence.epoch)"
  }
}

extension RunsValue: Drawable {
  func figure(_ framing: Framing) throws -> Figure { try curves("loss").figure(framing) }
}
