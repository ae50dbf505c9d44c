import Glibc

/// The generator xoshiro256** (Blackman & Vigna), started by splitmix64.
public struct Xoshiro: Equatable, Sendable {
  var a, b, c, d: UInt64

  public init(seed: UInt64) {
    var state = seed
    (a, b, c, d) = (splitmix(&state), splitmix(&state), splitmix(&state), splitmix(&state))
  }

  public mutating func next() -> UInt64 {
    let product = b &* 5
    let result = (product << 7 | product >> 57) &* 9
    let shifted = b << 17
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= shifted
    d = d << 45 | d >> 19
    return result
  }

  /// A number in [0, 1) with 53 random bits.
  public mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// Fills `out` with numbers in [low, high).
  public mutating func fillUniform(
    _ out: UnsafeMutablePointer<Double>, _ count: Int, from low: Double, to high: Double
  ) {
    Cancellation.inStretches(count) { start, count in
      for i in start..<start + count { out[i] = low + (high - low) * unit() }
    }
  }

  /// Fills `out` with standard normal numbers, made in pairs (Box & Muller).
  public mutating func fillNormal(_ out: UnsafeMutablePointer<Double>, _ count: Int) {
    Cancellation.inStretches(count) { start, length in
      for i in stride(from: start, to: start + length, by: 2) {
        let radius = (-2 * log(1 - unit())).squareRoot()
        let angle = 2 * Double.pi * unit()
        out[i] = radius * cos(angle)
        if i + 1 < count { out[i + 1] = radius * sin(angle) }
      }
    }
  }
}

private func splitmix(_ state: inout UInt64) -> UInt64 {
  state &+= 0x9E37_79B9_7F4A_7C15
  var z = state
  z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
  z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
  return z ^ z >> 31
}
