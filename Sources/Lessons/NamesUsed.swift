/// The names that a piece of the command language mentions, outside strings and comments.
///
/// `x.mean(axis=0)` mentions `x`, and `mean` because a method call is a call; `t.mean` mentions `t` alone; the word
/// before `=` inside a call counts too, which does no harm where this is used.
func namesUsed(in source: String) -> Set<String> {
  var names: Set<String> = []
  var scanner = NameScanner(source)
  while let name = scanner.nextName() { names.insert(name) }
  return names
}

private struct NameScanner {
  let scalars: [Unicode.Scalar]
  var position = 0

  init(_ source: String) { scalars = Array(source.unicodeScalars) }

  mutating func nextName() -> String? {
    while position < scalars.count {
      let scalar = scalars[position]
      if scalar == "#" {
        skip { $0 != "\n" }
      } else if scalar == "\"" || scalar == "'" {
        position += 1
        skip { $0 != scalar && $0 != "\n" }
        position += 1
      } else if isDigit(scalar) {
        skip { isDigit($0) || $0 == "." || isLetter($0) }
      } else if isLetter(scalar) {
        if let name = word() { return name }
      } else {
        position += 1
      }
    }
    return nil
  }

  private mutating func skip(while holds: (Unicode.Scalar) -> Bool) {
    while position < scalars.count, holds(scalars[position]) { position += 1 }
  }

  /// The word here, or nil when it is a field.
  private mutating func word() -> String? {
    let start = position
    while position < scalars.count, isLetter(scalars[position]) || isDigit(scalars[position]) { position += 1 }
    let isField = start > 0 && scalars[start - 1] == "."
    let isCalled = position < scalars.count && scalars[position] == "("
    return isField && !isCalled ? nil : String(String.UnicodeScalarView(scalars[start..<position]))
  }
}

private func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

private func isLetter(_ scalar: Unicode.Scalar) -> Bool {
  scalar == "_" || scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
}
