import Builtins
import Foundation
import Language
import Messages
import Tensors
import Testing

/// `sanity`, `diagnose`, `lr_range`, schedules, preprocessing and checkpoints, as a learner uses them.
@Suite struct BabysittingTests {
  private func session(_ lines: String..., language: MessageLanguage = .english, width: Int = 80) -> Session {
    let session = newSession(width: width, language: language)
    for line in lines {
      let outcome = session.run(line)
      #expect(!outcome.failed, "\(line): \(outcome.transcript())")
    }
    return session
  }

  private func holds(_ condition: String, _ session: Session, at place: SourceLocation = #_sourceLocation) {
    let outcome = session.run("check " + condition)
    #expect(!outcome.failed && !outcome.checkFailed, "\(outcome.transcript())", sourceLocation: place)
  }

  private func codes(_ outcome: Outcome) -> [String] {
    outcome.outputs.compactMap { if case .diagnostic(let diagnostic) = $0 { diagnostic.code } else { nil } }
  }

  // MARK: - Reading

  /// The diagnoses and numbers of the reference set.
  @Test(arguments: [
    ("loss=load(\"loss_curves\").healthy", "healthy", "plateau_end", 1),
    ("loss=load(\"loss_curves\").bad_init_plateau", "plateau_then_drop", "plateau_end", 32),
    ("loss=load(\"loss_curves\").lr_too_low", "learning_rate_too_low", "ratio", 0.948695652173913),
    ("loss=load(\"loss_curves\").diverging", "learning_rate_too_high", "ratio", 2015.3812643461138),
    ("train_acc=0.99, val_acc=0.62", "overfitting", "gap", 0.37),
    ("train_acc=0.55, val_acc=0.54", "capacity_too_low", "gap", 0.01),
  ])
  func `diagnose finds what the reference finds`(_ input: String, _ finding: String, _ field: String, _ value: Double) {
    let session = session("r = diagnose \(input)")
    holds("r.finding == \"\(finding)\"", session)
    holds("r.\(field) ~ \(value)", session)
  }

  @Test func `saturated outputs are counted, whatever activation they came from`() {
    let session = session(
      "z = [-10, -1, 0, 1, 10]", "a = diagnose activation=sigmoid(z); b = diagnose activation=tanh(z)")
    holds("a.saturated == 0.4 and b.saturated == 0.4", session)
    #expect(codes(session.run("diagnose activation=10*z")) == ["V64"])
    #expect(codes(session.run("diagnose")) == ["K20"])
  }

  @Test func `of several runs only the faulty ones are named, and why goes to the cause`() {
    let session = session(
      "data = standardize(blobs(classes=10, n=50, dim=20))",
      "runs = train mlp(20, 50, 10), data, lr=[1e-4, 0.1, 5], epochs=10", "r = diagnose runs")
    #expect(session.run("why").transcript().contains("lr"))
    holds("r.codes == [\"D1\", \"D2\"]", session)
  }

  // MARK: - Checks

  @Test func `a sound network passes every check, one with large weights fails the first alone`() {
    let session = session(
      "data = standardize(blobs(classes=10, n=50, dim=20))", "a = sanity mlp(20, 50, 10, init=0.01), data",
      "b = sanity mlp(20, 50, 10, init=1), data")
    holds("a.passed", session)
    holds("a.initial_loss.wanted ~ log(10)", session)
    holds("not b.passed and not b.initial_loss.passed and b.gradient.passed and b.overfit.passed", session)
  }

  @Test func `the hinge loss starts at C - 1, and labels without features pass nothing on`() {
    let session = session(
      "d = dataset(zeros(20, 4), [0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1])",
      "r = sanity mlp(4, 8, 2, init=0.01), d, loss=\"hinge\"")
    holds("r.initial_loss.wanted == 1 and r.initial_loss.passed", session)
    holds("not r.zero_input.passed and not r.overfit.passed", session)
  }

  // MARK: - Rates

