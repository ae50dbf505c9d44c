/// Cuts a source into tokens, and finds what can be wrong before grammar: brackets, characters, numbers.
struct Lexer {
  private let source: String
  private let bytes: [UInt8]
  private var position = 0
  private var open: [(symbol: UInt8, at: Int)] = []
  private var tokens: [Token] = []

  static func tokens(of source: String) throws(Diagnostic) -> [Token] {
    var lexer = Lexer(source)
    return try lexer.run()
  }

  private init(_ source: String) {
    self.source = source
    bytes = Array(source.utf8)
  }

  private mutating func run() throws(Diagnostic) -> [Token] {
    while true {
      let before = position
      try skipBlanks()
      let spaced = position > before || position == 0
      guard position < bytes.count else { break }
      try next(spaced)
    }
    if let bracket = open.last { throw unclosed(bracket.symbol, bracket.at) }
    add(.end, from: position, spaced: true)
    return tokens
  }

  private mutating func add(_ kind: Token.Kind, from start: Int, spaced: Bool) {
    tokens.append(Token(kind: kind, span: Span(start, position), spaceBefore: spaced))
  }

  // MARK: - White space

  /// Inside `(` and `[` a line end is a blank; inside `{` and outside it ends a statement.
  private var newlineIsBlank: Bool { open.last.map { $0.symbol != UInt8(ascii: "{") } ?? false }

