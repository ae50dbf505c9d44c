import Language
import Messages
import Testing

/// A session in Korean says everything in Korean; names of functions, fields and steps are code and stay.
@Suite struct KoreanSessionTests {
  private static let inputs = [
    "x = [[1, 50], [2, 60], [3, 55], [6, 75]]; bn = batchnorm(2)", "t = step bn(x)", "step bn.eval(x)",
    "step back bn(x)",
    "data = blobs(classes=3, n=10, dim=2)", "data", "load(\"iris\")", "split(data, [0.5, 0.5])", "net = mlp(2, 5, 3)",
    "net", "sequential(relu())", "explain(x @ x.T + mean(x))", "x > 2", "check x > 0", "check x < 2",
    "l = [1, \"a\", net, data, t]", "l", "[net, 1, \"a\", 2, 3, 4, 5]", "r = range(5)", "r", "def f(x) = x + 1", "f",
    "mean",
    "step f(x)", "whos", "record(a=x, b=net)", "table(x, x > 2)", "save \"k.step\"", "run \"k.step\" check=true",
    "time(1 + 1)", "set(digits=5)", "undo", "x + \"a\"", "mean(l)", "bn(net)", "net(bn)", "l + r", "1(2)", "f(1, 2)",
    "linear(f, 2)", "linear(r, 2)", "linear(l, 2)", "help", "help data", "help net", "check 1 ~ 2", "why", "why",
    "why S1", "q = train net, data, epochs=2, lr=0.01", "q", "train net, data, epochs=2, lr=[0.01, 1e9]",
    "train net, data, epochs=1, lr=0.01", "train net, data, epochs=3, val=data, watch=true",
    "train net, data, epochs=9, val=data, patience=1, lr=1e-9",
  ]

  /// Words of the English catalogue that a value or a message may show.
  private static let english = [
    "examples", "features", "classes:", " each", "parameters", "steps", "list of", "range of", "function", "multiplies",
    "total", "mode", "forward", "back ", " true", "inputs", "train acc", "val acc", "epoch", "seed 2", "error", "note",
    "took", "saved", "tensor",
    " of ",
  ]

  @Test func `no English words`() {
    let session = newSession(language: .korean)
    for input in KoreanSessionTests.inputs {
      for line in session.run(input).transcript(language: .korean).split(separator: "\n") {
        let words = line.hasPrefix("  >") || line.contains("`") ? "" : String(line)
        for word in KoreanSessionTests.english where input != "whos" || word != "seed 2" {
          #expect(!words.contains(word), "\(input): \(line)")
        }
      }
    }
  }

  @Test func `the same session in English would not pass`() {
    let session = newSession()
    let lines = KoreanSessionTests.inputs.map { session.run($0).transcript() }.joined(separator: "\n")
    #expect(KoreanSessionTests.english.count { lines.contains($0) } > 15)
  }

  @Test(arguments: [
    ("linear([1, \"a\"], 2)", "2개의 목록"), ("linear(range(3), 2)", "3개의 범위"), ("linear(mean, 2)", "함수 mean"),
    ("linear(ones(2) > 0, 2)", "마스크 (2,)"), ("linear(load(\"iris\"), 2)", "데이터 셋"),
  ])
  func `what came is named in Korean`(_ input: String, _ words: String) {
    #expect(newSession(language: .korean).run(input).transcript(language: .korean).contains(words))
  }
}
