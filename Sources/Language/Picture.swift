public import Figures
public import Messages

extension Entity {
  /// This value as a picture in several forms, for a value that is one; nil for what is told in lines.
  public func picture(_ options: TextOptions) -> RichOutput? { nil }

  /// What `save value, "file"` writes into a file of this name; nil when this value goes into no such file.
  public func contents(of file: String, in language: MessageLanguage) throws -> String? { nil }
}

extension Session {
  /// How pictures are drawn as text here: as the front end says, with the signs that the learner chose.
  public var textOptions: TextOptions {
    var options = drawing
    options.width = min(200, max(40, width))
    options.language = language == .korean ? .korean : .english
    if let glyphs = state.glyphs {
      options.glyphs = glyphs
      options.hasBoxLines = drawing.hasBoxLines || glyphs != .ascii
    }
    return options
  }

  /// The picture that a value is, or nil.
  func picture(of value: Value) -> RichOutput? {
    guard case .entity(let entity) = value else { return nil }
    return entity.picture(textOptions)
  }
}

extension RichOutput {
  /// The type of the form with escape sequences for colour; only sessions on a terminal with colour make it.
  public static let colouredText = "text/x-ansi"

  /// A figure as text, as SVG and, where there is colour, as coloured text.
  public init(_ figure: Figure, _ options: TextOptions) {
    var forms = [Form("image/svg+xml", figure.svg(language: options.language))]
    if options.colours != .none { forms.insert(Form(Self.colouredText, figure.text(options)), at: 0) }
    var plain = options
    plain.colours = .none
    self.init(plain: figure.text(plain), forms)
  }
}
