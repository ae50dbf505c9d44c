import Language
import Messages
import Testing

/// What people write out of habit from Python, NumPy, PyTorch and IPython: one sentence, and a fix that runs.
@Suite struct HabitTests {
  private static let setUp =
    "x = [1, 2, 3]; m = 2; A = [[1, 2, 3], [4, 5, 6]]; net = mlp(2, 3, 2); iris = load(\"iris\"); p = preprocess(iris)"

  /// Input, code, fix.
  private static let rows: [(String, String, String?)] = [
    ("mean?", "P11", "help mean"), ("?mean", "P11", "help mean"), ("x.mean?", "P11", "help mean"), ("?", "P11", "help"),
    ("%time mean(x)", "P11", "time(mean(x))"), ("%timeit x", "P11", "time(x)"), ("%who", "P11", "whos"),
    ("%matplotlib inline", "P11", "help"), ("!ls -l", "P11", nil), ("ls", "P11", nil), ("clear", "P11", nil),
    ("print(x)", "N1", "x"), ("print x", "P5", "x"), ("print(x, m)", "N1", "[x, m]"),
    ("print(f\"{x} and {m:.3f}\")", "P5", "[x, m]"), ("f\"{x}\"", "P5", "x"), ("f\"none\"", "P5", "\"none\""),
    ("x[0]=1", "P6", "x = where(arange(len(x)) == 0, 1, x)"),
    ("x[-1] = 5", "P6", "x = where(arange(len(x)) == len(x) - 1, 5, x)"),
    ("A[0] = 1", "P6", "A = where((arange(len(A)) == 0)[:, None], 1, A)"),
    ("A[1, 2] = 5", "P6", "A = where((arange(len(A)) == 1)[:, None] and (arange(len(A.T)) == 2)[None, :], 5, A)"),
    ("x[x > 1] = 0", "P6", "x = where(x > 1, 0, x)"), ("x += 1", "P6", "x = x + 1"),
    ("x -= 1 + m", "P6", "x = x - (1 + m)"), ("m //= 2", "P6", "m = m // 2"), ("m++", "P6", "m = m + 1"),
    ("a = b = 3", "P6", "b = 3; a = b"), ("3 = x", "P6", nil), ("m = 1; m += 1", "P6", "m = 1; m = m + 1"),
    ("lambda t: t**2", "P5", "def f(t) = t**2; f"), ("g = lambda t, k: t**k", "P5", "def g(t, k) = t**k"),
    ("grad(lambda t: t**2, x)", "P5", "def f(t) = t**2; grad(f, x)"), ("lambda", "N1", nil),
    (
      "net.fc1.W[0, 1] = 5", "P6",
      "net.fc1.W = where((arange(len(net.fc1.W)) == 0)[:, None] and (arange(len(net.fc1.W.T)) == 1)[None, :], 5, net.fc1.W)"
    ),
    ("y = len x", "P9", "y = len(x)"), ("plot sigmoid on [-2, 2]", "P8", "plot sigmoid, low=-2, high=2"),
    ("sequential(linear(2, 3), relu)", "V27", "sequential(linear(2, 3), relu())"),
    ("sequential(linear(2, 3), relu(), linear(4, 2))", "S6", nil),
    ("softmax_loss(A, [0, 1])", "N1", "cross_entropy(A, [0, 1])"),
    ("f(t) = t**2", "P6", "def f(t) = t**2"), ("g(t, k=2) = t*k", "P6", "def g(t, k=2) = t*k"), ("f(3) = 4", "P6", nil),
    ("f = t -> t**2 + 1", "P5", "def f(t) = t**2 + 1"),
    ("f = t -> (t + 1)*(t - 1)", "P5", "def f(t) = (t + 1)*(t - 1)"),
    ("g = lambda t: (t - 1)**2", "P5", "def g(t) = (t - 1)**2"),
    ("tran mlp(4, 5, 3), iris", "N1", "train mlp(4, 5, 3), iris"),
    ("diagnos train_acc=0.9, val_acc=0.8", "N1", "diagnose train_acc=0.9, val_acc=0.8"),
    ("train mlp(4, 5, 3), iris, optimizer=\"Adam\"", "V47", "train mlp(4, 5, 3), iris, optimizer=\"adam\""),
    ("map(t -> t, x)", "P5", nil), ("x - > 2", "P9", nil),
    ("def f(t) { t**2 }", "P5", "def f(t) = t**2"), ("def f(t) { }", "P5", nil), ("def f(t) { a = 1; a }", "P5", nil),
    ("if 3 > 2 { 5 }", "P5", nil), ("while true { 1 }", "P5", nil), ("0x1F + 1", "P3", "31 + 1"),
    ("0b1_01", "P3", "5"), ("0m", "P3", "0*m"), ("q", "N1", nil), ("zeros(2.5)", "K3", nil),
    ("for i in range(3): row(i=i)", "P5", "for i in range(3) { row(i=i) }"), ("for i in range(3):", "P5", nil),
    ("def g(t): return t", "P5", "def g(t) = t"), ("def g(t): t + 1", "P5", "def g(t) = t + 1"),
    ("y = 5 if m > 2 else 3", "P5", "y = where(m > 2, 5, 3)"),
    ("[i for i in range(3)]", "P5", "for i in range(3) { row(value=i) }"), ("y = [i for i in x]", "P5", nil),
    ("{\"a\": 1, \"b\": x}", "P5", "record(a=1, b=x)"), ("{1: 2}", "P5", nil), ("del x", "P5", nil),
    ("assert m == 2", "P5", "check m == 2"), ("return 5", "P5", "5"), ("try:", "P5", nil), ("class A:", "P5", nil),
    ("np.random.randn(3)", "N2", "normal(3)"), ("np.linalg.norm(x)", "N2", "norm(x)"), ("np.pi", "N2", "pi"),
    ("np.power(x, 2)", "N2", "x ** 2"), ("nn.Linear(2, 3)", "N2", "linear(2, 3)"), ("np.nothing(x)", "N2", nil),
    ("torch.nn.functional.softmax(x)", "N2", "softmax(x)"), ("exit", "N1", "quit()"), ("exit()", "N1", "quit()"),
    ("x is None", "P4", "x == None"), ("2 in x", "P4", nil), ("len x", "P9", "len(x)"), ("x m", "P9", nil),
    ("x && m", "P4", "x and m"), ("x || m", "P4", "x or m"), ("!x", "P11", nil), ("m and !m", "P4", "m and not m"),
    ("x.mean", "N3", "x.mean()"), ("x.dtype", "N3", nil), ("m.T()", "K8", "m.T"), ("net.fc1()", "K2", nil),
    ("p(iris)", "K8", "p.apply(iris)"), ("p()", "K8", nil),
    ("max(1, 2)", "K18", "maximum(1, 2)"), ("min(x, x)", "K18", "minimum(x, x)"),
    ("linearity(sigmoid)", "K3", "linearity(sigmoid())"), ("pow(x, 2)", "N1", "x ** 2"),
    ("matmul(A.T, A + 1)", "N1", "A.T @ (A + 1)"), ("nonzero(x > 1)", "N1", "arange(len(x > 1))[(x > 1) != 0]"),
    ("absolute(x)", "N1", "abs(x)"), ("amax(A, axis=1)", "N1", "max(A, axis=1)"), ("enumerate(x)", "N1", nil),
    ("x.copy()", "N1", "x"), ("x.astype(m)", "N1", "x"), ("x.view(-1, 1)", "N1", "reshape(x, -1, 1)"),
    ("x.append(1)", "N1", "concatenate([x, [1]])"), ("net.parameters()", "N1", "params(net)"),
    ("int(2.5)", "N1", "trunc(2.5)"), ("power(x)", "N1", nil),
    ("logspace(0, 2, 3)", "N1", "geomspace(10 ** 0, 10 ** 2, 3)"),
  ]

