import CPty
import Foundation

/// A program on a terminal of its own, typed at and watched by a test. It never sees the real home folder.
public final class PseudoTerminal {
  public struct Failure: Error, CustomStringConvertible {
    public let description: String
  }

  /// Empty again after a resize.
  public private(set) var screen: VirtualScreen
  private let master: Int32
  private let process: pid_t
  private var unread: [UInt8] = []
  private var status: Int32?

  public init(
    _ program: String = BuiltProgram.path("editdemo"), arguments: [String] = [], home: TemporaryHome,
    environment: [String: String] = [:], rows: Int = 24, columns: Int = 80
  ) throws {
    let variables = home.environment.merging(environment) { $1 }
    var argv = ([program] + arguments).map { strdup($0) } + [nil]
    var envp = variables.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { (argv + envp).forEach { free($0) } }
    var master: Int32 = -1
    process = cpty_spawn(program, &argv, &envp, Int32(rows), Int32(columns), &master)
    self.master = master
    screen = VirtualScreen(rows: rows, columns: columns)
    guard process > 0 else { throw Failure(description: "could not start \(program)") }
  }

  deinit {
    if status == nil {
      kill(process, SIGKILL)
      waitpid(process, nil, 0)
    }
    close(master)
  }

  // MARK: - Typing

  public func send(_ text: String) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { write(master, $0.baseAddress, min($0.count, 1024)) }
      guard count > 0 else { return }
      bytes = bytes.dropFirst(count)
      if !bytes.isEmpty { take(milliseconds: 1) }
    }
  }

  public func signal(_ number: Int32) { kill(process, number) }

  public func resize(rows: Int, columns: Int) {
    screen = VirtualScreen(rows: rows, columns: columns)
    _ = cpty_resize(master, Int32(rows), Int32(columns))
  }

  // MARK: - Watching

  /// Reads until `text` comes after what was expected before; what came before it.
  @discardableResult
  public func expect(_ text: String, seconds: Double = 10) throws -> String {
    let end = ContinuousClock.now + .seconds(seconds)
    while true {
      let shown = String(decoding: unread, as: UTF8.self)
      if let range = shown.range(of: text) {
        unread = Array(shown[range.upperBound...].utf8)
        return String(shown[..<range.lowerBound])
      }
      guard ContinuousClock.now < end, take(milliseconds: 50) else {
        throw Failure(description: "\(text.debugDescription) did not come, but \(shown.debugDescription)")
      }
    }
  }

  /// Reads until nothing has come for a while: the screen is what a person sees.
  public func settle() {
    while take(milliseconds: 150), ready(milliseconds: 150) { continue }
  }

  /// Reads until the screen is as wanted, however slow the machine is.
  public func expectScreen(seconds: Double = 10, _ isWanted: (VirtualScreen) -> Bool) throws {
    let end = ContinuousClock.now + .seconds(seconds)
    while !isWanted(screen) {
      guard ContinuousClock.now < end, take(milliseconds: 50) else {
        throw Failure(
          description: "the screen is \(screen.lines.filter { !$0.isEmpty }), \(screen.row), \(screen.column)")
      }
    }
  }

  /// False when the program has closed the terminal.
  @discardableResult
  private func take(milliseconds: Int32) -> Bool {
    guard ready(milliseconds: milliseconds) else { return true }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = read(master, &buffer, buffer.count)
    guard count > 0 else { return false }
    unread += buffer[..<count]
    screen.feed(buffer[..<count])
    return true
  }

  private func ready(milliseconds: Int32) -> Bool {
    var input = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    return poll(&input, 1, milliseconds) > 0
  }

  /// The exit status, or 128 + the signal that ended the program.
  public func wait() -> Int32 {
    var raw: Int32 = 0
    waitpid(process, &raw, 0)
    status = raw
    return raw & 0x7F == 0 ? (raw >> 8) & 0xFF : 128 + (raw & 0x7F)
  }
}

/// A folder that stands for the user's home, and is gone afterwards.
public final class TemporaryHome {
  public let path: String

  public init() throws {
    path = NSTemporaryDirectory() + "stepbook-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  public var environment: [String: String] {
    [
      "HOME": path, "XDG_STATE_HOME": path + "/state", "TERM": "xterm-256color", "LANG": "C.UTF-8",
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin", "SWIFT_BACKTRACE": "enable=no",
    ]
  }

  public var historyFile: String { path + "/state/stepbook/history" }
}

/// A program of this package, built beside the test bundle.
public enum BuiltProgram {
  public static func path(_ name: String) -> String {
    let running = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    return URL(fileURLWithPath: running).deletingLastPathComponent().appendingPathComponent(name).path
  }
}
