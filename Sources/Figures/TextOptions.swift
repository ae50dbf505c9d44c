/// With which characters a terminal figure is drawn.
public enum Glyphs: String, Sendable, CaseIterable {
  /// Braille dots, 2 × 4 in each cell: the finest lines.
  case braille
  /// Quarter blocks, 2 × 2 in each cell: for fonts without braille.
  case block
  /// Letters and signs that every terminal has.
  case ascii
}

/// How a figure is drawn as text.
public struct TextOptions: Sendable {
  /// Colour is an addition: everything is told apart without it.
  public enum Colours: Sendable { case none, indexed, full }

  /// No line is wider; from 40 to 200.
  public var width: Int
  /// Rows of the data area; without it each kind takes what suits it.
  public var height: Int?
  public var glyphs: Glyphs
  public var colours: Colours
  /// Whether axes are drawn with box characters, as `--plain` does on a UTF-8 terminal even with letters.
  public var hasBoxLines: Bool
  public var language: FigureLanguage

  public init(
    width: Int = 80, height: Int? = nil, glyphs: Glyphs = .braille, colours: Colours = .none,
    hasBoxLines: Bool? = nil, language: FigureLanguage = .english
  ) {
    self.width = min(200, max(40, width))
    self.height = height.map { min(100, max(3, $0)) }
    (self.glyphs, self.colours, self.language) = (glyphs, colours, language)
    self.hasBoxLines = hasBoxLines ?? (glyphs != .ascii)
  }
}
