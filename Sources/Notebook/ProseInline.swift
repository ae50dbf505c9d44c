extension Prose {
  /// Code, emphasis and links inside a line. A link is its text and its address: the page refers to nothing outside.
  static func inline(_ text: some StringProtocol) -> String {
    var html = ""
    var rest = Substring(text)
    while let character = rest.first {
      if let (piece, length) = piece(rest, character) {
        html += piece
        rest = rest.dropFirst(length)
      } else {
        html += HTML.escaped(String(character))
        rest = rest.dropFirst()
      }
    }
    return html
  }

  /// The marked piece that begins here, and how many characters it takes.
  private static func piece(_ text: Substring, _ first: Character) -> (String, Int)? {
    switch first {
    case "\\":
      guard let next = text.dropFirst().first, next.isASCII, next.isPunctuation || next.isSymbol else { return nil }
      return (HTML.escaped(String(next)), 2)
    case "`": return code(text)
    case "*":
      if text.hasPrefix("**") { return emphasis(text, "**", "strong") }
      return emphasis(text, "*", "em")
    case "[": return link(text)
    default: return nil
    }
  }

  private static func code(_ text: Substring) -> (String, Int)? {
    let mark = text.prefix { $0 == "`" }
    let inside = text.dropFirst(mark.count)
    guard let end = inside.range(of: mark)?.lowerBound else { return nil }
    let body = inside[..<end]
    guard !body.isEmpty else { return nil }
    return ("<code>\(HTML.escaped(String(body)))</code>", body.count + 2 * mark.count)
  }

  private static func emphasis(_ text: Substring, _ mark: String, _ tag: String) -> (String, Int)? {
    let inside = text.dropFirst(mark.count)
    guard let start = inside.first, !start.isWhitespace, start != "*",
      let end = inside.range(of: mark)?.lowerBound, inside[..<end].last?.isWhitespace == false
    else { return nil }
    let body = inside[..<end]
    return ("<\(tag)>\(inline(body))</\(tag)>", body.count + 2 * mark.count)
  }

  private static func link(_ text: Substring) -> (String, Int)? {
    guard let middle = text.range(of: "](")?.lowerBound, let end = text[middle...].firstIndex(of: ")") else {
      return nil
    }
    let label = text[text.index(after: text.startIndex)..<middle]
    let address = text[text.index(middle, offsetBy: 2)..<end]
    guard !label.contains("["), !label.contains("\n"), !address.contains(" ") else { return nil }
    let html = inline(label) + (address.isEmpty || address == label ? "" : " (\(HTML.escaped(String(address))))")
    return (html, text[...end].count)
  }
}

extension Substring {
  /// Where a short text first stands.
  fileprivate func range(of part: some Collection<Character>) -> Range<Index>? { firstRange(of: part) }
}
