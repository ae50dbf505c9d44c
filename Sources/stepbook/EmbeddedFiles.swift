import CLessons
import Glibc
import Language

/// The lessons and data sets that are part of the program.
enum EmbeddedFiles {
  private static let places: [String: Int] = Dictionary(
    uniqueKeysWithValues: (0..<embedded_count()).map { (String(cString: embedded_name($0)), $0) })

  static var names: [String] { places.keys.sorted() }

  static func bytes(of name: String) -> [UInt8]? {
    guard let place = places[name] else { return nil }
    var count = 0
    let start = embedded_bytes(place, &count)
    return Array(UnsafeBufferPointer(start: start, count: count))
  }

  /// What the interpreter may open: these files, and any on disk.
  static var resources: Resources {
    Resources(
      names: names, embedded: bytes(of:), file: Files.read,
      write: { text, path in
        let reason = Files.write(text, to: path)
        return reason == 0 ? nil : String(cString: strerror(reason))
      },
      writeBytes: { bytes, path in
        let reason = Files.write(bytes, to: path)
        return reason == 0 ? nil : String(cString: strerror(reason))
      },
      append: { lines, path in
        let reason = Files.append(lines, to: path)
        return reason == 0 ? nil : String(cString: strerror(reason))
      }, paths: Files.paths(beginningWith:), edit: TextEditor.edit)
  }

  /// The same without writing.
  static var readOnly: Resources {
    Resources(
      names: names, embedded: bytes(of:), file: Files.read, write: { _, _ in nil }, writeBytes: { _, _ in nil })
  }
}
