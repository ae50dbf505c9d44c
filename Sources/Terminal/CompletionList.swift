/// Candidates of a completion: what they have in common, and the list shown when that is not enough.
struct CompletionList {
  let candidates: [String]

  var commonPrefix: String {
    guard var common = candidates.first else { return "" }
    for candidate in candidates.dropFirst() {
      while !candidate.hasPrefix(common) { common.removeLast() }
    }
    return common
  }

  /// The candidates in columns, read downwards, no line wider than `columns`.
  func lines(columns: Int) -> [String] {
    let widest = candidates.map(\.displayWidth).max() ?? 0
    let perLine = max(1, (columns + 2) / (widest + 2))
    let rows = (candidates.count + perLine - 1) / perLine
    return (0..<rows).map { row in
      let cells = stride(from: row, to: candidates.count, by: rows).map { candidates[$0] }
      let padded = cells.dropLast().map { $0.padded(toColumns: widest + 2) }
      return (padded.joined() + (cells.last ?? "")).truncated(toColumns: columns)
    }
  }
}
