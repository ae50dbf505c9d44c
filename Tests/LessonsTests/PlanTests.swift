import Foundation
import Testing

@testable import Lessons

/// The class plans: what they name exists, and it fits into the time.
@Suite struct PlanTests {
  private static let plans = ["class-a", "class-b", "class-c"].flatMap { ["\($0).md", "\($0).ko.md"] }

  /// The lessons and the minutes of a plan's `stepbook present 02 06 10 --minutes 90`.
  private func program(_ plan: String) throws -> (lessons: [Lesson], minutes: Double) {
    let text = try file("lessons/plans/\(plan)")
    let match = try #require(text.firstMatch(of: #/stepbook present ((?:\d\d )+)--minutes (\d+)/#))
    return (try match.1.split(separator: " ").map(shipped), try #require(Double(match.2)))
  }

  private func shipped(_ number: Substring) throws -> Lesson {
    let name = try #require(ShippedLessonTests.sources.first { $0.hasPrefix(number) }, "no lesson \(number)")
    return lesson(try file("lessons/\(name)"))
  }

  @Test(arguments: plans) func `the steps for a class leave ten minutes for questions`(_ plan: String) throws {
    let (lessons, minutes) = try program(plan)
    let planned = lessons.map { $0.minutesToPresent(classOnly: true) }.reduce(0, +)
    #expect(planned <= minutes - 10, "\(planned) min")
    #expect(planned >= minutes - 30, "\(planned) min")
  }

  @Test(arguments: plans) func `a step that a plan points to is one that the class sees`(_ plan: String) throws {
    let seen = Set(try program(plan).lessons.flatMap(\.steps).filter(\.isForClass).map(\.id))
    let named = try file("lessons/plans/\(plan)").matches(of: #/`([a-z0-9]{3,})`:/#).map { String($0.1) }
    #expect(named.count >= 2 && Set(named).isSubset(of: seen), "\(Set(named).subtracting(seen))")
  }

  @Test(arguments: plans) func `the minutes that a plan writes beside a lesson are those of its notes`(_ plan: String)
    throws
  {
    let written = try file("lessons/plans/\(plan)").matches(of: #/(?:class steps |수업용 단계)\((\d+)/#)
    #expect(
      try written.map { Double($0.1) } == program(plan).lessons.map { $0.minutesToPresent(classOnly: true) })
  }

  @Test(arguments: ["map.md", "map.ko.md"]) func `the map adds up the minutes of the lessons that it names`(
    _ map: String
  ) throws {
    let rows = try file("lessons/plans/\(map)").matches(of: #/\| (\d[^|]*) \| (\d+) \|/#)
    #expect(rows.count == 6)
    for row in rows {
      let minutes = try row.1.matches(of: #/\d\d/#).map {
        try shipped($0.output).front["minutes"].flatMap(Double.init) ?? 0
      }
      #expect(Double(row.2) == minutes.reduce(0, +), "\(row.1)")
    }
  }
}
