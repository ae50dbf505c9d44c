import ArgumentParser
import Lessons

/// `stepbook lesson new NAME`
struct LessonNew: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Write a small lesson to begin with: it passes its own check.")

  @OptionGroup var shared: SharedOptions

  @Argument(help: "A name such as 12-dropout, with or without .md and a folder before it.")
  var name: String

  @ArgumentParser.Option(help: "The title that learners read.")
  var title: String?

  func run() throws {
    let console = try Console(shared)
    let file = name.hasSuffix(".md") ? name : name + ".md"
    let stem = String((file.split(separator: "/").last ?? "").dropLast(3))
    guard !stem.isEmpty, stem.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "-" }) else {
      throw console.failure("L.lesson.name", ["name": stem])
    }
    guard Files.read(file) == nil else { throw console.failure("L.file.exists", ["file": file]) }
    let id = LessonNew.id(of: stem)
    let words = id.replacing("-", with: " ")
    try console.write(
      LessonTemplate.text(id: id, title: title ?? words.prefix(1).uppercased() + words.dropFirst()), to: file)
    console.say("L.saved", ["file": file])
    console.say("L.lesson.next", ["file": file])
  }

  /// `12-dropout` names a file; the lesson itself is `dropout`, so that it can move to another place.
  private static func id(of stem: String) -> String {
    let rest = stem.drop { $0.isNumber }.drop { $0 == "-" }
    return rest.isEmpty ? stem : String(rest)
  }
}
