import Characters

/// Blanks at which a line of prose is not broken: around the signs of a short formula, inside short brackets, between
/// a number and `%`.
public enum Ties {
  /// Stands for a blank that keeps its neighbours together.
  public static let tie: Character = "\u{A0}"
  /// A run of more columns may be broken, or narrow screens would stay half empty.
  public static let longest = 24

  private static let signs: Set<String> = ["=", "·", "/", "+", "−", "-", "×", "≈", "<", ">", "≤", "≥", "±", "*", "→"]

  public static func tied(_ text: String) -> String {
    let words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    guard words.count > 1 else { return text }
    return parts(of: words).map { $0.joined(separator: String(tie)) }.joined(separator: " ")
  }

  /// The words of each piece that stays on one line.
  private static func parts(of words: [String]) -> [[String]] {
    if words.count(where: { $0 == "·" }) > 2 { return items(of: words) }
    return runs(of: words).flatMap { columns($0) <= longest ? [$0] : beforeSigns($0) }
  }

  /// `a · b · c` as a list: broken after a point alone.
  private static func items(of words: [String]) -> [[String]] {
    var found: [[String]] = [[]]
    for word in words {
      found[found.count - 1].append(word)
      if word == "·" { found.append([]) }
    }
    return found.flatMap { columns($0) <= longest ? [$0] : $0.map { [$0] } }.filter { !$0.isEmpty }
  }

  private static func runs(of words: [String]) -> [[String]] {
    var (found, depth) = ([[words[0]]], brackets(words[0]))
    for (word, next) in zip(words, words.dropFirst()) {
      if depth > 0 || belong(word, next) {
        found[found.count - 1].append(next)
      } else {
        found.append([next])
      }
      depth = max(0, depth + brackets(next))
    }
    return found
  }

  private static func belong(_ word: String, _ next: String) -> Bool {
    let (word, next) = (bare(word), bare(next))
    if word.isEmpty || next.isEmpty { return false }
    if signs.contains(next) || signs.contains(word) { return true }
    let isNumber = word.allSatisfy(\.isNumber)
    return isNumber && (next.first == "%" || (next.count == 3 && next.allSatisfy(\.isNumber)))
  }

  /// A long formula goes on with a sign on the next line.
  private static func beforeSigns(_ run: [String]) -> [[String]] {
    var found: [[String]] = []
    for (place, word) in run.enumerated() {
      if place > 0, signs.contains(bare(run[place - 1])), columns(found[found.count - 1] + [word]) <= longest {
        found[found.count - 1].append(word)
      } else {
        found.append([word])
      }
    }
    return found
  }

  private static func columns(_ words: [String]) -> Int { DisplayText.width(words.joined(separator: " ")) }

  /// Without marks that take no column.
  private static func bare(_ word: String) -> String { word.filter { $0.columns > 0 } }

  private static func brackets(_ word: String) -> Int {
    word.reduce(0) { "([{".contains($1) ? $0 + 1 : ")]}".contains($1) ? $0 - 1 : $0 }
  }
}

/// A line of code on a narrow screen: broken between statements where it can be, else outside brackets.
public enum FoldedCode {
  public static func lines(_ code: String, _ width: Int) -> [String] {
    var (found, rest) = ([String](), Substring(code))
    while DisplayText.width(rest) > width, let place = breakPlace(rest, width) {
      found.append(String(rest[..<place]))
      rest = rest[place...].drop { $0 == " " }
    }
    return found + DisplayText.wrap(String(rest), width)
  }

  /// The blank in the last two thirds of the line that fewest brackets hold; of several the last.
  private static func breakPlace(_ code: Substring, _ width: Int) -> Substring.Index? {
    var (used, depth, last): (Int, Int, Character) = (0, 0, " ")
    var best: (depth: Int, place: Substring.Index)?
    for place in code.indices {
      let character = code[place]
      if character == " ", used * 3 >= width {
        let depth = last == ";" ? depth - 1 : depth
        if best.map({ depth <= $0.depth }) ?? true { best = (depth, place) }
      }
      used += character.columns
      if used > width { break }
      depth += "([{".contains(character) ? 1 : ")]}".contains(character) ? -1 : 0
      last = character
    }
    return best?.place
  }
}
