import Kernels

/// Where the session's random numbers come from: one stream for each call of each function.
///
/// The k-th call of a function draws from a generator seeded by the session's seed, the function's name and k alone,
/// so a `hist` or a `uniform` put in between does not change a later `normal`.
public struct RandomStreams: Equatable, Sendable {
  public let seed: UInt64
  /// The calls of each function since the seed was set.
  public private(set) var calls: [String: Int] = [:]

  public init(seed: UInt64) { self.seed = seed }

  /// The generator for the next call of the function `name`.
  public mutating func generator(for name: String) -> RandomGenerator {
    let call = calls[name, default: 0]
    calls[name] = call + 1
    let start = (seed ^ name.utf8.fingerprint()) &+ UInt64(call) &* 0xD134_2543_DE82_EF95
    return RandomGenerator(seed: start)
  }
}

/// Random numbers in a fixed order: xoshiro256** started by splitmix64.
public struct RandomGenerator: Equatable, Sendable {
  var source: Xoshiro

  public init(seed: UInt64) { source = Xoshiro(seed: seed) }

  /// A number in [0, 1).
  public mutating func unit() -> Double { source.unit() }

  /// Numbers in [low, high).
  public mutating func uniform(_ shape: [Int], from low: Double = 0, to high: Double = 1) -> Tensor {
    .written(shape) { source.fillUniform($0, shape.reduce(1, *), from: low, to: high) }
  }

  /// Standard normal numbers, made in pairs: R cos 2πu₂, then R sin 2πu₂ with R = √(−2 ln(1 − u₁)).
  public mutating func normal(_ shape: [Int]) -> Tensor {
    .written(shape) { source.fillNormal($0, shape.reduce(1, *)) }
  }

  /// 0 … count − 1 in random order (Fisher & Yates, from the end); in some order when the work is cancelled.
  public mutating func order(_ count: Int) -> [Int] {
    var result = Array(0..<max(0, count))
    for last in stride(from: count - 1, to: 0, by: -1) {
      if last % Cancellation.stretch == 0, Cancellation.isRequested { break }
      result.swapAt(last, Int(unit() * Double(last + 1)))
    }
    return result
  }
}
