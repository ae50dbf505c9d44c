import Foundation
import PseudoTerminals
import Testing

/// Recording, handing in, marking and writing lessons, from the command line.
@Suite struct TeacherCommandTests {
  let small: SmallLesson

  init() throws { small = try SmallLesson() }

  private func run(_ arguments: String..., input: String = "", environment: [String: String] = [:]) throws -> Piped {
    try Piped(
      arguments, input: input,
      environment: environment.merging(["XDG_STATE_HOME": small.home.path + "/state"]) { first, _ in first })
  }

  private func file(_ name: String) -> String { small.home.path + "/" + name }

  private func text(_ name: String) throws -> String { try String(contentsOfFile: file(name), encoding: .utf8) }

  // MARK: - Recording

  @Test(arguments: ["en", "ko"]) func `a recorded session passes check and replay unedited`(language: String) throws {
    let input =
      "x = [1,\n 2, 3]\nx / 0\nnothing_here\nnormal(3)\nfor i in range(3) { row(i=i) }\nhelp mean\nstep sigmoid(x)\n"
    let recorded = try run(
      "record", file("session.md"), "--lang", language, input: input, environment: ["COLUMNS": "40"])
    #expect(recorded.status == 0)
    #expect(try text("session.md").contains("> x = [1,\n|  2, 3]\nx  (3,)"))
    let checked = try run("lesson", "check", file("session.md"))
    #expect(checked.status == 0 && checked.errors.isEmpty, "\(checked.errors)")
    #expect(try run("replay", file("session.md")).status == 0)
    let again = try run("record", file("session.md"), input: "1\n")
    #expect(again.status == 1 && again.errors.contains("exists already"))
    #expect(try text("session.md").contains("help mean"))
  }

  @Test func `a recording keeps every line when it is killed`() throws {
    let terminal = try PseudoTerminal(
      BuiltProgram.path("stepbook"), arguments: ["record", file("killed.md")], home: small.home,
      environment: ["NO_COLOR": "1"], columns: 40)
    try terminal.expect("Ctrl-D")
    terminal.send("x = [1, 2, 3]\r")
    try terminal.expect("0.8165")
    terminal.send("sum(x)\r")
    try terminal.expect("6\r\n")
    terminal.signal(SIGKILL)
    _ = terminal.wait()
    #expect(try text("killed.md").contains("x  (3,)  mean 2  std 0.8165  min 1  max 3\n> sum(x)\n6\n"))
    #expect(try run("replay", file("killed.md")).status == 0)
  }

  // MARK: - Replaying

  @Test func `updating is asked for, idempotent, and keeps the lines that still match`() throws {
    let wrong = SmallLesson.text.replacing("[2 4 6]", with: "[2 4 7]").replacing(
      "std 0.8165  min 1", with: "std 0.81 (~ 0.01)  ...")
    try small.write(wrong)
    let before = try run("replay", small.path)
    #expect(before.status == 1 && before.errors.contains(":15:1: output: "))
    #expect(try text("01-small.md") == wrong)
    let once = try run("replay", "--update", small.path)
    let fresh = try text("01-small.md")
    #expect(fresh.contains("\n[2 4 6]\n") && once.output.contains("recorded anew"))
    let twice = try run("replay", "--update", small.path)
    #expect(try text("01-small.md") == fresh && !twice.output.contains("recorded anew"))
  }

  @Test func `a line with a tolerance stays as its author wrote it`() throws {
    let tolerant = SmallLesson.text.replacing("[-1 0 1]\n```", with: "[-1.001 0.001 1.001] (~ 0.01)\n```").replacing(
      "[2 4 6]", with: "[2 4 7]")
    try small.write(tolerant)
    #expect(try run("replay", "--update", small.path).status == 0)
    #expect(try text("01-small.md") == tolerant.replacing("[2 4 7]", with: "[2 4 6]"))
  }

  @Test func `reports are JSON and JUnit, and a built-in lesson is not written`() throws {
    try small.write(SmallLesson.text.replacing("[2 4 6]", with: "[2 4 7]"))
    let result = try run("replay", small.path, "--json", "--junit", file("report.xml"))
    let list = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [[String: Any]]
    let findings = list?.first?["findings"] as? [[String: Any]]
    #expect(result.status == 1 && findings?.count == 1 && findings?.first?["line"] as? Int == 15)
    let parser = XMLCount()
    #expect(parser.count(in: try text("report.xml")) == ["testsuite": 1, "testcase": 1, "failure": 1])
  }

  /// Three lessons; `.ci/run` does all of them with the program as it is handed out.
  @Test(arguments: ["C", "ko_KR.UTF-8"], ["40", "80", "120"])
  func `replay says the same in every locale and at every width`(locale: String, columns: String) throws {
    let result = try run(
      "replay", "--json", "02", "06", "12",
      environment: ["LC_ALL": locale, "COLUMNS": columns, "STEPBOOK_LESSONS": "/nonexistent"])
    let list = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [[String: Any]]
    #expect(result.status == 0 && result.errors.isEmpty && list?.count == 3, "\(result.output)")
  }

