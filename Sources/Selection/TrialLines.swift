import FoundationEssentials
import Tensors

/// Trials as lines of JSON, one each, that say which search they belong to.
///
/// A line is written when its trial is finished. Lines of different runs, in any order, make one search again.
public struct TrialLines: Sendable {
  /// Another text for every other search: of its space, way, seed, model or data.
  public let identity: String

  private struct Line: Codable {
    let search: String
    let trial: Trial
  }

  /// `subject` tells what is tried: model, options, data.
  public init(_ search: Search, subject: String) {
    identity = String((Self.json(search.asIdentity) + subject).utf8.fingerprint(), radix: 16)
  }

  private static func json(_ value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return (try? encoder.encode(value)).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  /// A line with its end.
  public func line(_ trial: Trial) -> String { Self.json(Line(search: identity, trial: trial)) + "\n" }

  /// The lines of some trials by number.
  public func text(_ trials: [Trial]) -> String {
    trials.sorted { $0.number < $1.number }.map(line).joined()
  }

  /// The trials of a file. A last line that was cut off is left out; so is a trial that was there before.
  ///
  /// - Throws: `SelectionError.otherSearch` when a line belongs to another search or is none.
  public func trials(_ text: String, file: String) throws(SelectionError) -> [Trial] {
    let wholeLines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    var found: [Int: Trial] = [:]
    for (place, line) in wholeLines.enumerated() where !line.isEmpty {
      guard let read = try? JSONDecoder().decode(Line.self, from: Data(line.utf8)), read.search == identity else {
        throw .otherSearch(file: file, line: place + 1)
      }
      if found[read.trial.number] == nil { found[read.trial.number] = read.trial }
    }
    return found.values.sorted { $0.number < $1.number }
  }
}
