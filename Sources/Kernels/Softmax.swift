import Glibc

/// Writes e^x / Σ e^x along each row, and minus the logarithm of that number at the row's label, both by way of x minus
/// the row's largest number.
///
/// Some thousand numbers at a time, so that they stay in the nearest caches between the passes.
public func softmaxRows(
  _ x: UnsafePointer<Double>, _ rows: Int, _ columns: Int, labels: UnsafePointer<Int>,
  _ out: UnsafeMutablePointer<Double>, losses: UnsafeMutablePointer<Double>
) {
  let block = max(1, 2048 / columns)
  for start in stride(from: 0, to: rows, by: block) {
    let count = min(block, rows - start)
    let (source, target) = (x + start * columns, out + start * columns)
    for row in 0..<count {
      shiftRow(source + row * columns, columns, target + row * columns)
      losses[start + row] = -target[row * columns + labels[start + row]]
    }
    elementwise(.exp, target, target, count * columns)
    for row in 0..<count { losses[start + row] += normaliseRow(target + row * columns, columns) }
  }
}

/// Writes x minus its largest number.
@inline(__always)
private func shiftRow(_ x: Numbers, _ columns: Int, _ out: MutableNumbers) {
  var largest = x[0]
  for j in 1..<max(1, columns) where x[j] > largest { largest = x[j] }
  for j in 0..<columns { out[j] = x[j] - largest }
}

/// Divides the row by its sum, and gives the logarithm of the sum.
@inline(__always)
private func normaliseRow(_ x: MutableNumbers, _ columns: Int) -> Double {
  let total = sum(x, columns)
  let inverse = 1 / total
  for j in 0..<columns { x[j] *= inverse }
  return log(total)
}
