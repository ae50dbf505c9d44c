public import Language
public import Messages

/// A sentence of the catalogue, with its facts, or the author's own words.
public enum Remark: Sendable, Equatable {
  case sentence(String, [String: String])
  case authored(String)

  static func sentence(_ key: String) -> Remark { .sentence(key, [:]) }

  public func text(in language: MessageLanguage) -> String {
    switch self {
    case .sentence(let key, let facts): Catalogue.sentence("L.\(key)", facts, in: language)
    case .authored(let text): text
    }
  }
}

/// One thing to put on the screen. The player decides what is shown, the front end how.
public enum Shown: Sendable, Equatable {
  /// A step begins: its number, how many there are, its title.
  case heading(number: Int, of: Int, title: String)
  /// Markdown: paragraphs, lists, `code`.
  case prose(String)
  /// An input of the lesson that is run next, without prompts.
  case input(String)
  case output(Output)
  /// An answer that can be chosen, counted from 1.
  case option(Int, String)
  /// The lesson speaks about the learner's answer or command.
  case said(String)
  /// The answer is accepted.
  case accepted(String)
  /// The answer is not accepted: what to think about next.
  case refused(String)
  /// Text to be shown as it is: a solution, the list of steps.
  case verbatim(String)
}

/// What the learner is asked for next.
public enum Prompt: Sendable, Equatable {
  /// Enter goes on.
  case enter
  /// An input of the language: an exercise.
  case exercise
  /// An input of the language, until `:next`.
  case play
  case number
  /// One number of `count`, or several when `several` answers belong together.
  case choice(count: Int, several: Bool)
  /// A free text.
  case words
  /// 1 same, 2 partly, 3 different.
  case judgement
  /// y or n.
  case confirmation
  /// The lesson is over: Enter leaves.
  case end
}

/// What the player answers to one line.
public struct Reply: Sendable, Equatable {
  public var shown: [Shown] = []
  public var prompt = Prompt.enter
  /// Leave the lesson.
  public var quits = false
  /// Throw the stored progress away.
  public var forgets = false
  /// Write a file: its name and its text.
  public var saves: SavedFile?

  public struct SavedFile: Sendable, Equatable {
    public let name: String
    public let text: String
  }
}
