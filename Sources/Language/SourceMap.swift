/// Finds lines and columns in a source, and edits it.
struct SourceMap {
  private let bytes: [UInt8]

  init(_ source: String) { bytes = Array(source.utf8) }

  /// The line of `offset`, from 0, and the bytes where that line starts and ends.
  func line(of offset: Int) -> (number: Int, start: Int, end: Int) {
    let offset = min(max(offset, 0), bytes.count)
    let before = bytes[..<offset]
    let number = before.count { $0 == UInt8(ascii: "\n") }
    let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    let end = bytes[offset...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    return (number, start, end)
  }

  /// The line and the column of `offset`, both from 1, in characters.
  func place(of offset: Int) -> (line: Int, column: Int) {
    let line = line(of: offset)
    return (line.number + 1, text(Span(line.start, offset)).count + 1)
  }

  var hasSeveralLines: Bool { bytes.contains(UInt8(ascii: "\n")) }

  func text(_ span: Span) -> String {
    let start = min(max(span.start, 0), bytes.count)
    return String(decoding: bytes[start..<min(max(span.end, start), bytes.count)], as: UTF8.self)
  }

  func replacing(_ span: Span, with text: String) -> String {
    self.text(Span(0, span.start)) + text + self.text(Span(span.end, bytes.count))
  }

  /// The same for several places, in any order.
  func replacing(_ changes: [(span: Span, text: String)]) -> String {
    var (result, position) = ("", 0)
    for (span, text) in changes.sorted(by: { $0.span.start < $1.span.start }) {
      result += self.text(Span(position, span.start)) + text
      position = span.end
    }
    return result + text(Span(position, bytes.count))
  }
}

/// What an input method may leave in a line, as the language spells it: full-width forms, curly quotes, `−`.
///
/// Text between quotes stays as it is.
public func normalisedInput(_ source: String) -> String {
  var scalars = String.UnicodeScalarView()
  var quote: Unicode.Scalar?
  for scalar in source.unicodeScalars {
    let plain = plainForm(scalar)
    let isQuote = plain == "\"" || plain == "'"
    if let open = quote {
      scalars.append(plain == open ? plain : scalar)
      if plain == open || plain == "\n" { quote = nil }
    } else {
      scalars.append(plain)
      if isQuote { quote = plain }
    }
  }
  return String(scalars)
}

func plainForm(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
  switch scalar.value {
  case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
  case 0x3000, 0x00A0: " "
  case 0x201C, 0x201D, 0x201E, 0x300C, 0x300D: "\""
  case 0x2018, 0x2019: "'"
  case 0x2212, 0x2013, 0x2014: "-"
  case 0x00D7: "*"
  case 0x00F7: "/"
  case 0x3001: ","
  case 0x3002: "."
  default: scalar
  }
}
