import CEditShim
import Glibc

/// Reads entries from the keyboard: editing, history, completion, several rows in one entry.
///
/// One thread owns it. The terminal has its own settings back when the editor is gone, and on every other way out.
/// On a terminal that cannot be edited on (`TERM=dumb`, `edit off` in ~/.editrc) the same calls read plain lines.
public final class LineEditor {
  /// What came from the keyboard.
  public enum Input: Equatable, Sendable {
    /// An entry of one or more rows, without a final line end.
    case line(String)
    /// Ctrl-D on an empty line, or the terminal is gone.
    case endOfInput
    /// Ctrl-C: the entry was dropped.
    case interrupted
    /// SIGTERM or SIGHUP: the program shall end.
    case terminated
    /// Reading failed with this `errno`.
    case failed(Int32)
  }

  public enum Mode: String, Sendable { case emacs, vi }

  /// What may stand for the last part of the text before the cursor.
  public struct Completion: Equatable, Sendable {
    /// Whole words, in the order of the list shown; each begins where `stem` begins.
    public var candidates: [String]
    /// The end of the text before the cursor that a candidate replaces.
    public var stem: String

    public init(_ candidates: [String] = [], replacing stem: String = "") {
      (self.candidates, self.stem) = (candidates, stem)
    }
  }

  /// Asked on Tab, with the whole entry before and after the cursor.
  public var complete: (_ left: String, _ right: String) -> Completion = { _, _ in Completion() }
  /// Tab before any text ends the input, as Ctrl-D does.
  public var tabEndsInput = false
  /// Asked on F1 and Alt-H: lines to show under the entry.
  public var hint: (_ entry: String) -> String? = { _ in nil }
  /// Asked on Enter: true opens another row instead of accepting the entry.
  public var isIncomplete: (_ entry: String) -> Bool = { _ in false }
  /// The prompt of a further row, for the rows above it.
  public var continuation: (_ rowsAbove: String) -> String = { _ in "| " }

  /// The older entries. The caller appends what it accepted.
  public let history: History

  let style: Style
  var session: EditingSession
  private var handle: OpaquePointer?
  private var prefilled = ""
  private let input = StandardInput()

  /// - Parameters:
  ///   - program: the name by which ~/.editrc may address this program.
  ///   - history: the entries that Up and Ctrl-R find.
  ///   - style: how lists and the search prompt are coloured.
  ///   - edits: false reads plain lines, without an escape byte, as for a terminal that cannot be edited on.
  public init(
    program: String = "stepbook", history: History = History(), style: Style = Style(color: false), edits: Bool = true
  ) {
    (self.history, self.style) = (history, style)
    session = EditingSession()
    UTF8Locale.use()
    Interrupt.listen()
    guard edits, LineEditor.canEdit else { return }
    let context = Unmanaged.passUnretained(self).toOpaque()
    handle = sb_create(program, context) { context, action in
      guard let context else { return SB_REFUSED }
      return Unmanaged<LineEditor>.fromOpaque(context).takeUnretainedValue().perform(action)
    }
  }

  deinit { sb_free(handle) }

  /// Standard input and output are a terminal: entries come from a person.
  public static var isInteractive: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 }

  /// Runs another program on the terminal, with the settings that the shell gave us.
  public static func lendingTerminal<Result>(_ body: () -> Result) -> Result {
    sb_lend_terminal()
    defer { sb_take_terminal_back() }
    return body()
  }

  static var canEdit: Bool {
    let terminal = getenv("TERM").map { String(cString: $0) } ?? ""
    return isInteractive && !terminal.isEmpty && terminal != "dumb"
  }

  // MARK: - Settings

  public var mode: Mode {
    get { handle.map(sb_is_vi) == true ? .vi : .emacs }
    set { if let handle { _ = sb_set_mode(handle, newValue.rawValue) } }
  }

  /// Reads key bindings and settings from a file; without a path, from ~/.editrc. False when a line was refused or
  /// there is no such file.
  @discardableResult
  public func source(_ path: String? = nil) -> Bool {
    guard let handle else { return false }
    let read = sb_source(handle, path)
    if !sb_is_editing_enabled(handle) {
      sb_free(handle)
      self.handle = nil
    }
    return read
  }

  /// The next entry begins with this text, ready to be changed.
  public func prefill(_ text: String) { prefilled = text }

  /// Up brings this text first, until the next entry that is not blank. It is not part of the history.
  public func offer(_ text: String?) { session.offered = text }

  // MARK: - Reading

  /// Reads one entry. Prompts may hold colour sequences.
  ///
  /// - Parameters:
  ///   - prompt: stands before the entry.
  ///   - right: stands at the right edge while there is room.
  /// - Returns: the entry, or why there is none.
  public func readLine(prompt: String, right: String? = nil) -> Input {
    guard let handle else { return plainPrompt.read(prompt) }
    session.begin(prompt: prompt, prefilled: prefilled)
    prefilled = ""
    sb_set_prompt(handle, PromptText.marked(prompt), right.map(PromptText.marked))
    if !session.prefilled.isEmpty { EditorLine(handle: handle).push(SB_KEY_BEGIN) }
    var text: UnsafePointer<Int32>?
    var length: Int32 = 0
    let result = sb_read(handle, &text, &length)
    return input(result, row: String(EditorLine.scalars(text, Int(length))))
  }

  private func input(_ result: sb_result, row: String) -> Input {
    switch result {
    case SB_LINE:
      let entry = session.rowsAbove + row
      if entry.contains(where: { !$0.isWhitespace }) { session.offered = nil }
      return .line(entry)
    case SB_END_REACHED: return .endOfInput
    case SB_INTERRUPTED: return .interrupted
    case SB_TERMINATED: return .terminated
    default: return .failed(errno)
    }
  }

  private var plainPrompt: PlainPrompt {
    PlainPrompt(input: input, isIncomplete: isIncomplete, continuation: continuation)
  }

  /// The text under edit, while `readLine` runs.
  var line: EditorLine? { handle.map(EditorLine.init) }

  func showPrompt(_ prompt: String) {
    if let handle { sb_set_prompt(handle, PromptText.marked(prompt), nil) }
  }
}
