import ArgumentParser
import Lessons
import Terminal

/// `stepbook lesson check`
struct LessonCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lesson", abstract: "Tools for those who write lessons.", subcommands: [Check.self])

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Report what should be changed in lessons: form, answers, recorded outputs, translations.")

    @OptionGroup var shared: SharedOptions

    @Argument(help: "Lesson files; without any, all lessons.")
    var files: [String] = []

    func run() throws {
      let console = try Console(shared)
      let volumes = try self.volumes(LessonShelf(folder: shared.lessons), console)
      let lines = volumes.flatMap { findings(in: $0, console) }
      lines.forEach(console.screen.writeErrorLine)
      console.say("L.check.summary", ["lessons": "\(volumes.count)", "findings": "\(lines.count)"])
      if !lines.isEmpty { throw Status.failed.exit }
    }

    private func volumes(_ shelf: LessonShelf, _ console: Console) throws -> [LessonShelf.Volume] {
      if files.isEmpty { return shelf.volumes }
      return try files.map { file in
        guard let volume = shelf.find(file) else {
          console.complain("F1.script", ["file": file])
          throw Status.failed.exit
        }
        return volume
      }
    }

    private func findings(in volume: LessonShelf.Volume, _ console: Console) -> [String] {
      let language = console.session.language
      let parsed = LessonFormat.parse(volume.text)
      let own = Lint.findings(parsed) + Verification.findings(parsed.lesson) { console.freshSession() }
      let translated = volume.translations.flatMap { text -> [String] in
        let translation = LessonFormat.parse(text)
        let code = translation.lesson.language
        let name = volume.name.dropLast(3) + ".\(code).md"
        let findings = Translation(translation.lesson).findings(against: parsed.lesson)
        return findings.map { $0.text(file: String(name), in: language) }
      }
      return own.map { $0.text(file: volume.name, in: language) } + translated
    }
  }
}
