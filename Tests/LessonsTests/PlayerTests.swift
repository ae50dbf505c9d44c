import Language
import Testing

@testable import Lessons

struct PlayerTests {
  @Test func `a lesson goes from the first Enter to its end`() {
    let learner = Learner()
    #expect(learner.text.contains("1/9 Look") && learner.text.contains("> x = [1, 2, 3]"))
    #expect(learner.reply.prompt == .enter && !learner.text.contains("After the pause."))
    learner.type("")
    #expect(learner.text == "After the pause.")
    #expect(learner.type("").reply.prompt == .choice(count: 2, several: false))
    #expect(learner.type("1").text.contains("You expected: Four"))
    #expect(learner.type("").reply.prompt == .exercise)
    #expect(learner.type("c = x - mean(x)").wasAccepted && learner.text.contains("Centred."))
    #expect(learner.type("", "a = k + 1", "b = k + 2").wasAccepted)
    #expect(learner.type("", "2").wasAccepted && learner.text.contains("The second."))
    #expect(learner.type("", "2.3").wasAccepted)
    #expect(learner.type("", "my words").text.contains("Like this."))
    #expect(learner.reply.prompt == .judgement)
    #expect(learner.type("1", "").reply.prompt == .play)
    #expect(learner.type(":next").text.contains("[-1 0 1]"))
    #expect(learner.type("").reply.prompt == .end)
    #expect(learner.text.contains("4 of 4 questions: 5 of 5 points"))
    #expect(learner.type("").reply.quits)
  }

  // MARK: - Exercises

  static let rightAnswers = [
    "c = x - mean(x)", "c = [-1, 0, 1]", "c = x - 2", "m = mean(x); c = x - m", "c = -(mean(x) - x)",
    "c = x - sum(x)/3",
    "c = x + -2", "c = linspace(-1, 1, 3)", "c = (x - 2) * 1", "def f(v) = v - mean(v); c = f(x)", "c = x-x[1]",
    "c = x − mean(x)",
  ]

  @Test(arguments: rightAnswers) func `any right answer is accepted`(line: String) {
    #expect(Learner().go(to: "do").type(line).wasAccepted)
  }

  @Test func `a wrong answer gets the author's reply, and only its targets are undone`() {
    let learner = Learner().go(to: "do").type("helper = 5; c = mean(x) - x")
    #expect(learner.wasRefused && learner.text.contains("The sign is turned round."))
    #expect(learner.player.session.value(of: "c") == nil)
    #expect(learner.player.session.value(of: "helper")?.isClose(to: .number(5)) == true)
    #expect(learner.player.progress["do"]?.wrongAnswers == 1)
  }

  static let refusals: [(String, String)] = [
    ("c = [1, 2, 4]", "`c` has the right shape, but 3 of its 3 values are not right yet."),
    ("c = [-1, 0, 2]", "`c` has the right shape, but 1 of its 3 values are not right yet."),
    ("c = [[-1], [0], [1]]", "`c` should have the shape (3,), but it has (3, 1)."),
    ("c = 5", "`c` should have the shape (3,), but it is one number."),
    ("c = x * (0 / 0)", "`c` contains NaN: somewhere 0 was divided by 0, or a root or logarithm had no value."),
    ("c = x / 0", "`c` contains INF: somewhere a number was divided by 0 or grew too large."),
    ("c = \"text\"", "`c` should hold numbers, but it is a string."),
    ("c = center(x)", "This exercise asks you to do without `center`."),
    ("c = x.center()", "This exercise asks you to do without `center`."),
    ("f = center; c = f(x)", "This exercise asks you to do without `center`."),
  ]

  @Test(arguments: refusals) func `every kind of wrong answer has its own sentence`(line: String, sentence: String) {
    let learner = Learner().go(to: "do").type(line)
    #expect(learner.wasRefused && learner.text.contains(sentence), "\(learner.text)")
  }

  @Test func `where one number is wanted, several are not called the right shape`() {
    let learner = Learner().go(to: "two").type("a = [1, 2]")
    #expect(learner.text.contains("`a` should be one number, but it has the shape (2,)."), "\(learner.text)")
  }

  @Test func `a wrong answer that is looked at is said to be taken back`() {
    let learner = Learner().go(to: "do").type("c = [1, 2, 4]", "c + 1")
    #expect(learner.text.contains("The wrong answer for `c` was taken back"), "\(learner.text)")
    #expect(!Learner().go(to: "do").type("c + 1").text.contains("taken back"))
  }

  @Test func `a forbidden function hidden in an earlier line is found`() {
    let learner = Learner().go(to: "do").type("def f(v) = center(v)", "g = f", "c = g(x)")
    #expect(learner.text.contains("do without `center`"))
  }

  @Test func `the right value under another name is no attempt`() {
    let learner = Learner().go(to: "do").type("d = x - mean(x)")
    #expect(!learner.wasRefused && learner.text.contains("Store it under the name `c`."))
    #expect(learner.type("x - mean(x)").text.contains("Store it under the name `c`."))
    #expect((learner.player.progress["do"]?.wrongAnswers ?? 0) == 0)
  }

  @Test(arguments: [
    "x", "mean(x)", "help mean", "c", "c = (", "c = y", "help", "whos", ":hint", ":list", ":where", "", "d = 3",
  ])
  func `looking, help and errors never count`(line: String) {
    let learner = Learner().go(to: "do").type(line)
    #expect(!learner.wasRefused && (learner.player.progress["do"]?.wrongAnswers ?? 0) == 0)
    #expect(learner.type("c = x - mean(x)").wasAccepted)
  }

