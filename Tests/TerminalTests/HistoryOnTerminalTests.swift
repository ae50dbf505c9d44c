import Foundation
import PseudoTerminals
import Testing

@Suite(.serialized) struct HistoryOnTerminalTests {
  let home: TemporaryHome

  init() throws { home = try TemporaryHome() }

  private func start() throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(home: home)
    try terminal.expect("demo>")
    return terminal
  }

  private func enter(_ entries: String..., on terminal: PseudoTerminal) throws {
    for entry in entries {
      terminal.send(entry + "\r")
      try terminal.expect("=> <")
      try terminal.expect("demo>")
    }
  }

  @Test func `entries are kept between runs, also when the program is killed`() throws {
    let first = try start()
    try enter("가나다", "[1,\r2]", on: first)
    first.signal(SIGKILL)
    #expect(first.wait() == 128 + SIGKILL)
    let second = try start()
    second.send("\(Key.up)\(Key.up)\r")
    try second.expect("=> <가나다>")
  }

  @Test func `two sessions at once keep the entries of both`() throws {
    let first = try start()
    let second = try start()
    for number in 1...5 {
      try enter("first \(number)", on: first)
      try enter("second \(number)", on: second)
    }
    let lines = try String(contentsOfFile: home.historyFile, encoding: .utf8).split(separator: "\n").map(String.init)
    #expect(lines == (1...5).flatMap { ["first \($0)", "second \($0)"] })
  }

  @Test func `Up searches entries that start like the text before the cursor, and Down comes back`() throws {
    let terminal = try start()
    try enter("batch one", "other", "batch two", "last", on: terminal)
    terminal.send("batch\(Key.up)\(Key.up)\r")
    try terminal.expect("=> <batch one>")
    terminal.send("bat\(Key.up)\(Key.up)\(Key.down)\(Key.down)!\r")
    try terminal.expect("=> <bat!>")
  }

  @Test func `an offered fix waits on Up and is not stored`() throws {
    let terminal = try start()
    try enter("old", on: terminal)
    terminal.send("fail\r")
    try terminal.expect("demo>")
    terminal.send("\r")
    try terminal.expect("=> <>")
    terminal.send("\(Key.up)\r")
    try terminal.expect("=> <fixed>")
    terminal.send("fail\r")
    try terminal.expect("demo>")
    try enter("new", on: terminal)
    terminal.send("\(Key.up)\(Key.up)\r")
    try terminal.expect("demo>")
    let lines = try String(contentsOfFile: home.historyFile, encoding: .utf8).split(separator: "\n")
    #expect(lines == ["old", "fail", "fixed", "fail", "new", "fail"])
  }

  @Test func `Ctrl-R finds Hangul anywhere in an entry, again for older ones`() throws {
    let terminal = try start()
    try enter("첫 가중치 = 1", "둘 가중치 = 2", "x", on: terminal)
    terminal.send("\(Key.controlR)가중")
    terminal.settle()
    #expect(terminal.screen.lines.contains("(reverse-search)'가중': 둘 가중치 = 2"))
    terminal.send("\(Key.controlR)\r")
    try terminal.expect("=> <첫 가중치 = 1>")
  }

  @Test func `giving a search up brings the text back`() throws {
    let terminal = try start()
    try enter("가중치", on: terminal)
    terminal.send("mine\(Key.controlR)가\u{7}\r")
    try terminal.expect("=> <mine>")
    terminal.send("\(Key.controlR)없다")
    terminal.settle()
    #expect(terminal.screen.lines.contains { $0.hasPrefix("(failed reverse-search)'없다':") })
  }

  @Test func `a history that is a folder is one complaint and the session goes on`() throws {
    try FileManager.default.createDirectory(atPath: home.historyFile, withIntermediateDirectories: true)
    let terminal = try start()
    terminal.send("one\r")
    try terminal.expect("=> <one>")
    try terminal.expect("problem T1.")
    terminal.send("two\r")
    try terminal.expect("=> <two>")
    #expect(throws: PseudoTerminal.Failure.self) { try terminal.expect("problem", seconds: 0.3) }
  }
}
