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

  /// The names of the files, without their ending.
  public static let topics: [String] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".json") }.map { String($0.dropLast(5)) }.sorted()
  }()

  /// The tests that run what is not about layers; those of the layers run the rest.
  private static let owners: [String: String] = [
    "bayesopt": "SelectionTests", "cv_selection": "SelectionTests", "kfold": "SelectionTests", "knn": "SelectionTests",
    "search": "SelectionTests", "selection_bias": "SelectionTests", "tree_split": "ModelsTests",
    "loss_curves": "TrainingTests", "lr_quadratic": "TrainingTests", "lr_schedules": "TrainingTests",
    "optimizers": "TrainingTests", "training": "TrainingTests", "published_cs231n/sgd_momentum": "TrainingTests",
    "published_cs231n/rmsprop": "TrainingTests", "published_cs231n/adam": "TrainingTests",
  ]

  private static func owner(_ item: ReferenceCase) -> String {
    owners["\(item.topic)/\(item.id)"] ?? owners[item.topic] ?? "LayersTests"
  }

  /// Runs those cases of a topic that belong to the tests of the caller.
  ///
  /// A case whose operation has no check fails, and so does a value nobody compared, or a topic of other tests.
  public static func run(
    _ topic: String, _ checks: [String: (ReferenceCase) throws -> Void], from file: String = #fileID
  ) throws {
    let caller = String(file.prefix { $0 != "/" })
    let own = try cases(topic).filter { owner($0) == caller }
    #expect(!own.isEmpty, "\(topic) belongs to other tests")
    for item in own {
      guard let check = checks[item.operation] else {
        Issue.record("\(topic)/\(item.id): no check for the operation \(item.operation)")
        continue
      }
      try check(item)
      item.expectNothingLeft()
    }
  }

  /// The topics that have cases for the tests of the caller.
  public static func topics(from file: String = #fileID) -> [String] {
    let caller = String(file.prefix { $0 != "/" })
    return topics.filter { topic in (try? cases(topic).contains { owner($0) == caller }) ?? true }
  }
}
