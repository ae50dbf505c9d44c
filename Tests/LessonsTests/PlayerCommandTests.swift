import Language
import Testing

@testable import Lessons

struct PlayerCommandTests {
  @Test func `hints come one after the other and say how many there are`() {
    let learner = Learner().go(to: "do").type(":hint")
    #expect(learner.text == "Hint 1 of 2:\nSubtract.")
    #expect(learner.type(":hint").text == "Hint 2 of 2:\nThe mean.")
    #expect(learner.type(":hint").text.contains("no more hints"))
  }

  @Test func `skipping runs the solution, so that later steps have their values`() {
    let learner = Learner()
    while learner.reply.prompt != .end { learner.type(":skip") }
    #expect(learner.text.contains("0 of 4 questions"))
    #expect(learner.player.session.value(of: "c")?.shape == [3])
    #expect(learner.player.session.value(of: "b")?.isClose(to: .number(12)) == true)
  }

  @Test func `back restores the values of the step before`() {
    let learner = Learner().go(to: "two").type("a = 11", "own = 1", ":back")
    #expect(learner.player.step.id == "do" && learner.player.session.value(of: "own") == nil)
    #expect(learner.player.session.value(of: "a") == nil && learner.reply.prompt == .exercise)
    #expect(Learner().type(":back").text == "This is the first step.")
  }

  @Test func `a question that is solved can be left again`() {
    let learner = Learner().go(to: "do").type("c = x - 2", "", ":back", ":next")
    #expect(learner.player.step.id == "two" && learner.player.progress["do"]?.isSolved == true)
    #expect(learner.player.progress["do"]?.isSkipped == false && learner.player.session.value(of: "c") != nil)
    #expect(Learner().go(to: "do").type(":next").text.contains("A question is open here"))
  }

  static let prompts = ["look", "guess", "do", "which", "number", "words", "play"]

  @Test(arguments: prompts, Player.commandNames.filter { $0 != "save" })
  func `every command works at every prompt`(step: String, command: String) {
    let learner = Learner()
    if step != "look" { learner.go(to: step) }
    learner.type(":\(command)")
    #expect(!learner.text.isEmpty)
    learner.type("n")
    if learner.player.phase != .finished { #expect(!learner.text.isEmpty) }
  }

  @Test func `the solution is shown after asking, and costs the points`() {
    let learner = Learner().go(to: "do").type(":solution")
    #expect(learner.reply.prompt == .confirmation && !learner.text.contains("mean(x)"))
    #expect(learner.type("n").reply.prompt == .exercise)
    #expect(learner.type(":solution", "y").text.contains("c = x - mean(x)"))
    #expect(learner.type("c = x - mean(x)").wasAccepted)
    #expect(learner.player.progress["do"]?.isRevealed == true)
  }

  @Test func `a teacher's policy is shown and kept`() {
    let text = everyKind.replacing("minutes: 5", with: "skip: off\nsolution-after: 2\nhint-cost: 0.25")
    let learner = Learner(text)
    #expect(learner.text.contains("cannot be skipped") && learner.text.contains("after 2 wrong answers"))
    #expect(learner.text.contains("25 %"))
    learner.type("", "", "1", "", ":skip")
    #expect(learner.player.step.id == "do" && learner.text.contains("cannot be skipped"))
    #expect(learner.type(":goto end").player.step.id == "do")
    #expect(learner.type(":solution").text.contains("after 2 more wrong answers"))
    learner.type("c = 1", "c = 2", ":hint")
    #expect(learner.type(":solution").reply.prompt == .confirmation)
    learner.type("n", "c = x - mean(x)")
    #expect(learner.player.progress["do"]?.points(of: learner.player.lesson.steps[2], learner.player.policy) == 1.5)
  }

  @Test func `play puts every value back`() {
    let learner = Learner().go(to: "do").type(":play", "x = 3", "c = 9", "new = 1")
    #expect(learner.reply.prompt == .play)
    learner.type(":next")
    #expect(learner.player.session.value(of: "x")?.shape == [3] && learner.player.session.value(of: "new") == nil)
    #expect(learner.type("c = x - mean(x)").wasAccepted)
  }

  @Test func `reset begins the step again, again the lesson`() {
    let learner = Learner().go(to: "two").type("a = 11", ":reset")
    #expect(learner.player.session.value(of: "a") == nil && learner.reply.prompt == .exercise)
    learner.type(":again", "y")
    #expect(learner.player.position == 0 && learner.player.progress.isEmpty)
  }

  @Test func `an unknown command and an unknown step are told`() {
    #expect(Learner().type(":hnit").text.contains("`:hnit`"))
    #expect(Learner().type(":goto nowhere").text.contains("`nowhere`"))
    #expect(Learner().type("：ｈｉｎｔ").text == "There is no hint here.")
  }

  @Test func `quit keeps everything and leaves`() {
    #expect(Learner().type(":quit").reply.quits)
    #expect(Learner().go(to: "do").type("quit").reply.quits)
  }

  @Test func `forgetting asks first`() {
    #expect(!Learner().type(":forget").reply.forgets)
    #expect(Learner().type(":forget", "y").reply.forgets)
  }

  @Test func `random numbers are those of the step, whatever was drawn before`() {
    let text =
      "---\nlesson: r\ntitle: r\n---\n## A {#a}\n```stepbook\n> n = normal(2)\n```\n## B {#b}\n```stepbook\n> m = normal(2)\n```\n"
    let straight = Learner(text).type("")
    let other = Learner(text).type("normal(5)", "uniform(3)", "")
    let jump = Learner(text).type(":goto b")
    let values = [straight, other, jump].map { $0.player.session.value(of: "m") }
    #expect(values[0].flatMap { first in values[1].map { $0.isIdentical(to: first) } } == true)
    #expect(values[0].flatMap { first in values[2].map { $0.isIdentical(to: first) } } == true)
    let drawn = straight.player.session.value(of: "n")
    #expect(drawn.flatMap { n in values[0].map { $0.isIdentical(to: n) } } == false)
  }
}
