import FoundationEssentials

/// What a learner hands in: who, which lesson, and the journal as it stands.
///
/// The hash over all of it shows a later change, not who wrote it.
public struct HandIn: Sendable, Equatable {
  public struct Head: Codable, Sendable, Equatable {
    public var format = 1
    public var id: String
    public var name: String
    public var lesson: String
    public var points: Double
    public var of: Double
    public var hash: String?
  }

  public var head: Head
  /// The journal's lines.
  public var journal: String
  /// The hash fits what stands in the file.
  public var isIntact = true

  public init(_ lesson: Lesson, journal: String, id: String, name: String) {
    let standing = LearnerStanding(Journal(reading: journal).entries)
    head = Head(id: id, name: name, lesson: lesson.id, points: standing.points(in: lesson), of: lesson.points)
    self.journal = journal
    head.hash = hash
  }

  /// Reads a file that was handed in; nil when it is none.
  public init?(reading text: String) {
    guard let first = sourceLines(of: text).first, first.end == "\n",
      let head = try? JSONDecoder().decode(Head.self, from: Data(first.text.utf8))
    else { return nil }
    self.head = head
    journal = text.droppingBytes(first.full.utf8.count)
    isIntact = head.hash == hash
  }

  private var hash: String {
    var bare = head
    bare.hash = nil
    return SHA256.hex(of: HandIn.line(bare) + "\n" + journal)
  }

  private static func line(_ head: Head) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(head)).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  /// The file: one line about the learner, then the journal.
  public var text: String { HandIn.line(head) + "\n" + journal }

  /// What is in the file, to be shown before it is sent.
  public var summary: Remark {
    let entries = Journal(reading: journal).entries
    return .sentence(
      "hand-in.summary",
      [
        "name": head.name, "id": head.id, "lesson": head.lesson, "points": Lessons.points(head.points),
        "all": Lessons.points(head.of), "lines": String(entries.count),
      ])
  }
}
