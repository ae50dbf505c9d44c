import Datasets
import Language
import Models

/// The examples that are kept for `test`, and what every test so far has said.
struct TestLog: Sendable {
  struct Entry: Sendable {
    let input: Int
    let model: String
    let data: String
    let evaluation: Evaluation
    /// Some of its examples had been tested before.
    let isRepeated: Bool
  }

  var seal = TestSeal()
  var entries: [Entry] = []

  private static let name = "tests"

  static func read(_ session: Session) -> TestLog { session.state.keepsakes[name] as? TestLog ?? TestLog() }

  func keep(in session: Session) { session.state.keepsakes[Self.name] = self }

  /// The latest test that saw some of these examples.
  func lastTest(of data: Dataset) -> Entry? { seal.openedRows(in: data) > 0 ? entries.last : nil }
}

extension Call {
  /// Says that some of these examples are kept for `test`, when they are.
  func noteSealed(_ parts: Dataset?...) {
    let seal = TestLog.read(session).seal
    let sealed = parts.reduce(0) { $0 + ($1.map(seal.sealedRows) ?? 0) }
    if sealed > 0 { note("D9.sealed", ["count": "\(sealed)"]) }
  }

  /// Keeps the examples of `part` of `whole` for `test`.
  func seal(_ part: Dataset, of whole: Dataset) {
    var log = TestLog.read(session)
    log.seal.seal(part, of: whole)
    log.keep(in: session)
  }
}
