/// A prompt as libedit wants it: escape sequences between two \u{1}, so that they take no column.
enum PromptText {
  private static let mark = "\u{1}"

  /// libedit loses a sequence that no visible character follows: one at the end moves before the last space, or gets a
  /// space after it. Neighbouring sequences share their marks for the same reason.
  static func marked(_ prompt: String) -> String {
    var pieces = EscapeSequences.pieces(of: prompt)
    if let last = pieces.last, last.isEscape { moveInside(&pieces) }
    return pieces.map { $0.isEscape ? mark + $0.text + mark : String($0.text) }.joined()
  }

  private static func moveInside(_ pieces: inout [EscapeSequences.Piece]) {
    let escape = pieces.removeLast()
    if let text = pieces.popLast()?.text {
      let end = text.last == " " ? text.dropLast() : text[...]
      if !end.isEmpty { pieces.append(.init(text: String(end), isEscape: false)) }
    }
    if let before = pieces.last, before.isEscape {
      pieces[pieces.count - 1].text += escape.text
    } else {
      pieces.append(escape)
    }
    pieces.append(.init(text: " ", isEscape: false))
  }
}

/// A text cut into what is shown and what steers the terminal.
enum EscapeSequences {
  struct Piece: Equatable {
    var text: String
    var isEscape: Bool
  }

  static func pieces(of text: String) -> [Piece] {
    var pieces: [Piece] = []
    var rest = text.unicodeScalars[...]
    while let first = rest.first {
      let isEscape = first == "\u{1B}"
      let end = isEscape ? endOfSequence(rest) : rest.firstIndex(of: "\u{1B}") ?? rest.endIndex
      let piece = String(rest[..<end])
      if let last = pieces.last, last.isEscape == isEscape {
        pieces[pieces.count - 1].text += piece
      } else {
        pieces.append(Piece(text: piece, isEscape: isEscape))
      }
      rest = rest[end...]
    }
    return pieces
  }

  /// Behind `ESC [ … letter`; behind ESC itself when something else follows.
  private static func endOfSequence(_ text: Substring.UnicodeScalarView) -> String.Index {
    let behindEscape = text.index(after: text.startIndex)
    guard behindEscape < text.endIndex, text[behindEscape] == "[" else { return behindEscape }
    let parameters = text[text.index(after: behindEscape)...]
    guard let final = parameters.firstIndex(where: { ("@"..."~").contains($0) }) else { return text.endIndex }
    return text.index(after: final)
  }
}