  @Test func `one name of two is right so far`() {
    let learner = Learner().go(to: "two").type("b = 12")
    #expect(!learner.wasAccepted && !learner.wasRefused && learner.text.contains("Still to do: `a`."))
    #expect(learner.type("a = 5").wasRefused)
    #expect(learner.type("a = 11").wasAccepted)
  }

  @Test func `what the learner does to the lesson's names is put back before an answer`() {
    let learner = Learner().go(to: "do").type("x = [7, 7]", "def mean(v) = 0", "own = 3")
    #expect(learner.type("c = x - mean(x)").wasAccepted, "\(learner.text)")
    #expect(learner.player.session.value(of: "own") != nil)
  }

  @Test func `underscore is the result of the line before, answers included`() {
    #expect(Learner().go(to: "do").type("x - mean(x)", "c = _").wasAccepted)
  }

  @Test func `both sides of a tolerance`() {
    #expect(Learner().go(to: "do").type("c = [-1, 0, 1.00009]").wasAccepted)
    #expect(Learner().go(to: "do").type("c = [-1, 0, 1.00011]").wasRefused)
    #expect(Learner().go(to: "number").type("2.3125").wasAccepted)
    #expect(Learner().go(to: "number").type("2.3127").wasRefused)
  }

  @Test func `no sentence about a wrong answer tells the wanted value`() {
    for line in PlayerTests.refusals.map(\.0) {
      let learner = Learner().go(to: "do").type(line)
      #expect(!learner.text.contains("[-1"), "\(learner.text)")
    }
    #expect(!Learner().go(to: "number").type("7").text.contains("2.30"))
  }

  // MARK: - Numbers and choices

  @Test func `a number may be computed, a percentage and a comma are explained`() {
    #expect(Learner().go(to: "number").type("log(10)").wasAccepted)
    #expect(Learner().go(to: "number").type("23/10").wasAccepted)
    #expect(Learner().go(to: "number").type("２．３").wasAccepted)
    let learner = Learner().go(to: "number").type("230%")
    #expect(!learner.wasRefused && learner.text.contains("2.3"))
    #expect(learner.type("2,3").text.contains("a point: 2.3") && !learner.wasRefused)
    #expect(!learner.type("x[0]").wasRefused && !learner.type("z = 3").wasRefused)
    #expect(learner.type("log(10)/log(2)").text.contains("the logarithm to base 2"))
    #expect(learner.player.progress["number"]?.wrongAnswers == 1)
  }

  @Test(arguments: ["2.3개", "2.3 배", "-2.3 units", "２．３　걸음"])
  func `a unit behind a number is explained and does not count`(answer: String) {
    let learner = Learner().go(to: "number").type(answer)
    #expect(learner.text.contains("without a unit: \(answer.hasPrefix("-") ? "-2.3" : "2.3")."))
    #expect(!learner.wasRefused && learner.player.progress["number"]?.wrongAnswers ?? 0 == 0)
    #expect(learner.type("log(10)").wasAccepted)
  }

  @Test func `a choice answers each wrong option and offers a way back after two`() {
    let learner = Learner().go(to: "which").type("1")
    #expect(learner.text.contains("Not the first.") && !learner.text.contains(":goto look"))
    #expect(learner.type("3").text.contains("`:goto look`"))
    learner.type(":goto look", "", "")
    #expect(learner.player.step.id == "which" && learner.reply.prompt == .choice(count: 3, several: false))
    #expect(learner.type("2").wasAccepted)
  }

  @Test(arguments: ["0", "4", "1.5", "1 2"]) func `a number that is no option is no attempt`(line: String) {
    let learner = Learner().go(to: "which").type(line)
    #expect(!learner.wasRefused && !learner.wasAccepted)
  }

  @Test func `several right options belong together`() {
    let text = "---\nlesson: a\ntitle: a\n---\n## A {#a .choice}\n- [x] One\n- [ ] Two\n- [x] Three\n"
    #expect(Learner(text).reply.prompt == .choice(count: 3, several: true))
    #expect(Learner(text).type("1").text.contains("something is missing"))
    #expect(Learner(text).type("1 2 3").wasRefused)
    #expect(Learner(text).type("3, 1").wasAccepted)
  }

  @Test func `of several right options each says its words`() {
    let text =
      "---\nlesson: a\ntitle: a\n---\n## A {#a .choice}\n- [x] One\n  > First.\n- [ ] Two\n  > No.\n- [x] Three\n  > Third.\n"
    let learner = Learner(text).type("1 3")
    #expect(learner.wasAccepted && learner.text.contains("First.") && learner.text.contains("Third."))
    #expect(!learner.text.contains("No."))
  }

  @Test func `a prediction is never wrong`() {
    let learner = Learner().go(to: "guess").type("2")
    #expect(!learner.wasRefused && learner.text.contains("You expected: Two — the result: Four"))
    #expect(learner.text.contains("Twice two.") && learner.text.contains("Seen."))
  }

  // MARK: - The end

  @Test func `the end says what was solved how, what is left, and where to go on`() {
    let learner = Learner()
    learner.player.following = { _ in ("05", "Fifth") }
    learner.type("", "", "1", "", "c = mean(x) - x", ":hint", "c = x - mean(x)", "", ":skip", "2", "")
    learner.type(":solution", "y", "log(10)", "", "words", "1", "", ":next", "")
    #expect(learner.reply.prompt == .end)
    #expect(learner.text.contains("3 of 4 questions: 3 of 5 points"))
    #expect(learner.text.contains("first try: 1. Hints used: 1."))
    #expect(learner.text.contains("Worth another look: `:goto two`, `:goto number`."))
    #expect(learner.text.contains("Next: `stepbook learn 05`, “Fifth”."))
    #expect(learner.type(":goto two").reply.prompt == .exercise)
  }
}
