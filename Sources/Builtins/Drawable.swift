public import Figures
public import Language

/// A value that says how `plot` draws it: a run, a search, the folds of a cross-validation.
public protocol Drawable: Entity {
  /// The picture of this value.
  ///
  /// `framing` holds what the learner asked for: title, labels, limits, log axes. Fill in only what is missing there.
  func figure(_ framing: Framing) throws -> Figure
}

extension Value {
  var drawable: (any Drawable)? {
    if case .entity(let entity) = self { entity as? any Drawable } else { nil }
  }
}
