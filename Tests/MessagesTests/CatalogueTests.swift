import Datasets
import Foundation
import Layers
import Messages
import Tensors
import Testing

/// Every kind of refusal of the numeric targets, once.
private let faults: [any Fault] =
  [
    ShapeError.inner(columns: 20, rows: 50, left: [500, 20], right: [50, 10]),
    ShapeError.notMatrices(left: [], right: [2]), ShapeError.bothGrow(left: [4], right: [4, 1], result: [4, 4]),
    ShapeError.mismatch(left: [2], right: [3]), ShapeError.index(5, count: 3, axis: 0, shape: [3]),
    ShapeError.index(0, count: 0, axis: 0, shape: [0]), ShapeError.tooManyIndices(3, shape: [2, 2]),
    ShapeError.mask(mask: [2], shape: [3]), ShapeError.twoEllipses, ShapeError.stepZero, ShapeError.rowLists(2, 3),
    ShapeError.axis(2, shape: [2, 3]), ShapeError.axis(2, shape: [3]), ShapeError.axis(0, shape: []),
    ShapeError.reshape(count: 10, wanted: [3, 3], suggestion: nil),
    ShapeError.reshape(count: 10000, wanted: [30, 100], suggestion: [100, 100]),
    ShapeError.input(name: "batchnorm", wanted: "(N, 3)", shape: [3]),
    ShapeError.features(name: "batchnorm", wanted: 3, got: 2, shape: [4, 2]), ShapeError.tooManyAxes(5),
    ShapeError.unequal(first: [2], other: [3], position: 1),
    ShapeError.joining(first: [2, 2], other: [3, 3], axis: 0),
    ShapeError.empty(name: "max", shape: [0]), ShapeError.notSquare(name: "inv", shape: [2, 3]),
    LayerError.neverVaries(feature: 0), LayerError.labelCount(labels: 3, examples: 4),
    LayerError.label(10, row: 2, classes: 10), LayerError.noParameter(name: "w", layer: "linear"),
    LayerError.parameterShape(name: "gamma", wanted: [2], got: [3]), LayerError.initialisation("hee"),
    LayerError.twoParts(name: "a"), LayerError.rowNeverVaries(row: 1), LayerError.dropShare(1.5),
    ValueError.notFinite(name: "eigh"), ValueError.notSymmetric(name: "eigh"), ValueError.singular(name: "inv"),
    ValueError.notPositive(name: "cholesky", row: 1), ValueError.emptyRange(low: 1, high: 0), ValueError.bins(0),
    WhiteningNote.rank(2, features: 4, examples: 3), WhiteningNote.closeEigenvalues(first: 0, gap: 1e-6),
    LayerError.noLayer("reluu"), LayerError.groups(3, channels: 4), LayerError.fewSizes(1),
    LayerError.joint(part: "fc1", gives: 3, next: "fc2", takes: 4),
    ShapeError.window(name: "conv2d", length: 5, window: 2, stride: 2, pad: 0), DataError.packed(file: "a"),
    DataError.notIDX(file: "a"),
    DataError.kind(file: "a", wanted: .images, axes: 1), DataError.kind(file: "a", wanted: .labels, axes: 3),
    DataError.truncated(file: "a", wanted: 3, got: 2), DataError.tooLong(file: "a", wanted: 2, got: 3),
    DataError.pair(images: 2, labels: 3), DataError.noExamples(file: "a"),
  ] + trainingFaults

private func placeholders(_ text: String) -> Set<String> {
  Set(text.matches(of: /\{(\w+)\}/).map { String($0.1) })
}

/// The keys that stand in the sources of the numeric targets.
private func keysInSources() throws -> Set<String> {
  let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../Sources").standardized
  var keys: Set<String> = []
  for target in ["Tensors", "Layers", "Datasets", "Models", "Training", "Selection"] {
    let folder = sources.appendingPathComponent(target)
    for file in try FileManager.default.contentsOfDirectory(atPath: folder.path) where file.hasSuffix(".swift") {
      let text = try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
      for match in text.matches(of: /"([A-Z]\d+\.\w+)"/) { keys.insert(String(match.1)) }
    }
  }
  return keys
}

@Suite struct NumberMessagesTests {
  @Test(arguments: MessageLanguage.allCases)
  func `every refusal becomes a sentence without a gap`(_ language: MessageLanguage) {
    for fault in faults {
      let sentence = Catalogue.sentence(fault.key, fault.facts, in: language)
      #expect(sentence != fault.key, "\(fault.key) has no sentence")
      #expect(!sentence.contains("{"), "\(fault.key): \(sentence)")
    }
  }

  @Test func `no key of the sources is left out of this test`() throws {
    #expect(try keysInSources() == Set(faults.map(\.key)))
  }

  @Test func `both languages have the same placeholders`() {
    for message in Catalogue.all {
      #expect(placeholders(message.english) == placeholders(message.korean), "\(message.key)")
    }
  }

  @Test func `a sentence blames nobody and does not shout`() {
    for message in Catalogue.all {
      for text in [message.english, message.korean] {
        #expect(!text.replacing("<!--", with: "").contains("!"), "\(message.key)")
        #expect(text.firstMatch(of: /\b(?:invalid|illegal|mismatch|you must)\b/.ignoresCase()) == nil, "\(text)")
      }
    }
  }

  @Test func `the product of two matrices says both sizes`() throws {
    let fault = try #require(throws: ShapeError.self) {
      try Tensor.matrixProduct(.filled(with: 0, [500, 20]), .filled(with: 0, [50, 10]))
    }
    #expect(
      Catalogue.sentence(fault.key, fault.facts, in: .english)
        == "`@` needs the inner sizes to match: 20 columns against 50 rows, (500, 20) with (50, 10).")
  }
}