  // MARK: - Handing in and marking

  @Test func `what is handed in is shown, marked, and flagged when it was edited`() throws {
    _ = try run("learn", small.path, input: "\n\n1\n2\n\nc = mean(x) - x\nc = x - mean(x)\n\n")
    let first = try run("hand-in", small.path, "--id", "2020123456", "--name", "김민지", "-o", file("a.jsonl"))
    #expect(first.status == 0 && first.output.contains("김민지 (2020123456): lesson small, 2 of 2 points"))
    #expect(try run("hand-in", small.path, "--id", "7", "--name", "Lee", "-o", file("a.jsonl")).status == 1)
    #expect(try run("hand-in", small.path, "--id", " ", "--name", "Lee").status == 2)
    try text("a.jsonl").replacing("\"wrong\"", with: "\"right\"").write(
      toFile: file("b.jsonl"), atomically: true, encoding: .utf8)
    let marked = try run("gradebook", small.home.path, "--lessons", small.home.path)
    #expect(marked.status == 0 && marked.output.contains("small: learners 2, mean 2 of 2 points"))
    #expect(marked.output.contains("was changed afterwards"))
    let table = try Data(contentsOf: URL(fileURLWithPath: file("grades-small.csv")))
    #expect(table.starts(with: [0xEF, 0xBB, 0xBF]))
    let lines = String(decoding: table, as: UTF8.self).components(separatedBy: "\r\n")
    #expect(lines[0].hasSuffix("id,name,points,of,solved,wrong,hints,which,do,remark"))
    #expect(lines[1] == "2020123456,김민지,2,2,2,2,0,1,1,")
    #expect(
      try text("questions-small.csv").contains("do,1,0,c = mean(x) - x,1") || marked.output.contains("c = mean(x) - x"))
  }

  @Test func `nothing done is nothing to hand in, and an empty folder has nothing to mark`() throws {
    #expect(try run("hand-in", small.path, "--id", "1", "--name", "Kim").errors.contains("Nothing of the lesson"))
    #expect(try run("gradebook", small.home.path).status == 1)
  }

  // MARK: - Writing

  @Test func `a new lesson passes its check and is never written over`() throws {
    #expect(try run("lesson", "new", file("12-dropout")).status == 0)
    #expect(try text("12-dropout.md").contains("lesson: dropout\ntitle: Dropout\n"))
    let checked = try run("lesson", "check", "--present", file("12-dropout.md"))
    #expect(checked.status == 0 && checked.errors.isEmpty)
    #expect(try run("lesson", "new", file("12-dropout.md")).status == 1)
    #expect(try run("lesson", "new", file("a b")).status == 1)
  }

  @Test func `synchronising writes a heading for every step with its mark, and nothing the second time`() throws {
    #expect(try run("lesson", "sync", small.path).output.contains("look, which, do, last"))
    #expect(try run("lesson", "check", small.path).status == 0)
    #expect(try run("lesson", "sync", small.path).output.contains("nothing to do"))
    try small.write(SmallLesson.text.replacing("Three numbers.", with: "Three other numbers."))
    #expect(try run("lesson", "check", small.path).errors.contains("translation-stale"))
    #expect(try run("lesson", "sync", file("01-small.ko.md")).output.contains("changed look"))
    #expect(try run("lesson", "check", small.path).status == 0)
    try FileManager.default.removeItem(atPath: file("01-small.ko.md"))
    #expect(try run("lesson", "sync", small.path).status == 0)
    #expect(try text("01-small.ko.md").contains("lang: ko"))
  }

  @Test func `a translation is checked with the lesson that it translates`() throws {
    let whole = try run("lesson", "check", small.path)
    let both = try run("lesson", "check", small.path, file("01-small.ko.md"))
    #expect(both.output.contains("lessons: 1,") && both.output == whole.output && both.errors == whole.errors)
    #expect(try run("lesson", "check", file("01-small.ko.md")).errors == whole.errors)
    #expect(whole.errors.contains("01-small.ko.md:") && !whole.errors.contains("misplaced"))
  }

  @Test func `a step too tall for a projector is reported when asked`() throws {
    try small.write(SmallLesson.text.replacing("Three numbers.", with: String(repeating: "Three numbers. ", count: 90)))
    #expect(!(try run("lesson", "check", small.path).errors.contains("too-tall")))
    #expect(try run("lesson", "check", "--present", small.path).errors.contains("too-tall"))
  }
}

/// Counts the elements of a document, which must be well-formed.
private final class XMLCount {
  func count(in text: String) -> [String: Int] {
    var counts: [String: Int] = [:]
    var open: [Substring] = []
    for tag in text.matches(of: /<(\/?)([a-z]+)[^>]*?(\/?)>/) {
      if !tag.1.isEmpty {
        guard open.popLast() == tag.2 else { return [:] }
      } else {
        counts[String(tag.2), default: 0] += 1
        if tag.3.isEmpty { open.append(tag.2) }
      }
    }
    return open.isEmpty ? counts : [:]
  }
}
