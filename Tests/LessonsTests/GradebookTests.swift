import Testing

@testable import Lessons

struct GradebookTests {
  /// A journal of a learner who answers `do` and `which` in some way.
  static func journal(_ lines: String...) -> String {
    let learner = Learner()
    learner.type("", "", "1", "")
    for line in lines { learner.type(line) }
    return learner.stored
  }

  @Test func `points, tries and hints are counted`() {
    var book = Gradebook(lesson(everyKind))
    book.add(GradebookTests.journal("c = 1", ":hint", "c = x - mean(x)"), file: "kim")
    #expect(book.rows[0].id == "kim" && book.rows[0].points == 2 && book.rows[0].solved == 1)
    #expect(book.rows[0].wrongAnswers == 1 && book.rows[0].hints == 1 && book.rows[0].remark == nil)
  }

  @Test func `a solution that was shown earns nothing`() {
    var book = Gradebook(lesson(everyKind))
    book.add(GradebookTests.journal(":solution", "y", "c = x - mean(x)"), file: "kim")
    #expect(book.rows[0].points == 0)
  }

  @Test func `a question is analysed: first tries and the commonest wrong answers`() {
    var book = Gradebook(lesson(everyKind))
    for _ in 0..<3 { book.add(GradebookTests.journal("c = mean(x) - x", "c = x - mean(x)"), file: "a") }
    for _ in 0..<2 { book.add(GradebookTests.journal("c = x", "c = 1"), file: "b") }
    for _ in 0..<5 { book.add(GradebookTests.journal("c = x - mean(x)"), file: "c") }
    let item = book.items[0]
    #expect(item.step == "do" && item.answered == 10 && item.firstTryShare == 0.5)
    #expect(item.commonWrong.map(\.answer) == ["c = mean(x) - x", "c = 1", "c = x"])
    #expect(item.commonWrong.map(\.count) == [3, 2, 2])
  }

  @Test func `the same standing comes from the journal and from the player`() {
    let learner = Learner()
    for line in ResumeTests.session { learner.type(line) }
    let standing = LearnerStanding(learner.player.journal.entries)
    for (step, progress) in learner.player.progress {
      let other = standing.steps[step] ?? StepProgress()
      #expect(other.isSolved == progress.isSolved || learner.player.lesson.steps.first { $0.id == step }?.kind == .open)
      #expect(other.wrongAnswers == progress.wrongAnswers && other.hints == progress.hints, "\(step)")
    }
  }

  // MARK: - Handing in

  @Test func `what was handed in comes back, and a change is flagged`() throws {
    let stored = GradebookTests.journal("c = 1", "c = x - mean(x)")
    let file = HandIn(lesson(everyKind), journal: stored, id: "2020123456", name: "김민지, \"M\"")
    let back = try #require(HandIn(reading: file.text))
    #expect(back == file && back.isIntact && back.head.points == 2)
    #expect(back.summary.text(in: .english).hasPrefix("김민지, \"M\" (2020123456): lesson kinds, 2 of 5 points, 6 lines"))
    for (old, new) in [("김민지", "이민지"), ("\"points\":2", "\"points\":5"), ("wrong", "right"), ("c = 1", "c = 2")] {
      let changed = try #require(HandIn(reading: file.text.replacing(old, with: new)))
      #expect(!changed.isIntact)
      var book = Gradebook(lesson(everyKind))
      book.add(changed.text, file: "x")
      #expect(book.rows[0].remark != nil)
    }
  }

  @Test func `an edited journal is flagged`() {
    var book = Gradebook(lesson(everyKind))
    book.add(GradebookTests.journal("c = 1").replacing("\"wrong\"", with: "\"right\""), file: "x")
    #expect(book.rows[0].remark == .sentence("grade.altered", ["line": "5"]))
  }

  @Test func `the table is CSV with UTF-8 names and without formulas`() {
    var book = Gradebook(lesson(everyKind))
    let file = HandIn(lesson(everyKind), journal: GradebookTests.journal("c = x - mean(x)"), id: "=1+1", name: "김, 민지")
    book.add(file.text, file: "x")
    let lines = book.csv(in: .english).split(separator: "\r\n", omittingEmptySubsequences: false)
    #expect(lines[0] == "\u{FEFF}id,name,points,of,solved,wrong,hints,do,two,which,number,remark")
    #expect(lines[1] == "'=1+1,\"김, 민지\",2,5,1,0,0,2,0,0,0,")
    #expect(lines.count == 3 && lines[2].isEmpty)
    #expect(book.itemCSV.contains("do,1,1,,,,,,"))
  }

  @Test func `a hundred journals of sixty steps are read in under a second`() {
    let steps = (0..<60).map { "## S\($0) {#s\($0) .number}\n```answer\n\($0)\n```\n" }.joined(separator: "\n")
    let text = "---\nlesson: long\ntitle: Long\n---\n\(steps)"
    let learner = Learner(text)
    for step in 0..<60 { learner.type("999", "\(step)", "") }
    var book = Gradebook(lesson(text))
    let time = ContinuousClock().measure { for file in 0..<100 { book.add(learner.stored, file: "\(file)") } }
    #expect(book.rows.allSatisfy { $0.points == 60 && $0.remark == nil })
    #expect(time < .seconds(environment("STEPBOOK_TIMES") == nil ? 6 : 1), "\(time)")
  }
}
