import Tensors

/// What an IDX file holds.
public enum IDXKind: String, Sendable {
  case images, labels
}

/// A file in the format of MNIST: a header of big-endian numbers, then one byte per pixel or label.
///
///     0  0  type  axes   length of each axis, 4 bytes each   the bytes, last axis fastest
///
/// Source: Y. LeCun's MNIST page, "File formats for the MNIST database".
public struct IDX: Equatable, Sendable {
  /// The length of each axis.
  public let shape: [Int]
  public let bytes: [UInt8]

  private static let unsignedBytes: UInt8 = 0x08

  /// Reads `data`; `file` is what messages call it.
  public init(_ data: [UInt8], _ kind: IDXKind, file: String) throws(DataError) {
    if data.starts(with: [0x1F, 0x8B]) { throw .packed(file: file) }
    guard data.count >= 4, data[0] == 0, data[1] == 0, data[2] == Self.unsignedBytes, data[3] > 0 else {
      throw .notIDX(file: file)
    }
    let axes = Int(data[3])
    guard kind == .labels ? axes == 1 : axes == 3 else { throw .kind(file: file, wanted: kind, axes: axes) }
    let start = 4 + 4 * axes
    guard data.count >= start else { throw .truncated(file: file, wanted: start, got: data.count) }
    shape = (0..<axes).map { Self.number(data, at: 4 + 4 * $0) }

    let wanted = start + Self.count(shape)
    if data.count < wanted { throw .truncated(file: file, wanted: wanted, got: data.count) }
    if data.count > wanted { throw .tooLong(file: file, wanted: wanted, got: data.count) }
    bytes = Array(data[start...])
  }

  private static func number(_ data: [UInt8], at place: Int) -> Int {
    data[place..<place + 4].reduce(0) { $0 << 8 | Int($1) }
  }

  /// The product of the lengths, or a number no file reaches where it would not fit.
  private static func count(_ shape: [Int]) -> Int {
    shape.reduce(1) { total, length in
      let (product, overflow) = total.multipliedReportingOverflow(by: length)
      return overflow ? Int.max / 2 : product
    }
  }
}

extension Dataset {
  /// Pictures and their classes from a pair of IDX files: one row of raw bytes per picture.
  ///
  /// The classes are as many as the largest label needs, each called by its number.
  public init(
    images: [UInt8], labels: [UInt8], imagesFile: String = "images", labelsFile: String = "labels"
  ) throws(DataError) {
    let pictures = try IDX(images, .images, file: imagesFile)
    let classes = try IDX(labels, .labels, file: labelsFile)
    guard pictures.shape[0] == classes.shape[0] else {
      throw .pair(images: pictures.shape[0], labels: classes.shape[0])
    }
    guard let largest = classes.bytes.max(), !pictures.bytes.isEmpty else { throw .noExamples(file: imagesFile) }
    self.init(
      features: Tensor([pictures.shape[0], pictures.shape[1] * pictures.shape[2]], bytes: pictures.bytes),
      labels: classes.bytes.map(Int.init), classNames: (0...Int(largest)).map(String.init))
  }
}
