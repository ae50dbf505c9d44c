import Glibc
import Lessons
import Terminal

/// A learner's journal of one lesson on disk: `lessons/<lesson-id>.jsonl` in the state folder.
struct LessonDiary {
  private let folder: StateFolder?
  private let path: String?

  init(lesson id: String) {
    let state = StateFolder(environment: Environment.variables)
    folder = state
    let name = id.filter { $0.isLetter || $0.isNumber || "-_".contains($0) }
    path = state?.file("lessons/\(name).jsonl")
  }

  /// What was stored; empty when there is none.
  var text: String {
    path.flatMap(Files.read).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  /// Adds a line; nil, or why that failed.
  func append(_ line: String) -> String? {
    guard let folder, let path else { return "HOME" }
    _ = folder.create()
    mkdir(folder.file("lessons"), 0o700)
    let reason = Files.append(line, to: path)
    return reason == 0 ? nil : String(cString: strerror(reason))
  }

  /// A last line that a crash cut off would swallow the next one: it is put aside.
  func repair() -> Bool {
    guard let path, let bytes = Files.read(path), let last = bytes.last, last != UInt8(ascii: "\n") else {
      return false
    }
    let whole = bytes.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    _ = Files.write(String(decoding: bytes, as: UTF8.self), to: path + ".torn")
    return Files.write(String(decoding: bytes[..<whole], as: UTF8.self), to: path) == 0
  }

  /// Throws the progress away, keeping it beside as `.old`.
  func forget() { if let path { rename(path, path + ".old") } }
}
