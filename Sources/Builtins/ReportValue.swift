import Language
import Messages
import Tensors

/// What checks or a reading found, with the numbers behind it.
struct ReportValue: Entity {
  struct Entry: Sendable, Equatable {
    /// `D1 learning_rate_too_low`, `ok    initial_loss`.
    let head: String
    /// A sentence each: what was found, what to try, what would tell it from other causes.
    let sentences: [String]
  }

  let entries: [Entry]
  /// What a learner may read, in order.
  let values: [(name: String, value: Value)]

  var kind: String { "report" }
  var summary: String { entries.map { $0.head }.joined(separator: "  ") }

  /// Each entry, its sentences indented under its head.
  func details(width: Int) -> [String] {
    entries.flatMap { entry in
      [entry.head].flatMap { DisplayText.wrap($0, width) }
        + entry.sentences.flatMap { DisplayText.wrap("   " + $0, width) }
    }
  }

  func announcement(as name: String?, width: Int, in language: MessageLanguage) -> [String]? { details(width: width) }

  var fieldNames: [String] { values.map(\.name) }
  func field(_ name: String) -> Value? { values.first { $0.name == name }?.value }
  func replacing(_ name: String, with value: Value) throws -> any Entity { throw Refusal("V65", ["name": name]) }

  func isEqual(to other: any Entity) -> Bool {
    guard let other = other as? ReportValue, entries == other.entries, values.count == other.values.count else {
      return false
    }
    return zip(values, other.values).allSatisfy { $0.name == $1.name && $0.value.isIdentical(to: $1.value) }
  }
}
