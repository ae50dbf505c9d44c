import Glibc

/// Eight neighbouring numbers, worked on at once.
typealias Octet = SIMD8<Double>

@inline(__always)
func loadOctet(_ x: Numbers) -> Octet { UnsafeRawPointer(x).loadUnaligned(as: Octet.self) }

@inline(__always)
func storeOctet(_ value: Octet, _ out: MutableNumbers) {
  UnsafeMutableRawPointer(out).storeBytes(of: value, as: Octet.self)
}

@inline(__always)
func fused(_ a: Octet, _ b: Octet, _ c: Octet) -> Octet {
  #if FMA
    c.addingProduct(a, b)
  #else
    a * b + c
  #endif
}

/// x = n log 2 + r: e^x = 2ⁿ e^r, as 2ⁿ and e^r − 1.
///
/// Right while 2ⁿ is an ordinary number, |x| ≤ 708. The polynomial interpolates (e^r − 1 − r) / r² at the Chebyshev
/// points of |r| ≤ ½ log 2; its share of the error is below 10⁻¹⁷. Adding 1.5 · 2⁵² rounds to a whole number, which
/// then stands in the last bits.
@inline(__always)
private func splitExponential(_ x: Octet) -> (power: Octet, rest: Octet) {
  let shifter = Octet(repeating: 6_755_399_441_055_744)
  let shifted = fused(x, Octet(repeating: 1.442695040888963407), shifter)
  let n = shifted - shifter
  var r = fused(n, Octet(repeating: -0.693147180369123816490), x)
  r = fused(n, Octet(repeating: -1.90821492927058770002e-10), r)
  let bits = (unsafeBitCast(shifted, to: SIMD8<UInt64>.self) &+ SIMD8(repeating: 1023)) &<< SIMD8(repeating: 52)
  return (unsafeBitCast(bits, to: Octet.self), exponentialMinusOne(r))
}

/// e^r − 1 for |r| ≤ ½ log 2.
@inline(__always)
private func exponentialMinusOne(_ r: Octet) -> Octet {
  let r2 = r * r
  let r4 = r2 * r2
  let low = fused(Octet(repeating: 0.16666666666666669), r, Octet(repeating: 0.5000000000000001))
  let second = fused(Octet(repeating: 0.008333333333330062), r, Octet(repeating: 0.04166666666662413))
  let third = fused(Octet(repeating: 0.00019841269863053618), r, Octet(repeating: 0.0013888888917213717))
  let fourth = fused(Octet(repeating: 2.7557268459997064e-06), r, Octet(repeating: 2.4801521295954376e-05))
  let high = fused(Octet(repeating: 2.510038549551032e-08), r, Octet(repeating: 2.7620088445409746e-07))
  let lower = fused(second, r2, low)
  let upper = fused(fused(high, r4, fused(fourth, r2, third)), r4, lower)
  return fused(r2, upper, r)
}

/// A function of eight numbers at once that holds for |x| ≤ `limit`, and of one number for the others.
protocol OctetRule: UnaryRule {
  static var limit: Double { get }
  static func octet(_ x: Octet) -> Octet
}

/// Writes the rule's value of every number; blocks with a number beyond the limit are done one by one.
@inline(__always)
func eachOctet<Rule: OctetRule>(_ rule: Rule.Type, _ x: Numbers, _ out: MutableNumbers, _ count: Int) {
  var start = 0
  while start + 64 <= count {
    if isInside(x + start, Rule.limit) {
      for i in stride(from: start, to: start + 64, by: 8) { storeOctet(Rule.octet(loadOctet(x + i)), out + i) }
    } else {
      for i in start..<start + 64 { out[i] = Rule.value(x[i]) }
    }
    start += 64
  }
  for i in start..<count { out[i] = Rule.value(x[i]) }
}

/// Whether 64 numbers are all within the limit; a NaN is not.
///
/// The bits of sizes are ordered as the sizes are, with those of NaN last: the limit's less a larger one's are negative.
@inline(__always)
private func isInside(_ x: Numbers, _ limit: Double) -> Bool {
  let limit = SIMD8(repeating: Int64(bitPattern: limit.bitPattern))
  var signs = SIMD8<Int64>()
  for i in stride(from: 0, to: 64, by: 8) {
    signs |= limit &- unsafeBitCast(magnitude(loadOctet(x + i)), to: SIMD8<Int64>.self)
  }
  let half = signs.lowHalf | signs.highHalf
  return half[0] | half[1] | half[2] | half[3] >= 0
}

@inline(__always)
private func magnitude(_ x: Octet) -> Octet {
  unsafeBitCast(
    unsafeBitCast(x, to: SIMD8<UInt64>.self) & SIMD8(repeating: 0x7FFF_FFFF_FFFF_FFFF), to: Octet.self)
}

/// The size of `size` with the sign of `x`.
@inline(__always)
private func signed(_ size: Octet, as x: Octet) -> Octet {
  let sign = unsafeBitCast(x, to: SIMD8<UInt64>.self) & SIMD8(repeating: 0x8000_0000_0000_0000)
  return unsafeBitCast(unsafeBitCast(size, to: SIMD8<UInt64>.self) | sign, to: Octet.self)
}

extension Exponential: OctetRule {
  static var limit: Double { 708 }
  @inline(__always) static func octet(_ x: Octet) -> Octet {
    let (power, rest) = splitExponential(x)
    return fused(power, rest, power)
  }
}

extension Sigmoid: OctetRule {
  static var limit: Double { 708 }
  @inline(__always) static func octet(_ x: Octet) -> Octet {
    Octet(repeating: 1) / (Exponential.octet(-x) + 1)
  }
}

extension HyperbolicTangent: OctetRule {
  static var limit: Double { .greatestFiniteMagnitude }
  /// −m / (m + 2) with m = e^(−2|x|) − 1, which keeps the digits of a small x.
  @inline(__always) static func octet(_ x: Octet) -> Octet {
    let size = magnitude(x)
    let capped = size.replacing(with: Octet(repeating: 20), where: size .> Octet(repeating: 20))
    let (power, rest) = splitExponential(capped * -2)
    let m = fused(power, rest, power - 1)
    return signed(-m / (m + 2), as: x)
  }
}

extension Silu: OctetRule {
  static var limit: Double { 708 }
  @inline(__always) static func octet(_ x: Octet) -> Octet { x * Sigmoid.octet(x) }
}

extension GeluTanh: OctetRule {
  static var limit: Double { 18 }
  @inline(__always) static func octet(_ x: Octet) -> Octet {
    let cubic = fused(x * x * 0.044715, x, x)
    return x * Sigmoid.octet(cubic * 1.5957691216057308)
  }
}
