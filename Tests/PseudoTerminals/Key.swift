public enum Key {
  public static let up = "\u{1B}[A"
  public static let down = "\u{1B}[B"
  public static let left = "\u{1B}[D"
  public static let home = "\u{1B}[H"
  public static let backspace = "\u{7F}"
  public static let pasteStart = "\u{1B}[200~"
  public static let pasteEnd = "\u{1B}[201~"
  public static let controlC = "\u{3}"
  public static let controlD = "\u{4}"
  public static let controlR = "\u{12}"
  public static let controlZ = "\u{1A}"
}
