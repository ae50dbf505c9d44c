/// One recorded line of output, as tokens that a new line is compared with.
///
/// Text must be the same. A number written without point or exponent must be the same; any other may differ by one
/// unit of its last recorded digit, or by what `(~ 1e-3)` at the end of the line allows. `...` stands for anything.
struct RecordedLine {
  let tokens: [Token]
  /// From `(~ 1e-3)` at the end of the line.
  let tolerance: Double?

  struct Token: Equatable {
    let text: String
    /// White space stands before it, outside brackets.
    let isApart: Bool
    /// Nil for text.
    let number: Double?
  }

  init(_ line: String) {
    let (body, tolerance) = RecordedLine.splitTolerance(line)
    self.tolerance = tolerance
    tokens = Tokens(body).all
  }

  private static func splitTolerance(_ line: String) -> (String, Double?) {
    let trimmed = line.trimmingBlanks
    guard trimmed.utf8.last == 0x29, let open = trimmed.range(ofLast: "(~") else { return (trimmed, nil) }
    let inside = trimmed[open...].dropFirst(2).dropLast().trimmingBlanks
    guard let tolerance = Double(inside), tolerance >= 0 else { return (trimmed, nil) }
    return (trimmed[..<open].trimmingBlanks, tolerance)
  }

  /// The whole line stands for any lines.
  var isAnyLines: Bool { tokens.count == 1 && tokens[0].text == "..." }

  func matches(_ line: String) -> Bool {
    matches(tokens[...], Tokens(line.trimmingBlanks).all[...])
  }

  private func matches(_ recorded: ArraySlice<Token>, _ found: ArraySlice<Token>) -> Bool {
    guard let first = recorded.first else { return found.isEmpty }
    if first.text == "..." {
      let rest = recorded.dropFirst()
      return rest.isEmpty || (0...found.count).contains { matches(rest, found.dropFirst($0)) }
    }
    guard let other = found.first, accepts(first, other) else { return false }
    return matches(recorded.dropFirst(), found.dropFirst())
  }

  private func accepts(_ recorded: Token, _ found: Token) -> Bool {
    guard recorded.isApart == found.isApart else { return false }
    guard let wanted = recorded.number, let value = found.number else { return recorded.text == found.text }
    if let tolerance { return abs(wanted - value) <= tolerance }
    guard let unit = lastDigitUnit(recorded.text) else { return recorded.text == found.text || wanted == value }
    return abs(wanted - value) <= unit * (1 + 1e-9)
  }

  /// The value of one step in the last digit: 0.001 for `1.342`, 1e-8 for `2.06e-06`; nil for a whole number.
  private func lastDigitUnit(_ text: String) -> Double? {
    let parts = text.lowercased().split(separator: "e", maxSplits: 1)
    guard text.contains(".") || parts.count == 2 else { return nil }
    let digits = parts[0].firstIndex(of: ".").map { parts[0].distance(from: $0, to: parts[0].endIndex) - 1 } ?? 0
    let exponent = parts.count == 2 ? Int(parts[1]) ?? 0 : 0
    return Double("1e\(exponent - digits)")
  }
}

/// Cuts a line into numbers, words and single signs.
private struct Tokens {
  var all: [RecordedLine.Token] = []

  init(_ line: String) {
    let scalars = Array(line.unicodeScalars)
    var position = 0
    var depth = 0
    while position < scalars.count {
      let start = position
      while position < scalars.count, scalars[position] == " " || scalars[position] == "\t" { position += 1 }
      guard position < scalars.count else { break }
      let isApart = position > start && depth == 0
      let length = tokenLength(scalars, position)
      let text = String(String.UnicodeScalarView(scalars[position..<(position + length)]))
      if text == "[" { depth += 1 }
      if text == "]" { depth = max(0, depth - 1) }
      all.append(.init(text: text, isApart: isApart && start > 0, number: number(text)))
      position += length
    }
  }

  private func number(_ text: String) -> Double? {
    guard let first = text.unicodeScalars.first(where: { $0 != "-" && $0 != "+" }), isDigit(first) || first == "."
    else { return nil }
    return Double(text)
  }

  private func tokenLength(_ scalars: [Unicode.Scalar], _ start: Int) -> Int {
    if let length = numberLength(scalars, start) { return length }
    if scalars[start...].starts(with: "...".unicodeScalars) { return 3 }
    guard isWord(scalars[start]) else { return 1 }
    return scalars[start...].prefix { isWord($0) || isDigit($0) }.count
  }

  /// The length of a number that begins here: a sign counts unless a word, a digit or a bracket stands before it.
  private func numberLength(_ scalars: [Unicode.Scalar], _ start: Int) -> Int? {
    var position = start
    if scalars[start] == "-" || scalars[start] == "+" {
      if start > 0, !" \t[(,=".unicodeScalars.contains(scalars[start - 1]) { return nil }
      position += 1
    }
    let whole = scalars[position...].prefix(while: isDigit).count
    position += whole
    if position < scalars.count, scalars[position] == ".", !scalars[position...].starts(with: "...".unicodeScalars) {
      let fraction = scalars[(position + 1)...].prefix(while: isDigit).count
      guard whole + fraction > 0 else { return nil }
      position += 1 + fraction
    } else if whole == 0 {
      return nil
    }
    return position - start + exponentLength(scalars, position)
  }

  private func exponentLength(_ scalars: [Unicode.Scalar], _ start: Int) -> Int {
    guard start < scalars.count, scalars[start] == "e" || scalars[start] == "E" else { return 0 }
    var position = start + 1
    if position < scalars.count, scalars[position] == "-" || scalars[position] == "+" { position += 1 }
    let digits = scalars[min(position, scalars.count)...].prefix(while: isDigit).count
    return digits == 0 ? 0 : position + digits - start
  }

  private func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private func isWord(_ scalar: Unicode.Scalar) -> Bool { scalar == "_" || scalar.properties.isAlphabetic }
}

extension String {
  /// Where the last occurrence of an ASCII text begins.
  func range(ofLast part: String) -> String.Index? {
    var found: String.Index?
    for index in unicodeScalars.indices where unicodeScalars[index...].starts(with: part.unicodeScalars) {
      found = index
    }
    return found
  }
}

/// Compares recorded lines with what was shown.
public enum RecordedOutput {
  /// The position of the first recorded line that does not match, or nil when all do. `recorded.count` means that
  /// more was shown than recorded.
  public static func firstDifference(recorded: [String], shown: [String]) -> Int? {
    let recorded = recorded.droppingBlankEnd.map(RecordedLine.init)
    return difference(recorded[...], shown.droppingBlankEnd[...])
  }

  private static func difference(_ recorded: ArraySlice<RecordedLine>, _ shown: ArraySlice<String>) -> Int? {
    var (recorded, shown) = (recorded, shown)
    while let line = recorded.first {
      if line.isAnyLines {
        let rest = recorded.dropFirst()
        let fits = (0...shown.count).contains { difference(rest, shown.dropFirst($0)) == nil }
        return fits ? nil : recorded.startIndex
      }
      guard let other = shown.first, line.matches(other) else { return recorded.startIndex }
      (recorded, shown) = (recorded.dropFirst(), shown.dropFirst())
    }
    return shown.isEmpty ? nil : recorded.endIndex
  }
}

extension [String] {
  /// Without the blank lines at the end.
  var droppingBlankEnd: [String] { Array(self[..<((lastIndex { !$0.trimmingBlanks.isEmpty } ?? -1) + 1)]) }
}
