/// What an activation multiplies a gradient by.
public enum Slope: Sendable {
  /// y (1 − y), of the output
  case sigmoid
  /// 1 − y², of the output
  case tanh
  /// 1 where x > 0, else 0, of the input
  case relu
}

/// Writes each gradient times the slope at `at`, in one pass.
public func multiply(
  _ g: UnsafePointer<Double>, by slope: Slope, at values: UnsafePointer<Double>, _ out: UnsafeMutablePointer<Double>,
  _ count: Int
) {
  switch slope {
  case .sigmoid: for i in 0..<count { out[i] = g[i] * (values[i] * (1 - values[i])) }
  case .tanh: for i in 0..<count { out[i] = g[i] * (1 - values[i] * values[i]) }
  case .relu: for i in 0..<count { out[i] = g[i] * (values[i] > 0 ? 1 : 0) }
  }
}
