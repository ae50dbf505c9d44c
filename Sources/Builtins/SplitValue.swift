import Datasets
import Language
import Messages

/// The parts of a data set, in order.
struct SplitValue: SequenceEntity {
  let parts: [DatasetValue]
  /// Whether the last part is kept for `test`.
  let isSealed: Bool

  var kind: String { "split" }
  var elements: [Value] { parts.map { .entity($0) } }
  var summary: String { summary(in: .english) }

  func summary(in language: MessageLanguage) -> String {
    examples(parts.map { "\($0.dataset.count)" }, in: language)
  }

  private func examples(_ counts: [String], in language: MessageLanguage) -> String {
    Catalogue.sentence("split.examples", ["counts": counts.joined(separator: ", ")], in: language)
  }

  func details(width: Int, in language: MessageLanguage) -> [String] {
    parts.flatMap { Display.fold([$0.summary(in: language)], width) }
  }

  /// `tr 350, va 75, te 75 examples   (te is sealed until test)`; one name for all parts has the summary alone.
  func announcement(as name: String?, width: Int, in language: MessageLanguage) -> [String]? {
    let names = name?.split(separator: ", ").map(String.init) ?? []
    guard names.count == parts.count, names.count > 1 else { return nil }
    let counts = examples(zip(names, parts).map { "\($0) \($1.dataset.count)" }, in: language)
    guard isSealed else { return Display.fold([counts], width) }
    let sealed = "(" + Catalogue.sentence("split.sealed", ["data": names[names.count - 1]], in: language) + ")"
    let line = counts + "   " + sealed
    return DisplayText.width(line) <= width ? [line] : Display.fold([counts, sealed], width)
  }

  var fieldNames: [String] { [] }
  func field(_ name: String) -> Value? { nil }
  func replacing(_ name: String, with value: Value) throws -> any Entity { throw Refusal("V31", ["name": name]) }

  func isEqual(to other: any Entity) -> Bool {
    guard let other = other as? SplitValue, parts.count == other.parts.count else { return false }
    return zip(parts, other.parts).allSatisfy { $0.isEqual(to: $1) }
  }
}
