extension JSON {
  /// The deepest nesting that is read. Jupyter's own metadata stays below 20.
  static let mostNesting = 100

  /// Reads bytes from anywhere: whatever they are, the answer is a value or one fault.
  ///
  /// - Throws: `J1` with the line for text that is no JSON, `J3.deep` for nesting over `mostNesting`.
  public init(reading bytes: [UInt8]) throws {
    var reader = JSONReader(bytes)
    self = try reader.document()
  }
}

/// Walks over the bytes of one file.
private struct JSONReader {
  let bytes: [UInt8]
  var place = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var byte: UInt8? { place < bytes.count ? bytes[place] : nil }

  var broken: NotebookFault {
    let line = bytes[..<min(place, bytes.count)].count { $0 == 0x0A } + 1
    return NotebookFault("J1", ["line": "\(line)"])
  }

  mutating func document() throws -> JSON {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { place = 3 }
    let value = try value(depth: 0)
    skipBlanks()
    guard byte == nil else { throw broken }
    return value
  }

  mutating func skipBlanks() {
    while let byte, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { place += 1 }
  }

  mutating func value(depth: Int) throws -> JSON {
    guard depth <= JSON.mostNesting else { throw NotebookFault("J3.deep", ["limit": "\(JSON.mostNesting)"]) }
    skipBlanks()
    switch byte {
    case UInt8(ascii: "{"): return try object(depth)
    case UInt8(ascii: "["): return try array(depth)
    case UInt8(ascii: "\""): return .string(try string())
    default: return try word()
    }
  }

  private mutating func take(_ wanted: UInt8) -> Bool {
    skipBlanks()
    guard byte == wanted else { return false }
    place += 1
    return true
  }

  private mutating func array(_ depth: Int) throws -> JSON {
    place += 1
    var elements: [JSON] = []
    if take(UInt8(ascii: "]")) { return .array(elements) }
    repeat { elements.append(try value(depth: depth + 1)) } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "]")) else { throw broken }
    return .array(elements)
  }

  /// Of two members of one name the later counts, as in Python.
  private mutating func object(_ depth: Int) throws -> JSON {
    place += 1
    var members: [JSON.Member] = []
    var places: [[UInt8]: Int] = [:]
    if take(UInt8(ascii: "}")) { return .object(members) }
    repeat {
      skipBlanks()
      guard byte == UInt8(ascii: "\"") else { throw broken }
      let name = try string()
      guard take(UInt8(ascii: ":")) else { throw broken }
      let member = JSON.Member(name, try value(depth: depth + 1))
      if let place = places.updateValue(members.count, forKey: Array(name.utf8)) {
        members[place] = member
        places[Array(name.utf8)] = place
      } else {
        members.append(member)
      }
    } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "}")) else { throw broken }
    return .object(members)
  }

  // MARK: - Words and numbers

  private mutating func word() throws -> JSON {
    let start = place
    while let byte, isWordByte(byte) { place += 1 }
    let text = String(decoding: bytes[start..<place], as: UTF8.self)
    switch text {
    case "null": return .null
    case "true": return .bool(true)
    case "false": return .bool(false)
    case "NaN", "Infinity", "-Infinity": return .number(text)  // Python writes these
    default:
      guard JSONReader.isNumber(text.utf8) else { throw broken }
      return .number(text)
    }
  }

  private func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."): true
    default: false
    }
  }

  /// `-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?`
  private static func isNumber(_ text: String.UTF8View) -> Bool {
    var rest = text[...]
    func digits() -> Int {
      let count = rest.prefix { (0x30...0x39).contains($0) }.count
      rest = rest.dropFirst(count)
      return count
    }
    if rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
    let startsWithZero = rest.first == 0x30
    let whole = digits()
    guard whole == 1 || (whole > 1 && !startsWithZero) else { return false }
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      guard digits() > 0 else { return false }
    }
    guard let exponent = rest.first else { return true }
    guard exponent == UInt8(ascii: "e") || exponent == UInt8(ascii: "E") else { return false }
    rest = rest.dropFirst()
    if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
    return digits() > 0 && rest.isEmpty
  }

  // MARK: - Strings

  private mutating func string() throws -> String {
    place += 1
    var text: [UInt8] = []
    while let byte, byte != UInt8(ascii: "\"") {
      guard byte >= 0x20 else { throw broken }
      if byte == UInt8(ascii: "\\") {
        place += 1
        text += try escape()
      } else {
        text.append(byte)
        place += 1
      }
    }
    guard byte != nil else { throw broken }
    place += 1
    guard let string = String(validating: text, as: UTF8.self) else { throw broken }
    return string
  }

  private static let shortEscapes: [UInt8: UInt8] = [
    UInt8(ascii: "\""): 0x22, UInt8(ascii: "\\"): 0x5C, UInt8(ascii: "/"): 0x2F, UInt8(ascii: "b"): 0x08,
    UInt8(ascii: "f"): 0x0C, UInt8(ascii: "n"): 0x0A, UInt8(ascii: "r"): 0x0D, UInt8(ascii: "t"): 0x09,
  ]

  private mutating func escape() throws -> [UInt8] {
    guard let letter = byte else { throw broken }
    place += 1
    if let short = JSONReader.shortEscapes[letter] { return [short] }
    guard letter == UInt8(ascii: "u") else { throw broken }
    var units = [try hexadecimal()]
    if UTF16.isLeadSurrogate(units[0]), bytes[place...].starts(with: #"\u"#.utf8) {
      place += 2
      units.append(try hexadecimal())
    }
    guard let text = String(validating: units, as: UTF16.self) else { throw broken }
    return Array(text.utf8)
  }

  private mutating func hexadecimal() throws -> UInt16 {
    guard place + 4 <= bytes.count else { throw broken }
    let digits = bytes[place..<(place + 4)]
    guard digits.allSatisfy({ $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") }),
      let unit = UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw broken }
    place += 4
    return unit
  }
}
