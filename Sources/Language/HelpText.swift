public import Messages

// A declaration's words in the session's language.

extension Builtin {
  /// `mean`; `layer.eval` for a method.
  var fullName: String { receiver.map { "\($0).\(name)" } ?? name }

  /// As a learner writes it: calling a layer is `layer(x)`.
  var shownName: String { name == "()" ? callText : fullName }

  /// How it is called, without what it returns.
  var callText: String {
    let arrow = " → \(returns)"
    return signature.hasSuffix(arrow) ? String(signature.dropLast(arrow.count)) : signature
  }

  public func signature(in language: MessageLanguage) -> String {
    callText == signature ? signature : "\(callText) → \(Catalogue.word(returns, in: language))"
  }

  public func summary(in language: MessageLanguage) -> String {
    Catalogue.help("help.\(fullName)", english: summary, in: language)
  }

  public func about(_ parameter: ParameterInfo, in language: MessageLanguage) -> String {
    Catalogue.help("help.\(fullName).\(parameter.name)", english: parameter.about, in: language)
  }

  /// The parameters that a caller writes: a method's receiver stands before the dot.
  var writtenParameters: [ParameterInfo] { receiver == nil ? parameters : Array(parameters.dropFirst()) }
}

extension DisplayText {
  /// `head`, and `text` beside it from `column` on; under it where that leaves too little room.
  static func beside(_ head: String, _ text: String, column: Int, _ width: Int) -> [String] {
    let fits = width - column >= 20 && self.width(head) < column
    let indent = fits ? column : 6
    let margin = String(repeating: " ", count: indent)
    let rows = wrap(text, width - indent)
    if !fits { return wrap(head, width) + rows.map { margin + $0 } }
    return rows.enumerated().map { ($0 == 0 ? padded(head, to: indent) : margin) + $1 }
  }

  /// Lines of which all but the first stand `indent` columns in.
  static func hanging(_ text: String, indent: Int, _ width: Int) -> [String] {
    guard self.width(text) > width else { return [text] }
    let margin = String(repeating: " ", count: indent)
    return wrap(text, width - indent).enumerated().map { ($0 == 0 ? "" : margin) + $1 }
  }
}
