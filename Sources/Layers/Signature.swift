import Tensors

/// What the layers that normalise are made with unless somebody says otherwise.
public enum UsualSettings {
  /// ε, added to a variance.
  public static let epsilon = 1e-5
  /// ε of a whitening of batches, added to an eigenvalue.
  public static let whiteningEpsilon = 1e-3
  /// The share of an old running average that is kept.
  public static let runningDecay = 0.9
}

/// A layer as it would be typed: its sizes, then those settings that are not the usual ones.
func signature(_ kind: String, _ sizes: Int..., settings: [String?]) -> String {
  "\(kind)(\((sizes.map(String.init) + settings.compactMap { $0 }).joined(separator: ", ")))"
}

/// `eps=0` for an unusual number, nil for the usual one.
func setting(_ name: String, _ value: Double, usual: Double) -> String? {
  guard value != usual else { return nil }
  return "\(name)=\(value.fact)"
}
