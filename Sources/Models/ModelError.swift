public import Datasets
public import Tensors

/// Examples or hyper-parameters that a model cannot learn with.
public enum ModelError: Fault, Equatable {
  /// More neighbours than examples, or none.
  case neighbours(Int, examples: Int)
  case noExamples(model: String)
  /// A value that is not a number, or infinite.
  case notFinite(model: String, row: Int, feature: Int)
  /// A hyper-parameter that must be at least 1.
  case size(name: String, Int)
  /// A hyper-parameter that may be at most so much.
  case atMost(name: String, Int, most: Int)
  /// More examples than a tree can hold.
  case tooMany(model: String, examples: Int, most: Int)

  public var key: String {
    switch self {
    case .neighbours: "V44.neighbours"
    case .noExamples: "V45.examples"
    case .notFinite: "V46.finite"
    case .size: "V43.size"
    case .atMost: "V53.most"
    case .tooMany: "V45.many"
    }
  }

  public var facts: [String: String] {
    switch self {
    case .neighbours(let k, let examples): ["k": "\(k)", "examples": "\(examples)"]
    case .noExamples(let model): ["model": model]
    case .notFinite(let model, let row, let feature): ["model": model, "row": "\(row)", "feature": "\(feature)"]
    case .size(let name, let size): ["name": name, "size": "\(size)"]
    case .atMost(let name, let value, let most): ["name": name, "value": "\(value)", "most": "\(most)"]
    case .tooMany(let model, let examples, let most):
      ["model": model, "examples": "\(examples)", "most": "\(most)"]
    }
  }
}

extension Dataset {
  /// Throws unless there are examples and every value is a finite number.
  public func requireUsable(by model: String) throws(ModelError) {
    guard count > 0 else { throw .noExamples(model: model) }
    if let place = features.values.firstIndex(where: { !$0.isFinite }) {
      throw .notFinite(model: model, row: place / features.columns, feature: place % features.columns)
    }
  }
}

extension Array where Element: Comparable {
  /// The place of the largest, the first of several.
  var firstMaximum: Int { indices.reduce(0) { self[$1] > self[$0] ? $1 : $0 } }
}
