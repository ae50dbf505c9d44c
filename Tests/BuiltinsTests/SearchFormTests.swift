import Builtins
import Language
import Testing

/// `search`, `nested`, `cv` and `compare` in the words of the language; the numbers are from paper.
@Suite struct SearchFormTests {
  private func run(_ lines: String...) -> String {
    let session = newSession()
    return lines.map { session.run($0).transcript() }.last ?? ""
  }

  private func holds(_ condition: String, _ lines: String..., at place: SourceLocation = #_sourceLocation) {
    let session = newSession()
    for line in lines { #expect(!session.run(line).failed, "\(line)", sourceLocation: place) }
    let outcome = session.run("check " + condition)
    #expect(!outcome.failed && !outcome.checkFailed, "\(outcome.transcript())", sourceLocation: place)
  }

  private static let hill = "def f(x) = -(x - 0.3)**2"

  private func search(_ options: String) -> String { "s = search(f, x=uniform(low=0, high=1), \(options))" }

  // MARK: - Ways

  @Test func `a grid has both ends and even steps`() {
    let five = search("by=\"grid\", trials=5")
    holds("s.x ~ [0, 0.25, 0.5, 0.75, 1]", Self.hill, five)
    holds("s.best.x == 0.25 and sum(s.trial) == 10", Self.hill, five)
    holds("s.best_score ~ -0.0025", Self.hill, five)
    let two = "s = search(g, x=uniform(low=0, high=1), y=[1, 2], by=\"grid\", trials=6)"
    holds("s.x ~ [0, 0, 0.5, 0.5, 1, 1]", "def g(x, y) = x + y", two)
    holds("s.best_score == 3", "def g(x, y) = x + y", two)
  }

  @Test func `Halton's points are one half, one quarter, three quarters`() {
    holds("s.x ~ [0.5, 0.25, 0.75, 0.125, 0.625]", Self.hill, search("by=\"halton\", trials=5"))
  }

  /// 8 with an eighth, 4 with a quarter, 2 with a half, 1 with all.
  @Test func `successive halving takes half of the trials on with twice as much`() {
    holds(
      "s.effort ~ [1/8, 1/8, 1/8, 1/8, 1/8, 1/8, 1/8, 1/8, 1/4, 1/4, 1/4, 1/4, 1/2, 1/2, 1]", Self.hill,
      search("by=\"halving\", trials=8"))
    holds("len(s.scores) == 13 and s.best.x == s.x[12]", Self.hill, search("by=\"halving\", trials=9, eta=3"))
  }

  /// Algorithm 1: 27 9 3 1, 12 4 1, 6 2, 4.
  @Test func `Hyperband's brackets have 69 trials for R = 27`() {
    holds("len(s.scores) == 69 and sum(s.effort == 1) == 1 + 1 + 2 + 4", Self.hill, search("by=\"hyperband\""))
    holds("len(s.scores) == 9 + 3 + 1 + 5 + 1 + 3", Self.hill, search("by=\"hyperband\", R=9"))
  }

  @Test(arguments: ["gp", "tpe"])
  func `a guided search comes close to the top, and is the same again`(_ way: String) {
    let call = search("by=\"\(way)\", trials=24")
    holds("abs(s.best.x - 0.3) < 0.03", Self.hill, "seed(4)", call)
    #expect(run(Self.hill, "seed(4)", call) == run(Self.hill, "seed(4)", call))
  }

  @Test func `a logarithmic range is searched in powers of ten`() {
    let lines = ["def h(lr) = -abs(log10(lr) + 2)", "s = search(h, lr=log_uniform(1e-4, 1), by=\"grid\", trials=3)"]
    holds("s.lr ~ [0.0001, 0.01, 1]", lines[0], lines[1])
    holds("s.best.lr ~ 0.01", lines[0], lines[1])
  }

  @Test(arguments: [
    ("by=\"luck\"", "V47"), ("trials=0", "V53"), ("by=\"halving\", eta=1", "V53"), ("workers=0", "V78"),
  ])
  func `an option that cannot be gets one sentence`(_ option: String, _ code: String) {
    let text = run("search(knn, load(\"iris\"), k=[1, 3], \(option))")
    #expect(text.contains("error \(code)"), "\(text)")
  }

  // MARK: - Models

  @Test func `the best model of a search is ready to learn, and two workers find the same`() {
    let split = "seed(231); tr, va = split(load(\"iris\"), [0.7, 0.3])"
    let call = "s = search mlp(4, 8, 3), tr, val=va, lr=log_uniform(1e-3, 1), trials=6, epochs=5"
    #expect(run(split, call) == run(split, call + ", workers=2"))
    holds("accuracy(s.best.fit(tr), va) > 0.5", split, call)
    holds(
      "s.best.k % 2 == 1 and s.best.k <= 5", split, "s = search(knn, tr, val=va, k=[1, 3, 5], by=\"grid\", trials=3)")
  }

  @Test func `nested folds are the same for two workers`() {
    let call = "n = nested tree, load(\"iris\"), depth=[1, 2, 3], outer=4, inner=3, stratify=true"
    #expect(run("seed(2)", call) == run("seed(2)", call + ", workers=2"))
    holds("n.fits == 4 * (3 * 3 + 1) and sum(n.sizes) == 150", "seed(2)", call)
  }

  @Test func `a cross-validation can be repeated, and dealt out in turn`() {
    holds("len(c.sizes) == 15 and sum(c.sizes) == 450", "c = cv knn(1), load(\"iris\"), times=3")
    holds("c.sizes == [4, 4, 4]", "c = cv knn(1), load(\"three_clusters\"), folds=3, order=\"modulo\"")
    holds("c.counts[0] == c.counts[1]", "c = cv [majority(), majority()], load(\"iris\"), stratify=true")
  }

  /// A tree is right on all of the 20; the majority on half of them: p = 2 · ½¹⁰.
  @Test func `two models are compared pair by pair`() {
    let data = "d = dataset(arange(20).reshape(20, 1), arange(20) >= 10)"
    let comparison = "c = compare(tree().fit(d), majority().fit(d), d)"
    holds("c.only_a == 10 and c.only_b == 0 and c.difference == -0.5", data, comparison)
    holds("c.p ~ 2 / 2**10", data, comparison)
    holds("c.difference == 0 and c.p == 1 and c.se == 0", data, "t = tree().fit(d); c = compare(t, t, d)")
  }

  // MARK: - Ctrl-C

  /// The third look at the keyboard finds Ctrl-C; what runs would take hours.
  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      "c = cv mlp(4, 50, 3), d, epochs=1000000, folds=3, shuffle=true", "cv forest(1000000), d, workers=2",
      "nested mlp(4, 50, 3), d, epochs=1000000, lr=[0.1, 0.2], shuffle=true",
      "search mlp(4, 50, 3), d, lr=log_uniform(1e-3, 0.1), epochs=1000000, workers=2",
    ])
  func `Ctrl-C ends what runs, not only what has not begun`(_ line: String) {
    let session = newSession()
    _ = session.run("d = standardize(load(\"iris\"))")
    var looks = 0
    session.isInterrupted = {
      looks += 1
      return looks > 2
    }
    let outcome = session.run(line)
    #expect(outcome.interrupted && !outcome.failed, "\(outcome.transcript())")
    #expect(!outcome.keepsPart, "no fold and no trial was finished")
    session.isInterrupted = { false }
    #expect(session.run("1 + 1").transcript() == "2")
  }

  private final class Lines: @unchecked Sendable { var texts: [String] = [] }

  /// Ctrl-C comes when the first trial is in the file; the second would take hours.
  @Test(.timeLimit(.minutes(1))) func `the trials that are finished stay`() {
    let lines = Lines()
    let resources = Resources(
      embedded: testResources.embedded, file: { _ in nil },
      append: { text, _ in
        lines.texts.append(text)
        return nil
      })
    let session = Session(builtins: allBuiltins, resources: resources)
    session.isInterrupted = { !lines.texts.isEmpty }
    let outcome = session.run(
      "d = load(\"iris\"); s = search mlp(4, 8, 3), d, val=d, epochs=[1, 1000000], by=\"grid\", trials=2, file=\"t\"")
    #expect(outcome.interrupted && outcome.transcript().contains("1 of 2 trials are kept"), "\(outcome.transcript())")
    session.isInterrupted = { false }
    #expect(session.run("len(s.scores)").transcript() == "1" && lines.texts.count == 1)
  }
}
