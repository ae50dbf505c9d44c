import Builtins
import Language
import Tensors
import Testing

@Suite struct UndoTests {
  private static let statements = [
    "a = normal(3)", "a = a * 2", "b = uniform(2, 2)", "for i in range(3) { a = a + i }", "bn = batchnorm(2)",
    "bn(normal(4, 2))", "bn.gamma = [2, 3]", "net = mlp(2, 3, 2)", "net.fc1.b = [1, 2, 3]", "net(normal(4, 2))",
    "seed 7",
    "def f(x, k=2) = k * x", "f(3)", "c = shuffle([1, 2, 3])", "nothing_here", "a, b = (1, 2)", "a @ b", "bn.reset()",
    "r = record(lr=0.1); r.lr = 2", "d = blobs(n=3)", "set(digits=6)", "x = [1", "step bn(normal(3, 2))", "a = a[0:1]",
  ]

  @Test func `after each of 500 random statements it restores values, random counters and what is listed`() {
    var generator = RandomGenerator(seed: 231)
    let session = newSession()
    for _ in 0..<500 {
      let statement = Self.statements[Int(generator.unit() * Double(Self.statements.count))]
      let before = session.state
      let listed = session.run("whos").transcript()
      let outcome = session.run(statement)
      let isKept = session.canUndo(to: before)
      if isKept {
        _ = session.run("undo")
        #expect(session.run("whos").transcript() == listed, "\(statement): \(outcome.transcript())")
        #expect(session.run("normal(2)").transcript() == newDraw(before), "\(statement)")
        _ = session.run("undo")
      }
      _ = session.run(statement)
    }
  }

  /// What `normal(2)` shows in a session that stands where `state` stood.
  private func newDraw(_ state: Session.State) -> String {
    let session = newSession()
    session.state = state
    return session.run("normal(2)").transcript()
  }

  @Test func `a plot or another stream between two draws changes neither`() {
    let (plain, mixed) = (newSession(), newSession())
    for _ in 0..<5 {
      let first = plain.run("normal(4)").transcript()
      _ = mixed.run("uniform(3); shuffle([1, 2, 3])")
      _ = mixed.run("d = blobs(n=2)")
      #expect(mixed.run("normal(4)").transcript() == first)
    }
  }
}
