/// The eigenvalues of a symmetric matrix, from large to small, and its eigenvectors as columns.
///
/// `a`, n × n, is overwritten. The result is false when the numbers are not finite, or the work was cancelled. The
/// sign of a vector is the one that makes its largest number positive, the first of them where several are as large.
///
/// Source: Golub & Van Loan, Matrix Computations, chapter 8: reduction to three diagonals, then implicit QL.
public func symmetricEigen(
  _ a: UnsafeMutablePointer<Double>, _ n: Int, values: UnsafeMutablePointer<Double>,
  vectors: UnsafeMutablePointer<Double>
) -> Bool {
  guard n > 0 else { return true }
  let (diagonal, beside, scale) = (zeros(n), zeros(n), zeros(n))
  let panels = EigenPanels(n)
  defer {
    for buffer in [diagonal, beside, scale] { buffer.deallocate() }
    panels.deallocate()
  }
  tridiagonalise(a, n, diagonal, beside, scale)
  panels.fill(a, scale)
  guard !Cancellation.isRequested, implicitQL(diagonal, beside, n, panels) else { return false }
  writeSorted(diagonal, panels, values, vectors)
  return true
}

/// The largest |aᵢⱼ|, and the largest |aᵢⱼ − aⱼᵢ|; both NaN when some number is, or the work was cancelled.
public func asymmetry(_ a: UnsafePointer<Double>, _ n: Int) -> (size: Double, difference: Double) {
  var (size, difference, rest) = (0.0, 0.0, 0.0)
  for i in 0..<n {
    if i % 256 == 255, Cancellation.isRequested { return (.nan, .nan) }
    for j in 0...i {
      let (x, y) = (a[i * n + j], a[j * n + i])
      let distance = (x - y).magnitude
      size = x.magnitude > size ? x.magnitude : size
      difference = distance > difference ? distance : difference
      rest += distance * 0
    }
  }
  return rest == 0 ? (size, difference) : (.nan, .nan)
}

/// Makes the matrix of three diagonals diagonal, and turns the panels with it.
private func implicitQL(
  _ d: MutableNumbers, _ e: MutableNumbers, _ n: Int, _ panels: EigenPanels
) -> Bool {
  var sweeps = RotationSweeps(n)
  defer { sweeps.deallocate() }
  for l in 0..<n {
    for round in 0... {
      var m = l
      while m < n - 1, !(abs(e[m]) <= Double.ulpOfOne * (abs(d[m]) + abs(d[m + 1]))) { m += 1 }
      if m == l { break }
      if round == 60 || Cancellation.isRequested { return false }
      let first = sweep(d, e, l, m, sweeps.cosines + sweeps.used, sweeps.sines + sweeps.used)
      sweeps.add(first, m)
      if sweeps.isFull(n) {
        panels.rotate(sweeps)
        sweeps.removeAll()
      }
    }
  }
  panels.rotate(sweeps)
  return true
}

/// One implicit QL step on the block l … m; gives the first row that it turned.
private func sweep(
  _ d: MutableNumbers, _ e: MutableNumbers, _ l: Int, _ m: Int, _ cosines: MutableNumbers, _ sines: MutableNumbers
) -> Int {
  var g = (d[l + 1] - d[l]) / (2 * e[l])
  var r = (g * g + 1).squareRoot()
  g = d[m] - d[l] + e[l] / (g < 0 ? g - r : g + r)
  var (s, c, p, i) = (1.0, 1.0, 0.0, m - 1)
  while i >= l {
    let (f, b) = (s * e[i], c * e[i])
    r = (f * f + g * g).squareRoot()
    e[i + 1] = r
    if r == 0 {
      d[i + 1] -= p
      e[m] = 0
      return i + 1
    }
    (s, c) = (f / r, g / r)
    g = d[i + 1] - p
    r = (d[i] - g) * s + 2 * c * b
    p = s * r
    d[i + 1] = g + p
    g = c * r - b
    (cosines[m - 1 - i], sines[m - 1 - i]) = (c, s)
    i -= 1
  }
  d[l] -= p
  e[l] = g
  e[m] = 0
  return l
}

private func writeSorted(
  _ d: Numbers, _ panels: EigenPanels, _ values: MutableNumbers, _ vectors: MutableNumbers
) {
  let n = panels.n
  let order = UnsafeMutablePointer<Int>.allocate(capacity: n)
  defer { order.deallocate() }
  for i in 0..<n {
    var place = i
    while place > 0 && d[order[place - 1]] < d[i] {
      order[place] = order[place - 1]
      place -= 1
    }
    order[place] = i
  }
  for j in 0..<n {
    values[j] = d[order[j]]
    let sign = leadingSign(panels, order[j])
    for i in 0..<n { vectors[i * n + j] = sign * panels.at(order[j], i) }
  }
}

private func leadingSign(_ panels: EigenPanels, _ row: Int) -> Double {
  var largest = 0.0
  for i in 0..<panels.n { largest = max(largest, abs(panels.at(row, i))) }
  for i in 0..<panels.n {
    let x = panels.at(row, i)
    if abs(x) >= largest * (1 - 1e-9) { return x < 0 ? -1 : 1 }  // as large, but for rounding
  }
  return 1
}
