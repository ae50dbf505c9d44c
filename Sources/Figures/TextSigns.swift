/// The characters of axes, bars and boxes.
struct FrameSigns {
  let upright: Character
  let leftTick: Character
  let level: Character
  let lowTick: Character
  let corner: Character
  let rule: Character
  let shade: Character
  let whisker: (Character, Character)
  let median: Character

  static let box = FrameSigns(
    upright: "│", leftTick: "┤", level: "─", lowTick: "┬", corner: "└", rule: "┊", shade: "·", whisker: ("├", "┤"),
    median: "┃")
  static let ascii = FrameSigns(
    upright: "|", leftTick: "+", level: "-", lowTick: "+", corner: "+", rule: ":", shade: ".", whisker: ("|", "|"),
    median: "#")

  func full(_ glyphs: Glyphs) -> Character { glyphs == .ascii ? "#" : "█" }

  func body(_ glyphs: Glyphs) -> Character { glyphs == .ascii ? "=" : "▒" }

  /// The last cell of a lying bar, covered to this share from the left, or from the right for a bar below 0.
  func end(_ share: Double, _ glyphs: Glyphs, isLeft: Bool) -> Character {
    if glyphs == .ascii { return "#" }
    if isLeft { return share >= 0.5 ? "█" : "▐" }
    return Self.eighths[min(7, max(0, Int((share * 8).rounded()) - 1))]
  }

  private static let eighths = Array("▏▎▍▌▋▊▉█")
}

/// Ten levels of brightness in signs.
enum Ramp {
  private static let ascii = Array(" .:-=+*#%@")
  private static let shades = Array(" .:-+=░▒▓█")

  /// So many signs as a cell is wide.
  static func signs(_ level: Int, _ count: Int, _ glyphs: Glyphs) -> [Character] {
    Array(repeating: (glyphs == .ascii ? ascii : shades)[level], count: count)
  }
}

/// Which sign each cell of the lines shows: dots, and now and then the letter of the series.
struct SeriesLetters {
  private let dots: Dots
  private let glyphs: Glyphs
  private let isNamed: Bool
  private var letters: [Int: Int] = [:]

  init(_ dots: Dots, _ panel: Panel, _ glyphs: Glyphs) {
    (self.dots, self.glyphs) = (dots, glyphs)
    isNamed = panel.series.count > 1 || panel.series.contains { !$0.name.isEmpty }
    guard panel.series.count > 1, glyphs != .ascii else { return }
    for case .line(let series) in panel.marks { mark(series.style, of: panel.series.count) }
  }

  /// Puts the letter of a series on its line about every twelve columns, other columns than its neighbours'.
  private mutating func mark(_ owner: Int, of count: Int) {
    var next = 1 + owner * 12 / max(1, count)
    var hasOne = false
    for column in 0..<dots.columns where column >= next {
      guard let row = middle(column, owner) else { continue }
      letters[row * dots.columns + column] = owner
      hasOne = true
      next = column + 12
    }
    guard !hasOne, let column = (0..<dots.columns).last(where: { middle($0, owner) != nil }),
      let row = middle(column, owner)
    else { return }
    letters[row * dots.columns + column] = owner
  }

  /// The middle one of the rows in which the line passes a column, where no letter stands yet.
  private func middle(_ column: Int, _ owner: Int) -> Int? {
    let rows = (0..<dots.rows).filter {
      dots.owns(owner, column, $0) && letters[$0 * dots.columns + column] == nil
    }
    return rows.isEmpty ? nil : rows[rows.count / 2]
  }

  func owner(_ column: Int, _ row: Int) -> Int { letters[row * dots.columns + column] ?? dots.owner(column, row) }

  func character(_ column: Int, _ row: Int) -> Character? {
    guard let character = dots.character(column, row) else { return nil }
    if let letter = letters[row * dots.columns + column] { return SeriesStyle(letter).letter }
    return glyphs == .ascii && isNamed ? SeriesStyle(dots.owner(column, row)).letter : character
  }
}

extension Bins {
  /// The largest count among the bins that reach into an interval.
  func fullest(from low: Double, to high: Double) -> Double {
    let middle = low / 2 + high / 2
    var most = 0.0
    for (place, count) in counts.enumerated() {
      let (start, end) = (edges[place], edges[place + 1])
      let isMiddle = start <= middle && middle < end
      let isInside = start >= low && end <= high
      if isMiddle || isInside { most = max(most, count) }
    }
    return most
  }
}

extension Series {
  /// The height of the line at a place between two neighbouring points; nil outside.
  func height(at place: Double) -> Double? {
    guard let after = x.firstIndex(where: { $0 >= place }) else { return nil }
    if after == 0 { return x[0] == place ? y[0] : nil }
    let share = (place - x[after - 1]) / (x[after] - x[after - 1])
    return y[after - 1] + (y[after] - y[after - 1]) * share
  }
}

extension [FoldPart] {
  /// One role for each of so many columns: that of the example in its middle.
  ///
  /// A role that no middle falls on takes one column where it begins, so that one example among a thousand still shows.
  func roles(in columns: Int) -> [FoldPart.Role] {
    let total = reduce(0) { $0 + $1.count }
    var (roles, starts, before): ([FoldPart.Role], [FoldPart.Role: Int], Int) = ([], [:], 0)
    for part in self where total > 0 {
      if starts[part.role] == nil { starts[part.role] = before }
      before += part.count
      while roles.count < columns, (2 * roles.count + 1) * total < 2 * columns * before { roles.append(part.role) }
    }
    for (role, start) in starts where !roles.contains(role) && columns > 0 { roles[start * columns / total] = role }
    return roles
  }
}
