import Foundation
import PseudoTerminals
import Testing

/// A search that is killed, or whose disk takes no more, and goes on later.
@Suite struct KilledSearchTests {
  let home: TemporaryHome

  init() throws {
    home = try TemporaryHome()
    try """
    d = standardize(take(load("digits"), 600))
    s = search(mlp(64, 20, 10), d, lr=log_uniform(1e-3, 1), reg=[0, 1e-3], trials=8, epochs=4, folds=3)
    s.best_score
    """.write(toFile: path("s.step"), atomically: true, encoding: .utf8)
  }

  private func path(_ name: String) -> String { home.path + "/" + name }
  private func text(_ name: String) -> String { (try? String(contentsOfFile: path(name), encoding: .utf8)) ?? "" }
  private func lines(_ name: String) -> Int { text(name).count { $0 == "\n" } }

  private func search(_ output: String) throws -> Piped {
    try Piped(["search", path("s.step"), "--output", path(output)])
  }

  /// Starts a search and kills it when so many lines are in its file.
  private func kill(_ arguments: [String], after trials: Int) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: BuiltProgram.path("stepbook"))
    process.arguments = arguments + ["--output", path("killed.jsonl")]
    process.environment = home.environment
    (process.standardOutput, process.standardError) = (Pipe(), Pipe())
    try process.run()
    while process.isRunning, lines("killed.jsonl") < trials { usleep(2000) }
    Foundation.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    #expect(process.terminationReason == .uncaughtSignal && (trials...7).contains(lines("killed.jsonl")))
  }

  @Test(arguments: [1, 3])
  func `killed after some trials, it goes on to the bytes of one that was not`(_ trials: Int) throws {
    let whole = try search("whole.jsonl")
    #expect(whole.status == 0 && lines("whole.jsonl") == 8, "\(whole.errors)")
    try kill(["search", path("s.step")], after: trials)
    let before = text("killed.jsonl")

    let resumed = try search("killed.jsonl")
    #expect(resumed.status == 0 && resumed.output == whole.output, "\(resumed.errors)")
    #expect(text("killed.jsonl") == text("whole.jsonl") && text("killed.jsonl").hasPrefix(before))
  }

  @Test func `two workers leave the same file, and go on to it from any lines`() throws {
    let whole = try search("whole.jsonl")
    let script = try String(contentsOfFile: path("s.step"), encoding: .utf8)
    try script.replacing("trials=8", with: "workers=2, trials=8").write(
      toFile: path("two.step"), atomically: true, encoding: .utf8)
    try kill(["search", path("two.step")], after: 3)
    let lines = text("killed.jsonl").split(separator: "\n").map { $0 + "\n" }
    try lines.reversed().joined().write(toFile: path("killed.jsonl"), atomically: true, encoding: .utf8)
    let resumed = try Piped(["search", path("two.step"), "--output", path("killed.jsonl")])
    #expect(resumed.status == 0 && resumed.output == whole.output, "\(resumed.errors)")
    #expect(text("killed.jsonl") == text("whole.jsonl"))
  }

  @Test func `a line that was cut off is tried again`() throws {
    let whole = try search("whole.jsonl")
    try String(text("whole.jsonl").dropLast(20)).write(
      toFile: path("cut.jsonl"), atomically: true, encoding: .utf8)
    #expect(try search("cut.jsonl").output == whole.output)
    #expect(text("cut.jsonl") == text("whole.jsonl"))
  }

  // MARK: - A full disk

  /// Runs the program where no file may become larger than so many half kilobytes.
  private func limited(_ blocks: Int, _ arguments: [String]) throws -> (errors: String, status: Int32) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    let command = "trap '' XFSZ; ulimit -f \(blocks); exec \"$@\""
    process.arguments = ["-c", command, "sh", BuiltProgram.path("stepbook")] + arguments
    process.environment = home.environment
    let stderr = Pipe()
    (process.standardOutput, process.standardError) = (Pipe(), stderr)
    try process.run()
    let errors = String(decoding: stderr.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (errors, process.terminationStatus)
  }

  @Test func `a disk that is full ends a search in one sentence, and what is in the file counts later`() throws {
    let whole = try search("whole.jsonl")
    let full = try limited(1, ["search", path("s.step"), "--output", path("full.jsonl")])
    #expect(full.status == 1 && full.errors.contains("F4") && full.errors.contains("full.jsonl"), "\(full.errors)")
    #expect(lines("full.jsonl") >= 1)
    #expect(try search("full.jsonl").output == whole.output)
    #expect(text("full.jsonl") == text("whole.jsonl"))
  }

  @Test func `a disk that is full while a checkpoint is saved loses neither the training nor the file before`() throws {
    let start = "data = standardize(load(\"iris\")); net = mlp(4, 60, 3); "
    let saved = start + "r = train net, data, epochs=3, save=\"\(path("a.run"))\"; len(r.loss)"
    #expect(try Piped(["-e", saved]).output.hasSuffix("3\n"))
    let before = try Data(contentsOf: URL(fileURLWithPath: path("a.run")))
    let full = try limited(2, ["-e", saved.replacing("epochs=3", with: "epochs=5")])
    #expect(full.status == 0 && full.errors.contains("F8") && full.errors.contains("a.run"), "\(full.errors)")
    #expect(try Data(contentsOf: URL(fileURLWithPath: path("a.run"))) == before)
    #expect(!FileManager.default.fileExists(atPath: path("a.run.new")))
    let resumed = start + "r = train net, data, epochs=5, resume=\"\(path("a.run"))\"; len(r.loss)"
    #expect(try Piped(["-e", resumed]).output.hasSuffix("5\n"))
  }
}
