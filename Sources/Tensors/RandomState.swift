import Kernels

extension RandomGenerator {
  /// Four words that all later numbers follow from.
  public var state: [UInt64] { source.words }

  /// Goes on where another generator was.
  ///
  /// - Precondition: `state` is the state of a generator.
  public init(state: [UInt64]) {
    precondition(state.count == 4 && state.contains { $0 != 0 }, "\(state)")
    self.init(seed: 0)
    source = Xoshiro(words: state)
  }

  /// The state as eight numbers below 2³², which every tensor keeps exactly.
  public var stateNumbers: Tensor {
    Tensor(state.flatMap { [Double($0 >> 32), Double($0 & 0xFFFF_FFFF)] })
  }

  /// The way back of `stateNumbers`; nil for numbers that are no state.
  public init?(stateNumbers: Tensor) {
    let halves = stateNumbers.values.compactMap { UInt64(exactly: $0) }
    guard halves.count == 8, halves.allSatisfy({ $0 < 1 << 32 }) else { return nil }
    let words = stride(from: 0, to: 8, by: 2).map { halves[$0] << 32 | halves[$0 + 1] }
    guard words.contains(where: { $0 != 0 }) else { return nil }
    self.init(state: words)
  }
}
