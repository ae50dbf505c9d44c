/// Fitting text into display columns. Characters are never cut apart.
extension String {
  public enum ColumnAlignment: Sendable { case left, right }

  /// The text itself if it fits, else its beginning and an ellipsis.
  public func truncated(toColumns columns: Int, ellipsis: String = "…") -> String {
    guard displayWidth > columns else { return self }
    let mark = ellipsis.displayWidth <= columns ? ellipsis : ""
    return prefix(columns: columns - mark.displayWidth) + mark
  }

  /// The text with spaces up to `columns`; a wider one stays as it is.
  public func padded(toColumns columns: Int, aligned alignment: ColumnAlignment = .left) -> String {
    let spaces = String(repeating: " ", count: max(0, columns - displayWidth))
    return alignment == .left ? self + spaces : spaces + self
  }

  /// Lines of at most `columns`, broken at spaces; a wider word is broken between characters.
  ///
  /// - Parameters:
  ///   - columns: the widest a line may be.
  ///   - indent: stands before every line but the first of each paragraph.
  /// - Returns: the lines, at least one.
  public func wrapped(toColumns columns: Int, indent: String = "") -> [String] {
    split(separator: "\n", omittingEmptySubsequences: false).flatMap { paragraph in
      var wrapping = Wrapping(columns: max(1, columns), indent: indent)
      for word in paragraph.split(separator: " ", omittingEmptySubsequences: false) { wrapping.add(String(word)) }
      return wrapping.lines
    }
  }

  /// As many characters as fit.
  fileprivate func prefix(columns: Int) -> String {
    var used = 0
    let end = firstIndex { character in
      used += String(character).displayWidth
      return used > columns
    }
    return String(self[..<(end ?? endIndex)])
  }
}

private struct Wrapping {
  let columns: Int
  let indent: String
  private(set) var lines = [""]
  private var isLineStart = true

  init(columns: Int, indent: String) {
    self.columns = columns
    self.indent = indent.displayWidth < columns ? indent : ""
  }

  mutating func add(_ word: String) {
    let joined = isLineStart ? word : " " + word
    if lastLine.displayWidth + joined.displayWidth <= columns {
      append(joined)
    } else {
      if !isLineStart { startLine() }
      addInPieces(word)
    }
  }

  private var lastLine: String { lines[lines.count - 1] }

  private mutating func append(_ text: String) {
    lines[lines.count - 1] += text
    isLineStart = false
  }

  private mutating func startLine() {
    while lastLine.last == " " { lines[lines.count - 1].removeLast() }
    lines.append(indent)
    isLineStart = true
  }

  private mutating func addInPieces(_ word: String) {
    var rest = word
    while lastLine.displayWidth + rest.displayWidth > columns, !rest.isEmpty {
      let fitting = rest.prefix(columns: columns - lastLine.displayWidth)
      let piece = fitting.isEmpty ? String(rest.prefix(1)) : fitting
      append(piece)
      rest.removeFirst(piece.count)
      if !rest.isEmpty { startLine() }
    }
    append(rest)
  }
}
