import Characters

/// A page of character cells, each with its ink.
struct Canvas {
  let columns: Int
  let rows: Int
  private var cells: [Character]
  private var inks: [Ink]

  /// Stands in the columns of a wide character after its first.
  private static let covered: Character = "\0"

  init(columns: Int, rows: Int) {
    (self.columns, self.rows) = (columns, rows)
    cells = Array(repeating: " ", count: columns * rows)
    inks = Array(repeating: .plain, count: columns * rows)
  }

  func isEmpty(_ column: Int, _ row: Int) -> Bool { !holds(column, row) || cells[row * columns + column] == " " }

  func shows(_ character: Character, _ column: Int, _ row: Int) -> Bool {
    holds(column, row) && cells[row * columns + column] == character
  }

  private func holds(_ column: Int, _ row: Int) -> Bool {
    column >= 0 && column < columns && row >= 0 && row < rows
  }

  /// Sets one cell; outside of the page nothing happens.
  mutating func set(_ character: Character, _ column: Int, _ row: Int, _ ink: Ink = .plain) {
    guard holds(column, row) else { return }
    cells[row * columns + column] = character
    inks[row * columns + column] = ink
  }

  mutating func write(_ text: PlacedText) {
    var column = text.left
    for character in text.text where character.columns > 0 {
      guard column + character.columns <= columns else { return }
      set(character, column, text.row, text.ink)
      for next in 1..<max(1, character.columns) { set(Self.covered, column + next, text.row, text.ink) }
      column += character.columns
    }
  }

  /// The page without spaces at the ends of its lines, with the escape codes of its colours if they are wanted.
  func text(_ colours: TextOptions.Colours) -> String {
    (0..<rows).map { line($0, colours) }.joined(separator: "\n")
  }

  private func line(_ row: Int, _ colours: TextOptions.Colours) -> String {
    let range = row * columns..<(row + 1) * columns
    let isPainted = { (place: Int) in
      if colours != .none, case .level = inks[place] { true } else { cells[place] != " " }
    }
    guard let last = range.last(where: isPainted) else { return "" }
    var text = ""
    var open = ""
    for place in range.lowerBound...last where cells[place] != Self.covered {
      let code = colours == .none || cells[place] == " " && !isPainted(place) ? "" : inks[place].code(colours)
      if code != open { text += (open.isEmpty ? "" : "\u{1B}[0m") + code }
      open = code
      text.append(cells[place])
    }
    return text + (open.isEmpty ? "" : "\u{1B}[0m")
  }
}

extension Ink {
  /// The escape code that starts this ink; nothing for plain text.
  fileprivate func code(_ colours: TextOptions.Colours) -> String {
    switch self {
    case .plain: ""
    case .alert: "\u{1B}[1;\(FigureColour.alert.code(38, colours))m"
    case .series(let style): "\u{1B}[\(SeriesStyle(style).colour.code(38, colours))m"
    case .level(let level):
      // Sign and ground alike: a full square on the screen, and still a readable sign once the colour is gone.
      "\u{1B}[\(FigureColour.ramp[level].code(38, colours));\(FigureColour.ramp[level].code(48, colours))m"
    }
  }
}

extension FigureColour {
  fileprivate func code(_ ground: Int, _ colours: TextOptions.Colours) -> String {
    colours == .full ? "\(ground);2;\(red);\(green);\(blue)" : "\(ground);5;\(index)"
  }
}
