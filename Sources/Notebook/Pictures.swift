/// Bytes as text of 64 signs (RFC 4648, section 4).
enum Base64 {
  private static let signs = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  static func text(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let word = group.reduce(0) { $0 << 8 | UInt32($1) } << (8 * UInt32(3 - group.count))
      for place in 0..<4 {
        text.append(place <= group.count ? signs[Int(word >> (18 - 6 * UInt32(place))) & 63] : UInt8(ascii: "="))
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  static func isText(_ text: String) -> Bool {
    let body = text.utf8.prefix { $0 != UInt8(ascii: "=") }
    return !body.isEmpty && text.utf8.count % 4 == 0 && body.allSatisfy(signs.contains)
      && text.utf8.dropFirst(body.count).allSatisfy { $0 == UInt8(ascii: "=") }
  }
}

/// What a drawing says about itself.
enum SVGWords {
  /// The texts of its first `title` and `desc`.
  static func description(_ drawing: String) -> String? {
    let words = ["title", "desc"].compactMap { text(of: $0, in: drawing) }
    return words.isEmpty ? nil : words.joined(separator: ". ")
  }

  private static func text(of tag: String, in drawing: String) -> String? {
    guard let open = drawing.firstRange(of: "<" + tag), let start = drawing[open.upperBound...].firstIndex(of: ">"),
      let end = drawing[start...].firstRange(of: "</" + tag)?.lowerBound
    else { return nil }
    let text = drawing[drawing.index(after: start)..<end]
    guard !text.isEmpty, !text.contains("<") else { return nil }
    return [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&#39;", "'"), ("&amp;", "&")]
      .reduce(String(text)) { $0.replacing($1.0, with: $1.1) }
  }
}
