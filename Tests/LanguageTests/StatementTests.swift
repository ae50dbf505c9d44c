import Language
import Testing

@Suite struct StatementTests {
  @Test func `a line shows its last statement only, and nothing before a semicolon`() {
    #expect(shown("1; 2") == "2")
    #expect(shown("1;") == "")
    #expect(shown("1\n2") == "1\n2")
  }

  @Test func `an assignment shows a header, a bare vector its values`() {
    #expect(shown("x = [1, 2, 3, 4]") == "x  (4,)  mean 2.5  std 1.118  min 1  max 4")
    #expect(shown("x = [1, nan, inf]") == "x  (3,)  mean 1  std 0  min 1  max 1  NAN 1  INF 1")
    #expect(shown("x = 2.5") == "x  2.5")
    #expect(shown("[0.5, 1.25]") == "[0.50 1.25]")
  }

  @Test func `several names take several values`() {
    #expect(shown("b + a", after: "a, b = (1, 20)") == "21")
    #expect(shown("b", after: "a, b = [1, 20]") == "20")
    #expect(failure(of: "a, b = [1, 2, 3]")?.code == "N7")
  }

  @Test func `a loop assigns in the session`() {
    #expect(shown("s", after: "s = 0; for i in count(5) { s = s + i }") == "10")
    #expect(shown("s", after: "s = 0; for a, b in [[1, 2], [3, 4]] { s = s + a * b }") == "14")
    #expect(shown("s", after: "s = 0\nfor i in [1, 2] {\n  t = i\n  s = s + t\n}") == "3")
  }

  @Test func `a function has its own parameters and sees the session's names`() {
    #expect(shown("f(3)", after: "k = 10; def f(x, y=2) = k * x + y") == "32")
    #expect(shown("f(3, y=0)", after: "k = 10; def f(x, y=2) = k * x + y") == "30")
    #expect(shown("x", after: "x = 1; def f(x) = x + 1; f(5)") == "1")
    #expect(failure(of: "f(1)", after: "def f(x) = f(x)")?.code == "R3")
    #expect(failure(of: "f()", after: "def f(x) = x")?.code == "K2")
  }

  @Test func `underscores are results`() {
    #expect(shown("_ + 1", after: "41") == "42")
    let session = Session(builtins: toys)
    for input in ["10", "20", "30"] { _ = session.run(input) }
    #expect(session.run("_1 + _3").transcript() == "40")
  }

  @Test func `verbs start a command only where a name would not do`() {
    #expect(shown("check 1 == 1").hasPrefix("ok"))
    #expect(failure(of: "check = 3")?.code == "N4")
    #expect(failure(of: "train, val = [1, 2]")?.fix == "tr, va = [1, 2]")
  }

  @Test func `check compares within a tolerance`() {
    let session = Session(builtins: toys)
    #expect(session.run("check 1 ~ 1.0000001").checkFailed == false)
    #expect(session.run("check 1 ~ 1.1").checkFailed)
    #expect(session.run("check 1 ~ 1.1 tol=0.2").checkFailed == false)
    #expect(session.run("check 100 ~ 101 rtol=0.02").checkFailed == false)
    #expect(session.run("check nan ~ nan").checkFailed)
    #expect(session.run("check [1, 2] ~ [1, 2, 3]").failed)
    #expect(session.run("check [1, 2] > 0").checkFailed == false)
  }

  @Test func `an error loses nothing that was there before`() {
    #expect(shown("x", after: "x = 1\nx = 2; y = nothing") == "2")
  }

  @Test func `a snapshot brings back variables and random numbers`() {
    let session = Session(builtins: toys)
    _ = session.run("x = 1; draw(1)")
    let saved = session.state
    let first = session.run("draw(3)").transcript()
    _ = session.run("x = 2")
    session.state = saved
    #expect(session.run("draw(3)").transcript() == first)
    #expect(session.run("x").transcript() == "1")
  }

  @Test func `evaluating silently changes nothing`() throws {
    let session = Session(builtins: toys)
    let before = session.run("draw(2)").transcript()
    session.reseed(231)
    _ = try session.evaluate("draw(2)")
    #expect(session.run("draw(2)").transcript() == before)
    #expect(throws: Diagnostic.self) { try session.evaluate("x = 1") }
  }

  @Test func `an interruption stops a loop, and every variable is as before it`() {
    let session = Session(builtins: toys)
    _ = session.run("x = 7")
    var passes = 0
    session.isInterrupted = {
      passes += 1
      return passes > 100
    }
    let outcome = session.run("for i in count(1000000) { x = i }")
    #expect(outcome.interrupted)
    #expect(session.variableNames == ["x"])
    guard case .number(7)? = session.value(of: "x") else { return #expect(Bool(false)) }
  }

  @Test func `a script is cut into inputs where no bracket is open`() {
    let script = "a = [1,\n  2]\n\n# comment\nfor i in a {\n  i\n}\nb = 1; b\r\n"
    #expect(Script.entries(of: script) == ["a = [1,\n  2]", "for i in a {\n  i\n}", "b = 1; b"])
  }
}
