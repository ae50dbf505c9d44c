import Glibc

/// Entries in a file, one a line, newest last; each written in one piece, so that two sessions at once mix no entries.
struct HistoryFile {
  let path: String

  struct Contents: Equatable {
    var entries: [String] = []
    /// Lines that are not an entry: not UTF-8, or an unknown escape.
    var damagedLines = 0
  }

  struct Failure: Error, Equatable { let code: Int32 }

  /// Longer files are read from their end only.
  static let longest = 4 << 20

  /// What the file holds; nothing when there is none yet.
  func read() throws(Failure) -> Contents {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    if descriptor < 0, errno == ENOENT || errno == ENOTDIR { return Contents() }
    guard descriptor >= 0 else { throw Failure(code: errno) }
    defer { close(descriptor) }
    let size = Int(lseek(descriptor, 0, SEEK_END))
    let start = max(0, size - Self.longest)
    var lines = try Self.bytes(of: descriptor, from: start, count: size - start).split(separator: 0x0A)
    if start > 0, !lines.isEmpty { lines.removeFirst() }
    return Self.contents(of: lines)
  }

  private static func bytes(of descriptor: Int32, from start: Int, count: Int) throws(Failure) -> [UInt8] {
    guard count > 0 else { return [] }
    var bytes = [UInt8](repeating: 0, count: count)
    var done = 0
    while done < count {
      let got = bytes.withUnsafeMutableBytes {
        pread(descriptor, $0.baseAddress?.advanced(by: done), count - done, off_t(start + done))
      }
      if got < 0, errno == EINTR { continue }
      guard got >= 0 else { throw Failure(code: errno) }
      if got == 0 { break }
      done += got
    }
    return Array(bytes[..<done])
  }

  private static func contents(of lines: [ArraySlice<UInt8>]) -> Contents {
    var contents = Contents()
    for line in lines {
      if let text = String(validating: line, as: UTF8.self), let entry = unescaped(text) {
        contents.entries.append(entry)
      } else {
        contents.damagedLines += 1
      }
    }
    return contents
  }

  /// Appends one entry; creates the file for this user alone.
  func append(_ entry: String) throws(Failure) {
    let descriptor = open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC | O_NONBLOCK, 0o600)
    guard descriptor >= 0 else { throw Failure(code: errno) }
    defer { close(descriptor) }
    // A session that was killed while writing left a line without its end.
    let isTorn = Self.lastByte(of: descriptor).map { $0 != 0x0A } ?? false
    let bytes = Array(((isTorn ? "\n" : "") + Self.escaped(entry) + "\n").utf8)
    let written = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    guard written == bytes.count else { throw Failure(code: written < 0 ? errno : ENOSPC) }
  }

  private static func lastByte(of descriptor: Int32) -> UInt8? {
    let size = lseek(descriptor, 0, SEEK_END)
    var byte: UInt8 = 0
    return size > 0 && pread(descriptor, &byte, 1, size - 1) == 1 ? byte : nil
  }

  // MARK: - Escapes

  static func escaped(_ entry: String) -> String {
    var line = String.UnicodeScalarView()
    for scalar in entry.unicodeScalars {
      switch scalar {
      case "\\": line.append(contentsOf: "\\\\".unicodeScalars)
      case "\n": line.append(contentsOf: "\\n".unicodeScalars)
      default: line.append(scalar)
      }
    }
    return String(line)
  }

  /// Nil for a line with another escape than those two.
  static func unescaped(_ line: String) -> String? {
    var entry = String.UnicodeScalarView()
    var scalars = line.unicodeScalars.makeIterator()
    while let scalar = scalars.next() {
      guard scalar == "\\" else {
        entry.append(scalar)
        continue
      }
      switch scalars.next() {
      case "\\": entry.append("\\")
      case "n": entry.append("\n")
      default: return nil
      }
    }
    return String(entry)
  }
}
