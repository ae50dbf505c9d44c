/// A text of several inputs.
public enum Script {
  public struct Entry: Sendable, Equatable {
    public let source: String
    /// Where it starts in the text, counted from 1.
    public let line: Int
  }

  /// The inputs: one a line, or several lines where a bracket stays open. Blank lines and comments are left out.
  public static func entries(of source: String) -> [String] { cut(source).map(\.source) }

  /// The same with the line on which each starts.
  public static func cut(_ source: String) -> [Entry] {
    var entries: [Entry] = []
    var pending: [Substring] = []
    let lines = source.replacing("\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false)
    for (place, line) in lines.enumerated() {
      pending.append(line)
      let text = pending.joined(separator: "\n")
      if place < lines.count - 1, isIncomplete(text) { continue }
      if !isBlank(text) { entries.append(Entry(source: text, line: place + 2 - pending.count)) }
      pending = []
    }
    return entries
  }

  static func isBlank(_ text: String) -> Bool {
    text.split(separator: "\n").allSatisfy { line in
      let first = line.first { $0 != " " && $0 != "\t" }
      return first == nil || first == "#"
    }
  }
}
