import Datasets
import Language
import Layers
import Tensors

extension Builtin {
  /// More classes than any lesson has; a label beyond it is a slip.
  private static let mostClasses = 10_000

  static let dataset = Builtin(
    "dataset", topic: "data", "Make a data set of features and labels.",
    tensor("X", "one example a row, N × D"), tensor("y", "the class of each example, whole numbers from 0"),
    returns: "dataset", examples: ["dataset([[0, 0], [1, 1], [0, 1]], [0, 1, 0])"]
  ) { call, features, labels in
    guard features.rank == 2 else { throw ShapeError.input(name: "dataset", wanted: "(N, D)", shape: features.shape) }
    let classes = try classes(labels, call)
    guard classes.count == features.rows else {
      throw LayerError.labelCount(labels: classes.count, examples: features.rows)
    }
    if let row = classes.firstIndex(where: { !(0..<mostClasses).contains($0) }) {
      throw LayerError.label(Double(classes[row]), row: row, classes: mostClasses)
    }
    let names = (0...(classes.max() ?? 0)).map(String.init)
    return .entity(DatasetValue(Dataset(features: features, labels: classes, classNames: names)))
  }
}
