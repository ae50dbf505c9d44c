import Glibc

/// Numbers as text: 4 significant digits unless a session asks for more.
public enum NumberText {
  /// `2.303`, `1797`, `1e-05`, `nan`; a number near 1 keeps its distance: `1 - 2.06e-09`.
  public static func scalar(_ x: Double, digits: Int = 4) -> String {
    if x.isNaN { return "nan" }
    if x.isInfinite { return x < 0 ? "-inf" : "inf" }
    if let whole = Int(exactly: x), abs(whole) < 1_000_000_000_000_000 {
      return x.sign == .minus && x == 0 ? "-0" : "\(whole)"
    }
    if digits >= 17 { return exact(x) }
    let text = general(x, digits)
    guard let nearOne = nearOne(x, text) else { return text }
    return nearOne
  }

  /// The shortest text that reads back as the same number.
  static func exact(_ x: Double) -> String {
    let text = "\(x)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// As `scalar` but never the long form near 1.
  public static func short(_ x: Double) -> String {
    if let whole = Int(exactly: x), abs(whole) < 1_000_000 { return "\(whole)" }
    return general(x, 4)
  }

  private static func nearOne(_ x: Double, _ text: String) -> String? {
    switch text {
    case "1": "1 \(x < 1 ? "-" : "+") \(general(abs(x - 1), 3))"
    case "-1": "-1 \(x < -1 ? "-" : "+") \(general(abs(x + 1), 3))"
    default: nil
    }
  }

  /// `0.07259`: so many significant digits.
  public static func general(_ x: Double, _ digits: Int) -> String { print("%.*g", Int32(digits), x) }
  /// `99.8`: so many decimals.
  public static func fixed(_ x: Double, _ decimals: Int) -> String { print("%.*f", Int32(decimals), x) }
  public static func scientific(_ x: Double, _ decimals: Int) -> String { print("%.*e", Int32(decimals), x) }

  private static func print(_ format: String, _ digits: Int32, _ x: Double) -> String {
    withVaList([digits, x]) { arguments in
      var buffer = [CChar](repeating: 0, count: 400)
      let length = vsnprintf(&buffer, buffer.count, format, arguments)
      return String(decoding: buffer.prefix(Int(max(0, length))).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
  }
}

/// One way to write all numbers of a tensor, so that their points stand under each other.
struct ColumnFormat {
  private enum Style { case whole, fixed(Int), scientific(Int) }

  private let style: Style
  private let digits: Int

  init(for values: [Double], digits: Int) {
    self.digits = digits
    let finite = values.filter(\.isFinite)
    let largest = finite.map(abs).max() ?? 0
    if finite.allSatisfy({ $0 == $0.rounded() }), largest < 1e15 {
      style = .whole
    } else if largest >= 1e6 || largest < 1e-4 {
      style = .scientific(digits - 1)
    } else {
      style = .fixed(ColumnFormat.decimals(finite, largest, digits))
    }
  }

  /// Enough decimals for the largest to show `digits` digits; fewer where all numbers end sooner.
  private static func decimals(_ values: [Double], _ largest: Double, _ digits: Int) -> Int {
    var decimals = max(1, digits - 1 - Int(log10(largest).rounded(.down)))
    while decimals > 0, values.allSatisfy({ isWritten($0, decimals - 1) }) { decimals -= 1 }
    return decimals
  }

  /// Whether so many decimals are all there is to say, rounding noise aside.
  private static func isWritten(_ x: Double, _ decimals: Int) -> Bool {
    guard let shown = Double(NumberText.fixed(x, decimals)) else { return false }
    return abs(shown - x) <= 1e-12 * abs(x)
  }

  func text(_ x: Double) -> String {
    guard x.isFinite else { return x.isNaN ? "nan" : x < 0 ? "-inf" : "inf" }
    if digits >= 17 { return NumberText.exact(x) }
    switch style {
    case .whole: return x == 0 ? "0" : NumberText.fixed(x, 0)
    case .scientific(let decimals): return x == 0 ? "0" : NumberText.scientific(x, decimals)
    case .fixed(let decimals): return fixed(x, decimals)
    }
  }

  /// Nothing but 0 prints as zeros: a number too small for the decimals is written with its power of ten.
  private func fixed(_ x: Double, _ decimals: Int) -> String {
    let text = NumberText.fixed(x, decimals)
    guard x != 0, text.allSatisfy({ "-0.".contains($0) }) else { return x == 0 ? NumberText.fixed(0, decimals) : text }
    return NumberText.scientific(x, 0)
  }
}
