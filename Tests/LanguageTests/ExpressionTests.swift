import Language
import Testing

@Suite struct ExpressionTests {
  /// Left: the input. Right: what arithmetic, or NumPy, says.
  @Test(arguments: [
    ("1 + 2 * 3", "7"), ("(1 + 2) * 3", "9"), ("2 ** 3 ** 2", "512"), ("-2 ** 2", "-4"), ("2 ** -1", "0.5"),
    ("7 // 2", "3"), ("-7 // 2", "-4"), ("-7 % 3", "2"), ("7 % -3", "-2"), ("1 - 2 - 3", "-4"), ("8 / 4 / 2", "1"),
    ("1 < 2 < 3", "true"), ("1 < 3 < 2", "false"), ("not 1 == 2", "true"), ("true and not false", "true"),
    ("false or true", "true"), (".5 + 1.", "1.5"), ("1e3", "1000"), ("1_000", "1000"), ("2e-1", "0.2"),
    ("'ab' + \"c\"", "\"abc\""), ("True", "true"), ("[1, 2] + 1", "[2 3]"), ("[1, 2] @ [3, 4]", "11"),
    ("[1, 2, 3][-1]", "3"), ("[1, 2, 3, 4][1:3]", "[2 3]"), ("[1, 2, 3, 4][::2]", "[1 3]"),
    ("[1, 2, 3][::-1]", "[3 2 1]"), ("[[1, 2], [3, 4]][1, 0]", "3"), ("[[1, 2], [3, 4]][:, 1]", "[2 4]"),
    ("[1, 2, 3][[1, 2, 3] > 1]", "[2 3]"), ("[1, 2, 3][[2, 0]]", "[3 1]"), ("[1, 2].shape", "[2]"),
    ("[[1, 2]].T.shape", "[2 1]"), ("[].shape", "[0]"), ("[1, 2, 3].total()", "6"), ("halve(by=4, x=8)", "2"),
    ("total([1, 2] > 1)", "1"), ("'abc'[1]", "\"b\""), ("(1, 2)", "[1, 2]"), ("[1, 'a'][1]", "\"a\""),
    ("[1, 2][:, None].shape", "[2 1]"), ("[1, 2,]", "[1 2]"), ("3 == 3.0", "true"), ("γ = 2; gamma", "2"),
  ])
  func `has the value of arithmetic`(_ source: String, _ value: String) {
    #expect(shown(source) == value)
  }

  @Test func `broadcasts as NumPy does, but not both sides at once`() {
    #expect(shown("[[1], [2]] + [[10, 20]]").hasSuffix("  [11 21]\n  [12 22]"))
    #expect(failure(of: "[1, 2, 3] + [[1], [2]]")?.code == "S2")
    #expect(shown("a[:, None] + b[None, :]", after: "a = [1, 2]; b = [1, 2]").hasSuffix("  [2 3]\n  [3 4]"))
  }

  @Test func `and and or decide element by element`() {
    #expect(shown("[1, 0] > 0 and [1, 1] > 0") == "[true false]")
    #expect(shown("not ([1, 0] > 0)") == "[false true]")
  }

  @Test func `a function that a variable shadows can still be called`() {
    #expect(shown("total = total([1, 2]); total([total, 4])") == "7")
  }

  @Test func `names may be Hangul, composed or not`() {
    #expect(shown("평균 + 1", after: "평균 = 2") == "3")
    #expect(shown("\u{1112}\u{1161}\u{11AB}", after: "한 = 5") == "5")
  }
}
