import FoundationEssentials

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
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let bytes = ((try? encoder.encode(search)).map(Array.init) ?? []) + Array(subject.utf8)
    let hash = bytes.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    identity = String(hash, radix: 16)
  }

  /// A line with its end.
  public func line(_ trial: Trial) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    guard let bytes = try? encoder.encode(Line(search: identity, trial: trial)) else { return "" }
    return String(decoding: bytes, as: UTF8.self) + "\n"
  }

  /// The lines of some trials by number.
  public func text(_ trials: [Trial]) -> String {
    trials.sorted { $0.number < $1.number }.map(line).joined()
  }

  /// The trials of a file. A last line that was cut off is left out; so is a trial that was there before.
  ///
  /// - Throws: `SelectionError.otherSearch` when a line belongs to another search or is none.
  public func trials(_ text: String, file: String) throws(SelectionError) -> [Trial] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    var found: [Int: Trial] = [:]
    for (place, line) in lines.enumerated() where !line.isEmpty {
      let isCut = place == lines.count - 1  // a whole line has its end
      if isCut { continue }
      guard let read = try? JSONDecoder().decode(Line.self, from: Data(line.utf8)), read.search == identity else {
        throw .otherSearch(file: file, line: place + 1)
      }
      if found[read.trial.number] == nil { found[read.trial.number] = read.trial }
    }
    return found.values.sorted { $0.number < $1.number }
  }
}
