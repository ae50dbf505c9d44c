import CEditShim
import Glibc

/// What the keys do. libedit redraws according to the outcome.
extension LineEditor {
  func perform(_ action: sb_action) -> sb_outcome {
    guard let line else { return SB_REFUSED }
    switch action {
    case SB_KEY_AWAITED: return noteState(of: line)
    case SB_BEGIN: return begin(line)
    case SB_ENTER: return enter(line)
    case SB_NEWLINE: return insert("\n", in: line)
    case SB_BACKSPACE: return backspace(line)
    case SB_ROW_START: return move(line, to: line.state.rowStart)
    case SB_ROW_END: return move(line, to: line.state.rowEnd)
    case SB_UP: return up(line)
    case SB_DOWN: return down(line)
    case SB_SEARCH: return startSearch(line)
    case SB_SEARCH_STEP: return stepSearch(line)
    case SB_COMPLETE: return completeWord(line)
    case SB_HINT: return showHint(line)
    case SB_PASTE: return paste(line)
    case SB_UNDO: return undo(line)
    case SB_INTERRUPT: return afterMovingToEnd(of: line, .interrupt)
    case SB_SUSPEND: return afterMovingToEnd(of: line, .suspend(cursor: line.state.cursor))
    case SB_END_OF_INPUT: return endOfInput(line)
    case SB_BELOW: return printBelow(line)
    case SB_RESIZED: return redrawResized(line)
    default: return SB_REFUSED
    }
  }

  // MARK: - Rows

  private func noteState(of line: EditorLine) -> sb_outcome {
    session.undo.note(UndoRing.State(rowsAbove: session.rowsAbove, line: line.state))
    mend(line)
    return SB_NORMAL
  }

  private func begin(_ line: EditorLine) -> sb_outcome {
    line.insert(session.prefilled)
    return SB_REFRESH
  }

  private func insert(_ text: String, in line: EditorLine) -> sb_outcome {
    line.insert(text)
    return SB_REFRESH
  }

  /// Accepts the entry; one that is not complete gets another row.
  private func enter(_ line: EditorLine) -> sb_outcome {
    let state = line.state
    guard isIncomplete(session.rowsAbove + state.text) else {
      line.push(SB_KEY_ACCEPT)
      return SB_NORMAL
    }
    guard state.cursor == state.scalars.count else { return insert("\n", in: line) }
    setRows(above: session.rowsAbove + state.text + "\n")
    line.replace(with: "")
    return SB_REDISPLAY
  }

  private func setRows(above: String) {
    session.rowsAbove = above
    showRows()
  }

  /// Takes the finished rows back into the text, with the cursor `distance` scalars before its old place.
  private func takeRowsBack(into line: EditorLine, movingBack distance: Int = 0) -> sb_outcome {
    let state = line.state
    let above = Array(session.rowsAbove.unicodeScalars)
    line.replace(with: .init(scalars: above + state.scalars, cursor: above.count + state.cursor - distance))
    setRows(above: "")
    return SB_REDISPLAY
  }

  private func backspace(_ line: EditorLine) -> sb_outcome {
    let state = line.state
    if state.cursor == 0 {
      guard !session.rowsAbove.isEmpty else { return SB_REFUSED }
      _ = takeRowsBack(into: line)
      line.deleteBefore(1)
      return SB_REDISPLAY
    }
    line.deleteBefore(state.lastCharacterLength)
    return SB_REFRESH
  }

  private func move(_ line: EditorLine, to cursor: Int) -> sb_outcome {
    line.move(to: cursor)
    return SB_MOVED
  }

  private func undo(_ line: EditorLine) -> sb_outcome {
    guard let state = session.undo.goBack() else { return SB_REFUSED }
    setRows(above: state.rowsAbove)
    line.replace(with: state.line)
    return SB_REDISPLAY
  }

  private func paste(_ line: EditorLine) -> sb_outcome {
    var count = 0
    guard let bytes = sb_pasted(line.handle, &count) else { return SB_END }
    defer { free(bytes) }
    return insert(PastedText.text(of: UnsafeBufferPointer(start: bytes, count: count)), in: line)
  }

  // MARK: - Older entries

  private func up(_ line: EditorLine) -> sb_outcome {
    let state = line.state
    if let walk = session.walk, walk.continues(from: state) { return showOlder(line) }
    if let above = state.rowAbove { return move(line, to: above) }
    if !session.rowsAbove.isEmpty { return takeRowsBack(into: line, movingBack: state.cursor + 1) }
    session.walk = HistoryWalk(from: state, offered: session.offered, history: history.entries)
    return showOlder(line)
  }

  private func showOlder(_ line: EditorLine) -> sb_outcome {
    guard let entry = session.walk?.older() else { return SB_REFUSED }
    line.replace(with: entry)
    return SB_REFRESH
  }

  private func down(_ line: EditorLine) -> sb_outcome {
    let state = line.state
    if let walk = session.walk, walk.continues(from: state) {
      guard let newer = session.walk?.newer() else { return SB_REFUSED }
      line.replace(with: newer)
      return SB_REFRESH
    }
    guard let below = state.rowBelow else { return SB_REFUSED }
    return move(line, to: below)
  }

  // MARK: - The end of the input

  func endOfInput(_ line: EditorLine) -> sb_outcome {
    let state = line.state
    if state.cursor < state.scalars.count {
      let length = state.nextCharacterLength
      line.move(to: state.cursor + length)
      line.deleteBefore(length)
      return SB_REFRESH
    }
    guard state.scalars.isEmpty else { return SB_REFUSED }
    guard session.rowsAbove.isEmpty else { return afterMovingToEnd(of: line, .interrupt) }
    sb_print("\n")
    return SB_END
  }
}
