import Builtins
import Figures
import Language
import Testing

/// `plot` and `hist` as a learner uses them.
@Suite struct PlotTests {
  /// The figure that the last of some inputs gives, and what was shown.
  static func figure(_ inputs: String...) throws -> Figure {
    let session = newSession()
    for input in inputs { #expect(!session.run(input).failed, "\(input)") }
    guard case .entity(let value as FigureValue)? = session.value(of: "f") else { throw NoFigure() }
    return value.figure
  }

  struct NoFigure: Error {}

  static func shown(_ input: String, after setUp: String = "") -> String {
    let session = newSession()
    if !setUp.isEmpty { _ = session.run(setUp) }
    return session.run(input).transcript()
  }

  private func lines(_ figure: Figure) -> [Series] { figure.panels.flatMap(\.series) }

  // MARK: - What becomes a line

  @Test func `a vector is one line over 1, 2, 3, named upwards`() throws {
    let figure = try Self.figure("v = [4, 2, 1]; f = plot v")
    #expect(lines(figure).map(\.y) == [[4, 2, 1]] && lines(figure).map(\.x) == [[1, 2, 3]])
    #expect(figure.panels[0].vertical.label == "v")
  }

  @Test func `x says where the values stand`() throws {
    #expect(lines(try Self.figure("f = plot [4, 2], x=[10, 30]")).map(\.x) == [[10, 30]])
  }

  @Test func `a matrix is one line for each column`() throws {
    let figure = try Self.figure("m = [[1, 10], [2, 20], [3, 30]]; f = plot m")
    #expect(lines(figure).map(\.y) == [[1, 2, 3], [10, 20, 30]])
    #expect(figure.legend.map(\.name) == ["m[:, 0]", "m[:, 1]"])
  }

  @Test func `records, lists and several arguments keep their names`() throws {
    #expect(try Self.figure("f = plot record(train=[3, 1], val=[3, 2])").legend.map(\.name) == ["train", "val"])
    #expect(try Self.figure("l = [[1, 2], [1, 2, 3]]; f = plot l").legend.map(\.name) == ["l[0]", "l[1]"])
    #expect(try Self.figure("a = [1, 2]; b = [2, 1]; f = plot a, b").legend.map(\.name) == ["a", "b"])
    #expect(try Self.figure("a = [1, 2]; f = plot a, -a, labels=[\"up\", 5]").legend.map(\.name) == ["up", "5"])
  }

  @Test func `a function is drawn over its interval`() throws {
    let figure = try Self.figure("f = plot sigmoid, low=-4, high=4")
    let line = try #require(lines(figure).first)
    #expect(figure.kind == .function && line.x.first == -4 && line.x.last == 4 && line.name == "sigmoid")
    for (x, y) in zip(line.x, line.y) { #expect(abs(y * (1 + 1 / exponential(x)) - 1) < 1e-12) }
  }

  /// eˣ by its series, so that the curve is not compared with itself.
  private func exponential(_ x: Double) -> Double {
    var (sum, term) = (1.0, 1.0)
    for n in 1...60 {
      term *= x / Double(n)
      sum += term
    }
    return sum
  }

  @Test func `a learner's function, a constant one and a network of one feature are lines`() throws {
    let own = try Self.figure("def cube(x) = x ** 3", "f = plot cube, x=[1, 2, 3]")
    #expect(lines(own).map(\.y) == [[1, 8, 27]])
    #expect(lines(try Self.figure("def two(x) = 2", "f = plot two, x=[5, 6]")).map(\.y) == [[2, 2]])
    let net = try Self.figure("n = linear(1, 2, init=0); n.b = [3, 4]; f = plot n, x=[0, 1, 2]")
    #expect(lines(net).map(\.y) == [[3, 3, 3], [4, 4, 4]])
  }

  // MARK: - What is shown

  @Test func `an assignment prints one line, the name draws`() {
    #expect(Self.shown("f = plot [1, 2], title=\"two\"") == "f  figure: line  two  1 series  2 points")
    #expect(Self.shown("f", after: "f = plot [1, 2], title=\"two\"").hasPrefix("two\n"))
    #expect(Self.shown("_", after: "plot [1, 2], title=\"two\"").hasPrefix("two\n"))
    #expect(Self.shown("plot [1, 2], quiet=true").isEmpty)
  }

  @Test func `figures show before a semicolon and inside a loop, and leave the loop's table whole`() {
    let session = newSession()
    let outputs = session.run("for s in [1, 2] { plot [s, 3]; row(s=s) }; x = 1").outputs
    let figures = outputs.filter { if case .rich = $0 { true } else { false } }
    #expect(figures.count == 2)
    #expect(outputs.compactMap(\.plain).contains("  s\n  1\n  2"))
  }

  @Test func `a figure comes as text and as SVG, in colour only when asked for`() throws {
    let session = newSession()
    func forms() -> [String] {
      session.run("plot [1, 2], [2, 1]").outputs.flatMap { output in
        if case .rich(let rich) = output { rich.forms.map(\.type) } else { [String]() }
      }
    }
    #expect(forms() == ["text/plain", "image/svg+xml"])
    session.drawing.colours = .indexed
    #expect(forms() == ["text/plain", "text/x-ansi", "image/svg+xml"])
    #expect(!session.run("plot [1, 2], [2, 1]").transcript().contains("\u{1B}"))
  }

  @Test(arguments: [40, 63, 120, 200])
  func `a figure is as wide as the session allows`(_ width: Int) {
    let session = newSession(width: width)
    let rows = session.run("plot [1, 2, 3]; hist normal(99)").transcript(width: width).split(separator: "\n")
    #expect(rows.map { DisplayText.width($0) }.max() == width)
  }

  @Test func `signs follow the front end until the learner chooses`() {
    let session = newSession()
    func isASCII() -> Bool { session.run("plot [1, 2]").transcript().allSatisfy(\.isASCII) }
    #expect(!isASCII())
    (session.drawing.glyphs, session.drawing.hasBoxLines) = (.ascii, false)
    #expect(isASCII())
    _ = session.run("set(plot=\"braille\")")
    #expect(!isASCII())
    #expect(session.run("set()").transcript() == "digits 4  plot braille  pager false")
  }

  // MARK: - hist

  @Test func `one tensor is one histogram, whatever its shape`() throws {
    let figure = try Self.figure("f = hist [[1, 1], [1, 5]], bins=2")
    let wanted = try bins([1, 1, 1, 5], 2)
    #expect(figure.kind == .histogram && figure.panels[0].marks == [.columns(wanted)])
  }

  private func bins(_ values: [Double], _ count: Int) throws -> Bins {
    guard case .columns(let bins) = try Figure.histogram(values, bins: count).panels[0].marks[0] else {
      throw NoFigure()
    }
    #expect(bins.counts == [3, 1])
    return bins
  }

  @Test func `a record, several tensors and the steps of a network are one row each`() throws {
    #expect(try Self.figure("f = hist record(a=[1, 2], b=[3])").kind == .ridges)
    let rows = Self.shown("hist t", after: "net = mlp(3, 4, 2); t = step net(ones(5, 3)) quiet=true")
    for name in ["fc1", "act1", "fc2"] { #expect(rows.contains("\(name) ")) }
  }

  // MARK: - Limits, labels, refusals

  @Test func `limits, log axes and labels reach the figure`() throws {
    let figure = try Self.figure(
      "f = plot [1, 10], xlim=[0.5, 4], ylim=[1, 100], ylog=true, xlabel=\"epoch\", ylabel=\"loss\", title=\"t\"")
    let panel = figure.panels[0]
    #expect(panel.horizontal.limits == 0.5...4 && panel.vertical.limits == 1...100)
    #expect(panel.vertical.isLog && !panel.horizontal.isLog && figure.title == "t")
    #expect(panel.horizontal.label == "epoch" && panel.vertical.label == "loss")
  }

  @Test func `of a figure the title can be assigned`() {
    #expect(Self.shown("f.title = \"new\"; f", after: "f = plot [1, 2]").hasPrefix("new\n"))
    #expect(Self.shown("f.kind = \"bar\"", after: "f = plot [1, 2]").contains("error G11"))
  }

  @Test(arguments: [
    ("plot \"x\"", "G10"), ("plot", "G1"), ("plot []", "G1"), ("plot [nan, inf]", "G3"),
    ("plot [-1, -2], ylog=true", "G4"), ("plot [1, 2], ylim=[2, 1]", "G5"), ("plot [1, 2], ylim=[1]", "G14"),
    ("plot [1, 2], ylog=true, ylim=[0, 1]", "G6"), ("plot zeros(2, 2, 2)", "G16"), ("plot [1, 2], x=[1]", "G2"),
    ("plot [1, 2], labels=[\"a\", \"b\"]", "G18"), ("plot [1, 2], labels=relu", "G15"), ("plot sum", "G17"),
    ("plot sigmoid, low=2, high=2", "G5"), ("plot zeros(3, 60)", "G8"), ("hist \"a\"", "G19"), ("hist []", "G1"),
    ("hist [1, 2], bins=0", "G9"), ("hist [1, 2], bins=5000", "G8"), ("plot [1, 2], titel=\"x\"", "K1"),
    ("set(plot=\"crayon\")", "G20"), ("plot mlp(2, 3)", "S6"),
  ])
  func `a figure that cannot be is one sentence`(_ input: String, _ code: String) {
    let session = newSession()
    let outcome = session.run(input)
    let codes = outcome.outputs.compactMap { if case .diagnostic(let diagnostic) = $0 { diagnostic.code } else { nil } }
    #expect(outcome.failed && codes == [code], "\(outcome.transcript())")
    #expect(!outcome.transcript().contains("{"))
  }
}
