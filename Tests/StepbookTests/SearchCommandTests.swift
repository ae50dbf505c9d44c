import Foundation
import PseudoTerminals
import Testing

/// `stepbook search`: trials by number, on processes of their own.
@Suite struct SearchCommandTests {
  let home: TemporaryHome

  init() throws {
    home = try TemporaryHome()
    try """
    d = load("iris")
    s = search(forest, d, n=choice([1, 2, 3, 5]), trials=6, folds=3)
    check len(s.scores) == 6
    """.write(toFile: path("s.step"), atomically: true, encoding: .utf8)
  }

  private func path(_ name: String) -> String { home.path + "/" + name }
  private func text(_ name: String) throws -> String { try String(contentsOfFile: path(name), encoding: .utf8) }
  private func search(_ arguments: String...) throws -> Piped { try Piped(["search", path("s.step")] + arguments) }

  @Test func `trials on several processes in any order give the bytes of one run`() throws {
    let whole = try search("--output", path("whole.jsonl"))
    #expect(whole.status == 0, "\(whole.errors)")
    #expect(try text("whole.jsonl").split(separator: "\n").count >= 6)
    for (place, trials) in ["4-5", "2", "0-1,3"].enumerated() {
      let part = try search("--trials", trials, "--output", path("part\(place).jsonl"))
      #expect(part.status == 0, "\(part.errors)")
    }
    let files = [1, 0, 2].map { path("part\($0).jsonl") }
    let collected = try Piped(
      ["search", path("s.step"), "--output", path("all.jsonl"), "--collect"] + files)
    #expect(collected.status == 0, "\(collected.errors)")
    #expect(try text("all.jsonl") == (try text("whole.jsonl")))
    #expect(collected.output == whole.output)
  }

  @Test func `a search goes on where its file ends, and says how far it is`() throws {
    #expect(try search("--trial", "2").status == 0)
    let status = try search("--status")
    #expect(status.status == 0 && status.errors.contains("1 of 6"), "\(status.errors)")
    #expect(try search().status == 0)
    #expect(try search("--status").errors.contains("6 of 6"))
  }

  @Test(arguments: [
    (["--trials", "9-3"], 1, "9-3"), (["--trials", "x"], 1, "x"), (["--trial", "99"], 1, "99"),
    (["--trial", "1", "--status"], 2, "exclude"),
  ])
  func `numbers that are none get one sentence`(_ arguments: [String], _ status: Int32, _ word: String) throws {
    let run = try Piped(["search", path("s.step")] + arguments)
    #expect(run.status == status && run.errors.contains(word), "\(run.errors)")
  }

  @Test func `a script without a search says so`() throws {
    try "1 + 1\n".write(toFile: path("none.step"), atomically: true, encoding: .utf8)
    let run = try Piped(["search", path("none.step")])
    #expect(run.status == 1 && run.errors.replacing("\n", with: " ").contains("no `search`"), "\(run.errors)")
  }
}
