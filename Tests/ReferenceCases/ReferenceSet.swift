import Foundation
import Testing

/// The reference set: the folder in the tests of the layers, or the one that `STEPBOOK_REFERENCE` names.
public enum ReferenceSet {
  static let folder =
    ProcessInfo.processInfo.environment["STEPBOOK_REFERENCE"].map { URL(fileURLWithPath: $0) }
    ?? URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../LayersTests/Reference").standardized

  public static func cases(_ topic: String) throws -> [ReferenceCase] {
    let data = try Data(contentsOf: folder.appendingPathComponent("\(topic).json"))
    let json = try JSONDecoder().decode(JSON.self, from: data)
    #expect(json["schema"]?.text == "nn-teach-fixture/1", "\(topic) has another format")
    return try #require(json["cases"]?.list).map { try ReferenceCase(topic: topic, $0) }
  }

  public static func aCase(_ topic: String, _ id: String) throws -> ReferenceCase {
    try #require(try cases(topic).first { $0.id == id }, "\(topic) has no case \(id)")
  }

  /// Runs every case of a topic; a case whose operation has no check fails, and so does a value nobody compared.
  public static func run(_ topic: String, _ checks: [String: (ReferenceCase) throws -> Void]) throws {
    for item in try cases(topic) {
      guard let check = checks[item.operation] else {
        Issue.record("\(topic)/\(item.id): no check for the operation \(item.operation)")
        continue
      }
      try check(item)
      item.expectNothingLeft()
    }
  }
}
