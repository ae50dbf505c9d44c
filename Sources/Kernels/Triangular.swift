/// Writes the lower triangular L with L Lᵀ = A, positive on the diagonal; gives the row at which A turned out not to be
/// positive definite, or nil. Cancelled work ends at some row too.
public func cholesky(_ a: UnsafePointer<Double>, _ n: Int, _ l: UnsafeMutablePointer<Double>) -> Int? {
  l.update(repeating: 0, count: n * n)
  for i in 0..<n {
    if n > 64, Cancellation.isRequested { return i }
    for j in 0..<i { l[i * n + j] = (a[i * n + j] - laneDot(l + i * n, l + j * n, j)) / l[j * n + j] }
    let rest = a[i * n + i] - laneDot(l + i * n, l + i * n, i)
    guard rest > 0, rest.isFinite else { return i }
    l[i * n + i] = rest.squareRoot()
  }
  return nil
}

/// Solves A X = B for X, n × columns, by elimination with row exchanges; `a` is overwritten and B becomes X.
///
/// False when A is singular, or the work was cancelled.
public func solve(
  _ a: UnsafeMutablePointer<Double>, _ n: Int, _ b: UnsafeMutablePointer<Double>, columns: Int
) -> Bool {
  for k in 0..<n {
    if n > 64, Cancellation.isRequested { return false }
    var pivot = k
    for i in k..<n where abs(a[i * n + k]) > abs(a[pivot * n + k]) { pivot = i }
    guard a[pivot * n + k] != 0, a[pivot * n + k].isFinite else { return false }
    exchange(a + k * n, a + pivot * n, n)
    exchange(b + k * columns, b + pivot * columns, columns)
    for i in k + 1..<max(n, k + 1) {
      let share = -a[i * n + k] / a[k * n + k]
      guard share != 0 else { continue }
      addScaled(share, a + k * n + k, a + i * n + k, n - k)
      addScaled(share, b + k * columns, b + i * columns, columns)
    }
  }
  for k in stride(from: n - 1, through: 0, by: -1) {
    if n > 64, Cancellation.isRequested { return false }
    for i in k + 1..<max(n, k + 1) { addScaled(-a[k * n + i], b + i * columns, b + k * columns, columns) }
    for j in 0..<columns { b[k * columns + j] /= a[k * n + k] }
  }
  return true
}

private func exchange(_ x: MutableNumbers, _ y: MutableNumbers, _ count: Int) {
  guard x != y else { return }
  for i in 0..<count { (x[i], y[i]) = (y[i], x[i]) }
}

private func addScaled(_ scale: Double, _ x: Numbers, _ y: MutableNumbers, _ count: Int) {
  for i in 0..<count { y[i] += scale * x[i] }
}
