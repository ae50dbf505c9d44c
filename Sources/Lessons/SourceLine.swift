/// One line of a file with its line end as it stands there.
struct SourceLine: Equatable {
  /// Counted from 1.
  let number: Int
  let text: String
  /// `"\n"`, `"\r\n"`, or empty at the end of the file.
  let end: String

  var full: String { text + end }

  /// The line without spaces and tabs at both ends.
  var trimmed: String { text.trimmingBlanks }

  var isBlank: Bool { text.utf8.allSatisfy { $0 == 0x20 || $0 == 0x09 } }
}

/// A file as lines: a carriage return before a line feed belongs to the line end.
func sourceLines(of text: String) -> [SourceLine] {
  var lines: [SourceLine] = []
  var rest = Array(text.utf8)[...]
  while let feed = rest.firstIndex(of: 0x0A) {
    let hasReturn = feed > rest.startIndex && rest[feed - 1] == 0x0D
    let body = rest[rest.startIndex..<(hasReturn ? feed - 1 : feed)]
    lines.append(
      SourceLine(number: lines.count + 1, text: String(decoding: body, as: UTF8.self), end: hasReturn ? "\r\n" : "\n"))
    rest = rest[(feed + 1)...]
  }
  if !rest.isEmpty {
    lines.append(SourceLine(number: lines.count + 1, text: String(decoding: rest, as: UTF8.self), end: ""))
  }
  return lines
}

extension StringProtocol {
  /// Without spaces, tabs and carriage returns at both ends.
  var trimmingBlanks: String {
    let blank: (Unicode.Scalar) -> Bool = { $0 == " " || $0 == "\t" || $0 == "\r" }
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !blank($0) }), let last = scalars.lastIndex(where: { !blank($0) })
    else { return "" }
    return String(String.UnicodeScalarView(scalars[first...last]))
  }

  /// Every run of white space as one space, none at the ends.
  var collapsingBlanks: String {
    unicodeScalars.split { $0.properties.isWhitespace }.map { String(String.UnicodeScalarView($0)) }.joined(
      separator: " ")
  }

  /// Whether the text begins with these bytes; no combining mark changes the answer.
  func startsWithBytes(_ prefix: String) -> Bool { utf8.starts(with: prefix.utf8) }

  /// The text after its first `count` bytes, which must be ASCII.
  func droppingBytes(_ count: Int) -> String { String(decoding: utf8.dropFirst(count), as: UTF8.self) }
}
