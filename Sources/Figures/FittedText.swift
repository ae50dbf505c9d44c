import Characters

/// Text for a place of so many columns.
extension String {
  /// The text cut to a number of columns; two dots say that something is missing.
  func fitted(to room: Int) -> String {
    guard columns > room else { return self }
    var text = ""
    var used = 0
    let dots = min(2, max(0, room))
    for character in self {
      guard used + character.columns <= room - dots else { break }
      text.append(character)
      used += character.columns
    }
    return text + String(repeating: ".", count: dots)
  }

  /// Control characters as spaces, so that a title cannot move the cursor.
  var withoutControls: String {
    String(map { $0.unicodeScalars.contains { $0.properties.generalCategory == .control } ? " " : $0 })
  }

  /// Lines of at most `room` columns, broken between words; a longer word is cut.
  func wrapped(to room: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in split(separator: " ") {
      if line.isEmpty {
        line = String(word)
      } else if line.columns + 1 + String(word).columns <= room {
        line += " " + word
      } else {
        lines.append(line.fitted(to: room))
        line = String(word)
      }
    }
    return lines + (line.isEmpty ? [] : [line.fitted(to: room)])
  }
}
