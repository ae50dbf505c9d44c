/// What the editor remembers while one entry is edited.
///
/// libedit knows one row of prompt and one text. An entry that Enter continued has its finished rows in `rowsAbove`, and
/// they are shown as part of the prompt; moving up into them takes them back into the text.
struct EditingSession {
  var offered: String?
  private(set) var prompt = ""
  private(set) var prefilled = ""
  /// Finished rows, each with its line end.
  var rowsAbove = ""
  var undo = UndoRing()
  var walk: HistoryWalk?
  var search: HistorySearch?
  var below: Below?
  /// The text when the last key was awaited.
  var shown: [Unicode.Scalar] = []

  /// What happens when the cursor has reached the end of the text.
  enum Below {
    case interrupt
    case suspend(cursor: Int)
    case show(String, cursor: Int)
  }

  mutating func begin(prompt: String, prefilled: String) {
    (self.prompt, self.prefilled) = (prompt, prefilled)
    rowsAbove = ""
    undo = UndoRing()
    (walk, search, below, shown) = (nil, nil, nil, [])
  }

  /// Prompt and finished rows, each row behind its own prompt; the last one is the prompt of the text.
  func shownRows(continuation: (String) -> String) -> [String] {
    var rows = [prompt]
    var above = ""
    for row in rowsAbove.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      above += row + "\n"
      rows[rows.count - 1] += row
      rows.append(continuation(above))
    }
    return rows
  }
}
