import Language
import Lessons

/// The lessons that are presented one after the other, each read again when its file changes.
final class PresentProgram {
  private struct Talk {
    var volume: LessonShelf.Volume
    var lesson: Lesson
    /// Nil until it begins.
    var presenter: Presenter?
    /// Tells whether one of its files has changed.
    var stamp: [String]
  }

  let plan: PresentPlan
  private let console: Console
  private var talks: [Talk]
  private var place = 0
  private(set) var presenter: Presenter

  /// Nil when a lesson has no step.
  init?(_ volumes: [LessonShelf.Volume], _ plan: PresentPlan, _ console: Console) {
    (self.plan, self.console) = (plan, console)
    talks = volumes.map {
      Talk(volume: $0, lesson: LessonFormat.parse($0.text).lesson, stamp: PresentProgram.stamp(of: $0))
    }
    guard let first = talks.first, talks.allSatisfy({ !$0.lesson.steps.isEmpty }) else { return nil }
    presenter = PresentProgram.presenter(of: first, plan, console.session)
    talks[0].presenter = presenter
  }

  private static func presenter(of talk: Talk, _ plan: PresentPlan, _ session: Session) -> Presenter {
    let translations = talk.volume.translations.map { Translation(LessonFormat.parse($0).lesson) }
    return Presenter(
      talk.lesson, translations: translations, session: session, types: plan.types, classOnly: plan.isForClass)
  }

  // MARK: - Keys

  /// What one key does; at the end of a lesson the next one begins. False when nothing changed.
  func press(_ key: Presenter.Key) -> Bool {
    let goesOn = key == .next || key == .character(" ")
    if goesOn, presenter.scene.isOver, !presenter.scene.isBlank, !isLast { return turn(to: place + 1) }
    if presenter.press(key) { return true }
    return key == .back && place > 0 && turn(to: place - 1)
  }

  var isLast: Bool { place == talks.count - 1 }

  private func turn(to next: Int) -> Bool {
    talks[place].presenter = presenter
    place = next
    let session = console.emptySession()
    session.language = presenter.session.language
    presenter = talks[next].presenter ?? PresentProgram.presenter(of: talks[next], plan, session)
    return true
  }

  // MARK: - Time

  private var minutes: [Double] { talks.map { $0.lesson.minutesToPresent(classOnly: plan.isForClass) } }
  var minutesBefore: Double { minutes[..<place].reduce(0, +) }
  var minutesPlanned: Double { minutes.reduce(0, +) }

  // MARK: - While the file is being written

  private static func stamp(of volume: LessonShelf.Volume) -> [String] {
    guard let path = volume.path else { return [] }
    return [path, "\(path.dropLast(3)).en.md", "\(path.dropLast(3)).ko.md"].map(Files.stamp)
  }

  /// Reads the lesson again if a file of it has changed, and goes on at the same place.
  func reload() -> Bool {
    let old = talks[place]
    guard let path = old.volume.path, PresentProgram.stamp(of: old.volume) != old.stamp,
      let volume = LessonShelf(folder: nil).find(path.contains("/") ? path : "./" + path)
    else { return false }
    let lesson = LessonFormat.parse(volume.text).lesson
    talks[place].stamp = PresentProgram.stamp(of: volume)
    guard !lesson.steps.isEmpty, !presenter.isLive else { return false }
    (talks[place].volume, talks[place].lesson) = (volume, lesson)
    let session = console.emptySession()
    session.language = presenter.session.language
    let fresh = PresentProgram.presenter(of: talks[place], plan, session)
    fresh.resume(like: presenter)
    presenter = fresh
    return true
  }
}
