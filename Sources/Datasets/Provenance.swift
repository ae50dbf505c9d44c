public import Tensors

/// Which rows of which data set examples are; it stays with them when their features are changed.
public struct Provenance: Equatable, Sendable {
  /// The fingerprint of each row's data set.
  public let sources: [UInt64]
  /// Where each row was in its data set.
  public let rows: [Int]

  func rows(at positions: [Int]) -> Provenance {
    Provenance(sources: positions.map { sources[$0] }, rows: positions.map { rows[$0] })
  }
}

extension Dataset {
  /// Where the examples come from; a data set that is no part of another one is its own source.
  public var origin: Provenance {
    provenance ?? Provenance(sources: Array(repeating: fingerprint, count: count), rows: Array(0..<count))
  }

  /// The same data set, whose parts will know that they come from it.
  public func withOrigin() -> Dataset {
    var copy = self
    copy.provenance = origin
    return copy
  }

  /// The same examples with other features, N × D′.
  public func with(features: Tensor, names: [String] = []) -> Dataset {
    var copy = Dataset(features: features, labels: labels, classNames: classNames, featureNames: names)
    copy.provenance = provenance
    return copy
  }

  /// FNV-1a over the sizes, the features and the labels, a word at a time.
  public var fingerprint: UInt64 {
    let sizes = features.shape.map { UInt64($0) }.fingerprint()
    let numbers = features.values.lazy.map(\.bitPattern).fingerprint(from: sizes)
    return labels.lazy.map { UInt64(bitPattern: Int64($0)) }.fingerprint(from: numbers)
  }
}

/// The examples that are kept for the one test at the end, and which of them a test has already seen.
///
/// `split` seals its last part. Whoever trains or chooses asks `sealedRows` first; the first test opens a seal, and a
/// second one is told so, because a score that is looked at twice becomes part of the choosing.
public struct TestSeal: Equatable, Sendable {
  private struct Row: Hashable {
    let source: UInt64
    let row: Int
  }
  private var sealed: Set<Row> = []
  private var opened: Set<Row> = []

  public init() {}

  private func rows(_ data: Dataset) -> [Row] {
    let origin = data.origin
    return zip(origin.sources, origin.rows).map(Row.init)
  }

  /// Keeps the examples of `part` for testing, and those that an earlier split of `whole` kept no longer.
  public mutating func seal(_ part: Dataset, of whole: Dataset) {
    sealed.subtract(rows(whole))
    sealed.formUnion(rows(part))
  }

  /// How many examples of `data` are kept for testing and not opened yet.
  public func sealedRows(in data: Dataset) -> Int {
    sealed.isEmpty ? 0 : rows(data).count { sealed.contains($0) && !opened.contains($0) }
  }

  /// How many examples of `data` a test has already seen.
  public func openedRows(in data: Dataset) -> Int {
    opened.isEmpty ? 0 : rows(data).count { opened.contains($0) }
  }

  /// Lets a test see `data`; gives how many of its examples an earlier test had seen.
  public mutating func open(_ data: Dataset) -> Int {
    let rows = rows(data)
    defer { opened.formUnion(rows) }
    return rows.count { opened.contains($0) }
  }
}
