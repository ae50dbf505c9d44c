import Foundation
import Testing

@testable import Terminal

struct ThemeTests {
  /// xterm's table from 16 on: a cube of six steps, then greys.
  private func channels(_ color: Int) -> [Double] {
    if color >= 232 { return [Double](repeating: Double(8 + 10 * (color - 232)), count: 3) }
    let steps = [0.0, 95, 135, 175, 215, 255]
    return [(color - 16) / 36, (color - 16) / 6 % 6, (color - 16) % 6].map { steps[$0] }
  }

  /// Source: WCAG 2.1, relative luminance and contrast ratio.
  private func luminance(_ color: Int) -> Double {
    let linear = channels(color).map { $0 / 255 }.map { $0 <= 0.03928 ? $0 / 12.92 : pow(($0 + 0.055) / 1.055, 2.4) }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }

  private func contrast(_ a: Int, _ b: Int) -> Double {
    let both = [luminance(a), luminance(b)].sorted()
    return (both[1] + 0.05) / (both[0] + 0.05)
  }

  @Test func `black on white is 21 to 1`() { #expect(abs(contrast(16, 231) - 21) < 1e-9) }

  @Test(arguments: [Theme.light, .dark]) func `every colour stands out at least 7 to 1`(theme: Theme) {
    let codes = ["2", "31", "32", "33", "34", "35", "36"]
    #expect(Set(theme.colors.keys) == Set(codes))
    for (code, color) in theme.colors { #expect(contrast(color, theme.background) >= 7, "\(code)") }
    #expect(contrast(theme == .light ? 16 : 231, theme.background) >= 7)
  }

  @Test func `a coloured word goes back to the theme's colours, and mono uses none`() {
    let dark = Style(color: true, theme: .dark)
    #expect(dark.green("x") == "\u{1B}[38;5;120mx\u{1B}[0;38;5;231;48;5;16m")
    let mono = Style(color: true, theme: .mono)
    for text in [mono.green("x"), mono.red("x"), mono.dim("x"), mono.cyan("x")] { #expect(!text.contains("38;5")) }
    #expect(Style(color: false, theme: .dark).green("x") == "x" && Style(color: false, theme: .dark).base.isEmpty)
  }
}
