import Language
import Testing

/// Where prose and code may be broken.
@Suite struct FoldingTests {
  /// `_` marks the blanks that hold.
  @Test(arguments: [
    ("at z = 1 it is", "at z_=_1 it is"), ("about 68 % of them", "about 68_% of them"),
    ("10 000 numbers", "10_000 numbers"), ("in 2 steps", "in 2 steps"), ("1 − e^(−√2) is it", "1_−_e^(−√2) is it"),
    ("the mean (9 + 9 + 1 + 1) / 4", "the mean (9_+_9_+_1_+_1)_/_4"),
    ("rows [[1, 0.8], [0.8, 1]] here", "rows [[1,_0.8],_[0.8,_1]] here"),
    ("a = b + c + d + e + f + g + h + i + j", "a =_b +_c +_d +_e +_f +_g +_h +_i +_j"),
    ("(a very long remark that stands in brackets)", "(a very long remark that stands in brackets)"),
    ("Enter 다음 · :hint 힌트 · :skip 건너뛰기 · :quit 나가기", "Enter_다음_· :hint_힌트_· :skip_건너뛰기_· :quit_나가기"),
    ("", ""), (" ", " "), ("= ", "= "), (") = (", ")_=_("), ("word", "word"),
  ])
  func `a short formula, a number and its sign, a short bracket hold together`(_ text: String, _ shown: String) {
    let tied = Ties.tied(text)
    #expect(tied.replacing("\(Ties.tie)", with: "_") == shown)
    #expect(tied.replacing("\(Ties.tie)", with: " ") == text)
  }

  @Test(arguments: [
    (
      "x = [1, 2, 3, 4].reshape(4, 1); bn = batchnorm(1, eps=0)",
      [
        "x = [1, 2, 3, 4].reshape(4, 1);", "bn = batchnorm(1, eps=0)",
      ]
    ),
    ("x = [[3, 3], [-3, -3], [1, -1], [-1, 1]]", ["x = [[3, 3], [-3, -3], [1, -1],", "[-1, 1]]"]),
    ("v = mean(d ** 2)", ["v = mean(d ** 2)"]),
    ("abcdefghijklmnopqrstuvwxyz0123456789abcdefgh", ["abcdefghijklmnopqrstuvwxyz0123456789ab", "cdefgh"]),
  ])
  func `code is broken between statements, else outside inner brackets`(_ code: String, _ lines: [String]) {
    #expect(FoldedCode.lines(code, 38) == lines)
  }
}
