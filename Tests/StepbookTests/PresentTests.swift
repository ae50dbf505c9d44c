import Foundation
import PseudoTerminals
import Testing

/// A lesson in front of a class, on a terminal.
@Suite(.serialized) struct PresentTests {
  let small: SmallLesson

  init() throws { small = try SmallLesson() }

  /// What stands on the screen once nothing moves any more, without blank rows.
  private func rows(_ terminal: PseudoTerminal) -> [String] {
    terminal.settle()
    return terminal.screen.lines.filter { !$0.isEmpty }
  }

  /// Presses Space until `text` is on the screen.
  private func go(_ terminal: PseudoTerminal, to text: String) {
    for _ in 0..<12 {
      if rows(terminal).contains(where: { $0.contains(text) }) { return }
      terminal.send(" ")
    }
  }

  // MARK: - One key

  @Test func `the shipped lesson plays with Space alone and then ends`() throws {
    let terminal = try PseudoTerminal(
      BuiltProgram.path("stepbook"), arguments: ["present", "06"], home: small.home, environment: ["NO_COLOR": "1"])
    let home = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
    let lesson = try String(contentsOf: home.appending(path: "lessons/06-batch-norm.md"), encoding: .utf8)
    let count = lesson.split(separator: "\n").count { $0.hasPrefix("## ") }
    try terminal.expect("1/\(count)")
    terminal.send(String(repeating: " ", count: 100))
    for step in 2...count { try terminal.expect("\(step)/\(count)") }
    try terminal.expect("The end.")
    #expect(terminal.wait() == 0)
  }

