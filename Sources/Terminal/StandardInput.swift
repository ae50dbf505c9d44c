import CEditShim
import Glibc

/// Standard input as lines or as a whole, for scripts and pipes; any bytes, lines of any length.
public final class StandardInput {
  /// A piece of the input as text.
  public struct Text: Equatable, Sendable {
    /// Bytes that are not UTF-8 became U+FFFD. NUL and other control characters are kept. No final line end.
    public var text: String
    /// Every byte was part of a UTF-8 character.
    public var isValid: Bool
  }

  public enum Read: Equatable, Sendable {
    case line(Text)
    case endOfInput
    /// Ctrl-C, after `Interrupt.listen()`.
    case interrupted
    /// SIGTERM or SIGHUP, while a line editor listens for them.
    case terminated
    /// Reading failed with this `errno`.
    case failed(Int32)
  }

  private var bytes: [UInt8] = []
  private var start = 0
  private var isAtStart = true
  private static let chunk = 1 << 16

  public init() {}

  /// The next line; `\r\n` ends one too.
  public func readLine() -> Read {
    var searched = start
    while true {
      if let end = bytes[searched...].firstIndex(of: Byte.newline) { return .line(take(upTo: end, skipping: 1)) }
      searched = bytes.count
      let count = fill()
      if count == 0, start < bytes.count { return .line(take(upTo: bytes.count, skipping: 0)) }
      guard count > 0 else { return Self.stop(count) }
      searched -= dropTaken()
    }
  }

  /// All that is left, as one text with `\n` between its lines.
  public func readAll() -> Read {
    while true {
      let count = fill()
      if count == 0 { return .line(take(upTo: bytes.count, skipping: 0)) }
      guard count > 0 else { return Self.stop(count) }
    }
  }

  // MARK: - Bytes

  /// Appends what comes next; the count, 0 at the end, or why there is none.
  private func fill() -> Int {
    let old = bytes.count
    bytes.append(contentsOf: repeatElement(0, count: Self.chunk))
    let count = bytes.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.map { sb_wait_for_bytes($0 + old, Self.chunk) } ?? 0
    }
    bytes.removeLast(Self.chunk - max(0, count))
    return count == Int(SB_WAIT_RESIZED.rawValue) ? fill() : count
  }

  private static func stop(_ count: Int) -> Read {
    switch Int32(count) {
    case 0: .endOfInput
    case SB_WAIT_INTERRUPTED.rawValue: .interrupted
    case SB_WAIT_TERMINATED.rawValue: .terminated
    default: .failed(errno)
    }
  }

  /// Frees the lines already taken; how far the rest moved.
  private func dropTaken() -> Int {
    let moved = start
    bytes.removeFirst(moved)
    start = 0
    return moved
  }

  private func take(upTo end: Int, skipping lineEnd: Int) -> Text {
    var line = bytes[start..<end]
    start = end + lineEnd
    if isAtStart, line.starts(with: Byte.byteOrderMark) { line.removeFirst(Byte.byteOrderMark.count) }
    isAtStart = false
    if line.last == Byte.carriageReturn { line.removeLast() }
    if let text = String(validating: line, as: UTF8.self) { return Text(text: text, isValid: true) }
    return Text(text: String(decoding: line, as: UTF8.self), isValid: false)
  }
}

private enum Byte {
  static let newline: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
  static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
}
