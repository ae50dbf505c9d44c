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

  /// Ten moments, or as many as `STEPBOOK_KILLS` says.
  private static let kills = ProcessInfo.processInfo.environment["STEPBOOK_KILLS"].flatMap { Int($0) } ?? 10

  @Test func `killed at random moments it goes on at the same step with the same variables`() throws {
    var terminal = try learn()
    try toTheExercise(terminal)
    for round in 0..<LearnStateTests.kills {
      terminal.send("kept\(round) = \(round) * 7\r")
      try terminal.expect("kept\(round)  \(round * 7)")
      terminal.send("lost\(round) = \(round)\r")
      Thread.sleep(forTimeInterval: .random(in: 0...0.03))
      terminal.signal(SIGKILL)
      _ = terminal.wait()
      terminal = try learn()
      try terminal.expect("at step 3 of 4")
      try terminal.expect("> ")
      for earlier in max(0, round - 9)...round {
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

  @Test(arguments: [
    ("c = x - mean(\nx)\n", 0), ("c = x - mean(x\n\nc = x - mean(x)\n", 0), ("c = (x\n:skip\n", 1), ("c = (x", 1),
  ])
  func `an open bracket goes on in the next line of a pipe, an empty line or a command ends it`(
    answer: String, status: Int32
  ) throws {
    let run = try Piped(["learn", small.path], input: "\n2\n\n" + answer + (status == 0 ? "\n\n" : ""))
    #expect(run.status == status, "\(run.output)")
    #expect(run.errors.contains("P1") == (answer != "c = x - mean(\nx)\n"), "\(run.errors)")
  }

  @Test func `on a terminal a command leaves an open bracket too`() throws {
    let terminal = try learn()
    try toTheExercise(terminal)
    terminal.send("c = (x\r:where\r")
    try terminal.expect("Step 3 of 4")
    terminal.send(":quit\r")
    #expect(terminal.wait() == 0)
  }

  @Test(arguments: [40, 60]) func `the list of steps and a solution stay within the columns`(width: Int) throws {
    let run = try Piped(["learn", "04", "--width", String(width)], input: ":list\n:goto near\n:solution\ny\n")
    #expect(run.output.contains("near  Your turn: which stays") && run.output.contains("near = mean("))
    #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= width }, "\(run.output)")
  }

  // MARK: - Many lessons

  private func learnFromPipe(_ arguments: String...) throws -> String {
    try Piped(
      ["learn"] + arguments + ["--lessons", small.home.path],
      environment: ["XDG_STATE_HOME": small.home.path + "/state"]
    ).output
  }

  @Test func `the list says what was done in each lesson`() throws {
    let before = try learnFromPipe("--list")
    #expect(before.contains("01  Small") && before.contains("not begun"))
    let terminal = try learn()
    try toTheExercise(terminal)
    terminal.send(":quit\r")
    _ = terminal.wait()
    #expect(try learnFromPipe("--list").contains("2 of 4 steps, 1 of 2 points"))
    let korean = try learnFromPipe("--list", "--lang", "ko", "--width", "40")
    #expect(korean.contains("4단계 중 2단계, 2점 중 1점"))
  }

  @Test func `what a lesson requires is said until it is finished`() throws {
    let text = SmallLesson.text.replacing("lesson: small", with: "lesson: later\nrequires: small")
    try text.write(toFile: small.home.path + "/90-later.md", atomically: true, encoding: .utf8)
    #expect(try learnFromPipe("later").contains("This lesson builds on `learn 01`, “Small”."))
    #expect(try !learnFromPipe("01").contains("builds on"))
  }

  @Test func `a power is no strong text, and short code stays on one line`() throws {
    let words = "One two three four five six `a + b` is **not so** strong, but 2 ** 3 ** 2 is a power."
    try small.write(SmallLesson.text.replacing("Three numbers.", with: words))
    let lines = try learnFromPipe(small.path, "--width", "32").split(separator: "\n")
    #expect(lines.contains("One two three four five six"))
    #expect(lines.contains { $0.hasPrefix("`a + b` is not so strong") })
    #expect(lines.joined(separator: " ").contains("but 2 ** 3 ** 2 is a power."))
  }
}
