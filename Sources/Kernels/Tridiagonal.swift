/// Reduces the symmetric matrix in the upper triangle of `a` to three diagonals by Householder reflections.
///
/// Afterwards `diagonal` and `beside` hold the diagonals, row k of `a` the vector of reflection k from place k + 1 on,
/// and `scale` what it is multiplied by. The update of one step is joined to the product of the next, so that the
/// matrix is read once a step. Source: Golub & Van Loan, Matrix Computations, 8.3.1.
func tridiagonalise(
  _ a: MutableNumbers, _ n: Int, _ diagonal: MutableNumbers, _ beside: MutableNumbers, _ scale: MutableNumbers
) {
  var (v, w, u, p) = (zeros(n), zeros(n), zeros(n), zeros(n))
  defer { for buffer in [v, w, u, p] { buffer.deallocate() } }
  for k in 0..<n {
    if n > 64, Cancellation.isRequested { return }
    let row = a + k * n
    for j in k..<n { row[j] -= v[k] * w[j] + w[k] * v[j] }
    diagonal[k] = row[k]
    guard k < n - 1 else { return }
    (beside[k], scale[k]) = reflect(row + k + 1, n - k - 1)

    for j in k + 1..<n { (u[j], p[j]) = (row[j], 0) }
    u[k] = 0
    updateAndMultiply(a, n, from: k + 1, v, w, u, p)
    finishProduct(u + k + 1, p + k + 1, n - k - 1, scale[k])
    swap(&v, &u)
    swap(&w, &p)
  }
}

/// Turns x into the vector of a reflection that leaves only its first place; gives that place and the factor.
private func reflect(_ x: MutableNumbers, _ count: Int) -> (first: Double, scale: Double) {
  let rest = count > 1 ? laneDot(x + 1, x + 1, count - 1) : 0
  let head = x[0]
  x[0] = 1
  guard rest > 0 else { return (head, 0) }
  let length = (head * head + rest).squareRoot()
  let first = head < 0 ? length : -length
  let inverse = 1 / (head - first)
  for j in 1..<count { x[j] *= inverse }
  return (first, (first - head) / first)
}

/// w = τ p − ½ τ² (pᵀu) u, left in `p`.
private func finishProduct(_ u: MutableNumbers, _ p: MutableNumbers, _ count: Int, _ scale: Double) {
  for j in 0..<count { p[j] *= scale }
  let share = -0.5 * scale * laneDot(p, u, count)
  for j in 0..<count { p[j] += share * u[j] }
}

/// A −= v wᵀ + w vᵀ on the upper triangle from row `start`, and p += A u with the new A.
private func updateAndMultiply(
  _ a: MutableNumbers, _ n: Int, from start: Int, _ v: Numbers, _ w: Numbers, _ u: Numbers, _ p: MutableNumbers
) {
  var i = start
  while i + 4 <= n {
    corner(a, n, i, 4, v, w, u, p)
    fourRows(a, n, i, v, w, u, p)
    i += 4
  }
  corner(a, n, i, n - i, v, w, u, p)
}

/// The `size` × `size` triangle at place (i, i), number by number.
private func corner(
  _ a: MutableNumbers, _ n: Int, _ i: Int, _ size: Int, _ v: Numbers, _ w: Numbers, _ u: Numbers, _ p: MutableNumbers
) {
  for r in i..<i + size {
    let row = a + r * n
    for c in r..<i + size {
      let x = row[c] - v[r] * w[c] - w[r] * v[c]
      row[c] = x
      p[r] += x * u[c]
      if c > r { p[c] += x * u[r] }
    }
  }
}

/// Rows i … i + 3 to the right of their corner.
@inline(never)
private func fourRows(
  _ a: MutableNumbers, _ n: Int, _ i: Int, _ v: Numbers, _ w: Numbers, _ u: Numbers, _ p: MutableNumbers
) {
  let (r0, r1, r2, r3) = (a + i * n, a + (i + 1) * n, a + (i + 2) * n, a + (i + 3) * n)
  let (v0, v1, v2, v3) = (lanes(-v[i]), lanes(-v[i + 1]), lanes(-v[i + 2]), lanes(-v[i + 3]))
  let (w0, w1, w2, w3) = (lanes(-w[i]), lanes(-w[i + 1]), lanes(-w[i + 2]), lanes(-w[i + 3]))
  let (u0, u1, u2, u3) = (lanes(u[i]), lanes(u[i + 1]), lanes(u[i + 2]), lanes(u[i + 3]))
  var (s0, s1, s2, s3) = (Lanes(), Lanes(), Lanes(), Lanes())
  var j = i + 4
  while j &+ 4 <= n {
    let (vj, wj, uj) = (load(v + j), load(w + j), load(u + j))
    let x0 = fused(v0, wj, fused(w0, vj, load(r0 + j)))
    let x1 = fused(v1, wj, fused(w1, vj, load(r1 + j)))
    let x2 = fused(v2, wj, fused(w2, vj, load(r2 + j)))
    let x3 = fused(v3, wj, fused(w3, vj, load(r3 + j)))
    store(x0, r0 + j)
    store(x1, r1 + j)
    store(x2, r2 + j)
    store(x3, r3 + j)
    (s0, s1, s2, s3) = (fused(x0, uj, s0), fused(x1, uj, s1), fused(x2, uj, s2), fused(x3, uj, s3))
    store(fused(x3, u3, fused(x2, u2, fused(x1, u1, fused(x0, u0, load(p + j))))), p + j)
    j &+= 4
  }
  p[i] += s0.sum()
  p[i + 1] += s1.sum()
  p[i + 2] += s2.sum()
  p[i + 3] += s3.sum()
  for r in i..<i + 4 {
    for c in stride(from: j, to: n, by: 1) {
      let x = a[r * n + c] - v[r] * w[c] - w[r] * v[c]
      a[r * n + c] = x
      p[r] += x * u[c]
      p[c] += x * u[r]
    }
  }
}
