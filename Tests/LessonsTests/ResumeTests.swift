import Foundation
import Language
import Testing

@testable import Lessons

struct ResumeTests {
  static let session = [
    "", "look = 1", "", "2", "", "own = 4", "c = mean(x) - x", ":hint", "d = (", "c = x - mean(x)", "", "b = 12",
    "a = 11", "", "1",
    ":goto look", ":back", "", "x = 5", "", "1", "", ":skip", "a = 11", ":play", "k = 3", ":next", "b = 12", "", "2",
    "", "2.3", "", "my words", "2", "", "z = 3", ":next", "",
  ]

  @Test(arguments: 0...session.count) func `resuming gives the same step and the same variables`(count: Int) {
    let learner = Learner()
    for line in ResumeTests.session.prefix(count) { learner.type(line) }
    let again = Learner(stored: learner.stored)
    #expect(again.player.position == learner.player.position && again.player.phase == learner.player.phase)
    #expect(again.variables == learner.variables)
    #expect(again.player.progress == learner.player.progress)
  }

  @Test func `each line is written once, before the reply`() {
    let learner = Learner().type("", "", "1", "", "c = 2", "c = x - 2")
    let lines = learner.stored.split(separator: "\n")
    #expect(lines.count == 6)
    #expect(learner.player.journal.entries.map(\.result) == [.passed, .passed, .passed, .passed, .wrong, .right])
    #expect(learner.player.journal.entries.map(\.step) == ["look", "look", "guess", "guess", "do", "do"])
  }

  @Test func `a torn last line is left out`() {
    let learner = Learner().type("", "", "1", "", "own = 4")
    let whole = Journal(reading: learner.stored)
    #expect(!whole.isTorn && whole.entries.count == 5 && whole.firstAlteredLine == nil)
    let torn = Journal(reading: String(learner.stored.dropLast(5)))
    #expect(Journal(reading: String(learner.stored.dropLast(1))).isTorn)
    #expect(torn.isTorn && torn.entries.count == 4 && torn.unreadableLines.isEmpty)
  }

  @Test func `unknown lines are counted and left out`() {
    let learner = Learner().type("", "", "1")
    var lines = learner.stored.split(separator: "\n").map(String.init)
    lines.insert("{\"future\":1}", at: 1)
    lines.insert("not json", at: 2)
    let journal = Journal(reading: lines.joined(separator: "\n") + "\n")
    #expect(journal.unreadableLines == [2, 3] && journal.entries.count == 3)
  }

  @Test func `a changed line breaks the chain`() {
    let learner = Learner().type("", "", "1", "", "c = 2")
    let changed = learner.stored.replacing("\"wrong\"", with: "\"right\"")
    #expect(Journal(reading: learner.stored).firstAlteredLine == nil)
    #expect(Journal(reading: changed).firstAlteredLine == 5)
    let lines = learner.stored.split(separator: "\n").map(String.init)
    #expect(Journal(reading: lines.dropFirst().joined(separator: "\n") + "\n").firstAlteredLine == 1)
  }

