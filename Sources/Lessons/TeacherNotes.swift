import FoundationEssentials

/// What the teacher's own screen shows while a lesson is presented on another one.
public struct TeacherNotes: Codable, Sendable, Equatable {
  /// The process that presents.
  public var process: Int32
  public var lesson: String
  public var step: String
  public var number: Int
  public var count: Int
  /// The title of the next step; nil on the last.
  public var next: String?
  public var notes: [String]
  /// Seconds since 1970 when it began.
  public var began: Int
  /// The minutes planned until this step, for it, and for everything; 0 when nothing is planned.
  public var minutesBefore: Double
  public var minutesHere: Double
  public var minutesPlanned: Double
  /// The minutes that there are, when they were given.
  public var minutesGiven: Double?
  public var isOver = false

  /// `minutesBefore` is what the lessons presented before this one were planned to take, `minutesPlanned` what all
  /// together are, `given` the minutes that there are.
  public init(
    _ presenter: Presenter, process: Int32, began: Int, minutesBefore: Double, minutesPlanned: Double, given: Double?
  ) {
    let scene = presenter.scene
    (self.process, self.began, self.minutesPlanned, minutesGiven) = (process, began, minutesPlanned, given)
    (lesson, step, next) = (presenter.words.title, presenter.stepTitle, presenter.nextTitle)
    (number, count, notes) = (scene.place.number, scene.place.count, presenter.notes)
    (self.minutesBefore, minutesHere) = (minutesBefore + scene.minutes.before, scene.minutes.step)
  }

  public init?(reading bytes: [UInt8]) {
    guard let notes = try? JSONDecoder().decode(TeacherNotes.self, from: Data(bytes)) else { return nil }
    self = notes
  }

  public var text: String { (try? JSONEncoder().encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? "" }
}
