import Foundation
import Language
import Tensors
import Testing

/// No input may crash the process or hang it, and every refusal says where.
@Suite struct RobustnessTests {
  private static let count = Int(ProcessInfo.processInfo.environment["STEPBOOK_FUZZ"] ?? "") ?? 100_000

  private static let words = [
    "x", "y", "total", "halve", "count", "draw", "1", "2.5", "1e400", "0", "-1", "+", "-", "*", "/", "//", "%", "**",
    "@", "(", ")", "[", "]", "{", "}", ",", ".", ":", "...", "=", "==", "<", "~", "and", "or", "not", "for", "in",
    "def",
    "step", "back", "check", "help", "seed", "whos", "none", "true", "'a'", "\"", ";", "\n", "#", "평균", "（", "γ", " ",
    "axis=", "by=", "T", "shape", "_", "_3", "2x", "\u{0}", "\u{301}",
  ]

  @Test func `random words never crash and every refusal has a place`() {
    var generator = RandomGenerator(seed: 7)
    var placeless: Set<String> = []
    for _ in 0..<RobustnessTests.count {
      let length = 1 + Int(generator.unit() * 12)
      let source = (0..<length).map { _ in
        RobustnessTests.words[Int(generator.unit() * Double(RobustnessTests.words.count))]
      }.joined(separator: generator.unit() < 0.5 ? " " : "")
      do { _ = try Program.parse(source) } catch { if error.primary == nil { placeless.insert(source) } }
    }
    #expect(placeless.isEmpty)
  }

  private static let sound = [
    "x = [[1, 2], [3, 4]] * halve(8, by=2) + 1", "for i in count(3) { y = x[i, :] ; check total(y) > 0 }",
    "def f(a, b=2) = a ** b - (a @ [1, 2]) / 3", "z = total(x, axis=0)[None, :] ; not (x < 2) and x != 3",
  ]

  @Test func `damaged lines never crash and every refusal has a place`() {
    var generator = RandomGenerator(seed: 11)
    var placeless: Set<String> = []
    for _ in 0..<RobustnessTests.count {
      var letters = Array(RobustnessTests.sound[Int(generator.unit() * 4)].unicodeScalars)
      for _ in 0..<(1 + Int(generator.unit() * 4)) {
        let place = Int(generator.unit() * Double(letters.count))
        let word = RobustnessTests.words[Int(generator.unit() * Double(RobustnessTests.words.count))]
        let end = min(letters.count, place + Int(generator.unit() * 3))
        letters.replaceSubrange(place..<end, with: word.unicodeScalars)
      }
      var source = String.UnicodeScalarView()
      source.append(contentsOf: letters)
      let text = String(source)
      do { _ = try Program.parse(text) } catch { if error.primary == nil { placeless.insert(text) } }
    }
    #expect(placeless.isEmpty)
  }

  @Test func `random words never crash the interpreter`() {
    var generator = RandomGenerator(seed: 8)
    let session = Session(builtins: toys)
    session.isInterrupted = { false }
    for round in 0..<(RobustnessTests.count / 10) {
      if round % 100 == 0 { _ = session.run("x = [[1, 2], [3, 4]]; y = [1, 2]") }
      let length = 1 + Int(generator.unit() * 8)
      let source = (0..<length).map { _ in
        RobustnessTests.words[Int(generator.unit() * Double(RobustnessTests.words.count))]
      }.joined(separator: " ")
      _ = session.run(source).transcript(width: 40)
    }
  }

  @Test(arguments: ["(", "[", "-", "not ", "{", "for i in x {", "1 + (", "2 ** "])
  func `a hundred thousand levels are one sentence`(_ opening: String) {
    let diagnostic = failure(of: String(repeating: opening, count: 100_000))
    #expect(diagnostic != nil)
  }

  @Test func `a long chain is one sentence`() {
    #expect(failure(of: String(repeating: "1 + ", count: 100_000) + "1")?.code == "P10")
    #expect(failure(of: "x" + String(repeating: ".T", count: 100_000), after: "x = 1")?.code == "P10")
    #expect(shown(String(repeating: "1 + ", count: 200) + "1") == "201")
  }

  @Test func `megabytes on one line are read or refused`() {
    let long = String(repeating: "a", count: 2_000_000)
    #expect(shown("x = '\(long)'").hasPrefix("x  \"aaa"))
    #expect(failure(of: long)?.sentence(in: .english).utf8.count ?? 0 < 300)
  }

  @Test func `control characters and broken text are one sentence`() {
    #expect(failure(of: "1 \u{0} 2")?.code == "P0")
    #expect(failure(of: String(decoding: [0x31, 0xFF, 0x32] as [UInt8], as: UTF8.self))?.code == "P0")
  }

  @Test func `numbers printed with 17 digits read back bit for bit`() {
    var generator = RandomGenerator(seed: 9)
    for _ in 0..<RobustnessTests.count {
      let x = Double(bitPattern: UInt64(generator.unit() * 0x1p53) << 11 ^ UInt64(generator.unit() * 0x1p53))
      guard x.isFinite else { continue }
      #expect(Double(NumberText.scalar(x, digits: 17)) == x)
    }
  }

  @Test func `nothing but 1 prints as 1 and nothing but 0 as 0`() {
    var generator = RandomGenerator(seed: 10)
    for _ in 0..<10_000 {
      let near = 1 + (generator.unit() - 0.5) * 1e-4
      if near != 1 { #expect(NumberText.scalar(near) != "1") }
      let small = generator.unit() * 1e-300
      if small != 0 { #expect(NumberText.scalar(small) != "0") }
    }
    #expect(NumberText.scalar(1 - 2.06e-9) == "1 - 2.06e-09")
    #expect(NumberText.scalar(1.0.nextUp) == "1 + 2.22e-16")
  }
}
