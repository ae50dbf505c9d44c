// What a normalisation of columns needs, each in one pass over memory.

/// Writes the mean of each column and the mean square of the distances to it.
///
/// Eight rows at a time: their mean, then the squares around it, then the two joined to those of the rows before
/// (Chan, Golub & LeVeque 1983), which is as exact as two passes.
public func columnMoments(
  _ x: UnsafePointer<Double>, _ rows: Int, _ columns: Int, mean: UnsafeMutablePointer<Double>,
  variance: UnsafeMutablePointer<Double>
) {
  mean.update(repeating: 0, count: columns)
  variance.update(repeating: 0, count: columns)
  let whole = rows / 8 * 8
  for row in stride(from: 0, to: whole, by: 8) {
    let share = 8 / Double(row + 8)
    joinEightRows(x + row * columns, columns, mean, variance, share, share * Double(row))
  }
  for row in whole..<rows {
    joinRow(x + row * columns, columns, mean, variance, 1 / Double(row + 1), Double(row) / Double(row + 1))
  }
  let inverse = 1 / Double(rows)
  for j in 0..<columns { variance[j] *= inverse }
}

private func joinEightRows(
  _ x: Numbers, _ columns: Int, _ mean: MutableNumbers, _ squares: MutableNumbers, _ share: Double, _ weight: Double
) {
  var j = 0
  while j &+ 4 <= columns {
    let p = x + j
    let (a, b, c, d) = (load(p), load(p + columns), load(p + 2 * columns), load(p + 3 * columns))
    let q = p + 4 * columns
    let (e, f, g, h) = (load(q), load(q + columns), load(q + 2 * columns), load(q + 3 * columns))
    let centre = (((a + b) + (c + d)) + ((e + f) + (g + h))) * 0.125
    let (a1, b1, c1, d1) = (a - centre, b - centre, c - centre, d - centre)
    let (e1, f1, g1, h1) = (e - centre, f - centre, g - centre, h - centre)
    let left = fused(b1, b1, a1 * a1) + fused(d1, d1, c1 * c1)
    let right = fused(f1, f1, e1 * e1) + fused(h1, h1, g1 * g1)
    let old = load(mean + j)
    let distance = centre - old
    store(fused(distance, lanes(share), old), mean + j)
    store(fused(distance * distance, lanes(weight), load(squares + j) + (left + right)), squares + j)
    j &+= 4
  }
  while j < columns {
    var (centre, sum) = (0.0, 0.0)
    for r in 0..<8 { centre += x[r * columns + j] }
    centre *= 0.125
    for r in 0..<8 { sum += (x[r * columns + j] - centre) * (x[r * columns + j] - centre) }
    let distance = centre - mean[j]
    mean[j] += distance * share
    squares[j] += sum + distance * distance * weight
    j &+= 1
  }
}

private func joinRow(
  _ x: Numbers, _ columns: Int, _ mean: MutableNumbers, _ squares: MutableNumbers, _ share: Double, _ weight: Double
) {
  for j in 0..<columns {
    let distance = x[j] - mean[j]
    mean[j] += distance * share
    squares[j] += distance * distance * weight
  }
}

/// Writes (x − centre) · scale + shift, where the three are rows.
public func scaleColumns(
  _ x: UnsafePointer<Double>, _ rows: Int, _ columns: Int, centre: UnsafePointer<Double>,
  scale: UnsafePointer<Double>, shift: UnsafePointer<Double>, _ out: UnsafeMutablePointer<Double>
) {
  for row in 0..<rows {
    let (p, q) = (x + row * columns, out + row * columns)
    var j = 0
    while j &+ 4 <= columns {
      store(fused(load(p + j) - load(centre + j), load(scale + j), load(shift + j)), q + j)
      j &+= 4
    }
    while j < columns {
      q[j] = (p[j] - centre[j]) * scale[j] + shift[j]
      j &+= 1
    }
  }
}

/// Writes the sums of g and of g · (x − centre) over each column.
public func columnGradientSums(
  _ g: UnsafePointer<Double>, _ x: UnsafePointer<Double>, _ rows: Int, _ columns: Int,
  centre: UnsafePointer<Double>, sums: UnsafeMutablePointer<Double>, products: UnsafeMutablePointer<Double>
) {
  sums.update(repeating: 0, count: columns)
  products.update(repeating: 0, count: columns)
  let whole = rows / 4 * 4
  for row in stride(from: 0, to: whole, by: 4) {
    addFourRows(g + row * columns, x + row * columns, columns, centre, sums, products)
  }
  for row in whole..<rows {
    let (p, q) = (g + row * columns, x + row * columns)
    for j in 0..<columns {
      sums[j] += p[j]
      products[j] += p[j] * (q[j] - centre[j])
    }
  }
}

private func addFourRows(
  _ g: Numbers, _ x: Numbers, _ columns: Int, _ centre: Numbers, _ sums: MutableNumbers, _ products: MutableNumbers
) {
  let (second, third, fourth) = (columns, 2 * columns, 3 * columns)
  var j = 0
  while j &+ 4 <= columns {
    let (p, q, m) = (g + j, x + j, load(centre + j))
    let (a, b, c, d) = (load(p), load(p + second), load(p + third), load(p + fourth))
    let low = fused(b, load(q + second) - m, a * (load(q) - m))
    let high = fused(d, load(q + fourth) - m, c * (load(q + third) - m))
    store(load(sums + j) + ((a + b) + (c + d)), sums + j)
    store(load(products + j) + (low + high), products + j)
    j &+= 4
  }
  while j < columns {
    for r in 0..<4 {
      sums[j] += g[r * columns + j]
      products[j] += g[r * columns + j] * (x[r * columns + j] - centre[j])
    }
    j &+= 1
  }
}

/// Writes a · g + b · (x − centre) + c, where a, b, c and the centre are rows.
public func combineColumns(
  _ g: UnsafePointer<Double>, times a: UnsafePointer<Double>, _ x: UnsafePointer<Double>,
  centre: UnsafePointer<Double>, times b: UnsafePointer<Double>, plus c: UnsafePointer<Double>, _ rows: Int,
  _ columns: Int, _ out: UnsafeMutablePointer<Double>
) {
  for row in 0..<rows {
    let (p, q, r) = (g + row * columns, x + row * columns, out + row * columns)
    var j = 0
    while j &+ 4 <= columns {
      let moved = fused(load(q + j) - load(centre + j), load(b + j), load(c + j))
      store(fused(load(p + j), load(a + j), moved), r + j)
      j &+= 4
    }
    while j < columns {
      r[j] = p[j] * a[j] + ((q[j] - centre[j]) * b[j] + c[j])
      j &+= 1
    }
  }
}
