import FoundationEssentials

/// One accepted input of a learner, as one line of `lessons/<lesson-id>.jsonl`.
public struct JournalEntry: Codable, Sendable, Equatable {
  public enum Result: String, Codable, Sendable {
    case right, wrong, partly, looked, failed, passed, skipped
  }

  /// The step's id, so that progress survives an inserted step.
  public var step: String
  /// What was typed.
  public var text: String
  public var result: Result
  /// Seconds since 1970.
  public var time: Int?
  /// Shows a later change of this line or of one before it.
  public var chain: String?

  public init(step: String, text: String, result: Result, time: Int? = nil) {
    (self.step, self.text, self.result, self.time) = (step, text, result, time)
  }
}

/// Writes and reads journals: text, one entry a line, appended only. Reads no file and writes none.
public struct Journal: Sendable {
  public private(set) var entries: [JournalEntry] = []
  /// The last line was cut off while it was written.
  public private(set) var isTorn = false
  /// Lines before the last that are no entries, counted from 1.
  public private(set) var unreadableLines: [Int] = []
  /// The first line whose chain does not fit, or nil when none was changed.
  public private(set) var firstAlteredLine: Int?
  private var lastChain = ""

  public init() {}

  /// Reads what was stored; lines it does not understand are counted and left out.
  public init(reading text: String) {
    let lines = sourceLines(of: text)
    for line in lines where !line.isBlank {
      if let entry = Journal.entry(line.text), line.end != "" || line.number < lines.count {
        append(entry, line: line.number)
      } else if line.number == lines.count {
        isTorn = true
      } else {
        unreadableLines.append(line.number)
      }
    }
  }

  private mutating func append(_ entry: JournalEntry, line: Int) {
    if firstAlteredLine == nil, entry.chain != Journal.link(entry, after: lastChain) { firstAlteredLine = line }
    lastChain = entry.chain ?? ""
    entries.append(entry)
  }

  /// Adds an entry and gives the line to append to the file, with its line end.
  public mutating func line(for entry: JournalEntry) -> String {
    var entry = entry
    entry.chain = Journal.link(entry, after: lastChain)
    lastChain = entry.chain ?? ""
    entries.append(entry)
    return Journal.text(entry) + "\n"
  }

  private static func entry(_ line: String) -> JournalEntry? {
    try? JSONDecoder().decode(JournalEntry.self, from: Data(line.utf8))
  }

  static func text(_ entry: JournalEntry) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(entry) else { return "" }
    return String(decoding: data, as: UTF8.self)
  }

  /// The first 16 hexadecimal digits of SHA-256 over the link before and the entry without its own.
  private static func link(_ entry: JournalEntry, after previous: String) -> String {
    let time = entry.time.map(String.init) ?? ""
    let parts = [previous, entry.step, entry.text, entry.result.rawValue, time]
    return String(SHA256.hex(of: parts.joined(separator: "\u{1F}")).prefix(16))
  }
}
