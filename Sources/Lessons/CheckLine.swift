/// One line of a `check` fence.
public enum CheckLine: Sendable, Equatable {
  /// `xhat ~ [-1.34, …] tol=1e-4`; without a tolerance 10⁻⁶·max(1, |right|).
  case close(left: String, right: String, Tolerance)
  /// A condition: `max(xhat) > 1`.
  case holds(String)
  /// `shape xhat = [4, 2]`.
  case shape(name: String, [Int])
  /// The answer must use a function.
  case uses(String)
  /// The answer must do without a function.
  case forbid(String)

  public enum Tolerance: Sendable, Equatable {
    case usual
    case absolute(Double)
    case relative(Double)
  }

  /// Reads one line; nil when it is none of the five forms, and for a line without content.
  public static func parse(_ line: String) -> CheckLine? {
    let text = line.withoutComment.trimmingBlanks
    guard !text.isEmpty else { return nil }
    for (word, make) in [("uses", CheckLine.uses), ("forbid", CheckLine.forbid)] {
      if let name = argument(of: word, in: text) { return isName(name) ? make(name) : nil }
    }
    if let rest = argument(of: "shape", in: text) { return shape(rest) }
    guard let (expression, tolerance) = splitTolerance(text) else { return nil }
    guard let tilde = positionOfTilde(expression) else {
      return tolerance == .usual ? .holds(expression) : nil
    }
    let left = expression[..<tilde].trimmingBlanks
    let right = String(expression.unicodeScalars[tilde...].dropFirst()).trimmingBlanks
    return left.isEmpty || right.isEmpty ? nil : .close(left: left, right: right, tolerance)
  }

  private static func argument(of word: String, in text: String) -> String? {
    text.startsWithBytes(word + " ") ? text.droppingBytes(word.utf8.count + 1).trimmingBlanks : nil
  }

  private static func isName(_ text: String) -> Bool { namesUsed(in: text) == [text] }

  private static func shape(_ text: String) -> CheckLine? {
    let pair = text.split(separator: "=", maxSplits: 1).map { $0.trimmingBlanks }
    guard pair.count == 2, isName(pair[0]), let sizes = sizes(pair[1]) else { return nil }
    return .shape(name: pair[0], sizes)
  }

  private static func sizes(_ text: String) -> [Int]? {
    guard text.utf8.first == 0x5B, text.utf8.last == 0x5D else { return nil }
    let parts = text.dropFirst().dropLast().split(separator: ",").map { $0.trimmingBlanks }
    let numbers = parts.compactMap { Int($0) }
    return numbers.count == parts.count ? numbers : nil
  }

  /// An expression and the `tol=` or `rtol=` that may follow it; nil when the tolerance is no number.
  static func splitTolerance(_ text: String) -> (expression: String, Tolerance)? {
    guard let space = text.unicodeScalars.lastIndex(where: { $0 == " " || $0 == "\t" }) else { return (text, .usual) }
    let last = String(text.unicodeScalars[space...].dropFirst())
    for (word, make) in [("tol=", Tolerance.absolute), ("rtol=", Tolerance.relative)] where last.startsWithBytes(word) {
      guard let number = Double(last.droppingBytes(word.utf8.count)), number >= 0, number.isFinite else { return nil }
      return (text[..<space].trimmingBlanks, make(number))
    }
    return (text, .usual)
  }

  private static func positionOfTilde(_ text: String) -> String.Index? {
    var quote: Unicode.Scalar?
    for index in text.unicodeScalars.indices {
      let scalar = text.unicodeScalars[index]
      if scalar == quote {
        quote = nil
      } else if quote == nil, scalar == "\"" || scalar == "'" {
        quote = scalar
      } else if quote == nil, scalar == "~" {
        return index
      }
    }
    return nil
  }

  /// Every expression of this line.
  public var expressions: [String] {
    switch self {
    case .close(let left, let right, _): [left, right]
    case .holds(let expression): [expression]
    case .shape(let name, _): [name]
    case .uses, .forbid: []
    }
  }
}

extension String {
  /// The line up to a `#` that stands outside quotes.
  var withoutComment: String {
    var quote: Unicode.Scalar?
    var kept = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if scalar == quote {
        quote = nil
      } else if quote == nil {
        if scalar == "#" { break }
        if scalar == "\"" || scalar == "'" { quote = scalar }
      }
      kept.append(scalar)
    }
    return String(kept)
  }
}
