public import Datasets
public import Language
import Tensors

/// A data set as a value of the language: `X`, one example a row, and `y`, the labels.
public struct DatasetValue: Entity {
  public let dataset: Dataset

  /// The seed it was drawn with, for those that were.
  let seed: UInt64?

  public init(_ dataset: Dataset, seed: UInt64? = nil) { (self.dataset, self.seed) = (dataset, seed) }

  public var kind: String { "dataset" }

  public var summary: String {
    let each = dataset.count / max(1, dataset.classes)
    let isBalanced = counts.allSatisfy { $0 == each }
    let balance = isBalanced ? "  \(each) each" : ""
    let drawn = seed.map { "  (seed \($0))" } ?? ""
    return "\(dataset.count) examples  \(dataset.features.columns) features  \(dataset.classes) classes"
      + balance + drawn
  }

  private var counts: [Int] {
    var counts = [Int](repeating: 0, count: dataset.classes)
    for label in dataset.labels where counts.indices.contains(label) { counts[label] += 1 }
    return counts
  }

  public func details(width: Int) -> [String] {
    let names = zip(dataset.classNames, counts).map { "\($0) \($1)" }
    return DisplayText.wrap("  classes: " + names.joined(separator: ", "), width)
  }

  public var fieldNames: [String] { ["X", "y", "size", "classes"] }

  public func field(_ name: String) -> Value? {
    switch name {
    case "X": .tensor(dataset.features)
    case "y": .tensor(Tensor(dataset.labels.map(Double.init)))
    case "size": .number(Double(dataset.count))
    case "classes": .number(Double(dataset.classes))
    default: nil
    }
  }

  public func replacing(_ name: String, with value: Value) throws -> any Entity {
    throw Refusal("V31", ["name": name])
  }

  public func isEqual(to other: any Entity) -> Bool { (other as? DatasetValue)?.dataset == dataset }

  /// The first examples, drawn with the same seed.
  func taking(_ count: Int) throws -> Value { .entity(DatasetValue(try dataset.take(count), seed: seed)) }
}

extension Value {
  var dataset: DatasetValue? {
    if case .entity(let entity) = self { entity as? DatasetValue } else { nil }
  }
}
