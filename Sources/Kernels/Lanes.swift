/// Four neighbouring numbers: one register of AVX2, two of SSE2.
typealias Lanes = SIMD4<Double>
typealias Numbers = UnsafePointer<Double>
typealias MutableNumbers = UnsafeMutablePointer<Double>

@inline(__always)
func load(_ x: Numbers) -> Lanes { UnsafeRawPointer(x).loadUnaligned(as: Lanes.self) }

@inline(__always)
func load(_ x: MutableNumbers) -> Lanes { UnsafeRawPointer(x).loadUnaligned(as: Lanes.self) }

@inline(__always)
func store(_ lanes: Lanes, _ out: MutableNumbers) { UnsafeMutableRawPointer(out).storeBytes(of: lanes, as: Lanes.self) }

@inline(__always)
func lanes(_ x: Double) -> Lanes { Lanes(repeating: x) }

/// a · b + c, in one instruction where the processor has it.
@inline(__always)
func fused(_ a: Lanes, _ b: Lanes, _ c: Lanes) -> Lanes {
  #if FMA
    c.addingProduct(a, b)
  #else
    a * b + c
  #endif
}

/// Σ xᵢ yᵢ, over four lanes.
@inline(__always)
func laneDot(_ x: Numbers, _ y: Numbers, _ count: Int) -> Double {
  var (total, i) = (Lanes(), 0)
  while i &+ 4 <= count {
    total = fused(load(x + i), load(y + i), total)
    i &+= 4
  }
  var result = total.sum()
  while i < count {
    result += x[i] * y[i]
    i &+= 1
  }
  return result
}

/// Zeros at an address that starts a cache line.
func zeros(_ count: Int) -> MutableNumbers {
  let bytes = UnsafeMutableRawPointer.allocate(byteCount: (count + 64) * 8, alignment: 64)
  let numbers = bytes.assumingMemoryBound(to: Double.self)
  numbers.initialize(repeating: 0, count: count + 64)
  return numbers
}
