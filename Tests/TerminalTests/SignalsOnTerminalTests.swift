import Foundation
import PseudoTerminals
import Testing

@Suite(.serialized) struct SignalsOnTerminalTests {
  let home: TemporaryHome

  init() throws { home = try TemporaryHome() }

  private func start(_ arguments: String..., environment: [String: String] = [:]) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(arguments: arguments, home: home, environment: environment)
    try terminal.expect("demo>")
    return terminal
  }

  // MARK: - Ctrl-C

  @Test func `Ctrl-C at the prompt drops the text twenty times`() throws {
    let terminal = try start()
    for _ in 0..<20 {
      terminal.send("abc\(Key.controlC)")
      try terminal.expect("^C\r\n")
      try terminal.expect("demo>")
    }
    terminal.send("x\r")
    try terminal.expect("=> <x>")
  }

  @Test func `Ctrl-C in an open bracket drops every row`() throws {
    let terminal = try start()
    terminal.send("[1,\r2,\r\(Key.controlC)")
    try terminal.expect("^C")
    try terminal.expect("demo>")
    terminal.send("x\r")
    try terminal.expect("=> <x>")
  }

  @Test func `Ctrl-C during a computation brings the prompt back within 200 ms`() throws {
    let terminal = try start()
    for _ in 0..<5 {
      terminal.send("spin\r")
      try terminal.expect("spinning")
      let sent = ContinuousClock.now
      terminal.send(Key.controlC)
      try terminal.expect("cancelled")
      try terminal.expect("demo>")
      #expect(ContinuousClock.now - sent <= .milliseconds(200))
    }
  }

  @Test func `keys typed during a computation wait for the prompt`() throws {
    let terminal = try start()
    terminal.send("one\rtwo\r세\r")
    for answer in ["one", "two", "세"] { try terminal.expect("=> <\(answer)>") }
  }

  @Test func `Ctrl-C in one burst with Enter stops the computation`() throws {
    let terminal = try start()
    terminal.send("spin\r\(Key.controlC)")
    try terminal.expect("cancelled")
    try terminal.expect("demo>")
  }

  // MARK: - Ways out

  /// What a shell says of the terminal's settings before and after the program; each of `keys` waits for calm.
  private func settings(around keys: [String], arguments: String = "") throws -> [String] {
    let script = "trap : QUIT; stty -g; '\(BuiltProgram.path("editdemo"))' \(arguments); stty -g; echo done"
    let terminal = try PseudoTerminal("/bin/sh", arguments: ["-c", script], home: home)
    let before = try terminal.expect("\r\n")
    try terminal.expect("demo>")
    for key in keys {
      terminal.send(key)
      terminal.settle()
    }
    let rest = try terminal.expect("done")
    let after = rest.split(separator: "\r\n").last { $0.contains(":") }
    return [before, after.map(String.init) ?? rest]
  }

  @Test(arguments: [
    ["\u{4}"], ["quit\r"], ["crash\r"], ["가나\u{3}", "quit\r"], ["spin\r", "\u{1C}"], ["nested\r", "x\r", "quit\r"],
    ["nested\r", "crash\r", "crash\r"],
  ])
  func `the terminal's settings are the same after every way out`(keys: [String]) throws {
    let both = try settings(around: keys)
    #expect(both[0] == both[1])
  }

  @Test(arguments: [SIGTERM, SIGHUP]) func `a request to end is heeded at the prompt`(number: Int32) throws {
    let terminal = try start()
    terminal.send("abc")
    terminal.settle()
    terminal.signal(number)
    try terminal.expect("terminated")
    try terminal.expect("bye")
    #expect(terminal.wait() == 0)
  }

  @Test func `a request to end stops a computation`() throws {
    let terminal = try start()
    terminal.send("spin\r")
    try terminal.expect("spinning")
    terminal.signal(SIGTERM)
    try terminal.expect("cancelled")
    try terminal.expect("terminated")
    #expect(terminal.wait() == 0)
  }

  @Test func `Ctrl-D on an empty line ends the input and deletes in a text`() throws {
    let terminal = try start()
    terminal.send("가나\(Key.home)\(Key.controlD)\r")
    try terminal.expect("=> <나>")
    terminal.send(Key.controlD)
    try terminal.expect("bye")
    #expect(terminal.wait() == 0)
  }

  @Test func `Ctrl-Z gives the shell its terminal and fg brings the text back`() throws {
    let terminal = try PseudoTerminal("/bin/sh", arguments: ["-i"], home: home, environment: ["PS1": "shell$ "])
    try terminal.expect("shell$ ")
    terminal.send("stty -g; '\(BuiltProgram.path("editdemo"))'\r")
    let before = try terminal.expect("demo>")
    terminal.send("가나\(Key.controlZ)")
    try terminal.expect("shell$ ")
    terminal.send("stty -g\r")
    let stopped = try terminal.expect("shell$ ")
    let settings = [before, stopped].map { $0.split(separator: "\r\n").first { $0.contains(":") && !$0.contains(" ") } }
    #expect(settings[0] != nil)
    #expect(settings[0] == settings[1])
    terminal.send("fg\r")
    try terminal.expect("demo>")
    terminal.send("다\r")
    try terminal.expect("=> <가나다>")
  }

  // MARK: - Sizes

  @Test func `a resize draws the text for the new width`() throws {
    let terminal = try start()
    terminal.send("가나다라마바사아자차카타파하")
    terminal.settle()
    terminal.resize(rows: 24, columns: 20)
    terminal.settle()
    terminal.send("x")
    terminal.settle()
    // 20 columns: seven syllables behind the prompt, then the other seven.
    #expect(terminal.screen.entry(from: "demo>") == ["demo> 가나다라마바사", "아자차카타파하x"])
    terminal.send("\r")
    try terminal.expect("=> <가나다라마바사아자차카타파하x>")
  }

  // MARK: - Modes

  @Test func `vi mode edits with vi's commands`() throws {
    let terminal = try start("vi")
    terminal.send("abc\u{1B}")
    terminal.settle()
    terminal.send("0x$i가\r")
    try terminal.expect("=> <b가c>")
    terminal.send("mode\r")
    try terminal.expect("mode vi")
    terminal.send("\(Key.up)\(Key.up)\r")
    try terminal.expect("=> <b가c>")
  }

  @Test func `a user's editrc chooses mode and keys`() throws {
    try "bind -v\nbind ^G stepbook-hint\n".write(toFile: home.path + "/.editrc", atomically: true, encoding: .utf8)
    let terminal = try start("editrc")
    terminal.send("mode\r")
    try terminal.expect("mode vi")
    terminal.send("ab\u{7}")
    try terminal.expect("hint: 2 characters")
  }

  @Test func `with edit off in editrc the kernel edits and rows still open`() throws {
    try "edit off\n".write(toFile: home.path + "/.editrc", atomically: true, encoding: .utf8)
    let terminal = try start("editrc")
    terminal.send("[1,\r")
    try terminal.expect("| ")
    terminal.send("2]\r")
    try terminal.expect("=> <[1,⏎2]>")
    terminal.send("abc\(Key.controlC)")
    try terminal.expect("demo>")
    terminal.send(Key.controlD)
    try terminal.expect("bye")
    let both = try settings(around: [Key.controlD], arguments: "editrc")
    #expect(both[0] == both[1])
  }

  @Test(arguments: ["dumb", ""]) func `a terminal that cannot move its cursor gets plain lines`(kind: String) throws {
    let terminal = try start(environment: ["TERM": kind])
    terminal.send("가나다\r")
    let shown = try terminal.expect("=> <가나다>")
    #expect(!shown.contains("\u{1B}"))
  }
}