  private mutating func skipBlanks() throws(Diagnostic) {
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): position += 1
      case UInt8(ascii: "\n") where newlineIsBlank: position += 1
      case UInt8(ascii: "#"): while position < bytes.count, bytes[position] != UInt8(ascii: "\n") { position += 1 }
      case 0xC2 where peek(1) == 0xA0: position += 2  // no-break space
      case 0xE3 where peek(1) == 0x80 && peek(2) == 0x80: position += 3  // ideographic space
      default: return
      }
    }
  }

  private func peek(_ ahead: Int) -> UInt8? {
    position + ahead < bytes.count ? bytes[position + ahead] : nil
  }

  // MARK: - One token

  private mutating func next(_ spaced: Bool) throws(Diagnostic) {
    let byte = bytes[position]
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): try number(spaced)
    case UInt8(ascii: ".") where peek(1).map(isDigit) ?? false: try number(spaced)
    case UInt8(ascii: "\""), UInt8(ascii: "'"): try text(closing: byte, spaced)
    case UInt8(ascii: "\n"), UInt8(ascii: ";"):
      position += 1
      add(.separator, from: position - 1, spaced: spaced)
    default:
      if startsName(at: position) { name(spaced) } else { try symbol(spaced) }
    }
  }

  private mutating func number(_ spaced: Bool) throws(Diagnostic) {
    let start = position
    digits()
    if peek(0) == UInt8(ascii: "."), !(peek(1) == UInt8(ascii: ".")), !startsName(at: position + 1) {
      position += 1
      digits()
    }
    if let e = peek(0), e == UInt8(ascii: "e") || e == UInt8(ascii: "E") {
      let signed = peek(1) == UInt8(ascii: "+") || peek(1) == UInt8(ascii: "-")
      if peek(signed ? 2 : 1).map(isDigit) ?? false {
        position += signed ? 2 : 1
        digits()
      }
    }
    let digitsText = String(decoding: bytes[start..<position].filter { $0 != UInt8(ascii: "_") }, as: UTF8.self)
    let value = Double(digitsText.hasSuffix(".") ? String(digitsText.dropLast()) : digitsText)
    guard let value else { throw error("P0.number", Span(start, position), ["text": digitsText]) }
    if startsName(at: position) { throw missingProduct(after: start) }
    add(.number(value), from: start, spaced: spaced)
  }

  private mutating func digits() {
    while let byte = peek(0), isDigit(byte) || (byte == UInt8(ascii: "_") && position > 0) { position += 1 }
  }

  private mutating func text(closing quote: UInt8, _ spaced: Bool) throws(Diagnostic) {
    let start = position
    position += 1
    while let byte = peek(0), byte != quote, byte != UInt8(ascii: "\n") { position += 1 }
    guard peek(0) == quote else { throw error("P1.text", Span(start, position), ["quote": quote == 34 ? "\"" : "'"]) }
    let content = String(decoding: bytes[(start + 1)..<position], as: UTF8.self)
    position += 1
    add(.text(content), from: start, spaced: spaced)
  }

  private mutating func name(_ spaced: Bool) {
    let start = position
    while let length = lengthOfNameScalar(at: position, first: position == start) { position += length }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    add(.name(Lexer.spellings[text] ?? text), from: start, spaced: spaced)
  }

  /// Greek letters are spellings of the names the formulas give them.
  private static let spellings = ["γ": "gamma", "β": "beta", "μ": "mu", "σ": "sigma", "ε": "eps", "π": "pi"]

  private mutating func symbol(_ spaced: Bool) throws(Diagnostic) {
    let start = position
    for length in [3, 2, 1] where position + length <= bytes.count {
      let text = String(decoding: bytes[position..<(position + length)], as: UTF8.self)
      guard Lexer.symbols.contains(text) else { continue }
      position += length
      try trackBracket(text, at: start)
      add(.symbol(text), from: start, spaced: spaced)
      return
    }
    throw unknownCharacter()
  }

  private static let symbols: Set<String> = [
    "...", "**", "//", "==", "!=", "<=", ">=", "+", "-", "*", "/", "%", "@", "<", ">", "=", "(", ")", "[", "]", "{",
    "}", ",", ".", ":", "~",
  ]

  // MARK: - Names

  private func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

  private func startsName(at index: Int) -> Bool { lengthOfNameScalar(at: index, first: true) != nil }

  /// The UTF-8 length of the scalar at `index` if a name may contain it there.
  private func lengthOfNameScalar(at index: Int, first: Bool) -> Int? {
    guard index < bytes.count else { return nil }
    let byte = bytes[index]
    if byte < 0x80 {
      let letter = (byte | 0x20) >= UInt8(ascii: "a") && (byte | 0x20) <= UInt8(ascii: "z")
      return letter || byte == UInt8(ascii: "_") || (!first && isDigit(byte)) ? 1 : nil
    }
    guard let scalar = scalar(at: index) else { return nil }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
      return Lexer.isFullWidth(scalar) ? nil : UTF8.width(scalar)
    case .nonspacingMark, .spacingMark: return first ? nil : UTF8.width(scalar)
    default: return nil
    }
  }

  private static func isFullWidth(_ scalar: Unicode.Scalar) -> Bool { (0xFF01...0xFF5E).contains(scalar.value) }

  private func scalar(at index: Int) -> Unicode.Scalar? {
    var decoder = UTF8()
    var iterator = bytes[index...].makeIterator()
    if case .scalarValue(let scalar) = decoder.decode(&iterator) { return scalar }
    return nil
  }

  // MARK: - Brackets

  private mutating func trackBracket(_ text: String, at start: Int) throws(Diagnostic) {
    switch text {
    case "(", "[", "{": open.append((bytes[start], start))
    case ")", "]", "}": try close(bytes[start], at: start)
    default: break
    }
  }

  private static let closing: [UInt8: UInt8] = [
    UInt8(ascii: "("): UInt8(ascii: ")"), UInt8(ascii: "["): UInt8(ascii: "]"), UInt8(ascii: "{"): UInt8(ascii: "}"),
  ]

  private mutating func close(_ symbol: UInt8, at place: Int) throws(Diagnostic) {
    let text = String(Unicode.Scalar(symbol))
    guard let opened = open.popLast() else {
      throw error("P2.alone", Span(place, place + 1), ["close": text], replacing: Span(place, place + 1), with: "")
    }
    guard let wanted = Lexer.closing[opened.symbol], wanted != symbol else { return }
    let facts = placed(["close": text, "open": String(Unicode.Scalar(opened.symbol))], at: opened.at)
    let fix = String(Unicode.Scalar(wanted))
    throw error("P2.other", Span(place, place + 1), facts, replacing: Span(place, place + 1), with: fix)
  }

  private func unclosed(_ symbol: UInt8, _ at: Int) -> Diagnostic {
    let key = SourceMap(source).hasSeveralLines ? "P1.bracket.line" : "P1.bracket"
    return error(key, Span(at, at + 1), placed(["open": String(Unicode.Scalar(symbol))], at: at))
  }

  private func placed(_ facts: [String: String], at offset: Int) -> [String: String] {
    let place = SourceMap(source).place(of: offset)
    return facts.merging(["line": "\(place.line)", "column": "\(place.column)"]) { first, _ in first }
  }
}

