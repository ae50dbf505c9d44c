import Builtins
import Figures
import Language
import Testing

/// `watch=true`: what a session hands to a screen while long work runs, and what it says where there is none.
@Suite struct WatchTests {
  private static let setUp = "d = blobs(classes=3, n=200, dim=50); va = blobs(classes=3, n=30, dim=50)"

  private static func figures(_ input: String) -> [Figure] {
    let session = newSession()
    var figures: [Figure] = []
    session.onProgress = { if let figure = $0?.figure { figures.append(figure) } }
    for line in [setUp, input] { #expect(!session.run(line).failed, "\(line)") }
    return figures
  }

  @Test func `a watched training is drawn with its validation while it grows`() throws {
    let figures = Self.figures("r = train mlp(50, 200, 3), d, val=va, epochs=60, lr=0.001, watch=true")
    let last = try #require(figures.last)
    #expect(last.kind == .losses && last.legend.map(\.name) == ["train", "validation"])
    #expect(last.legend[0].points == last.legend[1].points && last.legend[0].points < 60)
    let counts = figures.filter { $0.kind == .losses }.map { $0.legend[0].points }
    #expect(counts == counts.sorted() && Set(counts).count > 1)
  }

  @Test func `nobody who does not watch gets a figure`() {
    #expect(Self.figures("r = train mlp(50, 200, 3), d, epochs=40, lr=0.001").isEmpty)
  }

  @Test func `trials are drawn beside those before them`() throws {
    let figures = Self.figures("r = train mlp(50, 200, 3), d, epochs=30, lr=[1e-4, 0.001], watch=true")
    let last = try #require(figures.last)
    #expect(last.kind == .rates && last.legend.map(\.name) == ["lr=0.0001", "lr=0.001"])
    #expect(last.legend[0].points == 30)
  }

  @Test func `a search is drawn trial by trial`() throws {
    let session = newSession()
    var figures: [Figure] = []
    session.onProgress = { if let figure = $0?.figure { figures.append(figure) } }
    let outcome = session.run(
      """
      d = load("digits"); a, b = split(d, [0.7, 0.3])
      s = search(knn, a, val=b, k=range(1, 7), metric=["l1", "l2"], by="grid", trials=12, watch=true)
      """)
    let last = try #require(figures.last)
    #expect(last.kind == .search && (1...12).contains(last.legend[0].points))
    #expect(outcome.transcript().contains("best so far  "), "\(outcome.transcript())")
  }

  // MARK: - Without a screen

  /// The best of -3, 0, 1, 0, -3 after each trial is -3, 0, 1, 1, 1: 0 lies three quarters of the way up.
  @Test func `how the best grew is one line`() {
    let setUp = "def f(x) = 1 - (x - 2)**2"
    let search = "s = search(f, x=[0, 1, 2, 3, 4], by=\"grid\", trials=5, watch=true)"
    #expect(PlotTests.shown(search, after: setUp).contains("best so far  ▁▇███  1.000"))
    let ascii = PlotTests.shown(search, after: "set(plot=\"ascii\"); \(setUp)")
    #expect(ascii.contains("best so far  _*###  1.000"), "\(ascii)")
  }

  @Test(arguments: ["0.1", "[0.1, 0.2]", "[0.1, 0.2, 0.3]", "[0.1, 0.2, 0.3, 0.4]", "[0.1, 0.2, 0.3, 0.4, 0.5, 0.6]"])
  func `watching takes at most 20 lines`(_ rates: String) {
    let session = newSession()
    _ = session.run("d = blobs(classes=3, n=20, dim=5)")
    let text = session.run("r = train mlp(5, 9, 3), d, epochs=60, lr=\(rates), watch=true").transcript()
    let lines = text.split(separator: "\n")
    #expect((2...20).contains(lines.count), "\(text)")
    let trials = rates.split(separator: ",").count
    #expect(lines.count { $0.contains("█") } == (trials <= 3 ? 3 * trials : 0))
  }

  @Test func `a training that ends before its first epoch has no table, and no crash`() {
    let session = newSession()
    _ = session.run("d = blobs(classes=3, n=20, dim=20)")
    let outcome = session.run("r = train mlp(20, 50, 3), d, lr=1e9, epochs=10, watch=true")
    #expect(!outcome.failed && outcome.transcript().hasPrefix("note"), "\(outcome.transcript())")
  }

  @Test func `the table has letters where the figures have`() {
    let session = newSession()
    _ = session.run("set(plot=\"ascii\"); d = blobs(classes=3, n=20, dim=5)")
    let text = session.run("r = train mlp(5, 9, 3), d, epochs=60, watch=true").transcript()
    #expect(text.utf8.allSatisfy { $0 < 0x80 } && text.contains("#*"), "\(text)")
  }
}
