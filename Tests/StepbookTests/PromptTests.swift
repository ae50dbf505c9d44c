import Foundation
import PseudoTerminals
import Testing

/// The program on a terminal, as a learner sees it.
@Suite(.serialized) struct PromptTests {
  private let home: TemporaryHome

  init() throws { home = try TemporaryHome() }

  private func start(_ arguments: String..., columns: Int = 80) throws -> PseudoTerminal {
    try PseudoTerminal(
      BuiltProgram.path("stepbook"), arguments: arguments, home: home, environment: ["NO_COLOR": "1"], columns: columns)
  }

  private func prompt(columns: Int = 80) throws -> PseudoTerminal {
    let terminal = try start(columns: columns)
    try terminal.expect("> ")
    return terminal
  }

  @Test func `evaluates, keeps what it knows and leaves`() throws {
    let terminal = try prompt()
    terminal.send("x = [1, 2, 3, 4]\r")
    try terminal.expect("mean 2.5")
    terminal.send("quit\r")
    #expect(terminal.wait() == 0)
  }

  @Test func `Up brings the correction of an error`() throws {
    let terminal = try prompt()
    terminal.send("sigmod(0)\r")
    try terminal.expect("sigmoid(0)")
    try terminal.expect("> ")
    terminal.send("\u{1B}[A\r")
    try terminal.expect("0.5")
  }

  @Test func `Ctrl-C stops a loop within 200 ms and keeps the variables`() throws {
    let terminal = try prompt()
    terminal.send("x = 7\r")
    try terminal.expect("x  7")
    try terminal.expect("> ")
    terminal.send("for i in range(10000000) { y = sqrt(i) }\r")
    Thread.sleep(forTimeInterval: 0.3)
    let sent = ContinuousClock.now
    terminal.send("\u{3}")
    try terminal.expect("> ")
    #expect(ContinuousClock.now - sent <= .milliseconds(200))
    terminal.send("x + 1\r")
    try terminal.expect("8")
  }

  @Test func `an open bracket asks for more, and a paste runs only on Enter`() throws {
    let terminal = try prompt()
    terminal.send("total = (1 +\r2)\r")
    try terminal.expect("total  3")
    try terminal.expect("> ")
    terminal.send("\u{1B}[200~for i in range(3) {\n  last = i * 10\n}\u{1B}[201~")
    terminal.settle()
    terminal.send("\rlast\r")
    try terminal.expect("20")
  }

  @Test func `Tab completes names, options and fields without running anything`() throws {
    let terminal = try prompt()
    terminal.send("bn = batchn\t(2)\r")
    try terminal.expect("batchnorm(2)\r\n")
    terminal.send("bn.running_m\t\r")
    try terminal.expect("[0 0]")
    terminal.send("mean([[1, 2]], keepd\ttrue)\r")
    try terminal.expect("(1, 1)")
  }

  @Test func `Tab completes file names inside the quotes of a file command`() throws {
    try "1 + 41\n".write(toFile: home.path + "/answers.step", atomically: true, encoding: .utf8)
    let terminal = try prompt()
    terminal.send("run \"\(home.path)/answ\t\"\r")
    try terminal.expect("42")
  }

  @Test(arguments: [["-e", "for i in range(9999999) { x = i }"], ["run", "loop.step"]])
  func `Ctrl-C ends a script with status 130`(_ arguments: [String]) throws {
    let script = home.path + "/loop.step"
    try "for i in range(9999999) { x = i }\n".write(toFile: script, atomically: true, encoding: .utf8)
    let terminal = try PseudoTerminal(
      BuiltProgram.path("stepbook"), arguments: arguments.map { $0 == "loop.step" ? script : $0 }, home: home)
    Thread.sleep(forTimeInterval: 0.5)
    terminal.send(Key.controlC)
    #expect(terminal.wait() == 130)
  }

  @Test func `history lasts from one run to the next`() throws {
    let first = try prompt()
    first.send("12 * 12\r")
    try first.expect("144")
    first.send("\u{4}")
    #expect(first.wait() == 0)
    let second = try prompt()
    second.send("\u{1B}[A\r")
    try second.expect("144")
  }

  // MARK: - A lesson

  private func learn(_ arguments: String...) throws -> PseudoTerminal {
    try PseudoTerminal(
      BuiltProgram.path("stepbook"), arguments: ["learn", "06"] + arguments, home: home,
      environment: ["NO_COLOR": "1"])
  }

  private func toTheFirstExercise(_ terminal: PseudoTerminal) throws {
    try terminal.expect("[Enter]")
    terminal.send("\r")
    try terminal.expect("= ")
    terminal.send("2\r")
    try terminal.expect("[Enter]")
    terminal.send("\r")
    try terminal.expect("?")
    terminal.send("1\r")
    try terminal.expect("[Enter]")
    terminal.send("\r")
    try terminal.expect("add up to 0")
  }

  @Test func `a killed lesson goes on at the same step with the same variables`() throws {
    let first = try learn()
    try toTheFirstExercise(first)
    first.send("mine = 41 + 1\r")
    try first.expect("mine  42")
    first.signal(SIGKILL)
    _ = first.wait()

    let second = try learn()
    try second.expect("add up to 0")
    second.send("mine\r")
    try second.expect("42")
    second.send("centred = x - mean(x)\r")
    try second.expect("Right")
  }

  @Test func `a wrong answer gets its reply, a hint comes when asked for, and back and skip move`() throws {
    let terminal = try learn()
    try toTheFirstExercise(terminal)
    terminal.send("centred = x / mean(x)\r")
    try terminal.expect("You divided by the mean.")
    terminal.send(":hint\r")
    try terminal.expect("1 of 2")
    terminal.send(":skip\r")
    try terminal.expect("5/")
    terminal.send("centred.shape\r")
    try terminal.expect("[4 1]")
    terminal.send(":back\r")
    try terminal.expect("4/")
    terminal.send(":quit\r")
    #expect(terminal.wait() == 0)
  }

  @Test func `the lesson is played in Korean`() throws {
    let terminal = try learn("--lang", "ko")
    try terminal.expect("배치 정규화")
    terminal.send("\r")
    try terminal.expect("= ")
    terminal.send("２．５\r")
    try terminal.expect("2.5")
    terminal.send(":quit\r")
    #expect(terminal.wait() == 0)
  }
}
