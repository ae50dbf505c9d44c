public import Tensors

extension Tensor {
  /// Numbers in [−1, 1] without a visible pattern, the same on every machine and in every language.
  ///
  ///     hₙ = ((7919 n² + 104729 n + 12345) mod 65537) / 32768 − 1        n = `first`, `first` + 1 …
  ///
  /// The reference set and the lessons build data and weights from them, so that no random generator has to agree.
  public static func scattered(_ shape: [Int], from first: Int) -> Tensor {
    Tensor(shape, (0..<shape.reduce(1, *)).map { scatter(first + $0) })
  }

  private static func scatter(_ place: Int) -> Double {
    let n = place % 65537
    let hash = (7919 * (n * n % 65537) + 104_729 * n + 12345) % 65537
    return Double(hash) / 32768 - 1
  }
}
