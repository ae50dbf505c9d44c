import Foundation
import PseudoTerminals
import Testing

/// Single keys, for a front end that draws the whole screen.
@Suite(.serialized) struct KeysOnTerminalTests {
  let home: TemporaryHome

  init() throws { home = try TemporaryHome() }

  private func start() throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(arguments: ["keys"], home: home)
    try terminal.expect("keys")
    return terminal
  }

  @Test(arguments: [
    ("x", "character(\"x\")"), ("가", "character(\"가\")"), ("ㅜ", "character(\"ㅜ\")"), ("\r", "enter"), ("\t", "tab"),
    ("\u{7F}", "backspace"), ("\u{1B}", "escape"), ("\u{1B}[D", "left"), ("\u{1B}OC", "right"), ("\u{1B}[A", "up"),
    ("\u{1B}[B", "down"), ("\u{1B}[5~", "pageUp"), ("\u{1B}[6~", "pageDown"), ("\u{4}", "endOfInput"),
  ])
  func `a key is one event`(bytes: String, name: String) throws {
    let terminal = try start()
    terminal.send(bytes)
    #expect(try terminal.expect("<").filter { !$0.isWhitespace }.isEmpty)
    try terminal.expect("key(")
    #expect(try terminal.expect(")>").hasSuffix(name))
  }

  @Test func `keys in one burst come one by one, and what is no key is dropped`() throws {
    let terminal = try start()
    terminal.send("a\u{1B}[15~\u{1B}[1;5Pb\u{1}가q")
    for name in ["a", "b", "가", "q"] { try terminal.expect("character(\"\(name)\")") }
    #expect(terminal.wait() == 0)
  }

  @Test func `Ctrl-C is an event and does not end the program`() throws {
    let terminal = try start()
    terminal.send("\u{3}")
    try terminal.expect("<interrupted>")
    terminal.send("q")
    #expect(terminal.wait() == 0)
  }

  @Test func `a resize is an event`() throws {
    let terminal = try start()
    terminal.resize(rows: 10, columns: 30)
    try terminal.expect("<resized>")
  }

  @Test func `a line editor in between leaves the keys as they were`() throws {
    let terminal = try start()
    terminal.send("e")
    try terminal.expect("inner> ")
    terminal.send("가나\r")
    try terminal.expect("line(\"가나\")")
    terminal.send("e")
    try terminal.expect("inner> ")
    terminal.send("\t")
    try terminal.expect("endOfInput")
    terminal.send("x")
    try terminal.expect("character(\"x\")")
    terminal.send("q")
    #expect(terminal.wait() == 0)
  }

  // MARK: - Ways out

  /// What a shell says of the terminal's settings before and after the program.
  private func settings(around end: (PseudoTerminal) throws -> Void) throws -> [String?] {
    let script = "trap : QUIT INT; stty -g; '\(BuiltProgram.path("editdemo"))' keys; stty -g; echo done"
    let terminal = try PseudoTerminal("/bin/sh", arguments: ["-c", script], home: home)
    let before = try terminal.expect("\r\n")
    try terminal.expect("keys")
    try end(terminal)
    let after = try terminal.expect("done").split(separator: "\r\n").last { $0.contains(":") && !$0.contains("<") }
    return [before, after.map { String($0.split(separator: "h").last ?? "") }]
  }

  @Test(arguments: ["q", "eq\r\u{3}q", "!", "\u{1C}"]) func `the terminal's settings come back`(keys: String) throws {
    let both = try settings { terminal in
      for key in keys {
        terminal.send(String(key))
        terminal.settle()
      }
    }
    #expect(both[0] == both[1])
  }

  @Test(arguments: [SIGTERM, SIGHUP]) func `a request to end is an event`(number: Int32) throws {
    let terminal = try start()
    terminal.signal(number)
    try terminal.expect("<terminated>")
    try terminal.expect("\u{1B}[0m\u{1B}[?25h")
    #expect(terminal.wait() == 0)
  }

  @Test func `Ctrl-Z gives the shell its terminal and fg asks for a new drawing`() throws {
    let terminal = try PseudoTerminal("/bin/sh", arguments: ["-i"], home: home, environment: ["PS1": "shell$ "])
    try terminal.expect("shell$ ")
    terminal.send("stty -g; '\(BuiltProgram.path("editdemo"))' keys\r")
    let before = try terminal.expect("\r\nkeys\r\n").split(separator: "\r\n").first {
      $0.contains(":") && !$0.contains(" ")
    }
    terminal.send(Key.controlZ)
    try terminal.expect("shell$ ")
    terminal.send("stty -g\r")
    let stopped = try terminal.expect("shell$ ").split(separator: "\r\n").first {
      $0.contains(":") && !$0.contains(" ")
    }
    #expect(before != nil && before == stopped)
    terminal.send("fg\r")
    try terminal.expect("<resized>")
    terminal.send("x")
    try terminal.expect("character(\"x\")")
  }
}
