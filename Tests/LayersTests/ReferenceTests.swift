import ReferenceCases
import Testing

@Suite struct ReferenceTests {
  @Test func `the reference set is there`() {
    #expect(ReferenceSet.topics(from: #fileID).count >= 22)
  }

  @Test(arguments: ReferenceSet.topics(from: #fileID))
  func `every case of`(_ topic: String) throws {
    try ReferenceSet.run(topic, referenceChecks.mapValues { $0 })
  }
}

typealias ReferenceCheck = @Sendable (ReferenceCase) throws -> Void

/// How each operation of the reference files is run.
let referenceChecks: [String: ReferenceCheck] = [
  activationChecks, layerChecks, normalisationChecks, lossChecks, whiteningChecks, theoryChecks,
].reduce(into: [:]) { all, part in all.merge(part) { first, _ in first } }
