/// A refused request, as a key and the names and sizes that a sentence about it needs.
///
/// The numeric targets throw these and write no prose: the catalogue in `Messages` holds one sentence per key and
/// language. The part of the key before the first full stop is the code a learner sees (`S1`, `V5`).
public protocol Fault: Error, Sendable {
  /// The catalogue's key, for example `S1.inner`.
  var key: String { get }
  /// What fills the sentence's placeholders: `["left": "(500, 20)", "right": "(50, 10)"]`.
  var facts: [String: String] { get }
}

extension Fault {
  /// The letter and number that names this kind of error in messages, help and lessons.
  public var code: String { String(key.prefix { $0 != "." }) }
}
