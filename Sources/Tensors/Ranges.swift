import Kernels

extension Tensor {
  /// `count` numbers from `first` to `last`, both included, at equal distances.
  public static func linspace(_ first: Double, _ last: Double, _ count: Int) -> Tensor {
    guard count > 1 else { return filled(with: first, [max(0, count)]) }
    let line = written([count]) {
      arithmeticSequence(from: first, step: (last - first) / Double(count - 1), $0, count)
    }
    return line.replacing(count - 1, with: last)
  }

  /// Numbers from `start`, `step` apart, up to but without `stop`.
  public static func arange(_ start: Double, _ stop: Double, _ step: Double = 1) -> Tensor {
    let count = step == 0 ? 0 : max(0, Int(((stop - start) / step).rounded(.up)))
    return written([count]) { arithmeticSequence(from: start, step: step, $0, count) }
  }

  /// Numbers from `first` to `last`, both included, at equal ratios.
  public static func geomspace(_ first: Double, _ last: Double, _ count: Int) -> Tensor {
    guard count > 1 else { return filled(with: first, [max(0, count)]) }
    let exponents = linspace(0, 1, count)
    let base = Tensor(last / first)
    let powers = written([count]) {
      pairwise(.power, base.values, exponents.values, $0, Extent([count], [], [count]))
    }
    return (powers * first).replacing(count - 1, with: last)
  }

  /// The identity matrix.
  public static func eye(_ size: Int) -> Tensor {
    var result = filled(with: 0, [size, size])
    for i in 0..<size { result.values[i * size + i] = 1 }
    return result
  }
}
