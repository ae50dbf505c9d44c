/// The particles of a Korean sentence whose form depends on the word before them, once that word is known.
///
/// Templates write both forms, `은(는)` or `(으)로`. The last sound decides: a syllable with a final consonant, a digit or
/// a Latin letter as it is read aloud. Quotes and brackets between the word and the particle have no sound.
enum KoreanParticles {
  private enum Sound { case vowel, rieul, consonant }

  /// What a template writes, the form after a final consonant, and the form after a vowel.
  private static let particles: [(written: String, closed: String, open: String)] = [
    ("은(는)", "은", "는"), ("을(를)", "을", "를"), ("이(가)", "이", "가"), ("과(와)", "과", "와"), ("와(과)", "과", "와"),
    ("(으)로", "으로", "로"), ("(이)", "이", ""),
  ]

  static func resolved(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "(")) else { return text }
    return particles.reduce(text) { resolved($0, $1) }
  }

  private static func resolved(_ text: String, _ particle: (written: String, closed: String, open: String)) -> String {
    var (result, rest) = ("", text[...])
    while let place = rest.firstRange(of: particle.written) {
      result += rest[..<place.lowerBound]
      let sound = lastSound(of: result)
      let isClosed = sound == .consonant || (sound == .rieul && particle.written != "(으)로")
      result += sound == nil ? particle.written : isClosed ? particle.closed : particle.open
      rest = rest[place.upperBound...]
    }
    return result + rest
  }

  /// Nil where nothing before the particle has a sound.
  private static func lastSound(of text: String) -> Sound? {
    var letters = text.unicodeScalars[...]
    while let last = letters.last {
      if let sound = sound(of: last) { return last.isASCII && isLetter(last) ? latin(letters) : sound }
      if last == " " || last == "\n" { return nil }
      letters.removeLast()
    }
    return nil
  }

  private static func sound(of scalar: Unicode.Scalar) -> Sound? {
    switch scalar {
    case "가"..."힣":
      let final = (scalar.value - 0xAC00) % 28
      return final == 0 ? .vowel : final == 8 ? .rieul : .consonant
    case "1", "7", "8", "₁", "₇", "₈": return .rieul  // 일 칠 팔
    case "0", "3", "6", "₀", "₃", "₆", "²", "³": return .consonant  // 영 삼 육 제곱
    case "2", "4", "5", "9", "₂", "₄", "₅", "₉", "%": return .vowel
    case "ε": return .consonant
    case "α", "β", "γ", "μ", "σ", "λ", "η", "π", "Σ": return .vowel
    default: return isLetter(scalar) ? .vowel : nil
    }
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
  }

  // MARK: - Latin letters

  /// A word of Latin letters as a Korean speaker reads it: letter by letter without a vowel in it, else as English.
  private static func latin(_ text: Substring.UnicodeScalarView) -> Sound {
    let letters = String(String.UnicodeScalarView(text.reversed().prefix { isLetter($0) }.reversed()))
    let word = letters.lowercased()
    let isSpelt = letters == letters.uppercased() || !word.contains { "aeiouy".contains($0) }
    guard !isSpelt, word.count > 1 else { return spelt(word.last) }
    return read(Array(word))
  }

  private static func spelt(_ letter: Character?) -> Sound {
    switch letter {
    case "l", "r": .rieul  // 엘 알
    case "m", "n": .consonant  // 엠 엔
    default: .vowel
    }
  }

  private static func read(_ word: [Character]) -> Sound {
    let isSilent = word.count > 2 && word[word.count - 1] == "e"
    let last = word[word.count - (isSilent ? 2 : 1)]
    let before = word.count > (isSilent ? 2 : 1) ? word[word.count - (isSilent ? 3 : 2)] : " "
    switch last {
    case "l": return .rieul
    case "m", "n": return .consonant
    case "g": return before == "n" && !isSilent ? .consonant : .vowel
    case "k" where before == "c" && !isSilent: return .consonant  // stack, rock
    case "p", "t", "k", "b", "c": return !isSilent && "aeiou".contains(before) ? .consonant : .vowel
    default: return .vowel
    }
  }
}
