import Testing

@testable import Lessons

struct RecordedLineTests {
  static let matching: [(String, String)] = [
    ("2.5", "2.5"), ("1.342", "1.3416"), ("1.342", "1.343"), ("2.06e-09", "2.061e-09"), ("-0.0", "0.0"),
    ("[1.0 2.0]", "[ 1.0  2.0 ]"), ("x  (4, 1)  mean 2.5", "x  (4, 1)  mean 2.500"),
    ("ok ...", "ok    a = 1   |diff| = 0"),
    ("loss 0.5 (~ 0.1)", "loss 0.58"), ("a ... c", "a b b c"), ("-1.34 … 1.34", "-1.34 … 1.34"), ("fc1 2", "fc1 2"),
  ]

  @Test(arguments: matching) func `lines that say the same match`(recorded: String, shown: String) {
    #expect(RecordedLine(recorded).matches(shown))
  }

  static let differing: [(String, String)] = [
    ("2.5", "2.7"), ("4", "5"), ("1.342", "1.3441"), ("a b", "ab"), ("f (1)", "f(1)"), ("mean 2.5", "std 2.5"),
    ("1 2", "1 2 3"),
    ("loss 0.5 (~ 0.01)", "loss 0.52"), ("1", "nan"), ("fc1", "fc2"), ("-1.342", "1.342"), ("[1 2]", "[12]"), ("", "1"),
  ]

  @Test(arguments: differing) func `lines that say something else differ`(recorded: String, shown: String) {
    #expect(!RecordedLine(recorded).matches(shown))
  }

  @Test func `a line of three points stands for any lines, none included`() {
    #expect(RecordedOutput.firstDifference(recorded: ["a", "...", "z"], shown: ["a", "b", "c", "z"]) == nil)
    #expect(RecordedOutput.firstDifference(recorded: ["a", "...", "z"], shown: ["a", "z"]) == nil)
    #expect(RecordedOutput.firstDifference(recorded: ["a", "...", "z"], shown: ["a", "b"]) == 1)
  }

  @Test func `the first line that differs is named`() {
    #expect(RecordedOutput.firstDifference(recorded: ["a", "b"], shown: ["a", "c"]) == 1)
    #expect(RecordedOutput.firstDifference(recorded: ["a"], shown: ["a", "b"]) == 1)
    #expect(RecordedOutput.firstDifference(recorded: ["a", ""], shown: ["a"]) == nil)
  }
}
