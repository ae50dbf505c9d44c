import CEditShim
import Characters
import Glibc

/// Search, completion and hints: what shows more than the text itself.
extension LineEditor {
  // MARK: - Search

  func startSearch(_ line: EditorLine) -> sb_outcome {
    session.search = HistorySearch(from: line.state, history: history.entries)
    return awaitSearchKey(line)
  }

  private func awaitSearchKey(_ line: EditorLine) -> sb_outcome {
    guard let search = session.search else { return SB_REFUSED }
    let failed = search.failed ? "failed " : ""
    showPrompt(style.dim("(\(failed)reverse-search)") + "'\(search.pattern)': ")
    if let hit = search.hit { line.replace(with: hit) }
    line.push(SB_KEY_SEARCH_STEP)
    return SB_REDISPLAY
  }

  func stepSearch(_ line: EditorLine) -> sb_outcome {
    guard session.search != nil else { return SB_REFUSED }
    let key = sb_next_key(line.handle)
    switch UInt32(bitPattern: key) {
    case 0, ControlKey.c, ControlKey.g: return endSearch(line, keeping: false, then: nil)
    case ControlKey.r: session.search?.older()
    case ControlKey.s: session.search?.newer()
    case ControlKey.h, ControlKey.delete: session.search?.deleteLast()
    case ..<0x20, 0x80..<0xA0: return endSearch(line, keeping: true, then: key)
    default: Unicode.Scalar(UInt32(bitPattern: key)).map { session.search?.type($0) }
    }
    return awaitSearchKey(line)
  }

  private func endSearch(_ line: EditorLine, keeping: Bool, then key: Int32?) -> sb_outcome {
    let search = session.search
    session.search = nil
    if keeping, search?.hit != nil { session.rowsAbove = "" }
    if !keeping, let start = search?.start { line.replace(with: start) }
    showRows()
    if let key { sb_push_key(line.handle, key) }
    return SB_REDISPLAY
  }

  // MARK: - Completion and hints

  func completeWord(_ line: EditorLine) -> sb_outcome {
    let state = line.state
    if tabEndsInput, state.scalars.isEmpty, session.rowsAbove.isEmpty { return endOfInput(line) }
    let completion = complete(session.rowsAbove + state.left, state.right)
    let list = CompletionList(candidates: completion.candidates)
    guard !list.candidates.isEmpty else { return SB_REFUSED }
    let common = list.commonPrefix
    if common != completion.stem, list.candidates.count == 1 || common.count > completion.stem.count {
      line.deleteBefore(completion.stem.unicodeScalars.count)
      line.insert(common)
      return SB_REFRESH
    }
    guard list.candidates.count > 1 else { return SB_REFUSED }
    return afterMovingToEnd(of: line, .show(list.lines(columns: columns).joined(separator: "\n"), cursor: state.cursor))
  }

  func showHint(_ line: EditorLine) -> sb_outcome {
    let state = line.state
    guard let text = hint(session.rowsAbove + state.text) else { return SB_REFUSED }
    return afterMovingToEnd(of: line, .show(text, cursor: state.cursor))
  }

  // MARK: - Below the text

  /// libedit knows where the screen's cursor is only after it has moved it there, so printing waits for the next key.
  func afterMovingToEnd(of line: EditorLine, _ below: EditingSession.Below) -> sb_outcome {
    session.below = below
    line.moveToEnd()
    line.push(SB_KEY_BELOW)
    return SB_MOVED
  }

  func printBelow(_ line: EditorLine) -> sb_outcome {
    defer { session.below = nil }
    switch session.below {
    case .interrupt:
      sb_print("^C\n")
      sb_abandon(line.handle)
      return SB_ACCEPT
    case .suspend(let cursor):
      sb_print("\n")
      sb_suspend(line.handle)
      line.move(to: cursor)
      sb_redraw(line.handle)
      return SB_NORMAL
    case .show(let text, let cursor):
      sb_print("\n" + text + "\n")
      line.move(to: cursor)
      sb_redraw(line.handle)
      return SB_NORMAL
    case nil:
      return SB_REFUSED
    }
  }

  // MARK: - The prompt

  private var columns: Int { ScreenOptions.terminalColumns ?? ScreenOptions.defaultWidth }

  /// Shows the prompt, the finished rows and the prompt of the present row.
  ///
  /// libedit knows no line end in a prompt: spaces up to the edge end a row.
  func showRows() {
    let rows = session.shownRows(continuation: continuation)
    let finished = rows.dropLast().map { ScreenPosition.filled($0, columns: columns) }
    showPrompt(finished.joined() + (rows.last ?? ""))
  }

  /// Draws an entry of several rows anew after a change in its middle: there libedit moves what stands on the screen by
  /// columns, and tears characters that take two.
  func mend(_ line: EditorLine) {
    let state = line.state
    defer { session.shown = state.scalars }
    guard session.shown != state.scalars, session.search == nil, !state.scalars.starts(with: session.shown),
      (state.scalars + session.shown).contains(where: { $0.columns == 2 })
    else { return }
    var end = ScreenPosition(columns: columns)
    end.advance(over: session.shownRows(continuation: continuation).joined(separator: "\n") + state.text)
    if end.row > 0, end.row < Int(sb_rows(STDOUT_FILENO)) { _ = redrawResized(line) }
  }

  /// The terminal has wrapped the rows anew; goes up to where the prompt now starts and draws from there.
  func redrawResized(_ line: EditorLine) -> sb_outcome {
    var position = ScreenPosition(columns: columns)
    position.advance(over: session.shownRows(continuation: continuation).joined(separator: "\n") + line.state.left)
    position.makeRoom(for: line.state.right.unicodeScalars.first)
    sb_print("\r" + (position.row > 0 ? "\u{1B}[\(position.row)A" : "") + "\u{1B}[J")
    if session.search == nil { showRows() }
    sb_redraw(line.handle)
    return SB_NORMAL
  }
}

private enum ControlKey {
  static let c: UInt32 = 0x03
  static let g: UInt32 = 0x07
  static let h: UInt32 = 0x08
  static let r: UInt32 = 0x12
  static let s: UInt32 = 0x13
  static let delete: UInt32 = 0x7F
}
