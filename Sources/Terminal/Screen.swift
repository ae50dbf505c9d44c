import Glibc

/// Standard output and standard error. Nothing is held back: what is written is there when the call returns.
public struct Screen: Sendable {
  public let options: ScreenOptions

  public init(_ options: ScreenOptions) { self.options = options }

  /// Writes to standard output. When nobody reads it any more the program ends quietly, as others in a pipe do.
  public func write(_ text: String) { Self.write(text, to: STDOUT_FILENO) }

  /// Writes to standard output, with a line end.
  public func writeLine(_ text: String = "") { write(text + "\n") }

  /// Writes a line to standard error.
  public func writeErrorLine(_ text: String) { Self.write(text + "\n", to: STDERR_FILENO) }

  private static func write(_ text: String, to descriptor: Int32) {
    var text = text
    let error = text.withUTF8 { send(UnsafeRawBufferPointer($0), to: descriptor) }
    guard let error, descriptor == STDOUT_FILENO else { return }
    if error == EPIPE { endByClosedPipe() }
    exit(1)
  }

  /// Nil when everything was written, else why not.
  private static func send(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Int32? {
    var rest = bytes
    while !rest.isEmpty {
      let count = Glibc.write(descriptor, rest.baseAddress, rest.count)
      if count >= 0 {
        rest = UnsafeRawBufferPointer(rebasing: rest[count...])
      } else if errno == EAGAIN {
        waitForRoom(descriptor)
      } else if errno != EINTR {
        return errno
      }
    }
    return nil
  }

  private static func waitForRoom(_ descriptor: Int32) {
    var output = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    poll(&output, 1, -1)
  }

  /// The status that a shell shows for a program at a closed pipe: 128 + SIGPIPE.
  private static func endByClosedPipe() -> Never { exit(128 + SIGPIPE) }
}
