import Lessons
import Terminal

/// What a key of the keyboard or of a clicker means while a lesson is presented.
enum PresentKey: Equatable {
  case lesson(Presenter.Key)
  case digit(Character)
  case keys, leave
  case nothing

  /// `isTyping`: any sign types the next one of the lesson's line.
  init(_ key: KeyReader.Key, isTyping: Bool) {
    self =
      switch key {
      case .enter, .pageDown, .right, .down: .lesson(.next)
      case .pageUp, .left, .up: .lesson(.back)
      case .tab: .lesson(.tab)
      case .backspace: .lesson(.backspace)
      case .character(let sign): PresentKey(sign, isTyping: isTyping)
      // Clickers send Esc when they start or stop a slide show of another program.
      case .escape, .home, .end, .endOfInput: .nothing
      }
  }

  private init(_ sign: Character, isTyping: Bool) {
    let letter = PresentKey.latin[sign] ?? sign
    switch letter {
    case _ where isTyping: self = .lesson(.character(sign))
    case "?": self = .keys
    case "q": self = .leave
    case " ": self = .lesson(.next)
    case _ where letter.wholeNumberValue != nil: self = .digit(letter)
    default: self = .lesson(.character(letter))
    }
  }

  /// The letters that lie on the same keys while a Korean keyboard writes Hangul.
  private static let latin: [Character: Character] = [
    "ㅁ": "a", "ㅈ": "w", "ㄴ": "s", "ㅜ": "n", "ㅎ": "g", "ㅣ": "l", "ㅂ": "q", "？": "?", "。": ".",
  ]

  var goesOn: Bool { self == .lesson(.next) }
}
