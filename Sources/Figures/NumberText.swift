import Characters
import Glibc

/// Numbers as short text, without a locale.
enum NumberText {
  /// As many of four digits as fit into so many columns: `-0.1176` becomes `-0.12` in five.
  static func short(_ value: Double, within columns: Int) -> String {
    var texts = [4, 3, 2, 1].map { short(value, digits: $0) }
    if value.isFinite, value != 0 { texts += [1, 0].map { scientific(value, decade(of: value), decimals: $0) } }
    return texts.first { $0.columns <= columns } ?? texts[0].fitted(to: columns)
  }

  /// About four significant digits, as elsewhere in Stepbook: `0.1234`, `1e-5`, `3.1e6`.
  static func short(_ value: Double, digits: Int = 4) -> String {
    if value.isNaN { return "NAN" }
    if value.isInfinite { return value < 0 ? "-INF" : "INF" }
    if value == 0 { return "0" }
    let exponent = decade(of: value)
    if exponent >= -4, exponent < 6 { return trimmed(fixed(value, decimals: max(0, digits - 1 - exponent))) }
    return scientific(value, exponent, decimals: digits - 1)
  }

  /// The power of ten of the first digit, after rounding to four digits.
  static func decade(of value: Double) -> Int {
    guard value.isFinite, value != 0 else { return 0 }
    let exponent = Int(log10(value.magnitude).rounded(.down))
    return mantissa(value, exponent).magnitude >= 9.9995 ? exponent + 1 : exponent
  }

  static func fixed(_ value: Double, decimals: Int) -> String {
    let scaled = (value.magnitude * powers[decimals]).rounded()
    guard scaled < 9e15 else { return scientific(value, decade(of: value), decimals: 3) }
    let digits = String(UInt64(scaled))
    let sign = value < 0 && scaled > 0 ? "-" : ""
    guard decimals > 0 else { return sign + digits }
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    return sign + padded.dropLast(decimals) + "." + padded.suffix(decimals)
  }

  /// `1.5e-7`, without zeros at the mantissa's end.
  static func scientific(_ value: Double, _ exponent: Int, decimals: Int) -> String {
    let text = trimmed(fixed(mantissa(value, exponent), decimals: min(12, decimals)))
    return "\(text)e\(exponent)"
  }

  static func trimmed(_ text: String) -> String {
    guard text.contains(".") else { return text }
    let end = text.lastIndex { $0 != "0" } ?? text.startIndex
    return String(text[end] == "." ? text[..<end] : text[...end])
  }

  /// `value` ÷ 10^exponent, in two steps where the power alone would leave the range of a Double.
  private static func mantissa(_ value: Double, _ exponent: Int) -> Double {
    if exponent < -290 { return value * 1e300 / pow(10, Double(exponent + 300)) }
    return exponent < 0 ? value * pow(10, Double(-exponent)) : value / pow(10, Double(exponent))
  }

  private static let powers: [Double] = (0...15).map { pow(10, Double($0)) }
}
