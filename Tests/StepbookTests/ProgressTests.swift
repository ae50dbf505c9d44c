import Foundation
import PseudoTerminals
import Testing

/// Long work on a terminal and in a pipe.
@Suite(.serialized) struct ProgressTests {
  private static let training =
    "d = blobs(classes=3, n=300, dim=100); net = mlp(100, 300, 3); r = train net, d, lr=0.001, epochs=100000"

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
    terminal.send("len(r.loss) > 0\r")
    try terminal.expect("true")
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
