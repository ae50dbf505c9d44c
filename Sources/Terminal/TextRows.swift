/// Rows and characters around the cursor of a text with several rows.
extension EditorLine.State {
  var rowStart: Int { (scalars[..<cursor].lastIndex(of: "\n") ?? -1) + 1 }

  var rowEnd: Int { scalars[cursor...].firstIndex(of: "\n") ?? scalars.count }

  /// The place in the row above under the same character count, nil in the first row.
  var rowAbove: Int? {
    guard rowStart > 0 else { return nil }
    let above = EditorLine.State(scalars: scalars, cursor: rowStart - 1)
    return min(above.rowStart + cursor - rowStart, above.cursor)
  }

  /// The place in the row below under the same character count, nil in the last row.
  var rowBelow: Int? {
    guard rowEnd < scalars.count else { return nil }
    let below = EditorLine.State(scalars: scalars, cursor: rowEnd + 1)
    return min(below.cursor + cursor - rowStart, below.rowEnd)
  }

  /// Scalars of the character before the cursor: a letter goes with its combining marks.
  var lastCharacterLength: Int { left.last?.unicodeScalars.count ?? 0 }

  var nextCharacterLength: Int { right.first?.unicodeScalars.count ?? 0 }
}