  @Test func `the digest is the published one`() {
    // FIPS 180-4 examples; the last two are around the block's edge (checked with sha256sum).
    #expect(SHA256.hex(of: "abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(SHA256.hex(of: "") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    #expect(
      SHA256.hex(of: String(repeating: "a", count: 55))
        == "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318")
    #expect(
      SHA256.hex(of: String(repeating: "a", count: 64))
        == "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb")
  }

  @Test func `an inserted step is passed, a renamed one is found`() {
    let learner = Learner().type("", "", "1", "", "own = 4", "c = x - mean(x)", "")
    let inserted = everyKind.replacing("## Do {#do", with: "## New {#new}\n```setup\nextra = 1\n```\n\n## Do {#do")
    let later = Learner(inserted, stored: learner.stored)
    #expect(later.player.step.id == "two" && later.player.session.value(of: "own") != nil)
    #expect(later.player.session.value(of: "extra") != nil && later.player.progress["do"]?.isSolved == true)

    let renamed = everyKind.replacing("{#do", with: "{#centre")
    let other = Learner(renamed, stored: learner.stored)
    #expect(other.player.step.id == "two" && other.player.session.value(of: "c") != nil)
    #expect(other.player.progress["centre"]?.isSolved == true)
  }

  @Test func `an Enter too many after a pause was removed does not go back`() {
    let learner = Learner().type("", "")
    let shorter = Learner(everyKind.replacing("<!-- pause -->\n", with: ""), stored: learner.stored)
    #expect(shorter.player.step.id == "guess" && shorter.reply.prompt == .choice(count: 2, several: false))
  }

  @Test func `steps that changed places keep their answers`() {
    let learner = Learner().type("", "", "1", "", "c = x - mean(x)", "", "a = 11", "b = 12", "", "1", "2", "")
    let (first, two) = (everyKind.range(of: "## Do {#do"), everyKind.range(of: "## Two"))
    let which = everyKind.range(of: "## Which")
    guard let first, let two, let which else { return #expect(Bool(false)) }
    let moved =
      everyKind[..<first.lowerBound] + everyKind[two.lowerBound..<which.lowerBound]
      + everyKind[first.lowerBound..<two.lowerBound] + everyKind[which.lowerBound...]
    let later = Learner(String(moved), stored: learner.stored)
    #expect(later.player.step.id == "number")
    #expect(["do", "two", "which"].allSatisfy { later.player.progress[$0]?.isSolved == true })
  }

  @Test func `an answer that was right stays right when the check changes`() {
    let learner = Learner().type("", "", "1", "", "c = x - mean(x)", "")
    let stricter = everyKind.replacing("forbid center", with: "forbid mean")
    #expect(Learner(stricter, stored: learner.stored).player.progress["do"]?.isSolved == true)
  }
}

struct CutJournalTests {
  /// 100 moments at which the power fails: what was written so far is all there is.
  @Test func `a journal cut anywhere loses at most the unfinished line`() {
    var random = SplitMix(seed: 231)
    let learner = Learner()
    var states = [(position: learner.player.position, variables: learner.variables)]
    for line in ResumeTests.session {
      let before = learner.stored
      learner.type(line)
      if learner.stored != before { states.append((learner.player.position, learner.variables)) }
    }
    let bytes = Array(learner.stored.utf8)
    for _ in 0..<100 {
      let cut = bytes.prefix(Int.random(in: 0...bytes.count, using: &random))
      let again = Learner(stored: String(decoding: cut, as: UTF8.self))
      let whole = cut.count { $0 == 0x0A }
      #expect(again.player.position == states[whole].position && again.variables == states[whole].variables)
    }
  }

  @Test func `the step is shown again with what its lines printed, and each line runs once`() {
    let back = Learner(stored: Learner().type("").stored)
    #expect(back.text.contains("Welcome back") && back.text.contains("> x = [1, 2, 3]\nx  (3,)  mean 2"))
    #expect(back.type(":lang en").text.contains("> x = [1, 2, 3]\nx  (3,)  mean 2"))
  }

  @Test func `sixty steps are taken up again quickly`() {
    let steps = (0..<60).map { number in
      """
      ## S\(number) {#s\(number) .exercise}
      ```stepbook
      > x\(number) = normal(20)
      ```
      ```solution
      c\(number) = x\(number) - mean(x\(number))
      ```
      ```check
      mean(c\(number)) ~ 0
      ```
      """
    }
    let text = "---\nlesson: long\ntitle: Long\n---\n" + steps.joined(separator: "\n\n")
    let learner = Learner(text)
    for number in 0..<60 { learner.type("c\(number) = x\(number) - mean(x\(number))", "") }
    #expect(learner.reply.prompt == .end)
    var again = learner
    let time = ContinuousClock().measure { again = Learner(text, stored: learner.stored) }
    #expect(again.variables == learner.variables && again.reply.prompt == .end)
    #expect(time < .milliseconds(environment("STEPBOOK_TIMES") == nil ? 3000 : 300), "\(time)")
  }
}
