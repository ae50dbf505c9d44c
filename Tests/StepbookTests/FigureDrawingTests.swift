import Foundation
import PseudoTerminals
import Testing

/// Figures as the program draws them: in pipes, without colour, with letters, in a locale without UTF-8.
@Suite(.serialized) struct FigureDrawingTests {
  /// One input a kind of figure; the sets are small and the same every time.
  private static let kinds: [(name: String, input: String)] = [
    ("line", "plot record(a=[1, 2, 3], b=[3, 2, 1], c=[2, 2, 2])"),
    ("function", "plot sigmoid, tanh"),
    ("scatter", "scatter(load(\"iris\"), features=[2, 3])"),
    ("histogram", "hist normal(1000)"),
    ("ridges", "hist record(first=normal(500), second=0.3 * normal(500))"),
    ("bar", "bar(record(knn=0.91, tree=-0.78))"),
    ("box", "box(record(a=normal(200), b=[1, 2, 9]))"),
    ("heat", "heat([[1, 0.6, nan], [0.6, 1, 0]])"),
    ("images", "d = load(\"digits\"); image(d.X[0:4], labels=d.y[0:4])"),
    ("losses", "learning_curve([2, 1, 0.5], [2, 1.5, inf])"),
    ("rates", "d = blobs(n=9); r = train mlp(2, 9, 3), d, lr=[0.01, 0.1, 1e6], epochs=5; plot r.loss"),
    (
      "search",
      "def f(x, y) = x - y\ns = search(f, x=uniform(low=0, high=1), y=uniform(low=0, high=1), trials=9)\nplot s"
    ),
    ("folds", "plot kfold(20, 4)"),
    ("regions", "d = moons(n=40); net = mlp(2, 8, 2); regions(net, d)"),
    ("spark", "for k in [1, 2] { row(k=k, loss=spark(exp(-k * range(10)))) }"),
  ]

  private static func drawn(_ input: String, _ arguments: [String] = [], _ variables: [String: String]) throws -> Piped
  {
    try Piped(arguments, input: input + "\n", environment: variables)
  }

  @Test(arguments: kinds.map(\.name))
  func `a locale without UTF-8 gets ASCII, no escape byte, and everything told apart`(_ name: String) throws {
    let input = try #require(Self.kinds.first { $0.name == name }).input
    for locale in ["C", "POSIX"] {
      let run = try Self.drawn(input, [], ["LANG": locale, "LC_ALL": locale])
      #expect(run.status == 0 && run.output.split(separator: "\n").count >= 2, "\(run.errors)")
      let isASCII = run.output.utf8.allSatisfy { (0x20..<0x7F).contains($0) || $0 == 0x0A }
      #expect(isASCII, "\(run.output)")
      #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    }
  }

  @Test(arguments: kinds.map(\.name), [["--plain"], ["--plain", "--width", "40"], ["--width", "40"], []])
  func `a pipe, --plain and NO_COLOR get no escape byte`(_ name: String, _ arguments: [String]) throws {
    let input = try #require(Self.kinds.first { $0.name == name }).input
    for variables in [[:], ["NO_COLOR": "1"]] as [[String: String]] {
      let run = try Self.drawn(input, arguments, variables)
      #expect(run.status == 0 && !(run.output + run.errors).utf8.contains(0x1B), "\(run.errors)")
      #expect(
        !run.output.unicodeScalars.contains { arguments.contains("--plain") && (0x2800...0x28FF).contains($0.value) })
      let width = arguments.contains("40") ? 40 : 80
      #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= width }, "\(run.output)")
    }
  }

  @Test func `five lines keep their letters without colour in every way of drawing`() throws {
    let input = "plot record(a=range(9), b=range(9) + 2, c=range(9) + 4, d=range(9) + 6, e=range(9) + 8)"
    for (arguments, locale) in [([], "C.UTF-8"), (["--plain"], "C.UTF-8"), ([], "C")] {
      let run = try Self.drawn(input, arguments, ["LC_ALL": locale])
      let lines = run.output.split(separator: "\n").filter { line in "┤│|+".contains { line.contains($0) } }
      for letter in "abcde" {
        // Inside the frame at least once, then the label at the end of its line: letter and name.
        #expect(
          lines.contains { $0.hasSuffix(" \(letter) \(letter)") })
        #expect(lines.reduce(0) { $0 + $1.dropLast(4).count { $0 == letter } } >= 1, "\(run.output)")
      }
    }
  }

  @Test func `a terminal with colour gets it, one with NO_COLOR the same figure without`() throws {
    let home = try TemporaryHome()
    var screens: [[String]] = []
    for variables in [[:], ["NO_COLOR": "1"]] as [[String: String]] {
      let terminal = try PseudoTerminal(
        BuiltProgram.path("stepbook"), arguments: ["-e", "plot record(a=[1, 2], b=[2, 1]), title=\"two\""], home: home,
        environment: variables)
      let bytes = try terminal.expect("└")
      #expect(bytes.contains("\u{1B}[38;5;") == variables.isEmpty)
      terminal.settle()
      screens.append(terminal.screen.lines)
      #expect(terminal.wait() == 0)
    }
    #expect(screens[0] == screens[1] && screens[0][0] == "two")
  }
}
