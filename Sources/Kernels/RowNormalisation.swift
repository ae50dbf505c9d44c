// What a normalisation of rows needs; a row stays in the nearest cache between its passes.

/// Writes γ (x − μ) / √(σ² + ε) + β, and each row's μ and 1/√(σ² + ε).
///
/// False when some σ² + ε is 0.
public func normaliseRows(
  _ x: UnsafePointer<Double>, _ rows: Int, _ columns: Int, epsilon: Double, gamma: UnsafePointer<Double>,
  beta: UnsafePointer<Double>, mean: UnsafeMutablePointer<Double>, inverse: UnsafeMutablePointer<Double>,
  _ out: UnsafeMutablePointer<Double>
) -> Bool {
  for row in 0..<rows {
    let (p, q) = (x + row * columns, out + row * columns)
    let centre = sum(p, columns) / Double(columns)
    let spread = sumOfSquares(p, around: centre, columns) / Double(columns) + epsilon
    if spread == 0 { return false }
    let scale = 1 / spread.squareRoot()
    (mean[row], inverse[row]) = (centre, scale)
    let (m, s) = (lanes(centre), lanes(scale))
    var j = 0
    while j &+ 4 <= columns {
      store(fused((load(p + j) - m) * s, load(gamma + j), load(beta + j)), q + j)
      j &+= 4
    }
    while j < columns {
      q[j] = (p[j] - centre) * scale * gamma[j] + beta[j]
      j &+= 1
    }
  }
  return true
}

/// Writes ∂L/∂x, and adds up ∂L/∂γ and ∂L/∂β, for `normaliseRows` and g = ∂L/∂y.
public func normaliseRowsBackward(
  _ g: UnsafePointer<Double>, _ x: UnsafePointer<Double>, _ rows: Int, _ columns: Int,
  gamma: UnsafePointer<Double>, mean: UnsafePointer<Double>, inverse: UnsafePointer<Double>,
  dgamma: UnsafeMutablePointer<Double>, dbeta: UnsafeMutablePointer<Double>, _ out: UnsafeMutablePointer<Double>
) {
  dgamma.update(repeating: 0, count: columns)
  dbeta.update(repeating: 0, count: columns)
  for row in 0..<rows {
    let (p, q) = (g + row * columns, x + row * columns)
    let (total, product) = rowGradientSums(p, q, columns, gamma, mean[row], inverse[row], dgamma, dbeta)
    let scale = inverse[row]
    let share = -scale * scale * scale * product / Double(columns)
    combineRow(p, q, columns, gamma, mean[row], scale, share, -scale * total / Double(columns), out + row * columns)
  }
}

/// Σ γ g and Σ γ g (x − μ) over a row, which is also added to ∂L/∂γ and ∂L/∂β.
private func rowGradientSums(
  _ g: Numbers, _ x: Numbers, _ columns: Int, _ gamma: Numbers, _ mean: Double, _ inverse: Double,
  _ dgamma: MutableNumbers, _ dbeta: MutableNumbers
) -> (Double, Double) {
  let (m, s) = (lanes(mean), lanes(inverse))
  var (totals, products, j) = (Lanes(), Lanes(), 0)
  while j &+ 4 <= columns {
    let (gradient, distance) = (load(g + j), load(x + j) - m)
    store(load(dbeta + j) + gradient, dbeta + j)
    store(fused(gradient, distance * s, load(dgamma + j)), dgamma + j)
    let inner = gradient * load(gamma + j)
    totals += inner
    products = fused(inner, distance, products)
    j &+= 4
  }
  var (total, product) = (totals.sum(), products.sum())
  while j < columns {
    let distance = x[j] - mean
    dbeta[j] += g[j]
    dgamma[j] += g[j] * distance * inverse
    total += g[j] * gamma[j]
    product += g[j] * gamma[j] * distance
    j &+= 1
  }
  return (total, product)
}

/// Writes γ g scale + (x − μ) share + shift.
private func combineRow(
  _ g: Numbers, _ x: Numbers, _ columns: Int, _ gamma: Numbers, _ mean: Double, _ scale: Double, _ share: Double,
  _ shift: Double, _ out: MutableNumbers
) {
  let (m, s, b, c) = (lanes(mean), lanes(scale), lanes(share), lanes(shift))
  var j = 0
  while j &+ 4 <= columns {
    let moved = fused(load(x + j) - m, b, c)
    store(fused(load(g + j) * load(gamma + j), s, moved), out + j)
    j &+= 4
  }
  while j < columns {
    out[j] = g[j] * gamma[j] * scale + ((x[j] - mean) * share + shift)
    j &+= 1
  }
}
