/// Something that a run, its curves or its activations show, with the numbers that show it.
///
/// The sentence, what to try next and what would tell it from other causes stand in `Messages`, under `code` and the
/// endings `.found`, `.next` and `.apart`.
public struct Finding: Equatable, Sendable {
  public enum Kind: String, Sendable, CaseIterable {
    case learningRateTooLow = "learning_rate_too_low"
    case learningRateTooHigh = "learning_rate_too_high"
    case saturated
    case plateauThenDrop = "plateau_then_drop"
    case overfitting
    case capacityTooLow = "capacity_too_low"
    case deadUnits = "dead_units"
    case updatesTooSmall = "updates_too_small"
    case updatesTooLarge = "updates_too_large"
    case healthy
    case healthyActivation = "healthy_activation"
    case smallGap = "small_gap"

    /// What learners call it: `D1`.
    public var code: String {
      switch self {
      case .learningRateTooLow: "D1"
      case .learningRateTooHigh: "D2"
      case .saturated: "D3"
      case .plateauThenDrop: "D4"
      case .overfitting: "D5"
      case .capacityTooLow: "D6"
      case .deadUnits: "D7"
      case .updatesTooSmall, .updatesTooLarge: "D8"
      case .healthy, .healthyActivation, .smallGap: "D0"
      }
    }
  }

  public let kind: Kind
  /// What fills the sentence's placeholders.
  public let evidence: [String: String]

  public init(_ kind: Kind, _ evidence: [String: String] = [:]) { (self.kind, self.evidence) = (kind, evidence) }

  public var code: String { kind.code }
  /// The catalogue's keys: what was found, what to try, and what tells it apart from other causes of the same picture.
  public var foundKey: String { "\(code).\(keyEnd)" }
  public var nextKey: String { "\(code).\(family)_next" }
  public var apartKey: String { "\(code).\(family)_apart" }

  /// What findings of one kind share, however they are told.
  private var family: String { kind == .learningRateTooHigh ? "high" : keyEnd }

  private var keyEnd: String {
    switch kind {
    case .learningRateTooLow: "low"
    case .learningRateTooHigh: evidence["rose"] != nil ? "rose" : evidence["end"] != nil ? "lost" : "high"
    case .saturated: "saturated"
    case .plateauThenDrop: "plateau"
    case .overfitting: "gap"
    case .capacityTooLow: "capacity"
    case .deadUnits: "dead"
    case .updatesTooSmall: "small"
    case .updatesTooLarge: "large"
    case .healthy: "healthy"
    case .healthyActivation: "activation"
    case .smallGap: "gap"
    }
  }
}
