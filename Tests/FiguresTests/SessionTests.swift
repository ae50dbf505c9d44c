import Figures
import Foundation
import Testing

/// Figures of LANGUAGE's sessions, as transcripts.
@Suite struct SessionTests {
  @Test func `session S7 is drawn as its page shows it`() throws {
    let text = try Examples.rates().text(TextOptions(width: 68, glyphs: .ascii, hasBoxLines: true))
    #expect(
      text == """
        4 ┤c!                                                   c lr=5 INF@2
          │
        3 ┤aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa a lr=0.0001
          │
        2 ┤b
          │ bb
        1 ┤   bb
          │     bbbbbbbbbb
        0 ┤               bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb b lr=0.1
          └────────────────────────────────────────────────────
           1                      epoch                      30
        """)
  }

  /// The session prints six of the ten values; the others lie between their neighbours.
  @Test func `the small columns of session S8 tell depth apart`() {
    let xavier = [0.630, 0.487, 0.413, 0.360, 0.320, 0.289, 0.270, 0.255, 0.243, 0.232]
    #expect(Sparkline.text(xavier, limits: 0...1) == "▆▄▄▃▃▃▃▃▂▂")
    #expect(Sparkline.text((1...10).map { pow(0.1, Double($0)) }, limits: 0...1) == "▁▁▁▁▁▁▁▁▁▁")
    #expect(Sparkline.text(Array(repeating: 0.958, count: 10), limits: 0...1) == "██████████")
  }

  @Test(arguments: ["healthy", "bad_init_plateau", "lr_too_low", "diverging"])
  func `the stored loss curves are drawn with every point`(id: String) throws {
    let loss = try LossCurves.loss(id)
    let figure = try Figure.rates([Series(id, loss)], Framing(verticalIsLog: true))
    #expect(figure.legend.map(\.points) == [loss.count])
    #expect(figure.described().contains("points \(loss.count)"))
  }

  @Test func `a curve that falls and one that rises look so`() throws {
    let healthy = Sparkline.text(try LossCurves.loss("healthy"), width: 10)
    #expect(healthy.first == "█" && healthy.last == "▁")
    #expect(Array(healthy) == healthy.sorted(by: >))
    // Times 1.3 in each epoch is a straight line in the logarithm: level ⌊8 i / 9⌋ of the share i.
    let diverging = Sparkline.text(try LossCurves.loss("diverging"), width: 10, isLog: true)
    #expect(diverging == "▁▁▂▃▄▅▆▇██")
  }
}

/// Loss histories written by the script of the numeric half's fixtures.
enum LossCurves {
  private struct File: Decodable {
    struct Case: Decodable {
      struct Inputs: Decodable {
        struct Values: Decodable {
          let data: [Double]
        }
        let loss: Values?
      }
      let id: String
      let inputs: Inputs
    }
    let cases: [Case]
  }

  static func loss(_ id: String) throws -> [Double] {
    let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let file = tests.appendingPathComponent("LayersTests/Reference/loss_curves.json")
    let cases = try JSONDecoder().decode(File.self, from: Data(contentsOf: file)).cases
    return try #require(cases.first { $0.id == id }?.inputs.loss).data
  }
}
