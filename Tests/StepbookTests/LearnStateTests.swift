import Foundation
import PseudoTerminals
import Testing

/// What a learner's progress survives, and a lesson without drawing.
@Suite(.serialized) struct LearnStateTests {
  let small: SmallLesson

  init() throws { small = try SmallLesson() }

  private var journal: String { small.home.path + "/state/stepbook/lessons/small.jsonl" }

  private func learn(_ arguments: String..., environment: [String: String] = [:]) throws -> PseudoTerminal {
    try PseudoTerminal(
      BuiltProgram.path("stepbook"), arguments: ["learn", small.path] + arguments, home: small.home,
      environment: ["NO_COLOR": "1"].merging(environment) { $1 })
  }

  private func toTheExercise(_ terminal: PseudoTerminal) throws {
    try terminal.expect("[Enter]")
    terminal.send("\r")
    try terminal.expect("?")
    terminal.send("2\r")
    try terminal.expect("[Enter]")
    terminal.send("\r")
    try terminal.expect("> ")
  }

  @Test func `killed at ten random moments it goes on at the same step with the same variables`() throws {
    var terminal = try learn()
    try toTheExercise(terminal)
    for round in 0..<10 {
      terminal.send("kept\(round) = \(round) * 7\r")
      try terminal.expect("kept\(round)  \(round * 7)")
      terminal.send("lost\(round) = \(round)\r")
      Thread.sleep(forTimeInterval: .random(in: 0...0.03))
      terminal.signal(SIGKILL)
      _ = terminal.wait()
      terminal = try learn()
      try terminal.expect("at step 3 of 4")
      try terminal.expect("> ")
      for earlier in 0...round {
        terminal.send("kept\(earlier) + 1000\r")
        try terminal.expect("\(earlier * 7 + 1000)")
      }
    }
    terminal.send("c = x - mean(x)\r")
    try terminal.expect("Right.")
  }

  @Test(arguments: ["{\"step\":\"do\",\"te", "\u{0}\u{1}\u{FFFD}"])
  func `a torn line is put aside with one sentence`(rest: String) throws {
    let first = try learn()
    try toTheExercise(first)
    first.send("mine = 42\r")
    try first.expect("mine  42")
    first.signal(SIGKILL)
    _ = first.wait()
    let stored = try Data(contentsOf: URL(fileURLWithPath: journal))
    try (stored + Data(rest.utf8)).write(to: URL(fileURLWithPath: journal))
    let second = try learn()
    #expect(try second.expect("at step 3 of 4").components(separatedBy: "cut off").count == 2)
    second.send("mine + 1\r")
    try second.expect("43")
    #expect(try Data(contentsOf: URL(fileURLWithPath: journal + ".torn")) == stored + Data(rest.utf8))
  }

  @Test(arguments: [["--plain": "1"], ["ACCESSIBLE": "1"]])
  func `a whole lesson without an escape byte on a terminal`(how: [String: String]) throws {
    let terminal =
      how["--plain"] == nil ? try learn(environment: how) : try learn("--plain", environment: ["TERM": "xterm"])
    var shown = ""
    for (wait, line) in [
      ("[Enter]", ""), ("?", "1"), ("?", "2"), ("[Enter]", ""), (">", "c = mean(x) - x"), ("turned round.", ":hint"),
      ("Subtract.", "c = x - mean(x)"), ("[Enter]", ""), ("[-1 0 1]", ""), ("That was", ""),
    ] {
      shown += try terminal.expect(wait)
      terminal.send(line + "\r")
    }
    #expect(!shown.utf8.contains(0x1B))
    #expect(terminal.wait() == 0)
  }

  @Test func `answers from a pipe give status 0 when all is solved`() throws {
    let solved = try Piped(["learn", small.path], input: "\n2\n\nc = x - mean(x)\n\n\n")
    #expect(solved.status == 0 && !solved.output.utf8.contains(0x1B), "\(solved.output)")
    #expect(try Piped(["learn", small.path], input: "\n1\n:skip\nc = x\n\n\n").status == 1)
  }
}
