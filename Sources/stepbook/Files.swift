import Glibc

/// Files on disk, read whole.
enum Files {
  /// The bytes of a regular file, or nil when there is none that can be read.
  static func read(_ path: String) -> [UInt8]? {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG, let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
    let count = bytes.withUnsafeMutableBytes { fread($0.baseAddress, 1, $0.count, file) }
    bytes.removeLast(bytes.count - count)
    return bytes
  }
}

extension Files {
  /// The names in a folder; none when it cannot be read.
  static func names(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      names.append(name)
    }
    return names.filter { $0 != "." && $0 != ".." }.sorted()
  }

  /// The paths that begin with `start`, hidden ones only when it asks for them; folders end with `/`.
  static func paths(beginningWith start: String) -> [String] {
    let words = start.split(separator: "/", omittingEmptySubsequences: false)
    let folder = words.dropLast().map { $0 + "/" }.joined()
    let stem = String(words.last ?? "")
    let fitting = names(in: folder.isEmpty ? "." : folder).filter { name in
      name.hasPrefix(stem) && (stem.hasPrefix(".") || !name.hasPrefix("."))
    }
    return fitting.map { folder + $0 + (isFolder(folder + $0) ? "/" : "") }
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Another text whenever the file was changed; empty when there is none.
  static func stamp(of path: String) -> String {
    var status = stat()
    guard stat(path, &status) == 0 else { return "" }
    return "\(status.st_ino) \(status.st_size) \(status.st_mtim.tv_sec).\(status.st_mtim.tv_nsec)"
  }

  /// Adds a line to the end of a file in one write and waits until it is on the disk.
  ///
  /// - Returns: 0, or why it could not be written (`errno`).
  static func append(_ line: String, to path: String) -> Int32 {
    let descriptor = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return errno }
    defer { close(descriptor) }
    let bytes = Array(line.utf8)
    let count = Glibc.write(descriptor, bytes, bytes.count)
    guard count >= 0, fsync(descriptor) == 0 else { return errno }
    return count == bytes.count ? 0 : ENOSPC
  }

  /// Writes a whole file.
  ///
  /// - Returns: 0, or why it could not be written (`errno`).
  static func write(_ text: String, to path: String) -> Int32 {
    let temporary = path + ".new"
    guard let file = fopen(temporary, "wb") else { return errno }
    let bytes = Array(text.utf8)
    let written = fwrite(bytes, 1, bytes.count, file) == bytes.count
    guard fclose(file) == 0, written, rename(temporary, path) == 0 else {
      let reason = errno
      unlink(temporary)
      return reason
    }
    return 0
  }
}
