public import Language

extension CheckLine.Tolerance {
  /// The largest distance allowed from `wanted`.
  func allowance(around wanted: Double) -> Double {
    switch self {
    case .usual: 1e-6 * max(1, abs(wanted))
    case .absolute(let tolerance): tolerance
    case .relative(let tolerance): tolerance * abs(wanted)
    }
  }

  func accepts(_ value: Double, wanted: Double) -> Bool {
    value == wanted || abs(value - wanted) <= allowance(around: wanted)
  }

  /// Whether shapes fit (a number fits any shape) and every number is near enough; other values must be the same.
  public func accepts(_ value: Value, wanted: Value) -> Bool {
    guard let a = value.numbers, let b = wanted.numbers else { return value.isIdentical(to: wanted) }
    guard a.shape == b.shape || a.shape.isEmpty || b.shape.isEmpty else { return false }
    return (0..<max(a.values.count, b.values.count)).allSatisfy { index in
      accepts(a.values[a.shape.isEmpty ? 0 : index], wanted: b.values[b.shape.isEmpty ? 0 : index])
    }
  }
}

/// `(4, 2)`, `(4,)`, `()`: a shape as the language prints it.
func shapeText(_ shape: [Int]) -> String {
  shape.count == 1 ? "(\(shape[0]),)" : "(\(shape.map(String.init).joined(separator: ", ")))"
}
