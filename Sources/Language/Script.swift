/// A text of several inputs.
public enum Script {
  /// The inputs: one a line, or several lines where a bracket stays open. Blank lines and comments are left out.
  public static func entries(of source: String) -> [String] {
    var entries: [String] = []
    var pending = ""
    for line in source.replacing("\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false) {
      pending = pending.isEmpty ? String(line) : pending + "\n" + line
      if isIncomplete(pending) { continue }
      if !isBlank(pending) { entries.append(pending) }
      pending = ""
    }
    return isBlank(pending) ? entries : entries + [pending]
  }

  static func isBlank(_ text: String) -> Bool {
    text.split(separator: "\n").allSatisfy { line in
      let first = line.first { $0 != " " && $0 != "\t" }
      return first == nil || first == "#"
    }
  }
}
