import Builtins
import Language
import Messages
import Testing

/// `depth` with several ways to start the weights.
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

  @Test(arguments: [40, 60, 80, 120]) func `fits the screen`(width: Int) {
    for language in MessageLanguage.allCases {
      let text = newSession(width: width, language: language).run(DepthTests.call).transcript(language: language)
      for line in text.split(separator: "\n") { #expect(DisplayText.width(String(line)) <= width, "\(line)") }
    }
  }

  @Test func `no way at all, or one that is none, is refused`() {
    for (list, code) in [("[]", "V26"), ("[\"hee\"]", "V8"), ("[[1, 2], [3, 4]]", "V26")] {
      guard case .diagnostic(let diagnostic)? = newSession().run("depth(3, init=\(list))").outputs.last else {
        return #expect(Bool(false))
      }
      #expect(diagnostic.code == code, "\(list): \(diagnostic)")
    }
  }
}
