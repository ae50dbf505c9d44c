import Foundation
import PseudoTerminals
import Testing

/// Long work on a terminal and in a pipe.
@Suite(.serialized) struct ProgressTests {
  private static let training =
    "d = blobs(classes=3, n=20, dim=20); net = mlp(20, 50, 3); r = train net, d, lr=0.001, epochs=1000000"

  @Test func `a terminal shows how far a training is and what is left, and Ctrl-C keeps the finished epochs`() throws {
    let home = try TemporaryHome()
    let terminal = try PseudoTerminal(
      BuiltProgram.path("stepbook"), home: home, environment: ["NO_COLOR": "1"], columns: 60)
    try terminal.expect("> ")
    terminal.send(ProgressTests.training + "\r")
    try terminal.expect("left")
    #expect(terminal.screen.lines.contains { $0.contains("epoch") })
    terminal.send("\u{3}")
    try terminal.expect("R6")
    try terminal.expect("> ")
    #expect(!terminal.screen.lines.contains { $0.contains(" left") }, "the progress is taken away")
    #expect(!terminal.screen.lines.contains { $0.contains("as before") }, "the epochs are kept")
    terminal.send("len(r.loss) > 0\r")
    try terminal.expect("true")
    terminal.send("quit\r")
    #expect(terminal.wait() == 0)
  }

  private static let choosing = [
    ("c = cv net, d, epochs=1000000, folds=3, shuffle=true", "fold 0/3", "as before"),
    ("n = nested net, d, epochs=1000000, lr=[0.01, 0.1], shuffle=true", "outer fold 0/5", "as before"),
    ("s = search net, d, epochs=1000000, lr=log_uniform(1e-3, 1), trials=5, workers=2", "trial 0/5", "as before"),
  ]

  /// None of these would end by itself today.
  @Test(arguments: choosing)
  func `choosing shows where it is, and Ctrl-C ends the fits that run`(
    _ line: String, _ shown: String, _ last: String
  ) throws {
    let home = try TemporaryHome()
    let terminal = try PseudoTerminal(
      BuiltProgram.path("stepbook"), home: home, environment: ["NO_COLOR": "1"], columns: 60)
    try terminal.expect("> ")
    terminal.send("d = standardize(blobs(classes=3, n=20, dim=20)); net = mlp(20, 50, 3)\r")
    try terminal.expect("> ")
    terminal.send(line + "\r")
    try terminal.expect(shown)
    terminal.send("\u{3}")
    try terminal.expect(last, seconds: 5)
    terminal.send("1234 + 1\r")
    try terminal.expect("1235", seconds: 5)
    terminal.send("quit\r")
    #expect(terminal.wait() == 0)
  }

  @Test func `a pipe gets results and nothing else`() throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: BuiltProgram.path("stepbook"))
    process.arguments = [
      "-e", "d = moons(n=200); r = train mlp(2, 100, 2), d, epochs=100 quiet=true; len(r.loss)",
    ]
    let pipe = Pipe()
    (process.standardOutput, process.standardError) = (pipe, pipe)
    try process.run()
    let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(output == "100\n", "\(output)")
  }
}
