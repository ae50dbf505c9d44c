import Builtins
import Figures
import Language
import Testing

/// What several runs have of one measure, drawn: session S7 of the language's design, from its own table.
@Suite struct CurvesTests {
  private static let losses = CurvesValue(
    "loss",
    [
      Curve("lr=0.0001", [2.865, 2.84, 2.804]), Curve("lr=0.1", [2.207, 0.5, 0.07259]),
      Curve("lr=5", [9.355, .infinity, .infinity]),
    ])

  private func session() -> Session {
    let session = newSession()
    session.set("losses", to: .entity(CurvesValue(Self.losses.name, Self.losses.curves)))
    return session
  }

  @Test func `every run keeps its letter and its label tells where it stopped`() {
    let text = session().run("plot losses, ylim=[0, 4]").transcript()
    #expect(text.contains("a lr=0.0001") && text.contains("b lr=0.1") && text.contains("c lr=5 INF@2 (2)"))
    #expect(text.hasPrefix("loss\n") && text.contains("epoch"))
  }

  @Test func `letters are fields, and histograms take curves apart`() {
    let session = session()
    #expect(session.run("losses.b[-1]").transcript() == "0.07259")
    #expect(session.run("losses.labels").transcript() == "[\"lr=0.0001\", \"lr=0.1\", \"lr=5\"]")
    #expect(session.run("losses").transcript().contains("  c lr=5  9.355 -> inf"))
    #expect(session.run("hist losses").transcript().contains("lr=5"))
    #expect(session.run("losses.b = [1]").transcript().contains("error G13"))
  }

  /// 0.5 lies a fifth of the way from 0.07 to 2.2: the second of eight levels.
  @Test func `each curve has a small picture beside it, where there is room`() {
    let lines = session().run("losses").transcript().split(separator: "\n")
    #expect(lines[1].hasSuffix("  █▅▁") && lines[2].hasSuffix("  █▂▁") && lines[3].hasSuffix("!!"), "\(lines)")
    let narrow = newSession(width: 32)
    narrow.set("losses", to: .entity(Self.losses))
    let text = narrow.run("losses").transcript(width: 32)
    #expect(!text.contains("█") && text.contains("2.207 -> 0.07259"))
  }

  @Test func `curves are compared value by value, NaN included`() {
    let same = CurvesValue("loss", [Curve("a", [.nan, 1])])
    #expect(same.isEqual(to: CurvesValue("loss", [Curve("a", [.nan, 1])])))
    #expect(!same.isEqual(to: CurvesValue("loss", [Curve("a", [.nan, 2])])))
    #expect(!same.isEqual(to: CurvesValue("loss", [Curve("b", [.nan, 1])])))
  }
}