  @Test func `a range test tries the rates of the reference and leaves the network alone`() {
    let session = session(
      "net = load(\"overfit20_net\"); before = net.fc1.W",
      "r = lr_range(net, load(\"overfit20\"), low=1e-6, high=1000, points=10, batch=20)")
    holds("r.lr[[0, 1, 5]] ~ [1e-6, 1e-5, 0.1]", session)
    holds("max(abs(net.fc1.W - before)) == 0", session)
    holds("r.last_good < r.blow_up", session)
    let picture = session.run("plot r").transcript()
    #expect(picture.contains("loss") && picture.contains("learning rate"))
    #expect(codes(session.run("lr_range(net, load(\"overfit20\"), low=1, high=0.1)")) == ["V48"])
  }

  /// The schedules of the reference set.
  @Test func `schedules give the rates of the reference`() {
    let session = session()
    for condition in [
      "schedule(\"step\", 0.1, 20) ~ 0.00625",
      "schedule(\"cosine\", 0.1, [25, 50, 100], period=100) ~ [0.0853553390593274, 0.05, 0]",
      "schedule(\"exponential\", 0.01, 5) ~ 0.006065306597126334 tol=1e-15",
      "schedule(\"inverse\", 0.01, 50) ~ 0.0016666666666666668 tol=1e-15",
      "schedule(\"sweep\", 1e-6, 7, high=10, points=8) ~ 10", "schedule(\"constant\", 0.1, 9) == 0.1",
    ] {
      holds(condition, session)
    }
    _ = session.run("d = moons(); r = train mlp(2, 4, 2), d, epochs=3, schedule=schedule(\"step\", drop=0.1, every=1)")
    holds("r.lr ~ [0.1, 0.01, 0.001]", session)
  }

  @Test func `update ratios are those of the reference, and are missing where nothing was recorded`() {
    let session = session(
      "r = train load(\"overfit20_net\"), load(\"overfit20\"), lr=0.5, epochs=101, batch=20, record=\"ratios\"",
      "u = update_ratio(r); p = train load(\"overfit20_net\"), load(\"overfit20\"), epochs=1")
    holds("u.fc1[0] ~ 0.03155391722491364 tol=1e-12", session)
    holds("u.fc1[100] ~ 0.00105 tol=1e-5", session)
    #expect(codes(session.run("update_ratio(p)")) == ["V67"])
  }

  // MARK: - Preprocessing

  @Test func `numbers of the training part are applied to the test part, and a leak is named`() {
    let session = session(
      "tr, te = split(load(\"iris\"), [0.8, 0.2]); p = preprocess(tr)",
      "a = p.apply(te).X; b = (te.X - mean(tr.X, axis=0)) / std(tr.X, axis=0)")
    holds("a ~ b", session)
    #expect(codes(session.run("p.apply(te)")).isEmpty)
    #expect(codes(session.run("q = preprocess(join(tr, te)); q.apply(te)")) == ["D9"])
    #expect(codes(session.run("preprocess(tr, kind=\"whiten\")")) == ["V47"])
  }

  @Test func `fitted on all examples and split afterwards, the parts know of each other`() {
    let session = session("d = load(\"iris\"); p = preprocess(d); a = p.apply(d)")
    #expect(codes(session.run("tr, te = split(a, [0.8, 0.2])")) == ["D9"])
    #expect(codes(session.run("tr, te = split(d, [0.8, 0.2])")).isEmpty)
    #expect(codes(session.run("tr = preprocess(tr).apply(tr)")).isEmpty)
  }

  /// Everything that learns, and the validation part of `train`.
  @Test(arguments: [
    "train mlp(4, 4, 3), @, epochs=1", "train mlp(4, 4, 3), tr, epochs=1, val=@", "preprocess(@)",
    "sanity mlp(4, 4, 3), @", "lr_range(mlp(4, 4, 3), @, points=3)", "cv knn(1), @, folds=2", "knn(1).fit(@)",
    "search mlp(4, 4, 3), tr, val=@, lr=uniform(low=0.1, high=0.2), trials=1, epochs=1",
    "nested knn(1), @, outer=2, inner=2",
  ])
  func `examples kept for the test are noticed by whatever learns from them`(_ line: String) {
    let session = session("seed(231); tr, va, te = split(load(\"iris\"), [0.6, 0.2, 0.2])")
    #expect(codes(session.run(line.replacing("@", with: "te"))).contains("D9"))
    let other = session.run(line.replacing("@", with: "va"))
    #expect(!codes(other).contains("D9") && !other.failed, "\(other.transcript())")
  }

  // MARK: - Checkpoints

