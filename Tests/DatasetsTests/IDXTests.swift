import Datasets
import Foundation
import Tensors
import Testing

private let data = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  .appendingPathComponent("../../data").standardized

private func bytes(_ name: String) throws -> [UInt8] {
  [UInt8](try Data(contentsOf: data.appendingPathComponent(name)))
}

@Suite struct IDXTests {
  // Two pictures of 1 × 2 pixels, written by hand from the description of the format.
  let images: [UInt8] = [0, 0, 8, 3, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0, 2, 7, 0, 255, 16]
  let labels: [UInt8] = [0, 0, 8, 1, 0, 0, 0, 2, 3, 1]

  @Test func `two pictures and their classes`() throws {
    let set = try Dataset(images: images, labels: labels)
    #expect(set.features == Tensor([[7, 0], [255, 16]]))
    #expect(set.labels == [3, 1])
    #expect(set.classNames == ["0", "1", "2", "3"])
  }

  @Test func `lengths are big-endian`() throws {
    let long: [UInt8] = [0, 0, 8, 1, 0, 0, 1, 2] + [UInt8](repeating: 5, count: 258)
    #expect(try IDX(long, .labels, file: "labels").bytes.count == 258)
  }

  @Test func `the digits that come with the program`() throws {
    let digits = try Dataset(images: bytes("digits-images.idx3-ubyte"), labels: bytes("digits-labels.idx1-ubyte"))
    #expect(digits.features.shape == [1797, 64])
    #expect(digits.classes == 10)
    #expect(try digits.features.reduced(.minimum).number == 0)
    #expect(try digits.features.reduced(.maximum).number == 16)
    // scikit-learn's digits: the first ten labels, the first row of the first picture, examples per class.
    #expect(Array(digits.labels.prefix(10)) == [0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
    #expect(Array(digits.features.values.prefix(8)) == [0, 0, 5, 13, 9, 1, 0, 0])
    let counts = (0..<10).map { digit in digits.labels.count { $0 == digit } }
    #expect(counts == [178, 182, 177, 183, 181, 182, 181, 179, 174, 180])
  }

  @Test func `a file that is cut short says by how much`() {
    #expect(throws: DataError.truncated(file: "images", wanted: 20, got: 19)) {
      try Dataset(images: images.dropLast(), labels: labels)
    }
    #expect(throws: DataError.truncated(file: "images", wanted: 16, got: 9)) {
      try Dataset(images: Array(images.prefix(9)), labels: labels)
    }
  }

  @Test func `a file that is too long says by how much`() {
    #expect(throws: DataError.tooLong(file: "labels", wanted: 10, got: 11)) {
      try Dataset(images: images, labels: labels + [0])
    }
  }

  @Test func `labels in the place of images`() {
    #expect(throws: DataError.kind(file: "images", wanted: .images, axes: 1)) {
      try Dataset(images: labels, labels: labels)
    }
    #expect(throws: DataError.kind(file: "labels", wanted: .labels, axes: 3)) {
      try Dataset(images: images, labels: images)
    }
  }

  @Test(arguments: [[], [0, 0, 8], [80, 75, 3, 4], [0, 0, 13, 1, 0, 0, 0, 0], [0, 0, 8, 0]] as [[UInt8]])
  func `another format`(_ start: [UInt8]) {
    #expect(throws: DataError.notIDX(file: "x.idx")) { try IDX(start, .labels, file: "x.idx") }
  }

  @Test func `a packed file`() {
    #expect(throws: DataError.packed(file: "x.gz")) { try IDX([0x1F, 0x8B, 8, 0], .images, file: "x.gz") }
  }

  @Test func `a header that promises more than memory holds`() {
    let huge: [UInt8] = [0, 0, 8, 3] + [UInt8](repeating: 255, count: 12)
    #expect(throws: DataError.self) { try IDX(huge, .images, file: "x") }
  }

  @Test func `more images than labels`() {
    #expect(throws: DataError.pair(images: 2, labels: 1)) {
      try Dataset(images: images, labels: [0, 0, 8, 1, 0, 0, 0, 1, 3])
    }
  }

  @Test func `a pair without pictures`() {
    #expect(throws: DataError.noExamples(file: "images")) {
      try Dataset(images: [0, 0, 8, 3] + [UInt8](repeating: 0, count: 12), labels: [0, 0, 8, 1, 0, 0, 0, 0])
    }
  }

  @Test func `examples in another order keep their labels`() throws {
    let turned = try Dataset(images: images, labels: labels).examples(at: [1, 0, 1])
    #expect(turned.features == Tensor([[255, 16], [7, 0], [255, 16]]))
    #expect(turned.labels == [1, 3, 1])
  }
}
