import Language
import Testing

/// NumPy's everyday functions give NumPy's numbers: each expression beside the one that NumPy 2.4.6 was given, and the
/// numbers that it answered. x is [[1, -2, 3], [4, 5.5, -6]], v is [3, 1, 2, 2]; logsumexp is SciPy's.
@Suite struct NumPyTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let input: String
    let shape: [Int]
    let numbers: [Double]
    let testDescription: String

    init(_ input: String, _ python: String, _ shape: [Int], _ numbers: [Double]) {
      (self.input, self.shape, self.numbers) = (input, shape, numbers)
      testDescription = "\(input) as \(python)"
    }
  }

  @Test(arguments: cases)
  func `gives NumPy's numbers`(_ wanted: Case) throws {
    let session = newSession()
    _ = session.run("x = [[1, -2, 3], [4, 5.5, -6]]; v = [3, 1, 2, 2]")
    let got = try #require(try session.evaluate(wanted.input).numbers)
    #expect(got.shape == wanted.shape)
    for (ours, theirs) in zip(got.values, wanted.numbers) {
      #expect(abs(ours - theirs) <= 1e-13 * max(1, abs(theirs)), "\(ours) is not \(theirs)")
    }
    #expect(got.values.count == wanted.numbers.count)
  }

  @Test func `a norm of nothing is 0 and one of infinity is infinite`() throws {
    #expect(try newSession().evaluate("norm([])").numbers?.number == 0)
    #expect(try newSession().evaluate("norm([inf, 1])").numbers?.number == .infinity)
  }

  @Test(arguments: [
    ("squeeze(ones(2, 3), axis=0)", "S16"), ("one_hot([0, 3], 2)", "V39"), ("one_hot([0.5])", "V30"),
    ("round(1, 400)", "V40"), ("quantile([1, 2], 3)", "V41"), ("tile([1], [-1])", "V19"), ("repeat([1], -1)", "V19"),
    ("expand_dims([1], 3)", "S4"), ("swapaxes([1], 0, 1)", "S4"), ("trace([1, 2])", "S6"), ("bincount([-1])", "V30"),
    ("repeat(ones(1000), 1000000)", "V18"), ("histogram([1], bins=0)", "V15"),
    ("outer(ones(100000), ones(100000))", "V18"),
    ("median([])", "S9"), ("roll([1], 1, axis=2)", "S4"), ("clip([1, 2], [1, 2, 3])", "S2"),
  ])
  func `refuses what has no answer with its own sentence`(_ input: String, _ code: String) throws {
    let outcome = newSession().run(input)
    guard case .diagnostic(let diagnostic)? = outcome.outputs.last else {
      Issue.record("\(outcome.transcript())")
      return
    }
    #expect(diagnostic.code == code, "\(outcome.transcript())")
  }

  private static let cases: [Case] = [
    Case("zeros_like(x)", "np.zeros_like(x)", [2, 3], [0, 0, 0, 0, 0, 0]),
    Case("ones_like(v)", "np.ones_like(v)", [4], [1, 1, 1, 1]),
    Case("vstack([v, v + 1])", "np.vstack([v, v + 1])", [2, 4], [3, 1, 2, 2, 4, 2, 3, 3]),
    Case("vstack([x, x])", "np.vstack([x, x])", [4, 3], [1, -2, 3, 4, 5.5, -6, 1, -2, 3, 4, 5.5, -6]),
    Case("hstack([x, x[:, 0:1]])", "np.hstack([x, x[:, 0:1]])", [2, 4], [1, -2, 3, 1, 4, 5.5, -6, 4]),
    Case("hstack([v, [9]])", "np.hstack([v, [9]])", [5], [3, 1, 2, 2, 9]),
    Case("tile(x, 2)", "np.tile(x, 2)", [2, 6], [1, -2, 3, 1, -2, 3, 4, 5.5, -6, 4, 5.5, -6]),
    Case("tile(v, [2, 2])", "np.tile(v, [2, 2])", [2, 8], [3, 1, 2, 2, 3, 1, 2, 2, 3, 1, 2, 2, 3, 1, 2, 2]),
    Case(
      "tile(x, [2, 1, 2])", "np.tile(x, [2, 1, 2])", [2, 2, 6],
      [1, -2, 3, 1, -2, 3, 4, 5.5, -6, 4, 5.5, -6, 1, -2, 3, 1, -2, 3, 4, 5.5, -6, 4, 5.5, -6]),
    Case("repeat(x, 2)", "np.repeat(x, 2)", [12], [1, 1, -2, -2, 3, 3, 4, 4, 5.5, 5.5, -6, -6]),
    Case(
      "repeat(x, 3, axis=1)", "np.repeat(x, 3, axis=1)", [2, 9],
      [1, 1, 1, -2, -2, -2, 3, 3, 3, 4, 4, 4, 5.5, 5.5, 5.5, -6, -6, -6]),
    Case("repeat(x, 2, axis=0)", "np.repeat(x, 2, axis=0)", [4, 3], [1, -2, 3, 1, -2, 3, 4, 5.5, -6, 4, 5.5, -6]),
    Case("roll(v, 1)", "np.roll(v, 1)", [4], [2, 3, 1, 2]),
    Case("roll(x, -2)", "np.roll(x, -2)", [2, 3], [3, 4, 5.5, -6, 1, -2]),
    Case("roll(x, 4, axis=1)", "np.roll(x, 4, axis=1)", [2, 3], [3, 1, -2, -6, 4, 5.5]),
    Case("roll(x, 1, axis=0)", "np.roll(x, 1, axis=0)", [2, 3], [4, 5.5, -6, 1, -2, 3]),
    Case("flip(x)", "np.flip(x)", [2, 3], [-6, 5.5, 4, 3, -2, 1]),
    Case("flip(x, axis=0)", "np.flip(x, 0)", [2, 3], [4, 5.5, -6, 1, -2, 3]),
    Case("flip(x, axis=-1)", "np.flip(x, -1)", [2, 3], [3, -2, 1, -6, 5.5, 4]),
    Case("squeeze(zeros(1, 3, 1))", "z.squeeze()", [3], [0, 0, 0]),
    Case("expand_dims(v, 0)", "np.expand_dims(v, 0)", [1, 4], [3, 1, 2, 2]),
    Case("expand_dims(x, -1)", "np.expand_dims(x, -1)", [2, 3, 1], [1, -2, 3, 4, 5.5, -6]),
    Case("expand_dims(x, 1)", "np.expand_dims(x, 1)", [2, 1, 3], [1, -2, 3, 4, 5.5, -6]),
    Case("swapaxes(x, 0, 1)", "np.swapaxes(x, 0, 1)", [3, 2], [1, 4, -2, 5.5, 3, -6]),
    Case("diff(v)", "np.diff(v)", [3], [-2, 1, 0]),
    Case("diff(x, axis=0)", "np.diff(x, axis=0)", [1, 3], [3, 7.5, -9]),
    Case("diff(x)", "np.diff(x)", [2, 2], [-3, 5, 1.5, -11.5]),
    Case("dot(v, v)", "np.dot(v, v)", [], [18]),
    Case("outer(v, [1, 2])", "np.outer(v, [1, 2])", [4, 2], [3, 6, 1, 2, 2, 4, 2, 4]),
    Case("norm(v)", "np.linalg.norm(v)", [], [4.242640687119285]),
    Case("norm(x)", "np.linalg.norm(x)", [], [9.810708435174291]),
    Case("v[[true, false, true, false]]", "v[[True, False, True, False]]", [2], [3, 2]),
    Case("where([true, false], 1, 2)", "np.where([True, False], 1, 2)", [2], [1, 2]),
    Case(
      "where([[true, false, true], [false, false, true]], x, 0)",
      "np.where([[True, False, True], [False, False, True]], x, 0)", [2, 3], [1, 0, 3, 0, 0, -6]),
    Case("norm(x, axis=1)", "np.linalg.norm(x, axis=1)", [2], [3.7416573867739413, 9.069178573608527]),
    Case(
      "norm(x, axis=0, keepdims=true)", "np.linalg.norm(x, axis=0, keepdims=True)", [1, 3],
      [4.123105625617661, 5.852349955359813, 6.708203932499369]),
    Case("norm([3e200, 4e200])", "5e+200", [], [5e200]),
    Case("norm(zeros(3))", "0.0", [], [0]),
    Case("trace(x[:, 0:2])", "np.trace(x[:, 0:2])", [], [6.5]),
    Case("diag(x[:, 1:])", "np.diag(x[:, 1:])", [2], [-2, -6]),
    Case("diag(v)", "np.diag(v)", [4, 4], [3, 0, 0, 0, 0, 1, 0, 0, 0, 0, 2, 0, 0, 0, 0, 2]),
    Case("diag(x)", "np.diag(x)", [2], [1, 5.5]),
    Case("one_hot([0, 2, 1])", "np.eye(3)[[0, 2, 1]]", [3, 3], [1, 0, 0, 0, 0, 1, 0, 1, 0]),
    Case("one_hot([1, 0], 3)", "np.eye(3)[[1, 0]]", [2, 3], [0, 1, 0, 1, 0, 0]),
    Case("meshgrid([1, 2, 3], [10, 20])[0]", "np.meshgrid([1, 2, 3], [10, 20])[0]", [2, 3], [1, 2, 3, 1, 2, 3]),
    Case("meshgrid([1, 2, 3], [10, 20])[1]", "np.meshgrid([1, 2, 3], [10, 20])[1]", [2, 3], [10, 10, 10, 20, 20, 20]),
    Case("clip(x, -1, 4)", "np.clip(x, -1, 4)", [2, 3], [1, -1, 3, 4, 4, -1]),
    Case("clip(x, low=0)", "np.clip(x, 0, None)", [2, 3], [1, 0, 3, 4, 5.5, 0]),
    Case("clip(x, high=0)", "np.clip(x, None, 0)", [2, 3], [0, -2, 0, 0, 0, -6]),
    Case("round(pi, 2)", "round(np.pi, 2)", [], [3.14]),
    Case("round([2.5, 3.5, -0.5])", "np.round([2.5, 3.5, -0.5])", [3], [2, 4, -0.0]),
    Case("round([1234.5, 1251], -2)", "np.round([1234.5, 1251], -2)", [2], [1200, 1300]),
    Case("round(x / 3, 3)", "np.round(x / 3, 3)", [2, 3], [0.333, -0.667, 1, 1.333, 1.833, -2]),
    Case("trunc(x)", "np.trunc(x)", [2, 3], [1, -2, 3, 4, 5, -6]),
    Case("arcsin([0.5])", "np.arcsin([0.5])", [1], [0.5235987755982989]),
    Case(
      "arctan(x)", "np.arctan(x)", [2, 3],
      [
        0.7853981633974483, -1.1071487177940904, 1.2490457723982544, 1.3258176636680326, 1.3909428270024184,
        -1.4056476493802699,
      ]),
    Case(
      "sinh(x)", "np.sinh(x)", [2, 3],
      [
        1.1752011936438014, -3.6268604078470186, 10.017874927409903, 27.289917197127753, 122.34392274639096,
        -201.71315737027922,
      ]),
    Case(
      "cosh(x)", "np.cosh(x)", [2, 3],
      [
        1.5430806348152437, 3.7621956910836314, 10.067661995777765, 27.308232836016487, 122.34800951782942,
        201.7156361224559,
      ]),
    Case("arccos([0.5, -1])", "np.arccos([0.5, -1])", [2], [1.0471975511965976, 3.141592653589793]),
    Case("isinf([1, inf, -inf, nan])", "np.isinf([1, np.inf, -np.inf, np.nan]) * 1.0", [4], [0, 1, 1, 0]),
    Case("median(v)", "np.median(v)", [], [2]),
    Case("median(x, axis=0)", "np.median(x, axis=0)", [3], [2.5, 1.75, -1.5]),
    Case("median(x, axis=1)", "np.median(x, axis=1)", [2], [1, 4]),
    Case("logsumexp(x)", "logsumexp(x)", [], [5.775270898811225]),
    Case("logsumexp(x, axis=1)", "logsumexp(x, 1)", [2], [3.1328452337275756, 5.701421560054424]),
    Case("logsumexp([1000, 1000])", "1000 + np.log(2)", [], [1000.6931471805599]),
    Case("logsumexp([-inf, 0])", "0.0", [], [0]),
    Case("quantile(v, 0.3)", "np.quantile(v, 0.3)", [], [1.9]),
    Case("quantile(x, 0.25, axis=1)", "np.quantile(x, 0.25, axis=1)", [2], [-0.5, -1]),
    Case("histogram(v, bins=4).counts", "np.histogram(v, 4)[0]", [4], [1, 0, 2, 1]),
    Case("histogram(v, bins=4).edges", "np.histogram(v, 4)[1]", [5], [1, 1.5, 2, 2.5, 3]),
    Case("histogram(x, bins=3, low=0, high=6).counts", "np.histogram(x, 3, (0, 6))[0]", [3], [1, 1, 2]),
    Case(
      "histogram([2, 2]).edges", "np.histogram([2, 2])[1]", [11],
      [1.5, 1.6, 1.7, 1.8, 1.9, 2, 2.1, 2.2, 2.3, 2.4, 2.5]),
    Case("histogram([2, 2]).counts", "np.histogram([2, 2])[0]", [10], [0, 0, 0, 0, 0, 2, 0, 0, 0, 0]),
    Case("bincount([0, 2, 2, 1])", "np.bincount([0, 2, 2, 1])", [3], [1, 1, 2]),
    Case("bincount([1], classes=4)", "np.bincount([1], minlength=4)", [4], [0, 1, 0, 0]),
  ]
}
