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

  /// Seven lines, and how to change the signs where this screen does not tell them apart.
  func testPattern() -> [String] {
    let text = (try? Figure.testPattern())?.text(textOptions) ?? ""
    let advice = Display.wrap(
      Catalogue.sentence("help.plots", ["plot": textOptions.glyphs.rawValue], in: language), width)
    return text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) + advice
  }

  /// The picture that a value is, or nil.
  func picture(of value: Value) -> RichOutput? {
    guard case .entity(let entity) = value else { return nil }
    return entity.picture(textOptions)
  }
}

extension Session {
  /// Writes what a value is in a file of this name: a figure as SVG.
  func save(_ value: Value, to file: String, _ call: Call) throws {
    guard case .entity(let entity) = value, let contents = try entity.contents(of: file, in: language) else {
      throw call.refusal(of: "what", "F6", ["got": Display.phrase(value)])
    }
    if let reason = resources.write(contents, file) {
      throw call.refusal(of: "file", "F4", ["file": file, "reason": reason])
    }
    let facts = ["file": file, "what": Display.phrase(value)]
    show(Display.wrap(Catalogue.sentence("session.written", facts, in: language), width))
  }

  /// Writes the figure that was shown last.
  func saveLastFigure(_ file: String, _ call: Call) throws {
    let newest = state.results.keys.sorted(by: >).compactMap { state.results[$0] }.first { picture(of: $0) != nil }
    guard let newest else { throw call.refusal(of: "what", "F7", ["file": file]) }
    try save(newest, to: file, call)
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
