import CEditShim
import Glibc

/// Reads the keyboard key by key, for a front end that draws the whole screen itself.
///
/// Keys arrive at once and are not echoed. Ctrl-C sets `Interrupt`, Ctrl-Z stops the program as usual. The terminal has
/// its own settings back when the reader is gone, and on every other way out. A `LineEditor` may be used in between.
public final class KeyReader {
  public enum Key: Equatable, Sendable {
    case character(Character)
    case enter, tab, backspace, escape
    case up, down, left, right, pageUp, pageDown, home, end
    /// Ctrl-D.
    case endOfInput
  }

  public enum Event: Equatable, Sendable {
    case key(Key)
    case timedOut
    /// The terminal has another size, or its screen was the shell's for a while: draw again.
    case resized
    /// Ctrl-C while nothing was being computed.
    case interrupted
    /// SIGTERM or SIGHUP: the program shall end.
    case terminated
    /// The terminal is gone.
    case closed
    /// Reading failed with this `errno`.
    case failed(Int32)
  }

  private var bytes: ArraySlice<UInt8> = []
  /// How long the rest of an escape sequence may take; after a lone Esc nothing follows.
  private static let pause = 30

  /// Nil when standard input is no terminal.
  public init?() {
    UTF8Locale.use()
    guard sb_begin_keys() else { return nil }
  }

  deinit { sb_end_keys() }

  /// Gives the terminal its own settings for as long as `work` takes, so that lines can be typed and are echoed.
  public func pause<Result>(for work: () -> Result) -> Result {
    sb_end_keys()
    defer { _ = sb_begin_keys() }
    return work()
  }

  /// Whether colours are set or the cursor is hidden, so that both are put right on every way out.
  public func setPainting(_ isPainting: Bool) { sb_set_painting(isPainting) }

  /// Keys that were typed already wait to be read.
  public var hasKeys: Bool {
    var input = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    return !bytes.isEmpty || poll(&input, 1, 0) > 0
  }

  /// The next key, or what came instead; without a key for so long, `.timedOut`.
  public func read(milliseconds: Int? = nil) -> Event {
    while true {
      if bytes.isEmpty, let event = fill(milliseconds) { return event }
      if let key = nextKey() { return .key(key) }
    }
  }

  /// Waits for a byte; an event when something else came first. What was typed further stays for a `LineEditor`.
  private func fill(_ milliseconds: Int?) -> Event? {
    var fresh: UInt8 = 0
    let count = sb_wait_for_bytes_until(&fresh, 1, Int32(milliseconds ?? -1))
    if count > 0 {
      bytes.append(fresh)
      return nil
    }
    switch Int32(count) {
    case 0: return .closed
    case SB_WAIT_TIMED_OUT.rawValue: return .timedOut
    case SB_WAIT_RESIZED.rawValue: return .resized
    case SB_WAIT_TERMINATED.rawValue: return .terminated
    case SB_WAIT_INTERRUPTED.rawValue:
      Interrupt.clear()
      return .interrupted
    default: return .failed(errno)
    }
  }

  // MARK: - From bytes to keys

  /// Nil when the bytes mean nothing: they are dropped.
  private func nextKey() -> Key? {
    guard let first = bytes.popFirst() else { return nil }
    switch first {
    case 0x1B: return escapeKey()
    case 0x0A, 0x0D: return .enter
    case 0x09: return .tab
    case 0x08, 0x7F: return .backspace
    case 0x04: return .endOfInput
    case ..<0x20: return nil
    default: return character(first)
    }
  }

  private func character(_ first: UInt8) -> Key? {
    let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    while bytes.count < length - 1, fill(KeyReader.pause) == nil { continue }
    let text = String(validating: [first] + bytes.prefix(length - 1), as: UTF8.self)
    guard let text, let character = text.first, text.count == 1 else { return nil }
    bytes = bytes.dropFirst(length - 1)
    return .character(character)
  }

  private func escapeKey() -> Key? {
    if bytes.isEmpty, fill(KeyReader.pause) != nil { return .escape }
    guard let open = bytes.first, open == UInt8(ascii: "[") || open == UInt8(ascii: "O") else { return .escape }
    bytes = bytes.dropFirst()
    var sequence: [UInt8] = []
    while !bytes.isEmpty || fill(KeyReader.pause) == nil, let byte = bytes.popFirst() {
      sequence.append(byte)
      if (0x40...0x7E).contains(byte) { break }
    }
    return KeyReader.keys[String(decoding: sequence, as: UTF8.self)]
  }

  private static let keys: [String: Key] = [
    "A": .up, "B": .down, "C": .right, "D": .left, "H": .home, "F": .end, "1~": .home, "4~": .end, "7~": .home,
    "8~": .end, "5~": .pageUp, "6~": .pageDown, "M": .enter,
  ]
}
