/// How one series looks wherever it is drawn: a letter, a marker, a colour.
public struct SeriesStyle: Sendable, Equatable {
  public let index: Int

  public init(_ index: Int) { self.index = index }

  /// a … z, then A … Z, then again.
  public var letter: Character { Self.letters[index % Self.letters.count] }

  /// A sign for points; after seven series the letters take its place.
  public var marker: Character { index < Self.markers.count ? Self.markers[index] : letter }

  public var colour: FigureColour { FigureColour.series[index % FigureColour.series.count] }

  /// What fills the region of a class: nothing, or a light texture.
  var texture: Character { Self.textures[index % Self.textures.count] }

  private static let letters = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
  private static let markers = Array("ox+*#^=")
  private static let textures = Array(" .:-'~=")
}

/// A colour, and the nearest one of a terminal of 256 colours; for series the two are the same.
public struct FigureColour: Sendable, Equatable {
  /// The number among the 256 colours of xterm, 16 to 255.
  public let index: Int
  public let red: Int
  public let green: Int
  public let blue: Int

  init(_ index: Int, _ red: Int, _ green: Int, _ blue: Int) {
    (self.index, self.red, self.green, self.blue) = (index, red, green, blue)
  }

  /// `#005fd7`.
  public var hexadecimal: String {
    "#" + [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// Seven colours that stay apart for every kind of colour vision and stand out from black and from white.
  ///
  /// Found by a search over the 240 fixed colours of xterm for a pairwise CIEDE2000 of at least 12 under simulated
  /// protanopia, deuteranopia and tritanopia (Machado 2009) and a contrast of 3 : 1 on both grounds (WCAG 2).
  public static let series = [
    FigureColour(26, 0, 95, 215), FigureColour(136, 175, 135, 0), FigureColour(198, 255, 0, 135),
    FigureColour(29, 0, 135, 95), FigureColour(104, 135, 135, 215), FigureColour(126, 175, 0, 135),
    FigureColour(58, 95, 95, 0),
  ]

  /// What is not finite.
  static let alert = FigureColour(160, 215, 0, 0)

  /// Text and axes: 4.5 : 1 on black and on white, so that one file reads on both.
  static let ink = FigureColour(243, 118, 118, 118)

  /// Ten levels from dark to bright, after matplotlib's viridis (van der Walt and Smith 2015).
  static let ramp = [
    FigureColour(53, 68, 1, 84), FigureColour(54, 72, 40, 120), FigureColour(60, 62, 74, 137),
    FigureColour(24, 49, 104, 142), FigureColour(31, 38, 130, 142), FigureColour(30, 31, 158, 137),
    FigureColour(35, 53, 183, 121), FigureColour(77, 109, 205, 89), FigureColour(148, 180, 222, 44),
    FigureColour(227, 253, 231, 37),
  ]
}