// MARK: - What is wrong

extension Lexer {
  private func error(
    _ key: String, _ span: Span, _ facts: [String: String], replacing: Span? = nil, with text: String = ""
  ) -> Diagnostic {
    var diagnostic = Diagnostic(key, facts, at: span, in: source)
    if let replacing { diagnostic.fix = SourceMap(source).replacing(replacing, with: text) }
    return diagnostic
  }

  /// `2x`: a number that touches a name.
  private func missingProduct(after start: Int) -> Diagnostic {
    if let based = numberInOtherBase(at: start) { return based }
    return error("P3", Span(start, position + 1), [:], replacing: Span(position, position), with: "*")
  }

  /// `0x10`, `0b11`: the same number in tens.
  private func numberInOtherBase(at start: Int) -> Diagnostic? {
    let radices: [UInt8: Int] = [UInt8(ascii: "x"): 16, UInt8(ascii: "b"): 2, UInt8(ascii: "o"): 8]
    guard bytes[start..<position].elementsEqual([UInt8(ascii: "0")]),
      let radix = peek(0).flatMap({ radices[$0 | 0x20] })
    else { return nil }
    var end = position + 1
    while end < bytes.count, lengthOfNameScalar(at: end, first: false) == 1 { end += 1 }
    let digits = String(decoding: bytes[(position + 1)..<end], as: UTF8.self).filter { $0 != "_" }
    guard let value = Int(digits, radix: radix) else { return nil }
    let span = Span(start, end)
    return error("P3.base", span, ["text": SourceMap(source).text(span)], replacing: span, with: "\(value)")
  }

  private func unknownCharacter() -> Diagnostic {
    guard let scalar = scalar(at: position) else {
      return error("P0.utf8", Span(position, position + 1), [:])
    }
    let span = Span(position, position + UTF8.width(scalar))
    if plainForm(scalar) != scalar {
      var diagnostic = error("P7.fullwidth", span, ["character": String(scalar)])
      diagnostic.fix = normalisedInput(source)
      return diagnostic
    }
    if scalar == "?" { return helpMark(span) }
    if scalar == "!", isFirstOnLine, !(peek(1) == UInt8(ascii: "=")) { return error("P11.shell", span, [:]) }
    if let word = Lexer.operatorWords[Character(scalar)] {
      if scalar == "!", !(startsName(at: position + 1) || peek(1) == UInt8(ascii: "(")) {
        return error("P0.character", span, ["character": "!"])
      }
      let isDoubled = scalar != "!" && peek(1) == bytes[position]
      let span = Span(span.start, span.end + (isDoubled ? 1 : 0))
      return error(
        "P4." + (scalar == "^" ? "power" : "words"), span, ["symbol": String(scalar), "word": word], replacing: span,
        with: apart(word, from: span))
    }
    let shown = scalar.properties.generalCategory == .control ? "U+" + String(scalar.value, radix: 16) : String(scalar)
    return error("P0.character", span, ["character": shown])
  }

  /// A word in the place of a sign, with blanks where its neighbours would run into it.
  private func apart(_ word: String, from span: Span) -> String {
    guard word.utf8.allSatisfy({ $0 >= UInt8(ascii: "a") }) else { return word }
    let isBlank = { (place: Int) in !bytes.indices.contains(place) || bytes[place] == UInt8(ascii: " ") }
    return (isBlank(span.start - 1) ? "" : " ") + word + (isBlank(span.end) ? "" : " ")
  }

  private var isFirstOnLine: Bool {
    let line = SourceMap(source).line(of: position)
    return bytes[line.start..<position].allSatisfy { $0 == UInt8(ascii: " ") } && startsName(at: position + 1)
  }

  /// `mean?` and `?mean` ask for help elsewhere.
  private func helpMark(_ span: Span) -> Diagnostic {
    let map = SourceMap(source)
    let line = map.line(of: position)
    let words = map.text(Span(line.start, line.end)).filter { !"?() ".contains($0) }.split(separator: ".")
    let word = words.last.map(String.init) ?? ""
    let help = word.isEmpty ? "help" : "help \(word)"
    return error("P11.help", span, ["here": help], replacing: Span(line.start, line.end), with: help)
  }

  private static let operatorWords: [Character: String] = ["^": "**", "&": "and", "|": "or", "!": "not "]
}