  private func failure(of input: String) -> (Session, Diagnostic?) {
    let session = newSession()
    _ = session.run(HabitTests.setUp)
    guard case .diagnostic(let diagnostic)? = session.run(input).outputs.last else { return (session, nil) }
    return (session, diagnostic)
  }

  @Test func `an action that is only named says how it is run`() {
    #expect(newSession().run("history").transcript().contains("`history()` runs it."))
    #expect(newSession().run("mean").transcript().hasSuffix("→ number or tensor"))
  }

  @Test(arguments: rows.map { ($0.0, $0.1) })
  func `has one sentence with its code`(_ input: String, _ code: String) throws {
    let (_, diagnostic) = failure(of: input)
    #expect(try #require(diagnostic).code == code)
    #expect(diagnostic?.primary != nil)
  }

  @Test(arguments: rows.map { ($0.0, $0.2) })
  func `is offered the fix, which runs`(_ input: String, _ fix: String?) throws {
    let (session, diagnostic) = failure(of: input)
    #expect(diagnostic?.fix == fix)
    guard let fix else { return }
    let outcome = session.run(fix)
    #expect(!outcome.failed, "\(outcome.transcript())")
  }

  @Test func `a place that was to change in place gets its number by the fix`() throws {
    for (input, wanted) in [
      ("x[1] = 9", "[1, 9, 3]"), ("x[-1] = m", "[1, 2, 2]"), ("x[x < 3] = 0", "[0, 0, 3]"),
      ("A[0] = 0", "A * [[0], [1]]"),
      ("A[1, -1] = 7", "[[1, 2, 3], [4, 5, 7]]"), ("x /= m", "[0.5, 1, 1.5]"),
    ] {
      let (session, diagnostic) = failure(of: input)
      _ = session.run("wanted = \(wanted)")
      _ = session.run(try #require(diagnostic?.fix))
      let name = input.hasPrefix("A") ? "A" : "x"
      #expect(session.run("check \(name) == wanted").checkFailed == false, "\(input)")
    }
  }

  @Test(arguments: [
    "end", "pass", "match", "lambda", "f", "print", "time1", "ls", "cat", "size", "trace", "exit", "norm",
  ])
  func `a word of another language is free for a variable`(_ name: String) throws {
    let session = newSession()
    for input in ["\(name) = 32", "\(name)", "\(name) + 1", "check \(name) ~ 32", "\(name); \(name) == 32"] {
      let outcome = session.run(input)
      #expect(!outcome.failed, "\(input): \(outcome.transcript())")
    }
  }

  @Test(arguments: [
    ("lr=[0.001, 1], trials=3", true), ("lr=[0.001, 1], trials=2", false),
    ("lr=log_uniform(0.001, 1), trials=3", false),
    ("lr=[0.1, 1], epochs=[1, 2], trials=4", false), ("lr=[0.001, 1], trials=3, by=\"grid\"", false),
  ])
  func `a list that reads like a range is told from one when trials repeat`(_ options: String, _ isNoted: Bool) {
    let outcome = newSession().run("search mlp(2, 2, 2), moons(), \(options)")
    #expect(!outcome.failed && outcome.transcript().contains("R11") == isNoted, "\(outcome.transcript())")
  }

  /// The functions of NumPy that a beginner's course uses: each is here, or its call is answered with what to write.
  @Test(
    arguments: """
      zeros ones empty full zeros_like ones_like full_like eye identity arange linspace logspace geomspace array asarray \
      meshgrid one_hot diag concatenate stack vstack hstack tile repeat roll flip fliplr flipud squeeze expand_dims \
      transpose swapaxes reshape ravel flatten sum mean median std var min max amin amax argmin argmax prod cumsum cumprod \
      ptp average quantile percentile histogram bincount unique sort argsort where nonzero argwhere count_nonzero any all \
      isnan isinf isfinite allclose isclose array_equal dot matmul outer inner norm trace det inv pinv solve eigh cholesky \
      lstsq cov corrcoef abs absolute sign sqrt square exp expm1 log log1p log2 log10 sin cos tan arcsin arccos arctan sinh \
      cosh tanh floor ceil round trunc clip maximum minimum power add subtract multiply divide mod floor_divide negative \
      reciprocal hypot degrees radians diff nanmean nan_to_num logsumexp logaddexp softmax log_softmax relu sigmoid \
      normal uniform rand randn randint permutation shuffle copy append len range print sorted enumerate zip int float type
      """.split(separator: " ").map { String($0).filter { $0 != "\n" } })
  func `NumPy's everyday functions are here or pointed to`(_ name: String) throws {
    let session = newSession()
    guard session.registry.function(name) == nil else { return }
    guard case .diagnostic(let diagnostic)? = session.run("\(name)(1, 2, 3)").outputs.last else {
      return #expect(Bool(false))
    }
    #expect(["N1.foreign", "N1.loop", "N1.print", "N1.unneeded"].contains(diagnostic.key), "\(diagnostic)")
  }

  /// What a template says is itself a line of this language.
  @Test func `every answer to a foreign name can be read back`() throws {
    for name in ["logspace", "nan_to_num", "pinv", "lstsq", "randint", "isclose", "hypot", "cumprod", "ptp"] {
      let (_, diagnostic) = failure(of: "\(name)(A, A, A)")
      let shown = try #require(diagnostic?.facts["here"])
      #expect(throws: Never.self, "\(shown)") { try Program.parse(shown) }
    }
  }
}
