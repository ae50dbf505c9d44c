import Tensors

/// What the last input leaves for `why`: its source, the state it started from, what went wrong, what was told.
struct Inquiry {
  var source = ""
  var state: Session.State?
  var error: Diagnostic?
  var notes: [Diagnostic] = []
  /// What functions said about their own results, with the numbers of this run.
  var reasons: [Reason] = []
  var checks: [CheckedPair] = []
  var trace: TraceRecord?
  /// How deep `why` has gone.
  var level = 0
}

/// A sentence about a result: a key of the catalogue and the numbers for it.
public struct Reason: Sendable, Equatable {
  public let key: String
  public let facts: [String: String]

  public init(_ key: String, _ facts: [String: String]) { (self.key, self.facts) = (key, facts) }
}

/// What a `check` compared.
struct CheckedPair {
  let left: (label: String, value: Tensor)
  let right: (label: String, value: Tensor)
  let holds: Bool
  let tolerance: Double
}

extension Call {
  /// Tells `why` about the result of this call.
  public func explain(_ key: String, _ facts: [String: String]) {
    session.inquiry.reasons.removeAll { $0.key == key }
    session.inquiry.reasons.append(Reason(key, facts))
  }
}
