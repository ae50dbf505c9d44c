/// Finds the name that a learner probably meant.
enum Suggestion {
  /// The nearest candidate within 2 edits for words of up to 6 letters and 3 for longer ones, or nil.
  ///
  /// At least one letter stays: a word of one letter is near to nothing but its other case.
  /// An edit deletes, inserts or replaces a letter, or swaps two neighbours (Damerau–Levenshtein, restricted).
  static func nearest(to word: String, among candidates: [String]) -> String? {
    guard word.utf8.count <= 64 else { return nil }
    let lowered = word.lowercased()
    if let same = candidates.first(where: { $0.lowercased() == lowered }) { return same }
    let reach = word.count <= 3 ? 1 : word.count <= 6 ? 2 : 3
    let ranked = candidates.map { (name: $0, distance: distance(lowered, $0.lowercased())) }
      .filter { $0.distance <= reach && $0.distance < word.count }
    return ranked.min { rank($0.name, $0.distance, lowered) < rank($1.name, $1.distance, lowered) }?.name
  }

  /// Fewer edits first; among equals a common beginning, then a length close to the word's, then the alphabet.
  private static func rank(_ name: String, _ distance: Int, _ word: String) -> (Int, Int, Int, String) {
    let common = zip(name, word).prefix { $0 == $1 }.count
    return (distance, -common, abs(name.count - word.count), name)
  }

  static func distance(_ first: String, _ second: String) -> Int {
    let (a, b) = (Array(first), Array(second))
    guard !a.isEmpty, !b.isEmpty else { return max(a.count, b.count) }
    var older: [Int] = []
    var old = Array(0...b.count)
    for i in 1...a.count {
      var row = [i]
      for j in 1...b.count {
        let same = a[i - 1] == b[j - 1]
        var best = min(old[j] + 1, row[j - 1] + 1, old[j - 1] + (same ? 0 : 1))
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { best = min(best, older[j - 2] + 1) }
        row.append(best)
      }
      (older, old) = (old, row)
    }
    return old[b.count]
  }
}
