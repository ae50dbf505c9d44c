public import Datasets
public import Language
public import Messages
import Tensors

/// A data set as a value of the language: `X`, one example a row, and `y`, the labels.
public struct DatasetValue: Entity {
  public let dataset: Dataset

  /// The seed it was drawn with, for those that were.
  let seed: UInt64?

  /// Whether its means and scales were fitted on every one of its examples: cut now, each part knows of the others.
  let isFittedOnAll: Bool

  public init(_ dataset: Dataset, seed: UInt64? = nil, isFittedOnAll: Bool = false) {
    (self.dataset, self.seed, self.isFittedOnAll) = (dataset, seed, isFittedOnAll)
  }

  public var kind: String { "dataset" }

  public var summary: String { summary(in: .english) }

  public func summary(in language: MessageLanguage) -> String {
    let facts = [
      "examples": "\(dataset.count)", "features": "\(dataset.features.columns)", "classes": "\(dataset.classes)",
    ]
    var parts = [Catalogue.sentence("value.dataset", facts, in: language)]
    let each = dataset.count / max(1, dataset.classes)
    if counts.allSatisfy({ $0 == each }) {
      parts.append(Catalogue.sentence("value.each", ["count": "\(each)"], in: language))
    }
    if let seed { parts.append(Catalogue.sentence("value.seed", ["seed": "\(seed)"], in: language)) }
    return parts.joined(separator: "  ")
  }

  private var counts: [Int] {
    var counts = [Int](repeating: 0, count: dataset.classes)
    for label in dataset.labels where counts.indices.contains(label) { counts[label] += 1 }
    return counts
  }

  public func details(width: Int, in language: MessageLanguage) -> [String] {
    let names = zip(dataset.classNames, counts).map { "\($0) \($1)" }.joined(separator: ", ")
    return DisplayText.wrap("  " + Catalogue.sentence("value.classes", ["names": names], in: language), width)
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
