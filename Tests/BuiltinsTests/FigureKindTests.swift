import Builtins
import Figures
import Foundation
import Language
import Testing

/// The functions that draw something other than lines, and saving and describing a figure.
@Suite struct FigureKindTests {
  private func figure(_ inputs: String...) throws -> Figure {
    let session = newSession()
    for input in inputs { #expect(!session.run(input).failed, "\(session.run(input).transcript())") }
    guard case .entity(let value as FigureValue)? = session.value(of: "f") else { throw PlotTests.NoFigure() }
    return value.figure
  }

  // MARK: - Points

  @Test func `a data set is one series a class, at the two features asked for`() throws {
    let figure = try figure("f = scatter(load(\"iris\"), features=[2, 3])")
    #expect(figure.legend.map(\.name) == ["setosa", "versicolor", "virginica"])
    #expect(figure.legend.map(\.points) == [50, 50, 50])
    // The first flower of Fisher's table: petal length 1.4, width 0.2.
    let first = figure.panels[0].series[0]
    #expect(first.x[0] == 1.4 && first.y[0] == 0.2)
    #expect(figure.panels[0].horizontal.label == "petal_length" && figure.panels[0].vertical.label == "petal_width")
  }

  @Test func `points have classes by a vector of labels`() throws {
    let series = try figure("f = scatter([1, 2, 3], [4, 5, 6], by=[1, 0, 1])").panels[0].series
    #expect(
      series.map(\.name) == ["0", "1"] && series.map(\.x) == [[2], [1, 3]] && series.map(\.y) == [[5], [4, 6]])
    #expect(try figure("f = scatter([[1, 4], [2, 5]])").panels[0].series.map(\.y) == [[4, 5]])
    #expect(try figure("f = scatter([[1, 9, 4], [2, 9, 5]], features=[2, 0])").panels[0].series.map(\.x) == [[4, 5]])
  }

  /// A linear classifier whose border is the line x0 = 0: class 1 on the right, whatever x1 is.
  @Test func `the plane is coloured by what predict says there`() throws {
    let figure = try figure(
      "d = xor(n=2)", "n = linear(2, 2, init=0); n.W = [[-1, 1], [0, 0]]; n.b = [0.5, -0.5]", "f = regions(n, d)")
    guard case .regions(let regions) = figure.panels[0].marks[0] else { throw PlotTests.NoFigure() }
    #expect(regions.rows == 40 && regions.columns == 80)
    for row in 0..<40 {
      let line = regions.classes[row * 80..<(row + 1) * 80]
      #expect(Array(line) == Array(repeating: 0, count: 40) + Array(repeating: 1, count: 40))
    }
    #expect(figure.legend.map(\.points) == [4, 4])
  }

  // MARK: - Rows and brightness

  @Test func `bars have the names of a record`() throws {
    let text = try figure("f = bar(record(knn=3, tree=-1.5))").text(TextOptions(width: 40))
    #expect(text.contains("knn") && text.contains("-1.5"))
    #expect(try figure("f = bar([1, 2], labels=[\"a\", 7])").text().contains("7 │"))
  }

  /// 1 … 9 and 30: quartiles 3.25, 5.5, 7.75 (NumPy's linear rule), so that 30 lies beyond the upper whisker.
  @Test func `a box knows its quartiles and its outlier`() throws {
    let figure = try figure("f = box(record(a=[1, 2, 3, 4, 5, 6, 7, 8, 9, 30]))")
    guard case .row(let row) = figure.panels[0].marks[0], case .box(let box) = row.content else {
      throw PlotTests.NoFigure()
    }
    #expect(box.lowerQuartile == 3.25 && box.median == 5.5 && box.upperQuartile == 7.75 && box.outliers == [30])
  }

  @Test func `a matrix keeps its rows, names and numbers`() throws {
    let text = try figure("f = heat([[1, -0.25], [0.5, 3]], rows=[\"up\", \"down\"], columns=[0, 1])").text()
    for part in ["up", "down", "-0.25", "3"] { #expect(text.contains(part)) }
    let bare = try figure("f = heat([[1, -0.25], [0.5, 3]], values=false)").text()
    #expect(!bare.split(separator: "\n")[1].contains("0.5"))
  }

  @Test func `rows are pictures: square, of three channels, or of the size given`() throws {
    func cells(_ figure: Figure) -> [Cells] {
      figure.panels.compactMap { if case .cells(let cells) = $0.marks[0] { cells } else { nil } }
    }
    let digits = try figure("d = load(\"digits\"); f = image(d.X[0:10], labels=d.y[0:10])")
    #expect(cells(digits).map { [$0.rows, $0.columns] } == Array(repeating: [8, 8], count: 10))
    #expect(digits.panels.map(\.title) == (0...9).map(String.init))
    let colours = cells(try figure("f = image([[1, 2, 3, 4, 3, 4, 5, 6, 5, 6, 7, 8]])"))
    #expect(colours.map(\.values) == [[3, 4, 5, 6]])
    #expect(
      cells(try figure("f = image(ones(2, 12), size=[3, 4])")).map { [$0.rows, $0.columns] } == [[3, 4], [3, 4]])
    #expect(cells(try figure("f = image(ones(5, 2, 3))")).count == 5)
    #expect(cells(try figure("f = image(linear(64, 6).W.T)")).count == 6)
  }

