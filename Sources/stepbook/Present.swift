import ArgumentParser
import Lessons
import Terminal

/// `stepbook present LESSON…`
struct Present: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show lessons to a class: one key goes on, and every line is run live.",
    discussion: """
      Space, Enter, Page Down: on. Page Up, left: back. 1-9, a: hands and answer. w, s: a wrong answer, the solution. \
      Tab: type yourself. n: notes. g: index. l: language. Full stop: blank. q: leave. ?: all keys.
      """)

  @OptionGroup var shared: SharedOptions

  @Argument(help: "Lessons: numbers, ids or paths.")
  var lessons: [String] = []

  @Flag(help: "Any key types the next character; Enter runs a line when it is complete.")
  var typing = false

  @ArgumentParser.Option(
    help: ArgumentHelp("Go on by itself after so many seconds: a rehearsal.", valueName: "seconds"))
  var auto: Double?

  @ArgumentParser.Option(help: "light, dark, or mono: the terminal's own two colours.")
  var theme = Theme.mono

  @ArgumentParser.Option(help: "The minutes there are; only steps marked for a class are shown.")
  var minutes: Double?

  @Flag(help: "In a second terminal: follow what is presented, with notes and minutes.")
  var notes = false

  func validate() throws {
    if lessons.isEmpty, !notes { throw ValidationError("Name at least one lesson to present.") }
    if let auto, !(0...3600).contains(auto) { throw ValidationError("--auto needs 0 to 3600 seconds, got \(auto).") }
    if let minutes, !(minutes > 0 && minutes < 10000) { throw ValidationError("--minutes needs more than 0.") }
  }

  func run() throws {
    let console = try Console(shared, theme: theme)
    if notes { throw PresentFollower(console).run().exit }
    let shelf = LessonShelf(folder: shared.lessons)
    let volumes = try lessons.map { try shelf.volume($0, console) }
    let plan = PresentPlan(types: typing && auto == nil, minutes: minutes)
    guard let program = PresentProgram(volumes, plan, console) else {
      throw console.failure("L.present.empty", ["name": lessons.joined(separator: ", ")])
    }
    throw try PresentRoom(program, console, auto: auto).run().exit
  }
}

/// How lessons are presented.
struct PresentPlan {
  let types: Bool
  /// The minutes there are; a class version is shown when they are given.
  let minutes: Double?

  var isForClass: Bool { minutes != nil }
}
