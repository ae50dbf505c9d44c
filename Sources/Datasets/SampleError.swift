public import Tensors

/// A way to make, cut or join data sets that is not possible.
public enum SampleError: Fault, Equatable {
  /// Shares that do not add up to 1.
  case shares(total: Double)
  case negativeShare(Double)
  /// A part of a split that would have no example.
  case emptyPart(part: Int, examples: Int)
  /// Data sets with different features or classes cannot be joined.
  case joinFeatures(first: Int, other: Int)
  case joinClasses(first: [String], other: [String])
  case take(Int, examples: Int)
  /// A number that must be positive.
  case size(name: String, Int)

  public var key: String {
    switch self {
    case .shares: "V2.shares"
    case .negativeShare: "V2.negative"
    case .emptyPart: "V41.part"
    case .joinFeatures: "S20.features"
    case .joinClasses: "S20.classes"
    case .take: "V42.take"
    case .size: "V43.size"
    }
  }

  public var facts: [String: String] {
    switch self {
    case .shares(let total): ["total": total.shortText]
    case .negativeShare(let share): ["share": share.shortText]
    case .emptyPart(let part, let examples): ["part": "\(part + 1)", "examples": "\(examples)"]
    case .joinFeatures(let first, let other): ["first": "\(first)", "other": "\(other)"]
    case .joinClasses(let first, let other):
      ["first": first.joined(separator: ", "), "other": other.joined(separator: ", ")]
    case .take(let wanted, let examples): ["wanted": "\(wanted)", "examples": "\(examples)"]
    case .size(let name, let size): ["name": name, "size": "\(size)"]
    }
  }
}

extension Double {
  /// Up to nine decimals, so that 0.7 + 0.2 + 0.2 reads 1.1.
  var shortText: String {
    let rounded = (self * 1e9).rounded() / 1e9
    return rounded == rounded.rounded() && abs(rounded) < 1e15 ? "\(Int(rounded))" : "\(rounded)"
  }
}
