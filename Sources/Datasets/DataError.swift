public import Tensors

/// A data file that cannot be read, and why.
public enum DataError: Fault, Equatable {
  /// The first bytes are those of a file packed by gzip.
  case packed(file: String)
  /// The first four bytes are not those of an IDX file of bytes.
  case notIDX(file: String)
  /// Labels where images were wanted, or the other way round.
  case kind(file: String, wanted: IDXKind, axes: Int)
  /// The header promises more bytes than there are.
  case truncated(file: String, wanted: Int, got: Int)
  /// There are more bytes than the header promises.
  case tooLong(file: String, wanted: Int, got: Int)
  /// As many images as labels are needed.
  case pair(images: Int, labels: Int)
  case noExamples(file: String)

  public var key: String {
    switch self {
    case .packed: "F2.packed"
    case .notIDX: "F2.format"
    case .kind(_, let wanted, _): wanted == .images ? "F2.images" : "F2.labels"
    case .truncated: "F2.truncated"
    case .tooLong: "F2.long"
    case .pair: "F2.pair"
    case .noExamples: "F2.empty"
    }
  }

  public var facts: [String: String] {
    switch self {
    case .packed(let file), .notIDX(let file), .noExamples(let file): ["file": file]
    case .kind(let file, _, let axes): ["file": file, "axes": "\(axes)"]
    case .truncated(let file, let wanted, let got), .tooLong(let file, let wanted, let got):
      ["file": file, "wanted": "\(wanted)", "got": "\(got)"]
    case .pair(let images, let labels): ["images": "\(images)", "labels": "\(labels)"]
    }
  }
}
