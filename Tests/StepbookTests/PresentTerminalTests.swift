import Foundation
import PseudoTerminals
import Testing

/// What presenting does to its terminal, its file and a second terminal.
@Suite(.serialized) struct PresentTerminalTests {
  let small: SmallLesson

  init() throws { small = try SmallLesson() }

  private func shell(_ script: String) throws -> PseudoTerminal {
    try PseudoTerminal(
      "/bin/sh", arguments: ["-c", script], home: small.home, environment: ["PS1": "shell$ ", "ENV": ""])
  }

  private static func settings(_ text: String) -> [String] {
    text.matches(of: /[0-9a-f]+(?::[0-9a-f]+){8,}/).map { String($0.output) }
  }

  /// The terminal's settings before and after.
  private func settings(_ arguments: String, _ end: (PseudoTerminal) throws -> Void) throws -> [String] {
    let program = BuiltProgram.path("stepbook")
    let terminal = try shell("trap : TERM ABRT QUIT; stty -g; '\(program)' present \(arguments); stty -g; echo do''ne")
    let before = try terminal.expect("\r\n")
    try end(terminal)
    return Self.settings(before) + Self.settings(try terminal.expect("done"))
  }

  @Test(arguments: ["qq", "\u{4}", "    \t\u{4}qq", "    \u{1C}"])
  func `the terminal's settings come back after every way out`(keys: String) throws {
    let both = try settings("'\(small.path)'") { terminal in
      try terminal.expect("Three numbers.")
      for key in keys {
        terminal.send(String(key))
        terminal.settle()
      }
    }
    #expect(both.count == 2 && both[0] == both[1])
  }

  @Test func `an error leaves the terminal alone`() throws {
    let both = try settings("nothing") { _ in }
    #expect(both.count == 2 && both[0] == both[1])
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGABRT]) func `a signal ends it on a terminal that works`(number: Int32) throws {
    let home = small.home.path
    let program = BuiltProgram.path("stepbook")
    let terminal = try shell(
      "trap : HUP; stty -g; (echo $$ >'\(home)/pid'; sh -c 'echo $PPID' >'\(home)/pid'; exec '\(program)' present "
        + "'\(small.path)'); stty -g; echo do''ne")
    let before = try terminal.expect("\r\n")
    try terminal.expect("Three numbers.")
    terminal.send(" ")
    terminal.settle()
    let text = try String(contentsOfFile: home + "/pid", encoding: .utf8)
    let process = try #require(pid_t(text.trimmingCharacters(in: .whitespacesAndNewlines)))
    #expect(kill(process, number) == 0)
    let rest = try terminal.expect("done")
    let both = Self.settings(before) + Self.settings(rest)
    #expect(both.count == 2 && both[0] == both[1])
    #expect(rest.contains("\u{1B}[?25h"))
  }

  @Test func `Ctrl-C stops a computation and never the show`() throws {
    try small.write(SmallLesson.text.replacing("> 2 * x\n", with: "> for i in range(9000000) { y = sqrt(i) }\n"))
    let terminal = try small.present()
    try terminal.expect("Three numbers.")
    terminal.send("\u{3}")
    terminal.settle()
    terminal.send(" ")
    try terminal.expect("0.8165")
    terminal.settle()
    terminal.send(" ")
    Thread.sleep(forTimeInterval: 0.8)
    terminal.send("\u{3}")
    try terminal.expect("Stopped.", seconds: 3)
    terminal.send(" ")
    try terminal.expect("2/4")
  }

  @Test func `Ctrl-Z gives the shell its terminal, and fg draws the step again`() throws {
    let program = BuiltProgram.path("stepbook")
    let terminal = try PseudoTerminal(
      "/bin/sh", arguments: ["-i"], home: small.home, environment: ["PS1": "shell$ ", "NO_COLOR": "1"])
    try terminal.expect("shell$ ")
    terminal.send("stty -g; '\(program)' present '\(small.path)' --typing\r")
    let before = Self.settings(try terminal.expect("Three numbers."))
    terminal.send("abc")
    terminal.settle()
    terminal.send(Key.controlZ)
    try terminal.expect("shell$ ")
    terminal.send("stty -g\r")
    let stopped = Self.settings(try terminal.expect("shell$ "))
    #expect(before.count == 1 && before == stopped)
    terminal.send("fg\r")
    try terminal.expect("Three numbers.")
    terminal.settle()
    #expect(terminal.screen.lines.contains("> x ="))
    terminal.send(String(repeating: "z", count: 30) + "\r")
    try terminal.expect("0.8165")
  }

  @Test func `a change of the file is shown at the same place with the same variables`() throws {
    let terminal = try small.present()
    try terminal.expect("Three numbers.")
    terminal.send(" ")
    try terminal.expect("0.8165")
    try small.write(
      SmallLesson.text.replacing("Three numbers.", with: "Three small numbers.").replacing("> 2 * x", with: "> 5 * x"))
    try terminal.expect("Three small numbers.", seconds: 5)
    terminal.settle()
    #expect(terminal.screen.lines.contains("> x = [1, 2, 3]"))
    terminal.send(" ")
    try terminal.expect("[5 10 15]")
  }

  @Test func `a second terminal follows with notes and minutes, and sees the end`() throws {
    let follower = try PseudoTerminal(
      BuiltProgram.path("stepbook"), arguments: ["present", "--notes"], home: small.home, environment: ["NO_COLOR": "1"]
    )
    try follower.expect("Nothing is being presented")
    let terminal = try small.present()
    try follower.expect("ask for the mean")
    follower.settle()
    let shown = follower.screen.lines
    #expect(shown[0] == "Small" && shown[1] == "1/4  Look" && shown.contains("Next: Which"))
    #expect(shown[2].contains("of 5 min") && shown[3] == "this step: 2 min, until 2:00")
    terminal.send("g4\r")
    try follower.expect("nothing is left")
    terminal.send("\u{4}")
    #expect(terminal.wait() == 0)
    try follower.expect("Nothing is being presented")
    follower.send("q")
    #expect(follower.wait() == 0)
  }
}
