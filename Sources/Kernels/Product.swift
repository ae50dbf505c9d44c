/// Writes X Y for X: `rows` × `inner` and Y: `inner` × `columns`.
public func product(
  _ x: UnsafePointer<Double>, _ y: UnsafePointer<Double>, _ out: UnsafeMutablePointer<Double>,
  rows: Int, inner: Int, columns: Int
) {
  out.update(repeating: 0, count: rows * columns)
  for i in 0..<rows {
    let target = out + i * columns
    for k in 0..<inner { addScaled(x[i * inner + k], y + k * columns, target, columns) }
  }
}

/// Writes Xᵀ Y for X: `inner` × `rows` and Y: `inner` × `columns`.
public func transposedProduct(
  _ x: UnsafePointer<Double>, _ y: UnsafePointer<Double>, _ out: UnsafeMutablePointer<Double>,
  rows: Int, inner: Int, columns: Int
) {
  out.update(repeating: 0, count: rows * columns)
  for k in 0..<inner {
    for i in 0..<rows { addScaled(x[k * rows + i], y + k * columns, out + i * columns, columns) }
  }
}

/// Writes X Yᵀ for X: `rows` × `inner` and Y: `columns` × `inner`.
public func productTransposed(
  _ x: UnsafePointer<Double>, _ y: UnsafePointer<Double>, _ out: UnsafeMutablePointer<Double>,
  rows: Int, inner: Int, columns: Int
) {
  for i in 0..<rows {
    for j in 0..<columns { out[i * columns + j] = dot(x + i * inner, y + j * inner, inner) }
  }
}

@inline(__always)
private func addScaled(
  _ scale: Double, _ y: UnsafePointer<Double>, _ out: UnsafeMutablePointer<Double>, _ count: Int
) {
  for j in 0..<count { out[j] += scale * y[j] }
}

/// Σ xᵢ yᵢ, over eight lanes.
public func dot(_ x: UnsafePointer<Double>, _ y: UnsafePointer<Double>, _ count: Int) -> Double {
  var lanes = SIMD8<Double>()
  let whole = count / 8 * 8
  for i in stride(from: 0, to: whole, by: 8) { lanes += load8(x + i) * load8(y + i) }
  var total = lanes.sum()
  for i in whole..<count { total += x[i] * y[i] }
  return total
}
