import Tensors

/// CIFAR-10's binary files: for each picture one byte of label, then 3 × 32 × 32 bytes, red, green, blue.
///
/// Source: A. Krizhevsky, "The CIFAR-10 dataset", section "Binary version".
public enum CIFAR10 {
  static let pixels = 3 * 32 * 32
  static let recordLength = 1 + pixels
  /// What the ten classes are called, in the order of their labels.
  public static let classNames = [
    "airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck",
  ]

  /// Whether a file of this size can be one: a whole number of pictures.
  public static func fits(byteCount: Int) -> Bool { byteCount > 0 && byteCount % recordLength == 0 }
}

extension Dataset {
  /// Pictures and labels of one CIFAR-10 file, one row of 3072 raw bytes per picture; `file` is what messages call it.
  public init(cifar10 bytes: [UInt8], file: String = "file") throws(TableError) {
    if bytes.starts(with: [0x1F, 0x8B]) { throw .packed(file: file) }
    guard CIFAR10.fits(byteCount: bytes.count) else { throw .pictures(file: file, got: bytes.count) }
    let count = bytes.count / CIFAR10.recordLength
    let labels = (0..<count).map { Int(bytes[$0 * CIFAR10.recordLength]) }
    if let picture = labels.firstIndex(where: { $0 > 9 }) {
      throw .label(file: file, picture: picture, label: labels[picture])
    }
    let records = Tensor([count, CIFAR10.recordLength], bytes: bytes)
    self.init(features: records.columns(from: 1), labels: labels, classNames: CIFAR10.classNames)
  }
}

extension Tensor {
  /// The columns from `first` on.
  fileprivate func columns(from first: Int) -> Tensor {
    (try? selecting([.slice(start: nil, stop: nil, step: 1), .slice(start: first, stop: nil, step: 1)])) ?? self
  }
}