  @Test func `each key shows one thing more, and a step begins on a clear screen`() throws {
    let terminal = try small.present()
    #expect(rows(terminal).first == "1/4  Look" && rows(terminal).contains("Three numbers."))
    terminal.send(" ")
    #expect(rows(terminal).contains("> x = [1, 2, 3]") && !rows(terminal).contains("> 2 * x"))
    terminal.send("\u{1B}[6~")
    #expect(rows(terminal).suffix(3).first == "> 2 * x" && rows(terminal).contains("[2 4 6]"))
    terminal.send("\r")
    let question = rows(terminal)
    #expect(
      question.first == "2/4  Which" && !question.contains("> 2 * x") && question.last?.contains("a answer") == true)
    for _ in 0..<2 { terminal.send("\u{1B}[D") }
    #expect(rows(terminal).contains("> x = [1, 2, 3]") && !rows(terminal).contains("> 2 * x"))
    terminal.send("\u{1B}[5~")
    #expect(!rows(terminal).contains("> x = [1, 2, 3]"))
  }

  @Test func `by itself it goes to the end, also without a terminal`() throws {
    let terminal = try small.present("--auto", "0.05")
    try terminal.expect("4/4")
    try terminal.expect("[-1 0 1]")
    #expect(terminal.wait() == 0)
    let piped = try Piped(["present", small.path, "--auto", "0"])
    #expect(piped.status == 0 && piped.output.contains("[-1 0 1]") && !piped.output.utf8.contains(0x1B))
    #expect(try Piped(["present", small.path]).status == 1)
    #expect(try Piped(["present"]).status == 2)
  }

  @Test func `in plain mode nothing is drawn over`() throws {
    let terminal = try small.present("--plain")
    var shown = try terminal.expect("Three numbers.")
    for end in ["0.8165", "[2 4 6]", "Four", "option 2: 1", "ok 2  Four", "4/4", "[-1 0 1]"] {
      terminal.send(end == "option 2: 1" ? "2" : end == "ok 2  Four" ? "a" : " ")
      if end == "4/4" { terminal.send("   ") }
      shown += try terminal.expect(end, seconds: 3)
    }
    #expect(!shown.utf8.contains(0x1B))
    #expect(shown.components(separatedBy: "Three numbers.").count == 1)
  }

  // MARK: - Typed by hand

  @Test func `with typing, Enter waits for the whole line and Backspace takes back`() throws {
    let terminal = try small.present("--typing")
    try terminal.expect("Enter runs a complete line")
    terminal.send("abc")
    #expect(rows(terminal).contains("> x ="))
    terminal.send("\r")
    #expect(rows(terminal).contains("> x ="))
    terminal.send("\u{7F}\u{7F}")
    #expect(rows(terminal).contains("> x"))
    terminal.send(String(repeating: "z", count: 30))
    #expect(rows(terminal).contains("> x = [1, 2, 3]") && !rows(terminal).contains { $0.contains("0.8165") })
    terminal.send("\r")
    #expect(rows(terminal).contains { $0.contains("0.8165") })
  }

  @Test func `between two Tabs the teacher types, and text, place and variables come back`() throws {
    let terminal = try small.present("--typing")
    try terminal.expect("Enter runs a complete line")
    terminal.send(String(repeating: "z", count: 30) + "\rzz")
    #expect(rows(terminal).contains("> 2"))
    terminal.send("\t")
    try terminal.expect("Tab on an empty line")
    terminal.settle()
    terminal.send("x = 99\r")
    try terminal.expect("99")
    terminal.send("x + 1\r")
    try terminal.expect("100")
    terminal.settle()
    terminal.send("\t")
    #expect(rows(terminal).contains("> 2") && !rows(terminal).contains("100"))
    terminal.resize(rows: 20, columns: 60)
    #expect(rows(terminal).contains("> 2") && rows(terminal).first == "1/4  Look")
    terminal.send(" *zzz\r")
    #expect(rows(terminal).contains("[2 4 6]"))
  }

  // MARK: - Questions in class

  @Test func `hands are counted, the answer is shown, the wrong answer runs and the solution is typed`() throws {
    let terminal = try small.present()
    go(terminal, to: "2/4")
    terminal.send("112ㅁ")
    let asked = rows(terminal)
    #expect(asked.contains("     || 2") && asked.contains("     | 1"))
    #expect(asked.contains("ok 2  Four") && asked.contains("-> Two — That is `x[1]` itself."))
    terminal.send(" ")
    go(terminal, to: "3/4")
    terminal.send("w")
    #expect(rows(terminal).contains("> c = mean(x) - x") && rows(terminal).contains("-> The sign is turned round."))
    terminal.send("l")
    #expect(rows(terminal).contains("-> 부호가 반대입니다.") && rows(terminal).first == "3/4  하기")
    terminal.send("l")
    terminal.send("s")
    #expect(rows(terminal).last == "> c = x - mean(x)")
    terminal.send(" ")
    #expect(rows(terminal).last?.hasPrefix("c  (3,)  mean 0") == true)
    go(terminal, to: "[-1 0 1]")
    #expect(rows(terminal).contains("[-1 0 1]"))
  }

  @Test func `notes, index, blank screen and the list of keys`() throws {
    let terminal = try small.present()
    #expect(!rows(terminal).contains("ask for the mean"))
    terminal.send("n")
    #expect(rows(terminal).contains("ask for the mean"))
    terminal.send(".")
    #expect(rows(terminal).isEmpty)
    terminal.send("x")
    #expect(rows(terminal).contains("Three numbers."))
    terminal.send("g4\r")
    #expect(rows(terminal).first == "4/4  Last")
    terminal.send(" ")
    #expect(rows(terminal).contains("[-1 0 1]"))
    terminal.send("?")
    #expect(rows(terminal).contains { $0.contains("w      run a wrong answer") })
    terminal.send(" q")
    #expect(terminal.wait() == 0)
  }

  @Test func `a class version plays the steps marked for it, and the lessons follow each other`() throws {
    let terminal = try small.present(small.path, "--minutes", "5")
    #expect(rows(terminal).first == "1/2  Which")
    terminal.send("   ")
    #expect(rows(terminal).contains("[-1 0 1]") && rows(terminal).first == "2/2  Last")
    terminal.send(" ")
    #expect(rows(terminal).first == "1/2  Which")
    terminal.send("\u{1B}[5~")
    #expect(rows(terminal).first == "2/2  Last")
  }
}
