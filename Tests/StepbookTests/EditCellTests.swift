import Foundation
import PseudoTerminals
import Testing

/// `edit` in the learner's own editor, on a terminal.
@Suite(.serialized) struct EditCellTests {
  private let home: TemporaryHome

  init() throws { home = try TemporaryHome() }

  /// The prompt with one cell, `x = 1`, and a shell script as editor; it gets the file as `$1`.
  private func prompt(editor script: String?) throws -> PseudoTerminal {
    var environment = ["NO_COLOR": "1"]
    if let script {
      let path = home.path + "/editor"
      try ("#!/bin/sh\n" + script + "\n").write(toFile: path, atomically: true, encoding: .utf8)
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
      environment["EDITOR"] = path
    }
    let terminal = try PseudoTerminal(BuiltProgram.path("stepbook"), home: home, environment: environment)
    try terminal.expect("> ")
    terminal.send("x = 1\r")
    try terminal.expect("x  1")
    try terminal.expect("> ")
    return terminal
  }

  /// The terminal edits lines again, and the variable is as before.
  private func expectKept(_ terminal: PseudoTerminal, _ value: String = "x  1") throws {
    try terminal.expect("> ")
    terminal.send("wxy\u{7F}\u{7F}\u{7F}x = x\r")
    try terminal.expect(value)
    try terminal.expect("> ")
    terminal.send("quit\r")
    #expect(terminal.wait() == 0)
  }

  @Test func `a cell comes back changed and runs again with those that follow`() throws {
    let terminal = try prompt(editor: "sed -i 's/1/5/' \"$1\"")
    terminal.send("x * 2\r")
    try terminal.expect("2\r\n")
    try terminal.expect("> ")
    terminal.send("edit(1)\r")
    try terminal.expect("x  5\r\n10\r\n")
    try expectKept(terminal, "x  5")
  }

  @Test func `the editor finds the terminal as the shell gave it`() throws {
    let terminal = try prompt(editor: "stty -a > \(home.path)/settings; read answer; echo \"x = $answer\" > \"$1\"")
    terminal.send("edit(1)\r")
    terminal.settle()
    terminal.send("7\r")
    try terminal.expect("7\r\nx  7\r\n")
    let settings = try String(contentsOfFile: home.path + "/settings", encoding: .utf8)
    let words = settings.split { " ;\n".contains($0) }
    #expect(words.contains("icanon") && words.contains("echo") && words.contains("isig") && words.contains("icrnl"))
    try expectKept(terminal, "x  7")
  }

  @Test(arguments: ["exit 3", ": > \"$1\"", "kill -9 $$", "rm \"$1\""])
  func `an editor that fails or keeps nothing changes nothing`(_ script: String) throws {
    let terminal = try prompt(editor: script)
    terminal.send("edit(1)\r")
    try terminal.expect("error J6: ")
    try terminal.expect("stays as it was")
    try expectKept(terminal)
  }

  @Test func `Ctrl-C ends the editor, not the session`() throws {
    let terminal = try prompt(editor: "echo begun; exec sleep 20")
    terminal.send("edit(1)\r")
    try terminal.expect("begun")
    terminal.send("\u{3}")
    try terminal.expect("error J6: ")
    try expectKept(terminal)
  }

  @Test func `without an editor one sentence says what to set`() throws {
    let terminal = try prompt(editor: nil)
    terminal.send("edit()\r")
    try terminal.expect("set EDITOR")
    try expectKept(terminal)
  }
}
