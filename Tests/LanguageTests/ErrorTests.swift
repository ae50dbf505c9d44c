import Language
import Testing

@Suite struct ErrorTests {
  private static let before = "x = [1, 2, 3, 4]; z = 1; m = x > 2"

  /// Input, code, the marked text, the fix.
  @Test(arguments: [
    ("totel(x)", "N1", "totel", "total(x)"),
    ("Total(x)", "N1", "Total", "total(x)"),
    ("np.total(x)", "N2", "np", "total(x)"),
    ("plot = 3", "N4", "plot", "plot1 = 3"),
    ("train, val, test = count(3)", "N4", "train", "tr, va, te = count(3)"),
    ("import numpy", "N5", "import", nil),
    ("x = [1, 2)", "P2", ")", "x = [1, 2]"),
    ("2x + 1", "P3", "2x", "2*x + 1"),
    ("x ^ 2", "P4", "^", "x ** 2"),
    ("x[~m]", "P4", "~", "x[not m]"),
    ("if x > 0 { y = 1 }", "P5", "if", nil),
    ("check total(x) = 10", "P6", "=", "check total(x) ~ 10"),
    ("halve（x， by=2）", "P7", "（", "halve(x, by=2)"),
    ("x[9]", "S3", "[9]", nil),
    ("total(x, axis=2)", "S4", "total", nil),
    ("x @ [1, 2]", "S1", "@", nil),
    ("halve(x, bye=2)", "K1", "bye", "halve(x, by=2)"),
    ("halve()", "K2", "halve", nil),
    ("halve(x, by=\"2\")", "K3", "\"2\"", "halve(x, by=2)"),
    ("halve(1, 2, 3)", "K4", "3", nil),
    ("halve(1, x=2)", "K5", "2", nil),
    ("1(2)", "K8", "1", nil),
    ("1 +", "P9", "", nil),
    ("step x", "K12", "x", nil),
    ("x.totl()", "N3", "totl", "x.total()"),
    ("help totall", "N9", "help", nil),
  ])
  func `names the error, marks its place and offers the fix`(
    _ input: String, _ code: String, _ marked: String, _ fix: String?
  ) throws {
    let diagnostic = try #require(failure(of: input, after: ErrorTests.before))
    #expect(diagnostic.code == code)
    #expect(diagnostic.fix == fix)
    let span = try #require(diagnostic.primary)
    #expect(String(decoding: Array(input.utf8)[span.start..<span.end], as: UTF8.self) == marked)
  }

  @Test(arguments: ["totel(x)", "Total(x)", "np.total(x)", "2x + 1", "x ^ 2", "x[~m]", "x = [1, 2)", "halve(x, bye=2)"])
  func `a fix runs without error`(_ input: String) throws {
    let session = Session(builtins: toys)
    _ = session.run("x = [1, 2, 3, 4]; m = x > 2")
    _ = session.run(input)
    let fix = try #require(failure(of: input, after: "x = [1, 2, 3, 4]; m = x > 2")?.fix)
    let outcome = session.run(fix)
    #expect(!outcome.failed, "\(outcome.transcript())")
  }

  @Test func `shapes stand under the operands`() throws {
    let diagnostic = try #require(failure(of: "[[1, 2]] @ x", after: ErrorTests.before))
    let lines = DiagnosticText(language: .english, width: 80, isPlain: false).lines(diagnostic)
    #expect(lines[0] == "  [[1, 2]] @ x")
    #expect(lines[1] == "  ~~~~~~~~ ^ ~")
    #expect(lines[2] == "   (1, 2)  (4,)")
  }

  @Test func `marks stand under Hangul`() throws {
    let diagnostic = try #require(failure(of: "평균 + 없음"))
    let lines = DiagnosticText(language: .korean, width: 80, isPlain: false).lines(
      diagnostic, echoing: false, indent: 2)
    #expect(lines[0] == "  ^^^^")
    #expect(lines[1].hasPrefix("오류 N1: "))
  }

  @Test func `an open bracket is named with its place`() {
    #expect(failure(of: "y = (1 +\n  [2, 3")?.sentence(in: .english) == "`[` at line 2, column 3 is never closed.")
    #expect(isIncomplete("f([1,\n 2"))
    #expect(!isIncomplete("f([1, 2])"))
    #expect(!isIncomplete("x = [1, 2)"))
  }

  @Test(arguments: [20, 40, 80])
  func `no line of an error is wider than the screen`(_ width: Int) {
    for input in [
      "totel(x)", "halve(x, bye=2)", "(1, 2, 3)[", "x[999999999]", String(repeating: "x + ", count: 40) + "y",
    ] {
      guard let diagnostic = failure(of: input) else { continue }
      for language in [Session(builtins: []).language, .korean] {
        for line in DiagnosticText(language: language, width: width, isPlain: false).lines(diagnostic) {
          #expect(DisplayText.width(line) <= width, "\(line)")
        }
      }
    }
  }
}
