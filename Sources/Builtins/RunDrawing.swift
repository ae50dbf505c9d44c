import Figures

// How runs are drawn: one with its validation and the gap between them, several beside each other.

extension RunValue: Drawable {
  func figure(_ framing: Framing) throws -> Figure {
    try Figure.losses(train: losses, validation: history.validationLosses, framing)
  }
}

extension RunsValue: Drawable {
  func figure(_ framing: Framing) throws -> Figure { try curves("loss").figure(framing) }
}
