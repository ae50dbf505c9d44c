import Testing

@testable import Terminal

@Suite struct EditorPartsTests {
  private func state(_ text: String, cursor: Int? = nil) -> EditorLine.State {
    var state = EditorLine.State(atEndOf: text)
    if let cursor { state.cursor = cursor }
    return state
  }

  // MARK: - History

  @Test func `a walk shows entries that start like the text before the cursor`() {
    var walk = HistoryWalk(from: state("ba!", cursor: 2), offered: nil, history: ["bar", "foo", "baz"])
    #expect([walk.older(), walk.older(), walk.older()] == ["baz", "bar", nil])
    #expect(walk.newer() == state("baz"))
    #expect(walk.newer() == state("ba!", cursor: 2))
    #expect(walk.newer() == nil)
  }

  @Test func `a walk ends when the entry is changed or the cursor moved`() {
    var walk = HistoryWalk(from: state(""), offered: "fix", history: ["old"])
    #expect(walk.older() == "fix")
    #expect(walk.continues(from: state("fix")))
    #expect(!walk.continues(from: state("fix", cursor: 0)))
    #expect(!walk.continues(from: state("fixe")))
  }

  @Test func `a search keeps its last hit when there is no older one`() {
    var search = HistorySearch(from: state("mine"), history: ["가중치 1", "x", "가중치 2"])
    for scalar in "가중".unicodeScalars { search.type(scalar) }
    #expect(search.hit == "가중치 2")
    search.older()
    #expect(search.hit == "가중치 1")
    search.older()
    #expect(search.hit == "가중치 1")
    search.newer()
    #expect(search.hit == "가중치 2")
    search.type("?")
    #expect(search.failed)
    search.deleteLast()
    #expect(search.hit == "가중치 2")
  }

  // MARK: - Undo

  private func undo(after texts: String...) -> [String] {
    var ring = UndoRing()
    for text in texts { ring.note(.init(rowsAbove: "", line: state(text))) }
    var states: [String] = []
    while let before = ring.goBack() { states.append(before.line.text) }
    return states
  }

  @Test func `undo goes back by typed words and by single deletions`() {
    #expect(undo(after: "", "a", "ab", "ab ", "ab c", "ab cd") == ["ab ", "ab", ""])
    #expect(undo(after: "", "a", "ab", "a", "") == ["a", "ab", ""])
    #expect(undo(after: "", "pasted text") == [""])
  }

  @Test func `moving the cursor is no change but ends a word`() {
    var ring = UndoRing()
    for line in [state(""), state("a"), state("a", cursor: 0), state("ba", cursor: 1)] {
      ring.note(.init(rowsAbove: "", line: line))
    }
    #expect(ring.goBack()?.line == state("a", cursor: 0))
    #expect(ring.goBack()?.line == state(""))
  }

  // MARK: - Rows

  @Test func `rows are found around the cursor`() {
    let middle = state("abc\nde\nfghi", cursor: 5)
    #expect([middle.rowStart, middle.rowEnd, middle.rowAbove, middle.rowBelow] == [4, 6, 1, 8])
    #expect(state("abc\nde", cursor: 3).rowBelow == 6)
    #expect(state("a\nbcd").rowAbove == 1)
    #expect(state("abc").rowAbove == nil)
    #expect(state("abc").rowBelow == nil)
  }

  @Test func `finished rows stand behind their prompts`() {
    var session = EditingSession()
    session.begin(prompt: "> ", prefilled: "")
    #expect(session.shownRows { _ in "| " } == ["> "])
    session.rowsAbove = "[1,\n\n"
    #expect(session.shownRows { "\($0.count)| " } == ["> [1,", "4| ", "5| "])
  }

  // MARK: - Completion

  @Test func `the common part of candidates ends between characters`() {
    #expect(CompletionList(candidates: ["가나다", "가나라"]).commonPrefix == "가나")
    #expect(CompletionList(candidates: ["a", "b"]).commonPrefix == "")
    #expect(CompletionList(candidates: ["eps="]).commonPrefix == "eps=")
  }

  @Test func `candidates stand in columns that fit`() {
    let list = CompletionList(candidates: ["평균", "b", "c", "deviation"])
    #expect(list.lines(columns: 24) == ["평균       c", "b          deviation"])
    #expect(list.lines(columns: 5) == ["평균", "b", "c", "devi…"])
  }

  // MARK: - Pastes and prompts

  @Test func `a paste keeps TABs and line ends and nothing else that steers`() {
    #expect(PastedText.text(of: Array("a\r\n\tb\rc\n\n".utf8)) == "a\n\tb\nc")
    #expect(PastedText.text(of: Array("x\u{1B}[31m\u{0}\u{7}y".utf8)) == "x[31my")
    #expect(PastedText.text(of: [0x61, 0xFF, 0xEA, 0xB0, 0x80]) == "a\u{FFFD}가")
  }

  @Test func `sequences in a prompt are marked and never come last`() {
    #expect(PromptText.marked("> ") == "> ")
    #expect(PromptText.marked("\u{1B}[1m> \u{1B}[0m") == "\u{1}\u{1B}[1m\u{1}>\u{1}\u{1B}[0m\u{1} ")
    #expect(PromptText.marked("\u{1B}[1m\u{1B}[32m>\u{1B}[0m") == "\u{1}\u{1B}[1m\u{1B}[32m\u{1}>\u{1}\u{1B}[0m\u{1} ")
  }
}
