/// The sizes of up to four axes and how far each operand moves along them; a step of 0 repeats the operand.
public struct Extent {
  public var sizes: SIMD4<Int>
  public var left: SIMD4<Int>
  public var right: SIMD4<Int>

  public init(sizes: SIMD4<Int>, left: SIMD4<Int>, right: SIMD4<Int>) {
    (self.sizes, self.left, self.right) = (sizes, left, right)
  }
}

/// Writes `operation` of every pair that `extent` walks through, in row order. `out` may be `left`.
public func pairwise(
  _ operation: BinaryOperation, _ left: UnsafePointer<Double>, _ right: UnsafePointer<Double>,
  _ out: UnsafeMutablePointer<Double>, _ extent: Extent
) {
  switch operation {
  case .add: walk(Add.self, left, right, out, extent)
  case .subtract: walk(Subtract.self, left, right, out, extent)
  case .multiply: walk(Multiply.self, left, right, out, extent)
  case .divide: walk(Divide.self, left, right, out, extent)
  case .floorDivide: walk(FloorDivide.self, left, right, out, extent)
  case .remainder: walk(Remainder.self, left, right, out, extent)
  case .power: power(left, right, out, extent)
  case .minimum: walk(Minimum.self, left, right, out, extent)
  case .maximum: walk(Maximum.self, left, right, out, extent)
  case .equal: walk(Equal.self, left, right, out, extent)
  case .notEqual: walk(NotEqual.self, left, right, out, extent)
  case .less: walk(Less.self, left, right, out, extent)
  case .lessOrEqual: walk(LessOrEqual.self, left, right, out, extent)
  case .greater: walk(Greater.self, left, right, out, extent)
  case .greaterOrEqual: walk(GreaterOrEqual.self, left, right, out, extent)
  case .and: walk(And.self, left, right, out, extent)
  case .or: walk(Or.self, left, right, out, extent)
  }
}

/// x ** 2 for a whole tensor is a product: a hundred times faster than the general power, and exact.
private func power(
  _ left: UnsafePointer<Double>, _ right: UnsafePointer<Double>, _ out: UnsafeMutablePointer<Double>, _ extent: Extent
) {
  guard extent.right == .zero, right[0] == 2 else { return walk(Power.self, left, right, out, extent) }
  walk(Multiply.self, left, left, out, Extent(sizes: extent.sizes, left: extent.left, right: extent.left))
}

@inline(__always)
private func walk<Rule: BinaryRule>(
  _ rule: Rule.Type, _ left: UnsafePointer<Double>, _ right: UnsafePointer<Double>,
  _ out: UnsafeMutablePointer<Double>, _ extent: Extent
) {
  var (out, sinceAsked) = (out, 0)
  for i in 0..<extent.sizes[0] {
    for j in 0..<extent.sizes[1] {
      for k in 0..<extent.sizes[2] {
        let a = left + (i * extent.left[0] + j * extent.left[1] + k * extent.left[2])
        let b = right + (i * extent.right[0] + j * extent.right[1] + k * extent.right[2])
        Cancellation.inStretches(extent.sizes[3]) { start, count in
          line(
            rule, a + start * extent.left[3], extent.left[3], b + start * extent.right[3], extent.right[3],
            out + start, count)
        }
        out += extent.sizes[3]
        sinceAsked += extent.sizes[3]
        if sinceAsked >= Cancellation.stretch {
          if Cancellation.isRequested { return }
          sinceAsked = 0
        }
      }
    }
  }
}

@inline(__always)
private func line<Rule: BinaryRule>(
  _ rule: Rule.Type, _ a: UnsafePointer<Double>, _ aStep: Int, _ b: UnsafePointer<Double>, _ bStep: Int,
  _ out: UnsafeMutablePointer<Double>, _ count: Int
) {
  switch (aStep, bStep) {
  case (1, 1) where a == out:  // told apart, or the compiler would take one number at a time
    for i in 0..<count { out[i] = Rule.value(out[i], b[i]) }
  case (1, 1): for i in 0..<count { out[i] = Rule.value(a[i], b[i]) }
  case (1, 0) where a == out:
    let y = b[0]
    for i in 0..<count { out[i] = Rule.value(out[i], y) }
  case (1, 0):
    let y = b[0]
    for i in 0..<count { out[i] = Rule.value(a[i], y) }
  case (0, 1):
    let x = a[0]
    for i in 0..<count { out[i] = Rule.value(x, b[i]) }
  default: for i in 0..<count { out[i] = Rule.value(a[i * aStep], b[i * bStep]) }
  }
}
