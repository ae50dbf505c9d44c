/// Writes x[a + b + c + d] for every a, b, c and d of four lists of offsets, the last running fastest.
public func gather(
  _ x: UnsafePointer<Double>, _ a: UnsafeBufferPointer<Int>, _ b: UnsafeBufferPointer<Int>,
  _ c: UnsafeBufferPointer<Int>, _ d: UnsafeBufferPointer<Int>, _ out: UnsafeMutablePointer<Double>
) {
  var out = out
  for i in 0..<a.count {
    for j in 0..<b.count {
      for k in 0..<c.count {
        let source = x + (a[i] + b[j] + c[k])
        Cancellation.inStretches(d.count) { start, count in
          for l in start..<start + count { out[l] = source[d[l]] }
        }
        out += d.count
      }
    }
  }
}

/// Writes the transpose of a `rows` × `columns` matrix, in tiles that stay in the nearest cache.
public func transpose(
  _ x: UnsafePointer<Double>, _ rows: Int, _ columns: Int, _ out: UnsafeMutablePointer<Double>
) {
  for top in stride(from: 0, to: rows, by: 16) {
    for left in stride(from: 0, to: columns, by: 16) {
      for i in top..<min(top + 16, rows) {
        for j in left..<min(left + 16, columns) { out[j * rows + i] = x[i * columns + j] }
      }
    }
  }
}

/// Writes the number of each row at the row's label.
public func pick(
  _ x: UnsafePointer<Double>, _ labels: UnsafePointer<Int>, _ rows: Int, _ columns: Int,
  _ out: UnsafeMutablePointer<Double>
) {
  for i in 0..<rows { out[i] = x[i * columns + labels[i]] }
}

/// Adds `amount` to the number of each row at the row's label.
public func add(
  _ amount: Double, at labels: UnsafePointer<Int>, _ x: UnsafeMutablePointer<Double>, _ rows: Int, _ columns: Int
) {
  for i in 0..<rows { x[i * columns + labels[i]] += amount }
}
