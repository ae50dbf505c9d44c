import Foundation
import PseudoTerminals
import Testing

/// `watch=true` on a terminal and in a pipe, with the real program.
@Suite(.serialized) struct WatchTests {
  private static let training =
    "d = blobs(classes=3, n=60, dim=20); r = train mlp(20, 50, 3), d, lr=0.001, epochs=1000000, watch=true"

  @Test(arguments: [80, 40])
  func `the loss is redrawn in place, and Ctrl-C leaves a clean screen`(_ columns: Int) throws {
    let home = try TemporaryHome()
    let terminal = try PseudoTerminal(
      BuiltProgram.path("stepbook"), home: home, environment: ["NO_COLOR": "1"], columns: columns)
    try terminal.expect("> ")
    terminal.send(WatchTests.training + "\r")
    for _ in 0..<4 { try terminal.expect("/1000000", seconds: 30) }
    let corners = terminal.screen.lines.filter { $0.contains("└") }
    #expect(corners.count == 1, "one figure, not several below each other: \(terminal.screen.lines)")
    #expect(terminal.screen.lines.contains { $0.hasPrefix("loss") })
    terminal.send(Key.controlC)
    try terminal.expect("R6")
    try terminal.expect("> ")
    terminal.settle()
    #expect(!terminal.screen.lines.contains { $0.contains("└") || $0.contains("/1000000 ") })
    #expect(!terminal.screen.lines.contains { $0.contains("variables are as before") }, "the run is kept")
    terminal.send("6 * 7\r")
    try terminal.expect("42")
    terminal.send("quit\r")
    #expect(terminal.wait() == 0)
  }

  @Test func `a terminal made narrower keeps one figure`() throws {
    let home = try TemporaryHome()
    let terminal = try PseudoTerminal(BuiltProgram.path("stepbook"), home: home, environment: ["NO_COLOR": "1"])
    try terminal.expect("> ")
    terminal.send(WatchTests.training + "\r")
    try terminal.expect("/1000000", seconds: 30)
    terminal.resize(rows: 24, columns: 48)
    for _ in 0..<3 { try terminal.expect("/1000000", seconds: 30) }
    #expect(terminal.screen.lines.allSatisfy { $0.count <= 47 })
    #expect(terminal.screen.lines.count { $0.contains("└") } == 1, "\(terminal.screen.lines)")
    terminal.send(Key.controlC)
    try terminal.expect("R6")
    terminal.send("quit\r")
    #expect(terminal.wait() == 0)
  }

  @Test func `a low terminal shows the line without the figure`() throws {
    let home = try TemporaryHome()
    let terminal = try PseudoTerminal(
      BuiltProgram.path("stepbook"), home: home, environment: ["NO_COLOR": "1"], rows: 8)
    try terminal.expect("> ")
    terminal.send(WatchTests.training + "\r")
    for _ in 0..<3 { try terminal.expect("/1000000", seconds: 30) }
    #expect(!terminal.screen.lines.contains { $0.contains("└") })
    terminal.send(Key.controlC)
    try terminal.expect("R6")
    terminal.send("quit\r")
    #expect(terminal.wait() == 0)
  }

  @Test(arguments: ["C", "C.UTF-8"])
  func `a pipe gets a table of at most 20 plain lines`(_ locale: String) throws {
    let run = try Piped(
      ["-e", "d = moons(n=200); r = train mlp(2, 100, 2), d, val=d, epochs=100, watch=true"],
      environment: ["LANG": locale, "LC_ALL": locale])
    #expect(run.status == 0 && run.errors.isEmpty)
    #expect((2...20).contains(run.output.split(separator: "\n").count), "\(run.output)")
    #expect(!run.output.utf8.contains(0x1B) && (locale != "C" || run.output.utf8.allSatisfy { $0 < 0x80 }))
  }
}
