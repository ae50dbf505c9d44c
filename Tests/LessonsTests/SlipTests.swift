import Language
import Testing

@testable import Lessons

struct SlipTests {
  static let canned: [(wanted: String, given: String, slip: String)] = [
    ("var(x, axis=0)", "var(x, axis=0, ddof=1)", "unbiased"),
    ("std(x, axis=0)", "var(x, axis=0)", "square"),
    ("var(x, axis=0)", "std(x, axis=0)", "root"),
    ("(x - mean(x)) / std(x)", "x / std(x)", "centred"),
    ("mean(x, axis=0)", "mean(x, axis=1)", "axis"),
    ("x @ [[1, 2], [3, 5]]", "(x @ [[1, 2], [3, 5]]).T", "transposed"),
    ("-mean(log(x), axis=0)", "mean(log(x), axis=0)", "sign"),
    ("log(10)", "log(10) / log(2)", "log"),
    ("mean(x, axis=0)", "sum(x, axis=0)", "sum"),
    ("mean(x, axis=0)", "mean(x, axis=0) / 4", "average"),
    ("s / sqrt(var(s) + 1e-5)", "s / (sqrt(var(s)) + 1e-5)", "epsilon"),
    ("bn.eval(x)", "bn(x)", "batch"),
    ("bn(x)", "bn.eval(x)", "running"),
    ("mean(x > 3)", "100 * mean(x > 3)", "percent"),
    ("standardize(x)", "standardize(x) * sqrt(3 / 4)", "unbiased"),
    ("var(x, axis=0, ddof=1)", "var(x, axis=0)", "biased"),
  ]

  static func prepared() -> Session {
    let session = newSession()
    _ = session.run("x = [[1, 50], [2, 61], [3, 55], [7, 75]]; c = x - mean(x); s = c / 100; bn = batchnorm(2); bn(x)")
    return session
  }

  @Test(arguments: canned) func `a usual slip is named`(wanted: String, given: String, slip: String) throws {
    let session = SlipTests.prepared()
    let slips = Slips(wanted: try session.evaluate(wanted), tolerance: .usual, session: session)
    #expect(slips.name(of: try session.evaluate(given)) == slip)
  }

  @Test func `nothing is claimed about values that are wrong at random`() throws {
    let session = SlipTests.prepared()
    for trial in 0..<200 {
      let wanted = try session.evaluate(SlipTests.canned[trial % SlipTests.canned.count].wanted)
      session.reseed(UInt64(trial))
      let shape = (wanted.shape ?? []).map(String.init).joined(separator: ", ")
      let random = try session.evaluate(shape.isEmpty ? "normal(1)[0]" : "normal(\(shape))")
      #expect(Slips(wanted: wanted, tolerance: .usual, session: session).name(of: random) == nil, "trial \(trial)")
    }
  }

  /// Played lessons showed these: numbers of few digits, a wide tolerance, an answer of 0.
  @Test(arguments: [
    ("0", "17", CheckLine.Tolerance.relative(0.01)), ("4", "3", .usual), ("16", "4", .usual), ("-2", "-1.5", .usual),
    ("0.00223", "0.005", .absolute(3e-4)), ("2.33", "7", .relative(0.02)),
  ])
  func `nothing is claimed about a chance match`(
    wanted: String, given: String, tolerance: CheckLine.Tolerance
  ) throws {
    let session = SlipTests.prepared()
    let slips = Slips(wanted: try session.evaluate(wanted), tolerance: tolerance, session: session)
    #expect(slips.name(of: try session.evaluate(given)) == nil)
  }

  @Test func `a learner is told the slip`() {
    let learner = Learner().go(to: "do").type("c = x")
    #expect(learner.wasRefused && learner.text.contains("not centred"), "\(learner.text)")
    #expect(Learner().go(to: "number").type("-log(10)").text.contains("the sign"))
  }
}
