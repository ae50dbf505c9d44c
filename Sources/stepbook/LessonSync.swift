import ArgumentParser
import Lessons

/// `stepbook lesson sync FILE`
struct LessonSync: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sync",
    abstract: "Bring a lesson's translations up to date: a heading for every step, and the mark of what it translates.",
    discussion:
      "Only headings are written. Run `lesson check` first: afterwards it no longer knows what was out of date.")

  @OptionGroup var shared: SharedOptions

  @Argument(help: "A lesson file, or one of its translations.")
  var file: String

  func run() throws {
    let console = try Console(shared)
    let path = sourcePath
    guard let bytes = Files.read(path) else {
      throw path == file
        ? console.missing(file)
        : console.failure("L.sync.source", ["file": file, "source": path])
    }
    let source = LessonFormat.parse(String(decoding: bytes, as: UTF8.self)).lesson
    let files = path == file ? translations(of: source) : [file]
    if files.isEmpty { throw console.failure("L.sync.none", ["file": file]) }
    for translation in files { try synchronise(translation, with: source, console) }
  }

  private func translations(of source: Lesson) -> [String] {
    source.front.list("translations").map { "\(file.dropLast(3)).\($0).md" }
  }

  /// `06-batch-norm.ko.md` translates `06-batch-norm.md`.
  private var sourcePath: String {
    let parts = (file.split(separator: "/").last ?? "").split(separator: ".")
    guard parts.count == 3, parts[1].count == 2 else { return file }
    return String(file.dropLast(6)) + ".md"
  }

  private func synchronise(_ path: String, with source: Lesson, _ console: Console) throws {
    let text = Files.read(path).map { String(decoding: $0, as: UTF8.self) }
    let old = text.map { LessonFormat.parse($0).lesson } ?? empty(path, source)
    let new = Translation(old).synchronised(with: source)
    let fresh = LessonFormat.print(new)
    guard fresh != text else { return console.say("L.sync.same", ["file": path]) }
    try console.write(fresh, to: path)
    let changed = new.steps.filter { step in old.steps.first { $0.id == step.id }?.heading["src"] != step.heading["src"]
    }
    console.say("L.sync.steps", ["file": path, "steps": changed.map(\.id).joined(separator: ", ")])
  }

  private func empty(_ path: String, _ source: Lesson) -> Lesson {
    let language = String(path.dropLast(3).suffix(2))
    return Lesson(
      front: FrontMatter([.init("lesson", source.id), .init("title", source.title), .init("lang", language)]), steps: []
    )
  }
}
