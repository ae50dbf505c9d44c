import Foundation

/// Colour science for the tests of the palette, from published formulas and not from the library.
enum ColourVision: String, CaseIterable {
  case normal, protanopia, deuteranopia, tritanopia

  /// On linear RGB. Source: Machado, Oliveira and Fernandes 2009, IEEE TVCG 15(6), table of severity 1.0.
  private var matrix: [[Double]] {
    switch self {
    case .normal: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
    case .protanopia:
      [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
    case .deuteranopia:
      [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
    case .tritanopia:
      [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]
    }
  }

  func lab(_ rgb: [Int]) -> [Double] {
    let seen = Self.times(matrix, rgb.map(Self.linear)).map { min(1, max(0, $0)) }
    return Self.lab(linear: seen)
  }

  /// sRGB to linear light. Source: IEC 61966-2-1.
  static func linear(_ value: Int) -> Double {
    let share = Double(value) / 255
    return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
  }

  /// WCAG 2.2, "contrast ratio" and "relative luminance".
  static func contrast(_ a: [Int], _ b: [Int]) -> Double {
    let light = [a, b].map { $0.map(linear) }.map { 0.2126 * $0[0] + 0.7152 * $0[1] + 0.0722 * $0[2] }.sorted()
    return (light[1] + 0.05) / (light[0] + 0.05)
  }

  private static func times(_ matrix: [[Double]], _ vector: [Double]) -> [Double] {
    matrix.map { zip($0, vector).reduce(0) { $0 + $1.0 * $1.1 } }
  }

  /// CIE 1976 L*a*b* for the white point D65.
  private static func lab(linear: [Double]) -> [Double] {
    let toXYZ = [
      [0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750], [0.0193339, 0.1191920, 0.9503041],
    ]
    let f = zip(times(toXYZ, linear), [0.95047, 1, 1.08883]).map { value, white -> Double in
      let share = value / white
      return share > 216.0 / 24389 ? cbrt(share) : (24389.0 / 27 * share + 16) / 116
    }
    return [116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])]
  }

  /// CIEDE2000. Source: Sharma, Wu and Dalal 2005, Color Research and Application 30(1), equations 2 to 22.
  static func difference(_ a: [Double], _ b: [Double]) -> Double {
    let mean = (hypot(a[1], a[2]) + hypot(b[1], b[2])) / 2
    let g = 0.5 * (1 - sqrt(pow(mean, 7) / (pow(mean, 7) + pow(25, 7))))
    let (a1, a2) = ((1 + g) * a[1], (1 + g) * b[1])
    let (c1, c2) = (hypot(a1, a[2]), hypot(a2, b[2]))
    let (h1, h2) = (hue(a1, a[2]), hue(a2, b[2]))
    let isGrey = c1 * c2 == 0
    var turn = isGrey ? 0 : h2 - h1
    if turn > 180 { turn -= 360 } else if turn < -180 { turn += 360 }
    var middle = h1 + h2
    if !isGrey {
      middle = abs(h1 - h2) <= 180 ? middle / 2 : middle < 360 ? (middle + 360) / 2 : (middle - 360) / 2
    }
    let (light, chroma) = ((a[0] + b[0]) / 2, (c1 + c2) / 2)
    let hueWeight = weight(middle)
    let away = (light - 50) * (light - 50)
    let l = (b[0] - a[0]) / (1 + 0.015 * away / sqrt(20 + away))
    let c = (c2 - c1) / (1 + 0.045 * chroma)
    let h = 2 * sqrt(c1 * c2) * sin(radians(turn / 2)) / (1 + 0.015 * chroma * hueWeight)
    let rotation = 30 * exp(-pow((middle - 275) / 25, 2))
    let share = 2 * sqrt(pow(chroma, 7) / (pow(chroma, 7) + pow(25, 7)))
    return sqrt(l * l + c * c + h * h - sin(radians(2 * rotation)) * share * c * h)
  }

  private static func hue(_ a: Double, _ b: Double) -> Double {
    let degrees = a == 0 && b == 0 ? 0 : atan2(b, a) * 180 / .pi
    return degrees < 0 ? degrees + 360 : degrees
  }

  private static func weight(_ hue: Double) -> Double {
    1 - 0.17 * cos(radians(hue - 30)) + 0.24 * cos(radians(2 * hue)) + 0.32 * cos(radians(3 * hue + 6))
      - 0.20 * cos(radians(4 * hue - 63))
  }

  private static func radians(_ degrees: Double) -> Double { degrees * .pi / 180 }
}
