import Foundation
import Language
import Messages

@testable import Lessons

/// A lesson with every kind of step and numbers that can be checked in the head.
let everyKind = """
  ---
  lesson: kinds
  title: Every kind
  translations: ko
  seed: 7
  minutes: 5
  ---
  # Every kind

  ## Look {#look}
  A batch.
  ```stepbook
  > x = [1, 2, 3]
  x  (3,)  mean 2  std 0.8165  min 1  max 3
  ```
  <!-- pause -->
  After the pause.

  ## Guess {#guess .predict}
  What is twice `x[1]`?
  - [x] Four
  - [ ] Two
    > Twice two.
  ```stepbook
  > 2 * x[1]
  4
  ```
  Seen.

  ## Do {#do .exercise points=2}
  Store `x` minus its mean in `c`.
  ```solution
  c = x - mean(x)
  ```
  ```check
  c ~ [-1, 0, 1] tol=1e-4
  forbid center
  ```
  ```wrong
  c = mean(x) - x
  ```
  > The sign is turned round.
  ```hint
  Subtract.
  ```
  ```hint
  The mean.
  ```
  Centred.

  ## Two names {#two .exercise}
  ```setup
  k = 10
  ```
  Store `k + 1` in `a` and `k + 2` in `b`.
  ```solution
  a = k + 1
  b = k + 2
  ```
  ```check
  a ~ 11
  b ~ 12
  ```

  ## Which {#which .choice remedial=look}
  - [ ] First
    > Not the first.
  - [x] Second
    > The second.
  - [ ] Third

  ## How many {#number .number}
  ```answer
  log(10) tol=0.01
  ```
  ```wrong
  log(10) / log(2) tol=0.01
  ```
  > That is the logarithm to base 2.

  ## Words {#words .open}
  Say it.
  ```model
  Like this.
  ```

  ## Play {#play .play}
  Try.

  ## End {#end}
  ```stepbook
  > c
  [-1 0 1]
  ```
  """

/// A learner at the keyboard: types lines and remembers what came.
final class Learner {
  let player: Player
  var stored = ""
  var reply = Reply()

  init(
    _ text: String = everyKind, translations: [Translation] = [], stored: String? = nil,
    language: MessageLanguage = .english
  ) {
    player = Player(lesson(text), translations: translations, session: newSession(), language: language)
    self.stored = stored ?? ""
    player.append = { [weak self] line in self?.stored += line }
    reply = stored.map { player.resume(Journal(reading: $0)) } ?? player.start()
  }

  @discardableResult func type(_ lines: String...) -> Learner {
    for line in lines { reply = player.receive(line) }
    return self
  }

  /// Everything shown by the last line, as one text.
  var text: String { reply.shown.map(plain).joined(separator: "\n") }

  private func plain(_ shown: Shown) -> String {
    switch shown {
    case .heading(let number, let all, let title): "\(number)/\(all) \(title)"
    case .prose(let text), .said(let text), .verbatim(let text): text
    case .input(let input): "> \(input)"
    case .output(.text(let text)): text
    case .output(.diagnostic(let diagnostic)): diagnostic.sentence(in: .english)
    case .output(let output): output.plain ?? ""
    case .option(let number, let text): "\(number) \(text)"
    case .accepted(let text): "+ \(text)"
    case .refused(let text): "- \(text)"
    }
  }

  var wasAccepted: Bool { reply.shown.contains { if case .accepted = $0 { true } else { false } } }
  var wasRefused: Bool { reply.shown.contains { if case .refused = $0 { true } else { false } } }

  /// Goes to a step whose question is open.
  @discardableResult func go(to step: String) -> Learner { type(":goto \(step)") }

  /// The variables as text, to compare two learners.
  var variables: [String] {
    player.session.variableNames.map { name in
      player.session.state = player.session.state
      let before = player.session.state
      defer { player.session.state = before }
      return "\(name): " + player.session.run(name).transcript()
    }
  }
}
