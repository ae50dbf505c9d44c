import Foundation
import Testing

/// The reference set: the folder beside this file, or the one that `STEPBOOK_REFERENCE` names.
enum ReferenceSet {
  static let folder =
    ProcessInfo.processInfo.environment["STEPBOOK_REFERENCE"]
    .map { URL(fileURLWithPath: $0) }
    ?? URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Reference")

  static let files: [String] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".json") }.sorted()
  }()

  /// Topics about training and selection, whose code does not exist yet.
  static let awaitedTopics: Set<String> = [
    "bayesopt", "cv_selection", "kfold", "knn", "loss_curves", "lr_quadratic", "lr_schedules", "optimizers", "search",
    "selection_bias", "training", "tree_split",
  ]

  /// The cases of a finished topic that need one of these.
  static let awaitedCases: Set<String> = [
    "published_cs231n/sgd_momentum", "published_cs231n/rmsprop", "published_cs231n/adam",
  ]

  static func isAwaited(_ item: ReferenceCase) -> Bool {
    awaitedTopics.contains(item.topic) || awaitedCases.contains("\(item.topic)/\(item.id)")
  }

  static func cases(_ file: String) throws -> [ReferenceCase] {
    let json = try JSONDecoder().decode(JSON.self, from: Data(contentsOf: folder.appendingPathComponent(file)))
    #expect(json["schema"]?.text == "nn-teach-fixture/1", "\(file) has another format")
    let topic = try #require(json["topic"]?.text)
    return try #require(json["cases"]?.list).map { try ReferenceCase(topic: topic, $0) }
  }
}

@Suite struct ReferenceTests {
  @Test func `the reference set is there`() {
    #expect(!ReferenceSet.files.isEmpty, "no reference files in \(ReferenceSet.folder.path)")
  }

  @Test(arguments: ReferenceSet.files)
  func `every case of`(_ file: String) throws {
    for item in try ReferenceSet.cases(file) where !ReferenceSet.isAwaited(item) {
      guard let check = referenceChecks[item.operation] else {
        Issue.record("\(item.topic)/\(item.id): no check for the operation \(item.operation)")
        continue
      }
      try check(item)
      item.expectNothingLeft()
    }
  }
}

typealias ReferenceCheck = @Sendable (ReferenceCase) throws -> Void

/// How each operation of the reference files is run.
let referenceChecks: [String: ReferenceCheck] = [
  activationChecks, layerChecks, normalisationChecks, lossChecks, whiteningChecks, theoryChecks,
].reduce(into: [:]) { all, part in all.merge(part) { first, _ in first } }
