import Builtins
import Language
import Messages
import Tensors
import Testing

/// `train` as a learner uses it.
@Suite struct TrainCommandTests {
  private func session(_ lines: String...) -> Session {
    let session = newSession()
    for line in lines {
      let outcome = session.run(line)
      #expect(!outcome.failed, "\(line): \(outcome.transcript())")
    }
    return session
  }

  private func numbers(_ expression: String, _ session: Session) throws -> [Double] {
    try #require(try session.evaluate(expression).numbers).values
  }

  private func expect(
    _ expression: String, _ wanted: [Double], tolerance: Double = 1e-9, in session: Session,
    at place: SourceLocation = #_sourceLocation
  ) throws {
    let got = try numbers(expression, session)
    #expect(got.count == wanted.count, sourceLocation: place)
    for (a, b) in zip(got, wanted) { #expect(abs(a - b) <= tolerance, "\(a) \(b)", sourceLocation: place) }
  }

  // MARK: - Numbers of the reference set, from a program of its own (NumPy)

  @Test func `twenty examples are learned by heart as the reference does`() throws {
    let session = session(
      "d = load(\"overfit20\"); net = load(\"overfit20_net\")",
      "r = train net, d, lr=0.5, epochs=301, batch=20, record=\"ratios\"")
    try expect(
      "r.loss[[0, 10, 50, 300]]", [2.4730653748883653, 1.1696920597, 0.0626300707, 0.0044403926], in: session)
    try expect("argmax(r.train_acc == 1)", [11], in: session)
    try expect(
      "[r.ratios.fc1[0], r.ratios.fc2[0]]", [0.03155391722491364, 0.07607426488294435], tolerance: 1e-12, in: session)
  }

  @Test func `a penalty, small weights and rates that are too small or large do what the reference says`() throws {
    let session = session(
      "d = load(\"overfit20\"); net = load(\"overfit20_net\"); tiny = net",
      "r = train load(\"overfit20_net\"), d, lr=0.5, reg=0.1, epochs=301, batch=20",
      "tiny.fc1.W = scattered(16, 32, start=5000) * sqrt(3) * 1e-4",
      "tiny.fc2.W = scattered(32, 10, start=9000) * sqrt(3) * 1e-4",
      "t = train tiny, d, lr=0.5, epochs=201, batch=20", "s = train net, d, lr=[1e-6, 100], epochs=101, batch=20")
    try expect("[r.loss[0], r.loss[300]]", [4.5876864407, 1.7813946615], in: session)
    try expect("t.loss[[0, 20, 100, 200]]", [2.3025851011, 2.3025824759, 1.3382905911, 0.0252576267], in: session)
    try expect("argmax(t.train_acc == 1)", [120], in: session)
    try expect("s[0].loss[[0, 100]]", [2.4730653749, 2.4730255212], in: session)
    try expect("s[1].loss", [2.4730653748883653, 106.15664770797032], in: session)
  }

  @Test func `percentiles of the deep sigmoid net drift as in the reference, more with batch norm`() throws {
    let session = session(
      "d = load(\"deep_sigmoid\"); a = load(\"deep_sigmoid_net\"); b = load(\"deep_sigmoid_bn_net\")",
      "ra = train a, d, lr=0.5, epochs=501, batch=30, record=\"percentiles\"",
      "rb = train b, d, lr=0.5, epochs=501, batch=30, record=[\"percentiles\", \"ratios\"]")
    try expect("ra.loss[[100, 500]]", [1.0982016802705308, 1.097535363582671], in: session)
    try expect("rb.loss[100]", [0.039115395624726816], in: session)
    try expect("ra.percentiles.fc4[500]", [-0.601582, -0.130136, 0.439665], tolerance: 1e-6, in: session)
    try expect("rb.percentiles.bn4[500]", [-1.867987, -0.107768, 1.870656], tolerance: 1e-6, in: session)
    try expect("argmax(rb.train_acc == 1)", [67], in: session)
    try expect(
      "[rb.ratios.fc1[0], rb.ratios.fc2[0], rb.ratios.fc5[0]]", [1.50e-2, 2.26e-2, 1.15e-1], tolerance: 5e-4,
      in: session)
  }

  // MARK: - What it trains

  @Test func `a name is trained in place, an expression on a copy`() throws {
    let session = session(
      "d = moons(); net = mlp(2, 4, 2); before = net", "train net, d, epochs=2 quiet=true",
      "kept = net; r = train mlp(2, 4, 2), d, epochs=2")
    #expect(try numbers("max(abs(net.fc1.W - before.fc1.W))", session)[0] > 0)
    try expect("max(abs(net.fc1.W - kept.fc1.W))", [0], in: session)
    #expect(try numbers("accuracy(r.net, d)", session)[0] >= 0)
  }

  @Test func `trials leave the name alone, start from one network and see the examples in one order`() throws {
    let session = session(
      "d = moons(); net = mlp(2, 4, 2); before = net", "runs = train net, d, lr=[0.1, 0.1], epochs=2")
    try expect("max(abs(net.fc1.W - before.fc1.W))", [0], in: session)
    try expect("runs.a.loss - runs.b.loss", [0, 0], tolerance: 0, in: session)
    try expect("len(runs)", [2], in: session)
    try expect("runs[1].loss - runs.loss.b", [0, 0], tolerance: 0, in: session)
  }

  @Test func `several lists make every pair, and one number in brackets is a list`() throws {
    let session = session(
      "d = moons()",
      "pairs = train mlp(2, 4, 2), d, epochs=1, lr=[0.1, 0.2], optimizer=[\"sgd\", \"adam\", \"rmsprop\"]",
      "one = train mlp(2, 4, 2), d, epochs=1, lr=[0.1]")
    try expect("[len(pairs), len(one)]", [6, 1], in: session)
  }

  @Test func `a seed of its own gives the same run again`() throws {
    let session = session(
      "d = moons(); a = train mlp(2, 4, 2, init=0.1), d, epochs=2, seed=5",
      "seed 231; b = train mlp(2, 4, 2, init=0.1), d, epochs=2, seed=5",
      "seed 231; c = train mlp(2, 4, 2, init=0.1), d, epochs=2, seed=6")
    try expect("a.loss - b.loss", [0, 0], tolerance: 0, in: session)
    #expect(try numbers("max(abs(a.loss - c.loss))", session)[0] > 0)
  }

  @Test func `a layer alone stays a layer`() throws {
    let session = session("d = moons(); l = linear(2, 2, init=0); r = train l, d, epochs=3")
    #expect(try numbers("max(abs(l.W))", session)[0] > 0)
    #expect(try numbers("max(abs(r.net.W - l.W))", session)[0] == 0)
  }

  @Test func `undo brings the untrained network back`() throws {
    let session = session(
      "d = moons(); net = mlp(2, 4, 2)", "before = net.fc1.W", "train net, d, epochs=1 quiet=true", "undo")
    try expect("max(abs(net.fc1.W - before))", [0], in: session)
  }

  // MARK: - How it ends

  @Test func `a divergence names the place, keeps the weights of the epoch before and can be explained`() throws {
    let session = session("d = moons(); net = mlp(2, 4, 2); before = net")
    let outcome = session.run("r = train net, d, lr=1e200, stop=inf")
    let notes = outcome.outputs.compactMap { if case .diagnostic(let note) = $0 { note } else { nil } }
    #expect(!outcome.failed && notes.map(\.code) == ["R1"])
    #expect(notes[0].facts["epoch"] == "1" && notes[0].facts["place"]?.hasPrefix("fc") == true)
    try expect("max(abs(net.fc1.W - before.fc1.W))", [0], in: session)
    #expect(session.run("why").transcript().contains("lr = 2 / a"))
  }

  @Test func `validation ends a run early and hands back the best network`() throws {
    let session = session(
      "tr, va = split(blobs(classes=5, n=20, dim=20, spread=0.2), [0.5, 0.5]); net = mlp(20, 50, 5)",
      "r = train net, tr, val=va, lr=0.3, epochs=400, patience=20")
    let losses = try numbers("r.val_loss", session)
    let best = try #require(losses.indices.min { losses[$0] < losses[$1] })
    #expect(losses.count < 400 && losses.count == best + 21)
    try expect("loss(net, va)", [losses[best]], tolerance: 1e-12, in: session)
  }

  @Test func `Ctrl-C keeps the epochs that are finished`() throws {
    let session = session("d = moons(n=50); net = mlp(2, 4, 2)")
    var asked = 0
    session.isInterrupted = {
      asked += 1
      return asked > 8
    }
    let outcome = session.run("r = train net, d, epochs=100, batch=50")
    session.isInterrupted = { false }
    #expect(outcome.interrupted && !outcome.failed)
    let count = try numbers("len(r.loss)", session)[0]
    #expect(count > 0 && count < 100)
    try expect("max(abs(r.net.fc1.W - net.fc1.W))", [0], in: session)
  }

  @Test func `bad data and options are one sentence and leave the network as it was`() throws {
    let session = session("d = moons(); net = mlp(2, 4, 2); before = net; bad = standardize(d)")
    let inputs = [
      ("train net, d, optimizer=\"sdg\"", "V47"), ("train net, d, schedule=\"cosin\"", "V47"),
      ("train net, d, loss=\"mse\"", "V47"), ("train net, d, record=\"all\"", "V47"), ("train net, d, lr=-1", "V48"),
      ("train net, d, epochs=0", "V48"), ("train net, d, batch=0", "V48"), ("train net, d, momentum=2", "V48"),
      ("train net, d, momentum=0.9, optimizer=\"adam\"", "V60"), ("train net, d, stop=0.5", "V63"),
      ("train net, load(\"iris\")", "S6"), ("train mlp(2, 4, 1), d", "S21"), ("train net, d, seed=-1", "V12"),
      ("r = train net, d\nr.loss = 3", "V61"),
    ]
    for (input, code) in inputs {
      let outcome = session.run(input)
      guard case .diagnostic(let diagnostic)? = outcome.outputs.last else {
        Issue.record("\(input) did not fail: \(outcome.transcript())")
        continue
      }
      #expect(diagnostic.code == code, "\(input): \(outcome.transcript())")
    }
  }

  @Test func `a run where a network is wanted is pointed to its network`() throws {
    let session = session("d = moons(); r = train mlp(2, 4, 2), d, epochs=1")
    for input in ["accuracy(r, d)", "loss(r, d)", "check accuracy(r, d) >= 0"] {
      guard case .diagnostic(let diagnostic)? = session.run(input).outputs.last else {
        Issue.record("\(input) did not fail")
        continue
      }
      let fix = try #require(diagnostic.fix)
      #expect(diagnostic.code == "K3" && fix.contains("r.net"), "\(fix)")
      #expect(!session.run(fix).failed, "\(fix)")
    }
  }

  // MARK: - What it shows

  @Test(arguments: [40, 60, 80], MessageLanguage.allCases)
  func `nothing is wider than the screen`(_ width: Int, _ language: MessageLanguage) {
    let session = newSession(width: width, language: language)
    for input in [
      "d = moons(); net = mlp(2, 4, 2)", "r = train net, d, val=d, epochs=40, watch=true", "r",
      "runs = train net, d, val=d, epochs=3, lr=[1e-4, 0.1, 500], optimizer=[\"sgd\", \"adam\"]", "runs", "runs.loss",
      "train net, d, lr=1e200", "train net, d, val=d, patience=1, lr=3", "why",
    ] {
      let text = session.run(input).transcript(language: language, width: width)
      #expect(text.split(separator: "\n").allSatisfy { DisplayText.width($0) <= width }, "\(text)")
    }
  }

  @Test func `progress is told while it runs, with what is left, and taken away`() {
    let session = newSession()
    var heard: [Progress?] = []
    session.onProgress = { heard.append($0) }
    _ = session.run("d = blobs(classes=3, n=200, dim=50); r = train mlp(50, 200, 3), d, epochs=60, lr=0.001")
    let shown = heard.compactMap { $0 }
    #expect(shown.allSatisfy { $0.text.contains("epoch") && $0.done <= $0.total })
    #expect(shown.contains { $0.text.contains("left") })
    #expect(heard.last == .some(nil))
  }
}
