import Glibc
import Lessons
import Messages
import Terminal

/// Where lessons are found: a folder that was asked for, `STEPBOOK_LESSONS`, `lessons` here, then the built-in ones.
struct LessonShelf {
  /// A lesson file with the files that translate it.
  struct Volume {
    let name: String
    /// Where it is on disk; nil for a built-in one.
    var path: String?
    let text: String
    let translations: [String]

    var lesson: Lesson { LessonFormat.parse(text).lesson }

    /// What to type after `learn`: the number, else the name.
    var shortName: String {
      let number = name.prefix { $0.isNumber }
      return number.isEmpty || name.contains("/") ? name : String(number)
    }

    func title(in language: MessageLanguage) -> String {
      let lesson = lesson
      guard lesson.language != language.rawValue else { return lesson.title }
      let translated = translations.map { LessonFormat.parse($0).lesson }.first { $0.language == language.rawValue }
      return translated?.title ?? lesson.title
    }

    /// Whether the learner has gone past its last step.
    var isFinished: Bool {
      let lesson = lesson
      return Journal(reading: LessonDiary(lesson: lesson.id).text).hasFinished(lesson)
    }
  }

  private let folders: [String]

  init(folder: String?) {
    let variable = Environment.variables["STEPBOOK_LESSONS"].flatMap { $0.isEmpty ? nil : $0 }
    folders = [folder, variable, "lessons"].compactMap { $0 }
  }

  /// The lessons by file name, each from the first place that has it.
  var volumes: [Volume] {
    names.compactMap { name in
      text(name).map { Volume(name: name, path: path(name), text: $0, translations: translations(of: name)) }
    }
  }

  /// The lesson at a path, or the one with this id, file name or number.
  func find(_ wanted: String) -> Volume? {
    if wanted.contains("/") || wanted.hasSuffix(".md"), let bytes = Files.read(wanted) {
      return volume(at: wanted, bytes)
    }
    return volumes.first { volume in
      let stem = String(volume.name.dropLast(3))
      let id = LessonFormat.parse(volume.text).lesson.id
      return [volume.name, stem, id, String(stem.prefix { $0 != "-" })].contains(wanted)
    }
  }

  /// The next lesson by file name that is not finished.
  func volume(after volume: Volume) -> Volume? {
    volumes.drop { $0.name != volume.name }.dropFirst().first { !$0.isFinished }
  }

  /// The lesson that a file belongs to: `06-batch-norm.md` for its translation `06-batch-norm.ko.md`, else the file.
  static func source(of file: String) -> String {
    let source = file.hasSuffix(".md") ? String(file.dropLast(6)) + ".md" : file
    return [".en.md", ".ko.md"].contains(where: file.hasSuffix) && Files.read(source) != nil ? source : file
  }

  private func volume(at path: String, _ bytes: [UInt8]) -> Volume {
    let stem = String(path.dropLast(path.hasSuffix(".md") ? 3 : 0))
    let translations = ["en", "ko"].compactMap { Files.read("\(stem).\($0).md") }.map {
      String(decoding: $0, as: UTF8.self)
    }
    return Volume(name: path, path: path, text: String(decoding: bytes, as: UTF8.self), translations: translations)
  }

  // MARK: - Files

  private var names: [String] {
    let all = folders.flatMap(Files.names(in:)) + EmbeddedFiles.names
    return Set(all.filter { $0.hasSuffix(".md") && $0.first?.isNumber == true && $0.count { $0 == "." } == 1 }).sorted()
  }

  private func path(_ name: String) -> String? {
    folders.lazy.map { "\($0)/\(name)" }.first { Files.read($0) != nil }
  }

  private func text(_ name: String) -> String? {
    let found = path(name).flatMap(Files.read) ?? EmbeddedFiles.bytes(of: name)
    return found.map { String(decoding: $0, as: UTF8.self) }
  }

  private func translations(of name: String) -> [String] {
    ["en", "ko"].compactMap { text("\(name.dropLast(3)).\($0).md") }
  }
}
