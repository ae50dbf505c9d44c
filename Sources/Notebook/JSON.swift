/// A JSON value that keeps what a file says: numbers as they are spelt, members in their order.
///
/// Codable cannot give Jupyter's bytes back: it neither keeps a number's spelling (`1e-05`, `0.10`, `NaN`) nor the
/// indent of one space, and it bounds neither nesting nor size. Jupyter's form is small, so it is written out here.
public enum JSON: Sendable, Equatable {
  case null
  case bool(Bool)
  /// As it is spelt, for example `1e-05`.
  case number(String)
  case string(String)
  case array([JSON])
  case object([Member])

  public struct Member: Sendable, Equatable {
    public let name: String
    public var value: JSON

    public init(_ name: String, _ value: JSON) { (self.name, self.value) = (name, value) }
  }

  public var text: String? { if case .string(let text) = self { text } else { nil } }

  public var elements: [JSON]? { if case .array(let elements) = self { elements } else { nil } }

  public var members: [Member]? { if case .object(let members) = self { members } else { nil } }

  public var integer: Int? { if case .number(let digits) = self { Int(digits) } else { nil } }

  public subscript(name: String) -> JSON? { members?[name] }
}

extension [JSON.Member] {
  /// The member of that name. Names are compared byte for byte: `é` has two spellings.
  public subscript(name: String) -> JSON? {
    get { last { $0.name.utf8.elementsEqual(name.utf8) }?.value }
    set {
      let place = lastIndex { $0.name.utf8.elementsEqual(name.utf8) }
      switch (place, newValue) {
      case (let place?, let value?): self[place].value = value
      case (let place?, nil): remove(at: place)
      case (nil, let value?): append(JSON.Member(name, value))
      case (nil, nil): break
      }
    }
  }
}

// MARK: - Writing

extension JSON {
  /// The text as Python's `json.dumps(…, indent=1, sort_keys=True, ensure_ascii=False)` writes it: what Jupyter does.
  public var jupyterText: String {
    var bytes: [UInt8] = []
    write(into: &bytes, depth: 0)
    return String(decoding: bytes, as: UTF8.self)
  }

  private func write(into bytes: inout [UInt8], depth: Int) {
    switch self {
    case .null: bytes += "null".utf8
    case .bool(let value): bytes += (value ? "true" : "false").utf8
    case .number(let digits): bytes += digits.utf8
    case .string(let text): JSON.write(text, into: &bytes)
    case .array(let elements):
      JSON.list(elements, "[", "]", into: &bytes, depth) { $0.write(into: &$1, depth: depth + 1) }
    case .object(let members):
      let sorted = members.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
      JSON.list(sorted, "{", "}", into: &bytes, depth) { member, bytes in
        JSON.write(member.name, into: &bytes)
        bytes += ": ".utf8
        member.value.write(into: &bytes, depth: depth + 1)
      }
    }
  }

  private static func list<Part>(
    _ parts: [Part], _ open: String, _ close: String, into bytes: inout [UInt8], _ depth: Int,
    _ write: (Part, inout [UInt8]) -> Void
  ) {
    bytes += open.utf8
    for (place, part) in parts.enumerated() {
      bytes += (place == 0 ? "\n" : ",\n").utf8
      bytes += repeatElement(0x20, count: depth + 1)
      write(part, &bytes)
    }
    if !parts.isEmpty {
      bytes.append(0x0A)
      bytes += repeatElement(0x20, count: depth)
    }
    bytes += close.utf8
  }

  private static func write(_ text: String, into bytes: inout [UInt8]) {
    bytes.append(0x22)
    for byte in text.utf8 {
      switch byte {
      case 0x22: bytes += #"\""#.utf8
      case 0x5C: bytes += #"\\"#.utf8
      case 0x0A: bytes += #"\n"#.utf8
      case 0x0D: bytes += #"\r"#.utf8
      case 0x09: bytes += #"\t"#.utf8
      case 0x08: bytes += #"\b"#.utf8
      case 0x0C: bytes += #"\f"#.utf8
      case 0..<0x20: bytes += ((byte < 0x10 ? #"\u000"# : #"\u00"#) + String(byte, radix: 16)).utf8
      default: bytes.append(byte)
      }
    }
    bytes.append(0x22)
  }
}
