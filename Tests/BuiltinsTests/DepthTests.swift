import Builtins
import Figures
import Language
import Messages
import Testing

/// Several ways to start a deep network beside each other.
@Suite struct DepthTests {
  private static let call = "depth(10, width=100, act=\"tanh\", x=normal(200, 100), init=[0.01, \"xavier\", 1.0])"

  /// The session that the language's page prints, made by another program with other draws of the weights.
  private static let printed = [
    [0.100, 0.010, 0.001, 1e-4, 1e-6, 1e-10], [0.630, 0.487, 0.413, 0.360, 0.289, 0.232],
    [0.960, 0.958, 0.957, 0.957, 0.957, 0.958],
  ]

  @Test func `compares the ways as the specification's session does`() throws {
    let session = newSession()
    let lines = session.run(DepthTests.call).transcript().split(separator: "\n").map(String.init)
    #expect(lines[1].split(separator: " ") == ["init", "1", "2", "3", "4", "6", "10", "1", "…", "10"])
    for (line, wanted) in zip(lines.dropFirst(2), DepthTests.printed) {
      let numbers = line.split(separator: " ").dropFirst().prefix(6).compactMap { Double($0) }
      #expect(numbers.count == 6)
      for (number, value) in zip(numbers, wanted) {
        #expect(value < 0.0005 ? number < 10 * value && number > value / 10 : abs(number - value) < 0.015, "\(line)")
      }
    }
    let verdicts = lines.dropFirst(2).compactMap { $0.split(separator: " ").last.map(String.init) }
    #expect(verdicts == ["dies", "alive", "stuck"])
  }

  @Test func `every way meets the same random numbers, those of its own call`() throws {
    let (together, alone) = (newSession(), newSession())
    _ = together.run("d = depth(6, init=[\"he\", 0.5], act=\"relu\")")
    _ = alone.run("d = depth(6, init=\"he\", act=\"relu\"); seed 231; e = depth(6, init=0.5, act=\"relu\")")
    for (row, name) in [("0", "d"), ("1", "e")] {
      for field in ["mean", "std", "saturated"] {
        let first = try together.evaluate("d.\(field)[\(row)]")
        #expect(first.isIdentical(to: try alone.evaluate("\(name).\(field)")), "\(name).\(field)")
      }
    }
  }

  private static let setUp = "d = depth(10, width=500, init=[0.01, \"xavier\", 1], exact=true)"

  /// Each row is what following that start alone gives, which lesson and reference hold to the theory.
  @Test func `a list of starts is each of them alone`() {
    for (place, start) in ["0.01", "\"xavier\"", "1"].enumerated() {
      let same = "check d.std[\(place)] ~ depth(10, width=500, init=\(start), exact=true).std"
      #expect(PlotTests.shown(same, after: Self.setUp).hasPrefix("ok"))
      #expect(PlotTests.shown("check d[\(place)].mean ~ d.mean[\(place)]", after: Self.setUp).hasPrefix("ok"))
    }
  }

  @Test func `all starts meet the same draws`() {
    let input = "d = depth(3, init=[\"he\", \"he\"]); check d.std[0] == d.std[1]"
    #expect(PlotTests.shown(input).hasPrefix("ok"))
    #expect(PlotTests.shown("depth(3, init=[0.5, 1]).std.shape") == "[2 3]")
  }

  @Test(arguments: [40, 60, 80, 120], [MessageLanguage.english, .korean])
  func `the table fits, with a picture and a word for each start`(_ width: Int, _ language: MessageLanguage) {
    let session = newSession(width: width, language: language)
    _ = session.run(Self.setUp)
    let lines = session.run("d").transcript(language: language, width: width).split(separator: "\n")
    #expect(lines.count >= 5 && lines.allSatisfy { DisplayText.width($0) <= width }, "\(lines)")
    let words = language == .english ? ["dies", "alive", "stuck"] : ["사라짐", "살아 있음", "포화"]
    for (line, word) in zip(lines.suffix(3), words) { #expect(line.hasSuffix(word), "\(line)") }
    #expect(lines.suffix(3).map { $0.contains("█") } == [false, false, true])
  }

  @Test func `a signal that grows explodes, and letters stand where blocks cannot`() {
    #expect(PlotTests.shown("depth(9, act=\"relu\", init=[1], exact=true)").hasSuffix("explodes"))
    let text = PlotTests.shown("depth(9, init=[0.1, 1], exact=true)", after: "set(plot=\"ascii\")")
    #expect(text.utf8.allSatisfy { $0 < 0x80 } && text.contains("1 .. 9") && text.contains("#########"), "\(text)")
  }

  @Test func `it can be drawn, a line for each start`() throws {
    let figure = try PlotTests.figure(Self.setUp, "f = plot d, ylog=true")
    #expect(figure.legend.map(\.name) == ["0.01", "xavier", "1"] && figure.legend.allSatisfy { $0.points == 10 })
  }

  @Test func `a list with no start in it is one sentence`() {
    #expect(PlotTests.shown("depth(3, init=[])").contains("V26"))
    #expect(PlotTests.shown("depth(3, init=[\"he\", relu])").contains("V26"))
    #expect(PlotTests.shown("d.std = 3", after: Self.setUp).contains("V65"))
  }
}
