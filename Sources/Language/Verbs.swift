/// The names that may start a line as a command. They cannot name a value.
public enum Verbs {
  public static let all: Set<String> = [
    "help", "step", "check", "why", "plot", "hist", "train", "search", "cv", "nested", "test", "sanity", "diagnose",
    "seed", "whos", "undo", "save", "run", "quit",
  ]

  /// Verbs that take one bare word instead of arguments.
  static let takingWord: Set<String> = ["help", "why"]

  /// What to call a value whose usual name is a verb.
  static let usualNames = ["train": "tr", "val": "va", "test": "te"]
}
