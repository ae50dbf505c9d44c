import ArgumentParser
import Lessons
import Terminal

/// `stepbook lesson check|sync|new|concepts`
struct LessonCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lesson", abstract: "Tools for those who write lessons.",
    subcommands: [Check.self, LessonSync.self, LessonNew.self, LessonConcepts.self])

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Report what should be changed in lessons: form, answers, recorded outputs, translations.")

    @OptionGroup var shared: SharedOptions

    @Flag(help: "Also report steps that do not fit a projected screen of 60 columns and 20 rows.")
    var present = false

    @Argument(help: "Lessons by number, id or file; without any, all lessons.")
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
      let sources = files.map(LessonShelf.source)
      let places = sources.indices.filter { sources.firstIndex(of: sources[$0]) == $0 }
      return try places.map { place in
        if let volume = shelf.find(sources[place]) { return volume }
        throw console.missing(files[place])
      }
    }

    private func findings(in volume: LessonShelf.Volume, _ console: Console) -> [String] {
      let language = console.session.language
      let parsed = LessonFormat.parse(volume.text)
      let own = Lint.findings(parsed) + Verification.findings(parsed.lesson) { console.freshSession() }
      let shown = present ? Lint.presentationFindings(parsed.lesson) : []
      let translated = volume.translations.flatMap { text -> [String] in
        let translation = LessonFormat.parse(text)
        let name = volume.name.dropLast(3) + ".\(translation.lesson.language).md"
        let findings = Translation(translation.lesson).findings(against: parsed.lesson)
        let shown = present ? presentation(of: translation.lesson, in: parsed.lesson) : []
        return (findings + shown).map { $0.text(file: String(name), in: language) }
      }
      return (own + shown).map { $0.text(file: volume.name, in: language) } + translated
    }

    /// What does not fit when the lesson is shown in its translation, at the translation's own lines.
    private func presentation(of words: Lesson, in source: Lesson) -> [Finding] {
      Lint.presentationFindings(Translation(words).applied(to: source)).filter { $0.rule == "too-tall" }.map {
        finding in
        let line = words.steps.first { $0.id == finding.facts["step"] }?.heading.line
        return Finding(finding.rule, finding.facts, line: line ?? 1)
      }
    }
  }
}
