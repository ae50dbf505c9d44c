/// Reduces the middle axis of an `outer` × `length` × `inner` array to one number for each of the others.
///
/// `freedom` is what the variance subtracts from the count before dividing.
public func reduce(
  _ reduction: Reduction, _ x: UnsafePointer<Double>, outer: Int, length: Int, inner: Int, freedom: Double,
  _ out: UnsafeMutablePointer<Double>
) {
  for block in 0..<outer {
    let (source, target) = (x + block * length * inner, out + block * inner)
    switch reduction {
    case .sum: sums(source, length, inner, target)
    case .mean: means(source, length, inner, target)
    case .variance: variances(source, length, inner, freedom, target)
    case .standardDeviation:
      variances(source, length, inner, freedom, target)
      elementwise(.sqrt, target, target, inner)
    case .minimum, .argmin: extremes(Less.self, source, length, inner, target, position: reduction == .argmin)
    case .maximum, .argmax: extremes(Greater.self, source, length, inner, target, position: reduction == .argmax)
    case .product: fold(source, length, inner, target, from: 1) { $0 * $1 }
    case .any: fold(source, length, inner, target, from: 0) { $0 != 0 || $1 != 0 ? 1 : 0 }
    case .all: fold(source, length, inner, target, from: 1) { $0 != 0 && $1 != 0 ? 1 : 0 }
    }
  }
}

private func sums(_ x: UnsafePointer<Double>, _ length: Int, _ inner: Int, _ out: UnsafeMutablePointer<Double>) {
  if inner == 1 { out[0] = sum(x, length) } else { columnSums(x, length, inner, out) }
}

private func means(_ x: UnsafePointer<Double>, _ length: Int, _ inner: Int, _ out: UnsafeMutablePointer<Double>) {
  sums(x, length, inner, out)
  for j in 0..<inner { out[j] /= Double(length) }
}

/// Two passes: the mean first, then the squares of what is left.
private func variances(
  _ x: UnsafePointer<Double>, _ length: Int, _ inner: Int, _ freedom: Double, _ out: UnsafeMutablePointer<Double>
) {
  let centre = UnsafeMutablePointer<Double>.allocate(capacity: inner)
  defer { centre.deallocate() }
  means(x, length, inner, centre)
  if inner == 1 {
    out[0] = sumOfSquares(x, around: centre[0], length)
  } else {
    columnSquares(x, around: centre, length, inner, out)
  }
  for j in 0..<inner { out[j] /= Double(length) - freedom }
}

/// The first number that beats all before it; a NaN beats every number, as in NumPy.
@inline(__always)
private func extremes<Better: BinaryRule>(
  _ better: Better.Type, _ x: UnsafePointer<Double>, _ length: Int, _ inner: Int, _ out: UnsafeMutablePointer<Double>,
  position: Bool
) {
  for j in 0..<inner {
    var (best, place) = (x[j], 0)
    for i in stride(from: 1, to: length, by: 1) {
      let candidate = x[i * inner + j]
      if !best.isNaN && (candidate.isNaN || Better.value(candidate, best) != 0) { (best, place) = (candidate, i) }
    }
    out[j] = position ? Double(place) : best
  }
}

@inline(__always)
private func fold(
  _ x: UnsafePointer<Double>, _ length: Int, _ inner: Int, _ out: UnsafeMutablePointer<Double>, from start: Double,
  _ join: (Double, Double) -> Double
) {
  out.update(repeating: start, count: inner)
  for i in 0..<length { for j in 0..<inner { out[j] = join(out[j], x[i * inner + j]) } }
}

/// Running sums along the middle axis of an `outer` × `length` × `inner` array.
public func cumulativeSums(
  _ x: UnsafePointer<Double>, outer: Int, length: Int, inner: Int, _ out: UnsafeMutablePointer<Double>
) {
  for block in 0..<outer {
    let (source, target) = (x + block * length * inner, out + block * length * inner)
    for i in 0..<length {
      for j in 0..<inner {
        target[i * inner + j] = source[i * inner + j] + (i == 0 ? 0 : target[(i - 1) * inner + j])
      }
    }
  }
}
