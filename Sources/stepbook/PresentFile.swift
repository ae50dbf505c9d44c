import Glibc
import Lessons
import Terminal

/// The small file in the state folder through which a second terminal follows a presentation.
struct PresentFile {
  private let folder = StateFolder(environment: Environment.variables)

  private var path: String? { folder?.file("presenting.json") }

  /// What is presented now; nil when nothing is, or its program is gone.
  var notes: TeacherNotes? {
    guard let notes = path.flatMap(Files.read).flatMap(TeacherNotes.init(reading:)) else { return nil }
    return kill(notes.process, 0) == 0 || errno == EPERM ? notes : nil
  }

  func write(_ notes: TeacherNotes) {
    guard let folder, let path, folder.create() else { return }
    _ = Files.write(notes.text, to: path)
  }

  func end() {
    if let path, notes?.process == getpid() { unlink(path) }
  }
}
