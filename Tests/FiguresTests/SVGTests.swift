import Figures
import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct SVGTests {
  @Test(arguments: EveryFigureTests.cases)
  func `every figure is well-formed and inside its page`(kind: Figure.Kind, data: SampleData) throws {
    guard let figure = try? Gallery.figure(kind, data) else { return }
    let page = try SVGPage(figure.svg())
    #expect(page.names.contains("title"))
    #expect(page.names.contains("desc"))
    #expect(page.outside == [])
    #expect(page.broken == [])
  }

  @Test(arguments: EveryFigureTests.cases)
  func `the same series and point counts as the text`(kind: Figure.Kind, data: SampleData) throws {
    guard let figure = try? Gallery.figure(kind, data), !figure.legend.isEmpty else { return }
    let page = try SVGPage(figure.svg())
    let told = figure.described().split(separator: "\n")
    #expect(page.series.count == figure.panels.reduce(0) { $0 + $1.series.count })
    for entry in figure.legend {
      #expect(page.series.contains { $0 == ["\(entry.style.letter)", entry.name, "\(entry.points)"] })
      let name = entry.name.isEmpty ? "" : " \(entry.name)"
      #expect(told.contains { $0.contains("\(name): points \(entry.points)") })
    }
  }

  @Test func `every point of a cloud is drawn`() throws {
    let series = Series("s", x: (0..<50).map { Double($0 * $0) }, y: (0..<50).map(Double.init))
    let svg = try Figure.scatter([series]).svg()
    let path = try #require(svg.firstMatch(of: #/data-points="50".*\n<path d="([^"]*)"/#)?.1)
    #expect(path.count { $0 == "M" } == 50)
  }

  /// Of 1,500 points up to three share a column of pixels.
  @Test(arguments: [50, 1500])
  func `a line has a corner for every point`(_ count: Int) throws {
    let svg = try Figure.line([Series("", (0..<count).map { Double($0 * $0) })]).svg()
    let path = try #require(svg.firstMatch(of: #/data-points="[0-9]+".*\n<path d="([^"]*)"/#)?.1)
    #expect(path.count { $0 == "M" } == 1)
    #expect(path.count { $0 == "L" } == count - 1)
  }

  /// At most four corners in each of some 700 columns of pixels, of about 12 characters each.
  @Test func `a hundred thousand points make a small file that keeps the extremes`() throws {
    var values = SampleData.many.values()
    values[70_000] = 50
    let svg = try Figure.line([Series(values)]).svg()
    #expect(svg.utf8.count < 60_000)
    let path = try #require(svg.firstMatch(of: #/data-points="100000".*\n<path d="([^"]*)"/#)?.1)
    let heights = path.matches(of: #/[ML][0-9.]+ ([0-9.]+)/#).compactMap { Double($0.1) }
    let highest = try #require(heights.min())
    #expect(heights.count { $0 < highest + 50 } == 1)
  }

  @Test func `one point alone is a dot`() throws {
    let svg = try Figure.line([Series("", [1, .nan, 3, 4])]).svg()
    let path = try #require(svg.firstMatch(of: #/data-points="4".*\n<path d="([^"]*)"/#)?.1)
    #expect(path.contains("h0"))
    #expect(path.count { $0 == "L" } == 1)
  }

  @Test func `signs of XML in a name are text`() throws {
    let figure = try Figure.line([Series("a<b> & \"c\"\u{1}", [1, 2])], Framing(title: "x < 1\u{7}"))
    let page = try SVGPage(figure.svg())
    #expect(page.series == [["a", "a<b> & \"c\"\u{FFFD}", "2"]])
  }

  @Test func `nothing comes from outside`() throws {
    let svg = try Examples.line().svg()
    #expect(!svg.contains("href"))
    #expect(!svg.contains("url("))
    #expect(svg.matches(of: #/http/#).count == 1)  // the name space alone
  }
}

/// The elements of an SVG file, read by an XML parser.
final class SVGPage: NSObject, XMLParserDelegate {
  private(set) var names: [String] = []
  private(set) var series: [[String]] = []
  /// Rectangles and texts that leave the page.
  private(set) var outside: [String] = []
  /// Elements with `nan` or `inf` for a number: no command of a path has an n.
  private(set) var broken: [String] = []
  private var size = (wide: 0.0, high: 0.0)

  init(_ text: String) throws {
    super.init()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = self
    if !parser.parse() { throw NotWellFormed(line: parser.lineNumber) }
  }

  struct NotWellFormed: Error {
    let line: Int
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    names.append(name)
    if let letter = attributes["data-series"] {
      series.append([letter, attributes["data-name"] ?? "", attributes["data-points"] ?? ""])
    }
    for key in ["d", "x", "y", "width", "height"] where (attributes[key] ?? "").utf8.contains(UInt8(ascii: "n")) {
      broken.append("\(name) \(attributes)")
    }
    let number = { (key: String) in attributes[key].flatMap(Double.init) ?? 0 }
    if name == "svg" { size = (number("width"), number("height")) }
    guard name == "rect" || name == "text" else { return }
    let isInside =
      number("x") >= -10 && number("y") >= -10 && number("x") + number("width") <= size.wide
      && number("y") + number("height") <= size.high
    if !isInside { outside.append("\(name) \(attributes)") }
  }
}