  private static let work =
    "data = standardize(blobs(classes=3, n=30, dim=5)); start = mlp(5, 8, 3, norm=\"batchnorm\")"

  /// A session whose files are in memory, or whose disk is full.
  private func session(files: Files, isFull: Bool = false) -> Session {
    let resources = Resources(
      embedded: testResources.embedded, file: { files.bytes[$0] },
      writeBytes: { bytes, path in
        if isFull { return "No space left on device" }
        files.bytes[path] = bytes
        return nil
      })
    let session = Session(builtins: allBuiltins, resources: resources)
    _ = session.run(BabysittingTests.work)
    return session
  }

  private final class Files: @unchecked Sendable { var bytes: [String: [UInt8]] = [:] }

  @Test func `a resumed run has the same bits as one that was never stopped`() {
    let files = Files()
    let session = session(files: files)
    let options = "lr=0.1, batch=20, momentum=0.9, schedule=\"inverse\", seed=4"
    for line in [
      "a = start; whole = train a, data, epochs=6, \(options)",
      "b = start; train b, data, epochs=3, \(options), save=\"a.run\"",
      "c = start; rest = train c, data, epochs=6, \(options), resume=\"a.run\"",
    ] { #expect(!session.run(line).failed) }
    holds("whole.loss == rest.loss", session)
    holds("a.fc1.W == c.fc1.W", session)
    holds("a.bn1.running_var == c.bn1.running_var", session)
    holds("max(abs(a.fc1.W - b.fc1.W)) > 0", session)
  }

  @Test func `a full disk is one note: the training is finished, the file of before stays`() {
    let files = Files()
    files.bytes["a.run"] = [1, 2, 3]
    let session = session(files: files, isFull: true)
    let outcome = session.run("r = train start, data, epochs=3, save=\"a.run\"")
    #expect(!outcome.failed && codes(outcome) == ["F8"])
    #expect(outcome.transcript().contains("No space left"))
    holds("len(r.loss) == 3", session)
    #expect(files.bytes["a.run"] == [1, 2, 3])
  }

  @Test func `a checkpoint that was cut short, changed, of another network or missing is refused and changes nothing`()
  {
    let files = Files()
    let session = session(files: files)
    _ = session.run("b = start; train b, data, epochs=2, save=\"a.run\"; before = start.fc1.W")
    let bytes = files.bytes["a.run"] ?? []
    files.bytes["cut.run"] = Array(bytes.dropLast(9))
    files.bytes["changed.run"] = bytes.dropLast() + [bytes.last! ^ 1]
    for (file, net, code) in [
      ("cut.run", "start", "F7"), ("changed.run", "start", "F7"), ("a.run", "mlp(5, 9, 3)", "F7"),
      ("none.run", "start", "F1"),
    ] {
      let outcome = session.run("train \(net), data, epochs=3, resume=\"\(file)\"")
      #expect(outcome.failed && codes(outcome) == [code], "\(file): \(outcome.transcript())")
    }
    #expect(codes(session.run("train start, data, lr=[0.1, 0.2], save=\"x\"")) == ["V68"])
    holds("start.fc1.W == before", session)
  }

  @Test func `numbers that are not finite are named by row and feature`() {
    let session = session("d = dataset([[1, 2], [nan, 4]], [0, 1]); net = mlp(2, 4, 2)")
    let outcome = session.run("train net, d")
    #expect(outcome.failed && codes(outcome) == ["V46"])
    #expect(outcome.transcript().contains("row 1, feature 0"))
  }

  @Test(arguments: [40, 80], MessageLanguage.allCases)
  func `reports fit the screen in both languages`(_ width: Int, _ language: MessageLanguage) {
    let session = session("data = standardize(blobs(classes=3, n=20, dim=5))", language: language, width: width)
    for input in [
      "s = sanity mlp(5, 8, 3, init=1), data", "why", "diagnose loss=load(\"loss_curves\").diverging", "why",
      "train mlp(5, 8, 3), data, lr=1e9", "r = lr_range(mlp(5, 8, 3), data, points=5)", "why",
    ] {
      let text = session.run(input).transcript(language: language, width: width)
      #expect(text.split(separator: "\n").allSatisfy { DisplayText.width($0) <= width }, "\(text)")
    }
  }
}
