/// Writes X Y for X: `rows` × `inner` and Y: `inner` × `columns`.
public func product(
  _ x: UnsafePointer<Double>, _ y: UnsafePointer<Double>, _ out: UnsafeMutablePointer<Double>,
  rows: Int, inner: Int, columns: Int
) {
  if isLarge(rows, inner, columns) {
    let (left, right) = (Strided(start: x, row: inner, column: 1), Strided(start: y, row: columns, column: 1))
    return largeProduct(left, right, out, rows: rows, inner: inner, columns: columns)
  }
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
  if isLarge(rows, inner, columns) {
    let (left, right) = (Strided(start: x, row: 1, column: rows), Strided(start: y, row: columns, column: 1))
    return largeProduct(left, right, out, rows: rows, inner: inner, columns: columns)
  }
  out.update(repeating: 0, count: rows * columns)
  for k in 0..<inner {
    for i in 0..<rows { addScaled(x[k * rows + i], y + k * columns, out + i * columns, columns) }
  }
}

/// Writes the symmetric Xᵀ X for X: `inner` × `size`; only half of it is computed.
public func selfProduct(_ x: UnsafePointer<Double>, _ out: UnsafeMutablePointer<Double>, inner: Int, size: Int) {
  guard isLarge(size, inner, size) else {
    return transposedProduct(x, x, out, rows: size, inner: inner, columns: size)
  }
  let (left, right) = (Strided(start: x, row: 1, column: size), Strided(start: x, row: size, column: 1))
  blockedProduct(left, right, out, rows: size, inner: inner, columns: size, upperOnly: true)
  mirror(out, size)
}

/// Writes X Yᵀ for X and Y: `size` × `inner`, where the result is known to be symmetric; only half of it is computed.
public func symmetricProductTransposed(
  _ x: UnsafePointer<Double>, _ y: UnsafePointer<Double>, _ out: UnsafeMutablePointer<Double>, inner: Int, size: Int
) {
  guard isLarge(size, inner, size) else {
    return productTransposed(x, y, out, rows: size, inner: inner, columns: size)
  }
  let (left, right) = (Strided(start: x, row: inner, column: 1), Strided(start: y, row: 1, column: inner))
  blockedProduct(left, right, out, rows: size, inner: inner, columns: size, upperOnly: true)
  mirror(out, size)
}

/// Copies what is above the diagonal to below it.
private func mirror(_ out: UnsafeMutablePointer<Double>, _ size: Int) {
  for top in stride(from: 0, to: size, by: 16) {
    for left in stride(from: 0, through: top, by: 16) {
      for i in top..<min(top + 16, size) {
        for j in left..<min(left + 16, i) { out[i * size + j] = out[j * size + i] }
      }
    }
  }
}

/// Writes X Yᵀ for X: `rows` × `inner` and Y: `columns` × `inner`.
public func productTransposed(
  _ x: UnsafePointer<Double>, _ y: UnsafePointer<Double>, _ out: UnsafeMutablePointer<Double>,
  rows: Int, inner: Int, columns: Int
) {
  if isLarge(rows, inner, columns) {
    let (left, right) = (Strided(start: x, row: inner, column: 1), Strided(start: y, row: 1, column: inner))
    return largeProduct(left, right, out, rows: rows, inner: inner, columns: columns)
  }
  for i in 0..<rows {
    for j in 0..<columns { out[i * columns + j] = dot(x + i * inner, y + j * inner, inner) }
  }
}

/// Whether copying blocks into the order of use pays.
@inline(__always)
private func isLarge(_ rows: Int, _ inner: Int, _ columns: Int) -> Bool {
  rows > 3 && columns > 3 && inner > 3 && rows * inner * columns > 4096
}

private func largeProduct(
  _ x: Strided, _ y: Strided, _ out: UnsafeMutablePointer<Double>, rows: Int, inner: Int, columns: Int
) {
  if isNarrow(rows, columns) { return narrowProduct(x, y, out, rows: rows, inner: inner, columns: columns) }
  blockedProduct(x, y, out, rows: rows, inner: inner, columns: columns)
}

@inline(__always)
private func addScaled(
  _ scale: Double, _ y: UnsafePointer<Double>, _ out: UnsafeMutablePointer<Double>, _ count: Int
) {
  for j in 0..<count { out[j] += scale * y[j] }
}

/// Σ xᵢ yᵢ, over sixteen lanes.
public func dot(_ x: UnsafePointer<Double>, _ y: UnsafePointer<Double>, _ count: Int) -> Double {
  var (a, b, i) = (Octet(), Octet(), 0)
  while i &+ 16 <= count {
    a = fused(loadOctet(x + i), loadOctet(y + i), a)
    b = fused(loadOctet(x + i + 8), loadOctet(y + i + 8), b)
    i &+= 16
  }
  var total = (a + b).sum()
  while i < count {
    total += x[i] * y[i]
    i &+= 1
  }
  return total
}
