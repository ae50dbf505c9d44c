import Language
import Testing

@Suite struct LoopTests {
  /// Loops whose passes must do what the same statements do one after the other.
  private static let bodies = [
    "x = x*0.5 + 1", "x = -x + i; y = x*x - y/3", "i = i + 10; x = i", "x = pi*i; pi = x", "z = x + y; y = z - i",
    "y = [1, 2]*i; x = x + 1", "x = x + y; y = i - x; y = [y, 1]; y = total(y)", "x = i; x = 'text'; x = i + 1",
    "x = x // 2 + i % 2", "b = i > 1; x = x + b", "new = i; other = new + x; x = other",
    "for j in count(3) { x = x + j*i }",
    "x = 1/i; y = x - x", "x = x + 1; undo", "x = x + 1; u = i; undo; x = x + 2",
  ]

  @Test(arguments: bodies)
  func `a loop does what its statements do one after the other`(_ body: String) {
    let (looped, unrolled) = (started(), started())
    let statements = body.contains("for") ? [body] : body.split(separator: ";").map(String.init)
    _ = looped.run("for i in count(6) { \(body) }")
    _ = unrolled.run((0..<6).flatMap { ["i = \($0)"] + statements }.joined(separator: "\n"))
    #expect(looped.variableNames == unrolled.variableNames)
    for name in unrolled.variableNames {
      let (a, b) = (looped.value(of: name), unrolled.value(of: name))
      #expect(a.flatMap { a in b.map(a.isIdentical(to:)) } == true, "\(name): \(a as Any) and \(b as Any)")
    }
  }

  private func started() -> Session {
    let session = Session(builtins: toys)
    for input in ["x = 1", "y = 2", "old = 3", "x = 5"] { _ = session.run(input) }
    return session
  }

  @Test func `three thousand passes give what the same sum gives in Swift`() {
    var (x, y) = (0.0, 1.0)
    for i in 0..<3000 {
      x = x * 0.75 + Double(i)
      y -= x / 7
    }
    let session = Session(builtins: toys)
    let outcome = session.run("x = 0; y = 1; for i in count(3000) { x = x*0.75 + i; y = y - x/7 }")
    #expect(session.value(of: "x")?.isIdentical(to: .number(x)) == true)
    #expect(session.value(of: "y")?.isIdentical(to: .number(y)) == true)
    #expect(outcome.assigned == ["x", "y", "i"])
  }

  @Test func `an error in a late pass stops there, with its place, and repeats nothing`() {
    let session = Session(builtins: toys)
    let source = "x = 0; a = 1; for i in count(9) { x = x + 1; y = a * x; for k in count(i // 4) { a = 'text' } }"
    let outcome = session.run(source)
    let diagnostics = outcome.outputs.compactMap {
      if case .diagnostic(let diagnostic) = $0 { diagnostic } else { nil }
    }
    #expect(diagnostics.map(\.code) == ["K7"])
    let place = diagnostics.first?.primary.map { Array(source.utf8)[$0.start..<$0.end] }
    #expect(place.map { String(decoding: $0, as: UTF8.self) } == "*")
    #expect(session.value(of: "x")?.isIdentical(to: .number(6)) == true)
    #expect(session.value(of: "i")?.isIdentical(to: .number(5)) == true)
  }

  @Test func `a name that is removed between two inputs is unknown in the next loop`() {
    let session = Session(builtins: toys)
    _ = session.run("a = 1; b = 2; c = 3; for i in count(3) { c = a + b }")
    session.remove("a")
    #expect(session.variableNames == ["b", "c", "i"])
    #expect(session.run("for i in count(3) { c = b + i }").failed == false)
    #expect(session.value(of: "c")?.isIdentical(to: .number(4)) == true)
    #expect(session.run("for i in count(3) { c = a + b }").failed)
  }

  @Test func `ten million passes are the most one input may take`() {
    let outcome = Session(builtins: toys).run("for i in count(3) { for j in count(8000000) { } }")
    #expect(outcome.failed)
    #expect(outcome.transcript().contains("R2"))
  }

  @Test func `a long body is walked like a short one`() {
    let body = (0..<500).map { "x\($0 % 7) = x\(($0 + 1) % 7) + \($0)" }.joined(separator: "; ")
    let start = (0..<7).map { "x\($0) = \($0)" }.joined(separator: "; ")
    let (looped, unrolled) = (Session(builtins: toys), Session(builtins: toys))
    _ = looped.run("\(start); for i in count(4) { \(body) }")
    _ = unrolled.run(start + "\n" + [body, body, body, body].joined(separator: "\n"))
    let same = (0..<7).allSatisfy { index in
      let (a, b) = (looped.value(of: "x\(index)"), unrolled.value(of: "x\(index)"))
      return a.flatMap { a in b.map(a.isIdentical(to:)) } == true
    }
    #expect(same)
  }

  @Test func `the history is whole after many inputs, and a snapshot has its own`() {
    let session = Session(builtins: toys)
    for number in 1...150 { _ = session.run("\(number) + 0") }
    let saved = session.state
    _ = session.run("'later'")
    session.state = saved
    _ = session.run("'other'")
    let lines = session.run("history(n=200)").transcript().split(separator: "\n")
    #expect(lines.count == 151)
    #expect(lines.first?.hasSuffix("1 + 0") == true && lines[149].hasSuffix("150 + 0"))
    #expect(lines.last?.hasSuffix("'other'") == true)
  }

  @Test func `a function that runs a file comes back, in a loop too`() {
    let resources = Resources(file: { $0 == "two.step" ? Array("two = 1 + 1".utf8) : nil })
    let session = Session(builtins: toys, resources: resources)
    let outcome = session.run("def f(x) = run(\"two.step\"); for i in count(3) { f(i); x = two + i }")
    #expect(!outcome.failed)
    #expect(session.value(of: "x")?.isIdentical(to: .number(4)) == true)
  }
}
