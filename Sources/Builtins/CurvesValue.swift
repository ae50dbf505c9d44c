import Language
import Tensors

/// One curve and what sets it apart from others.
struct Curve: Equatable, Sendable {
  /// `lr=0.1`
  let label: String
  let values: [Double]

  init(_ label: String, _ values: [Double]) { (self.label, self.values) = (label, values) }
}

/// Curves of one quantity, called a, b, c …
struct CurvesValue: Entity {
  let quantity: String
  let curves: [Curve]
  /// What runs along the horizontal axis.
  let horizontal: String

  init(_ quantity: String, _ curves: [Curve], horizontal: String) {
    (self.quantity, self.curves, self.horizontal) = (quantity, curves, horizontal)
  }

  var kind: String { "curves" }
  var summary: String { "\(quantity) of \(curves.count) runs" }

  func details(width: Int) -> [String] {
    zip(fieldNames, curves).flatMap { name, curve in
      let ends = [curve.values.first, curve.values.last].compactMap { $0.map { NumberText.scalar($0) } }
      return Display.fold([name, curve.label, ends.joined(separator: " -> ")], width)
    }
  }

  var fieldNames: [String] { curves.indices.map(RunLines.name) }

  func field(_ name: String) -> Value? {
    fieldNames.firstIndex(of: name).map { .tensor(Tensor(curves[$0].values)) }
  }

  func replacing(_ name: String, with value: Value) throws -> any Entity { throw Refusal("V61", ["name": name]) }

  func isEqual(to other: any Entity) -> Bool {
    (other as? CurvesValue).map { $0.quantity == quantity && $0.curves == curves } ?? false
  }
}
