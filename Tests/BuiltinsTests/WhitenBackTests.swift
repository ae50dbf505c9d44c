import Language
import Testing

/// `step back` of the function `whiten`.
@Suite struct WhitenBackTests {
  private func prepared() -> Session {
    let session = newSession()
    _ = session.run("x = normal(6, 3) @ [[2, 0, 0], [1, 1, 0], [0, 0.5, 1]]; d = normal(6, 3)")
    return session
  }

  @Test func `the gradient is that of differences`() throws {
    let session = prepared()
    _ = session.run("t = step back whiten(x) dout=d quiet=true")
    let dx = try #require(try session.evaluate("t.dx").numbers)
    for place in 0..<18 {
      let (row, column) = (place / 3, place % 3)
      let one = "outer(arange(6) == \(row), arange(3) == \(column)) * 1e-5"
      let slope = try session.evaluate("(sum(d * whiten(x + \(one))) - sum(d * whiten(x - \(one)))) / 2e-5")
      #expect(abs(try #require(slope.numbers?.number) - dx.values[place]) < 1e-6)
    }
  }

  @Test func `another kind is refused with what has a gradient`() {
    let outcome = prepared().run("step back whiten(x, kind=\"pca\") dout=d")
    guard case .diagnostic(let diagnostic)? = outcome.outputs.last else { return #expect(Bool(false)) }
    #expect(diagnostic.key == "K12.zca")
  }
}