  @Test func `the gap of a learning curve is told`() throws {
    let text = try figure("f = learning_curve([2, 1, 0.5], [2, 1.5, 1.75])").text()
    #expect(text.contains("lowest validation loss 1.5 at epoch 2") && text.contains("gap at the end 1.25"))
  }

  @Test func `small columns stand in a table without quotes`() {
    let table = PlotTests.shown("for k in [1, 2] { row(k=k, loss=spark([8, 4, 1])) }")
    #expect(table == "  k  loss\n  1   █▄▁\n  2   █▄▁")
    #expect(PlotTests.shown("spark([1, 10, 100, nan], log=true)") == "\"▁▅█!\"")
    #expect(PlotTests.shown("spark([1, 1, 3, 3], width=2)", after: "set(plot=\"ascii\")") == "\"_#\"")
  }

  // MARK: - Describing and saving

  @Test func `a figure is described in the session's language`() {
    #expect(PlotTests.shown("describe(plot([1, 3], title=\"t\"))").contains("points 2, from 1 to 3"))
    let korean = newSession(language: .korean)
    #expect(korean.run("describe(plot([1, 3]))").transcript(language: .korean).contains("점 2개"))
  }

  @Test func `a figure goes into a file, by its name or as the last one shown`() throws {
    let session = newSession()
    _ = session.run("f = plot sigmoid, title=\"first\"; plot [1, 2], title=\"second\"")
    func written(_ input: String, _ file: String) -> String {
      #expect(session.run(input).transcript().hasPrefix("saved figure"))
      return String(decoding: session.resources.file(file) ?? [], as: UTF8.self)
    }
    #expect(written("save f, \"one-of-figures.svg\"", "one-of-figures.svg").contains("<title>first</title>"))
    #expect(written("save \"two-of-figures.svg\"", "two-of-figures.svg").contains("<title>second</title>"))
    #expect(written("save f, \"three-of-figures.txt\"", "three-of-figures.txt").hasPrefix("first\n"))
    _ = session.run("save \"four.step\"")
    let script = String(decoding: session.resources.file("four.step") ?? [], as: UTF8.self)
    #expect(script == "f = plot sigmoid, title=\"first\"; plot [1, 2], title=\"second\"\n")
  }

  @Test(arguments: [
    ("scatter(\"a\")", "G21"), ("scatter([1, 2])", "G25"), ("scatter([1, 2], [1])", "G2"),
    ("scatter(load(\"iris\"), features=[0, 4])", "G24"), ("scatter([1, 2], [1, 2], by=[0.5, 1])", "V30"),
    ("regions(mlp(4, 3), load(\"iris\"))", "G22"), ("regions(mlp(2, 2), moons(n=2), points=1)", "G23"),
    ("bar(\"a\")", "G30"), ("bar(record(a=[1, 2]))", "G30"), ("bar([1, 2], labels=[\"a\"])", "G18"), ("bar([])", "G1"),
    ("box([])", "G1"), ("box(relu)", "G19"), ("heat([1, 2])", "G27"), ("heat([[1, 2]], rows=[\"a\", \"b\"])", "G31"),
    ("heat([[nan]])", "G3"), ("image(\"a\")", "G28"), ("image([1, 2, 3])", "G33"),
    ("image(ones(2, 12), size=[3, 5])", "G32"), ("image(ones(2, 4), size=[0, 4])", "G32"),
    ("image(ones(500, 4))", "G8"), ("image(ones(2, 4), labels=[1])", "G18"), ("learning_curve([nan], [])", "G3"),
    ("bar(range(201))", "G8"), ("hist [[1, 2]], by=\"cells\"", "G34"), ("hist [1, 2], by=\"rows\"", "G35"),
    ("hist [[1, 2], [3, 4]], by=\"rows\", labels=[1]", "G18"),
    ("spark([1], width=0)", "G29"), ("describe(1)", "K3"), ("save 3, \"a.svg\"", "F6"), ("save 3", "F6"),
    ("save \"a.svg\"", "F7"), ("f = plot [1, 2]\nsave f, \"a.png\"", "G12"),
  ])
  func `a figure that cannot be is one sentence`(_ input: String, _ code: String) {
    let session = newSession()
    let outcome = session.run(input)
    let codes = outcome.outputs.compactMap { if case .diagnostic(let diagnostic) = $0 { diagnostic.code } else { nil } }
    #expect(outcome.failed && codes == [code], "\(outcome.transcript())")
    #expect(!outcome.transcript().contains("{"))
  }

  // MARK: - The page on plots

  @Test(arguments: ["help plots", "help 그림"])
  func `help shows a test pattern of seven lines`(_ input: String) {
    let lines = PlotTests.shown(input).split(separator: "\n")
    for place in 1...7 { #expect(lines.contains { $0.hasSuffix("series \(place)") }) }
    #expect(PlotTests.shown(input, after: "set(plot=\"ascii\")").contains("(ascii)"))
  }
}
