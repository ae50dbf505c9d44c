import Builtins
import Language
import Synchronization
import Testing

@testable import Lessons

struct InterleavingTests {
  static let lines = [
    "", "1", "2", "3", "c = x - mean(x)", "c = mean(x) - x", "c = 7", "a = 11", "b = 12", "a = 1", "x", "mean(x)",
    "x = 5",
    "x = [9, 9]", "k = 0", "c = [0, 0, 0]; x = 1", "def mean(v) = 0", "log = 3", "own = 4", "own", "2.3", "7", "x +",
    "nope",
    "normal(3)", "my words", ":play", ":next", ":hint", ":back", ":skip", ":lang ko", ":lang en", ":reset", ":where",
    ":solution", "y", "n", ":goto look", ":goto do", ":goto two", ":goto which", ":goto number", "a, b = [1, 2]",
  ]

  /// The lesson, with steps whose solutions need what was mangled and what is drawn.
  static let text = everyKind.replacing(
    "## End {#end}",
    with: """
      ## Later {#later .exercise}
      ```solution
      d = mean(x) + c[2] + k + normal(1)[0]
      ```
      ```check
      d ~ 2 + 1 + 10 + \(drawn)
      ```

      ## End {#end}
      """)

  /// Every step's words in Korean, so that `:lang ko` changes what is shown.
  private let korean: Translation = {
    var words = lesson(InterleavingTests.text)
    words.front = FrontMatter([.init("lesson", "kinds"), .init("lang", "ko")])
    for index in words.steps.indices { words.steps[index].heading.title += " 한국어" }
    return Translation(words)
  }()

  /// The first normal number from the step's own seed.
  static let drawn: Double = {
    let session = newSession()
    session.reseed(7 ^ fingerprint("later"))
    return session.number("normal(1)[0]") ?? .nan
  }()

  static let answers = [
    "guess": ["1"], "do": ["c = x - mean(x)"], "two": ["a = k + 1", "b = k + 2"], "which": ["2"], "number": ["log(10)"],
    "words": ["words", "1"], "play": [":next"], "later": ["d = mean(x) + c[2] + k + normal(1)[0]"],
  ]

  @Test func `numbers drawn while looking do not change those of the answer`() {
    let learner = Learner(InterleavingTests.text).go(to: "later").type("normal(3)", "x = [0, 0]")
    #expect(learner.type("d = mean(x) + c[2] + k + normal(1)[0]").wasAccepted)
  }

  /// 500 learners in 10 groups.
  @Test(arguments: 0..<10) func `after anything a learner does, the reference answers are accepted`(group: UInt64) {
    for seed in 0..<50 {
      var random = SplitMix(seed: group * 1000 + UInt64(seed))
      let learner = Learner(InterleavingTests.text, translations: [korean])
      var typed: [String] = []
      for _ in 0..<Int.random(in: 5...40, using: &random) where !learner.reply.quits {
        let line = InterleavingTests.lines.randomElement(using: &random) ?? ""
        typed.append(line)
        learner.type(line)
      }
      if case .confirming = learner.player.phase { learner.type("n") }
      if case .playing = learner.player.phase, learner.player.step.kind != .play { learner.type(":next") }
      #expect(finishes(learner), "typed \(typed), stopped at \(learner.player.step.id): \(learner.text)")
    }
  }

  /// Answers every open question of the rest with the reference and says whether each was accepted.
  private func finishes(_ learner: Learner) -> Bool {
    for _ in 0..<60 where learner.reply.prompt != .end {
      switch learner.reply.prompt {
      case .enter: learner.type("")
      case .judgement: learner.type("1")
      case .exercise:
        learner.type("")
        for line in InterleavingTests.answers[learner.player.step.id] ?? [] where !learner.wasAccepted {
          learner.type(line)
        }
        if !learner.wasAccepted { return false }
      case .number, .choice:
        learner.type(InterleavingTests.answers[learner.player.step.id]?.first ?? "")
        if learner.reply.shown.contains(where: { if case .refused = $0 { true } else { false } }) { return false }
      default: learner.type(InterleavingTests.answers[learner.player.step.id]?.first ?? "")
      }
    }
    return learner.reply.prompt == .end
  }

  @Test(arguments: [
    "c = x - mean(x) + 0*tick()", "c = 3 * tick()", "tick()", "own = tick()", "log(10) + 0*tick()", "7*tick()", "1",
  ])
  func `each line is evaluated once`(line: String) {
    let count = Counter()
    let tick = Builtin("tick", topic: "test", "Count a call.", returns: "number", examples: ["tick()"]) { _ in
      .number(Double(count.next()))
    }
    for step in ["do", "number", "which", "play", "guess"] {
      let session = Session(builtins: allBuiltins + [tick])
      let player = Player(lesson(everyKind), session: session)
      _ = player.start()
      _ = player.receive(":goto \(step)")
      let before = count.value
      _ = player.receive(line)
      #expect(count.value - before <= 1, "\(line) at \(step)")
    }
  }
}

final class Counter: Sendable {
  private let count = Mutex(0)
  var value: Int { count.withLock { $0 } }
  func next() -> Int {
    count.withLock {
      $0 += 1
      return $0
    }
  }
}
