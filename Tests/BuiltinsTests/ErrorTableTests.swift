import Builtins
import Foundation
import Language
import Messages
import Testing

/// The rows of the language's error table: code, place and fix; each fix runs.
@Suite struct ErrorTableTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let input: String
    let code: String
    let marked: String?
    let fix: String?
    var testDescription: String { input }

    init(_ input: String, _ code: String, _ marked: String?, fix: String? = nil) {
      (self.input, self.code, self.marked, self.fix) = (input, code, marked, fix)
    }
  }

  private static let setUp = """
    x = normal(500, 20); z = linspace(-1, 1, 8); m = z > 0
    data = standardize(blobs(classes=10, n=50, dim=20)); d = data
    net = mlp(20, 50, 10); r = train net, data, epochs=1 quiet=true; bn = batchnorm(20); t = step bn(x) quiet=true
    four = [[1, 50], [2, 60], [3, 55], [6, 75]]; a = z > 0; b = z < 0.5
    tr, te = split(data, [0.8, 0.2]); best = knn(1).fit(tr); test best, te quiet=true; save "lesson3.step"
    """

  private static let rows: [Row] = [
    Row("sigmod(z)", "N1", "sigmod", fix: "sigmoid(z)"),
    Row("ReLU(x)", "N1", "ReLU", fix: "relu(x)"),
    Row("np.mean(x)", "N2", "np", fix: "mean(x)"),
    Row("np.where(z > 0)", "N2", "np", fix: "arange(len(z > 0))[(z > 0) != 0]"),
    Row("np.where(x > 1)", "N2", "np"),
    Row("where(z > 0)", "K2", "where", fix: "arange(len(z > 0))[(z > 0) != 0]"),
    Row("torch.mean(x, dim=0)", "N2", "torch", fix: "mean(x, axis=0)"),
    Row("np.mean(x, dtype=4)", "N2", "np"),
    Row("np.random.normal(5, 2, 3)", "N2", "np.random", fix: "5 + 2 * normal(3)"),
    Row("np.random.uniform(-1, 1, (2, 3))", "N2", "np.random", fix: "uniform((2, 3), low=-1, high=1)"),
    Row("sigmod(z, 1, 2)", "N1", "sigmod"),
    Row("train, val, test = split(d)", "N4", "train", fix: "tr, va, te = split(d)"),
    Row("t.maen", "N3", "maen", fix: "t.mean"),
    Row("r.los", "N3", "los", fix: "r.loss"),
    Row("plot = 3", "N4", "plot", fix: "plot1 = 3"),
    Row("import numpy", "N5", "import"),
    Row("x = [1, 2", "P1", "["),
    Row("x = [1, 2)", "P2", ")", fix: "x = [1, 2]"),
    Row("2z + 1", "P3", "2z", fix: "2*z + 1"),
    Row("x ^ 2", "P4", "^", fix: "x ** 2"),
    Row("if x > 0 { y = 1 }", "P5", "if"),
    Row("check loss(net, d) = 2.3", "P6", "=", fix: "check loss(net, d) ~ 2.3"),
    Row("whiten（x， kind=“zca”）", "P7", "（", fix: "whiten(x, kind=\"zca\")"),
    Row("data.X @ net.fc2.W", "S1", "@", fix: "data.X @ net.fc1.W"),
    Row("x @ four", "S1", "@"),
    Row("normal(4) + zeros(4, 1)", "S2", "+"),
    Row("x[500]", "S3", "[500]"),
    Row("mean(x, axis=2)", "S4", "mean"),
    Row("reshape(x, 30, 30)", "S5", "reshape"),
    Row("batchnorm(3)(four)", "S6", "batchnorm(3)", fix: "batchnorm(2)(four)"),
    Row("linear(3, 5)(four)", "S6", "linear(3, 5)", fix: "linear(2, 5)(four)"),
    Row("check loss(net, d) ~ 2.3 tolerance=1", "K1", "tolerance"),
    Row("batchnorm(2, epsilon=1)", "K1", "epsilon", fix: "batchnorm(2, eps=1)"),
    Row("loss(net)", "K2", "loss"),
    Row("loss(net, d, reg=\"0.1\")", "K3", "\"0.1\"", fix: "loss(net, d, reg=0.1)"),
    Row("train net, data, learning_rate=0.1", "K1", "learning_rate", fix: "train net, data, lr=0.1"),
    Row("train net lr=0.1", "K2", "train"),
    Row("train net, data, lr=\"0.1\"", "K3", "\"0.1\"", fix: "train net, data, lr=0.1"),
    Row("train net on data", "P8", "on", fix: "train net, data"),
    Row("dropout(1.5)", "V1", "1.5"),
    Row("split(data, [0.7, 0.2, 0.2])", "V2", "split"),
    Row("load(\"digit\")", "F1", "\"digit\"", fix: "load(\"digits\")"),
    Row("load(\"nothing_like_it\")", "F1", "\"nothing_like_it\""),
    Row("run \"lesonn3.step\"", "F1", "\"lesonn3.step\"", fix: "run \"lesson3.step\""),
    Row("run \"nothing_like_it\"", "F1", "\"nothing_like_it\""),
    Row("batchnorm(four)", "V6", "four", fix: "batchnorm(2)(four)"),
    Row("batchnorm(four, eps=0)", "V6", "four"),
    Row("instancenorm(ones(2, 3, 4, 4))", "V6", "ones(2, 3, 4, 4)", fix: "instancenorm(3)(ones(2, 3, 4, 4))"),
    Row("z[~m]", "P4", "~", fix: "z[not m]"),
    Row("a & b", "P4", "&", fix: "a and b"),
    Row("a | b", "P4", "|", fix: "a or b"),
    Row("batchnorm(1, eps=0)(ones(3, 1))", "V5", "batchnorm(1, eps=0)"),
  ]

  private func prepared() -> Session {
    let session = newSession()
    for line in ErrorTableTests.setUp.split(separator: "\n") { _ = session.run(String(line)) }
    return session
  }

  @Test(arguments: rows)
  func `names the cause and the place`(_ row: Row) throws {
    let outcome = prepared().run(row.input)
    #expect(outcome.failed)
    guard case .diagnostic(let diagnostic)? = outcome.outputs.last else {
      Issue.record("no error")
      return
    }
    #expect(diagnostic.code == row.code)
    if let marked = row.marked {
      let span = try #require(diagnostic.primary)
      #expect(String(decoding: Array(row.input.utf8)[span.start..<span.end], as: UTF8.self) == marked)
    }
    if let fix = row.fix { #expect(diagnostic.fix == fix) }
  }

  @Test(arguments: [
    ("a&b", "a and b"), ("a & b | c", "a and b or c"), ("x^2 + y^2", "x**2 + y**2"), ("2>&1", nil), ("a & & b", nil),
  ])
  func `a fix puts the whole line right, or there is none`(_ input: String, _ fix: String?) {
    guard case .diagnostic(let diagnostic)? = prepared().run(input).outputs.last else {
      Issue.record("no error")
      return
    }
    #expect(diagnostic.code == "P4" && diagnostic.fix == fix)
  }

  @Test(arguments: rows)
  func `its fix runs, and its words fit every screen in both languages`(_ row: Row) throws {
    let session = prepared()
    let outcome = session.run(row.input)
    guard case .diagnostic(let diagnostic)? = outcome.outputs.last else { return }
    for language in MessageLanguage.allCases {
      for width in [40, 60, 80, 120] {
        for isPlain in [true, false] {
          let lines = DiagnosticText(language: language, width: width, isPlain: isPlain).lines(diagnostic)
          #expect(lines.allSatisfy { DisplayText.width($0) <= width }, "\(lines)")
          if width == 80 { #expect(lines.count <= 6, "\(lines)") }
        }
      }
    }
    if let fix = diagnostic.fix {
      let fixed = session.run(fix)
      #expect(!fixed.failed, "\(fix): \(fixed.transcript())")
    }
  }

  @Test(arguments: [
    ("train net, data, lr=500 quiet=true", "R1"), ("test best, te", "D9"),
    ("train mlp(20, 50, 10), data, lr=5, epochs=3 quiet=true", "R1"), ("bn = batchnorm(1); bn([[5]])", "V3"),
    ("log(z)", "V4"),
    ("step back bn(x) quiet=true", "V13"),
  ])
  func `notes let the value stand`(_ input: String, _ code: String) {
    let outcome = prepared().run(input)
    #expect(!outcome.failed)
    let codes = outcome.outputs.compactMap { if case .diagnostic(let note) = $0 { note.code } else { nil } }
    #expect(codes == [code])
  }

  @Test func `a preposition between arguments becomes a comma`() {
    let outcome = prepared().run("seed 7 with 8")
    guard case .diagnostic(let diagnostic)? = outcome.outputs.last else { return #expect(Bool(false)) }
    #expect(diagnostic.code == "P8" && diagnostic.fix == "seed 7, 8")
  }

  @Test func `an open bracket at the end of a script is named with its line`() {
    let outcome = prepared().run("y = 1\nz = [1, 2")
    #expect(outcome.transcript().contains("line 2, column 5"))
  }
}
