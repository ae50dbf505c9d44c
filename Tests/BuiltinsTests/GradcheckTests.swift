import Builtins
import Language
import Testing

/// `gradcheck` of a function of numbers and `hinge` with a margin, against paper arithmetic.
@Suite struct GradcheckTests {
  private func run(_ source: String) -> String { newSession().run(source).transcript() }

  private func holds(_ source: String, _ check: String) -> Bool {
    let session = newSession()
    return !session.run(source).failed && session.run("check \(check)").transcript().hasPrefix("ok")
  }

  /// A centred difference is off by f‴h²/6: for the sine at 1 by −cos(1)·h²/6.
  @Test(arguments: [(0.1, 9.0005e-4), (0.01, 9.005e-6), (1e-3, 9.005e-8)])
  func `the error of the sine's slope falls with the square of the step`(h: Double, error: Double) {
    let source = "g = gradcheck(sin, 1, h=\(h), slope=cos)"
    #expect(holds(source, "g.analytic - g.numeric ~ \(error) tol=\(error * 1e-3)"))
    #expect(holds(source, "g.analytic ~ cos(1) tol=1e-15"))
  }

  /// (relu(9e-6) − relu(−1.1e-5)) / 2e-5 = 0.45, while the slope left of 0 is 0.
  @Test func `a kink within the step is said and not hidden`() {
    let source = "g = gradcheck(relu, -1e-6, h=1e-5)"
    #expect(holds(source, "g.numeric ~ 0.45 tol=1e-9") && holds(source, "g.analytic ~ 0 tol=0"))
    #expect(run(source).contains("note D8"))
  }

  @Test func `a function of one's own needs its gradient, and a wrong one is found`() {
    #expect(
      holds("def f(x) = x ** 3; def d(x) = 3 * x ** 2; g = gradcheck(f, [1, 2], slope=d)", "g.error ~ 0 tol=1e-8"))
    #expect(holds("def f(x) = x ** 3; def d(x) = 3 * x; g = gradcheck(f, 2, slope=d)", "g.error ~ 1/3 tol=1e-6"))
    #expect(run("def f(x) = x ** 3; gradcheck(f, 2)").contains("K29"))
    #expect(run("gradcheck(mean, [1, 2], slope=cos)").contains("K15"))
    #expect(run("gradcheck(3, 1)").contains("K29") && run("gradcheck(sin, 1, h=0, slope=cos)").contains("V34"))
  }

  @Test func `an upstream gradient weighs the places`() {
    #expect(holds("g = gradcheck(square, [1, 2], dout=[1, 10], slope=sign)", "g.numeric ~ [2, 40] tol=1e-6"))
  }

  /// CS231n's example: max(0, −7 − 13 + 10) + max(0, 11 − 13 + 10) = 8.
  @Test func `the hinge loss takes a margin, forward and back`() {
    #expect(run("hinge([[13, -7, 11]], [0], margin=10)") == "8")
    #expect(run("hinge([[13, -7, 11]], [0])") == "0")
    #expect(holds("b = step back hinge([[13, -7, 11]], [0], margin=10) dout=1 quiet=true", "b.dx ~ [[-1, 0, 1]] tol=0"))
  }
}
