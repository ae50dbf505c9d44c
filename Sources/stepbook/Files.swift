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
