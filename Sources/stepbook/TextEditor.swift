import Glibc
import Language
import Terminal

/// The reader's own editor, on a terminal.
enum TextEditor {
  /// Lets the reader change a text; on an error of the editor nothing is kept.
  @Sendable static func edit(_ text: String) -> EditedText {
    guard LineEditor.isInteractive, let editor = command else { return .noEditor }
    let folder = "/tmp/stepbook-XXXXXX"
    var template = Array(folder.utf8CString)
    guard mkdtemp(&template) != nil else { return .failed(editor) }
    let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self) + "/cell.step"
    defer {
      unlink(path)
      rmdir(String(path.dropLast("/cell.step".count)))
    }
    guard Files.write(text + "\n", to: path) == 0, LineEditor.lendingTerminal({ run(editor, path) }),
      let kept = Files.read(path).flatMap(kept)
    else { return .failed(editor) }
    return .text(kept)
  }

  /// `VISUAL`, else `EDITOR`.
  private static var command: String? {
    ["VISUAL", "EDITOR"].lazy.compactMap { Environment.variables[$0] }.first { !$0.isEmpty }
  }

  /// The editor gets the terminal; the name of the file is an argument of its own, never part of the command.
  private static func run(_ editor: String, _ path: String) -> Bool {
    let words = ["/bin/sh", "-c", "exec \(editor) \"$1\"", "sh", path]
    var arguments = words.map { strdup($0) } + [nil]
    defer { arguments.forEach { free($0) } }
    var child = pid_t()
    guard posix_spawn(&child, "/bin/sh", nil, nil, &arguments, environ) == 0 else { return false }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    return status == 0
  }

  private static func kept(_ bytes: [UInt8]) -> String? {
    let text = String(validating: bytes, as: UTF8.self)
    return text.map { String($0.reversed().drop { $0 == "\n" || $0 == "\r\n" }.reversed()) }
  }
}
