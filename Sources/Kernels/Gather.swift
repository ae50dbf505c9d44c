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

/// Writes `count` rows, each of `width` numbers.
public func gatherRows(
  _ x: UnsafePointer<Double>, at positions: UnsafePointer<Int>, _ count: Int, _ width: Int,
  _ out: UnsafeMutablePointer<Double>
) {
  for row in 0..<count { (out + row * width).update(from: x + positions[row] * width, count: width) }
}

/// Writes the transpose of a `rows` × `columns` matrix.
public func transpose(
  _ x: UnsafePointer<Double>, _ rows: Int, _ columns: Int, _ out: UnsafeMutablePointer<Double>
) {
  transpose(x, rows, columns, apart: columns, out, apart: rows)
}

/// The same for matrices whose rows are so many numbers apart, in tiles that stay in the nearest cache.
func transpose(
  _ x: Numbers, _ rows: Int, _ columns: Int, apart inputs: Int, _ out: MutableNumbers, apart outputs: Int
) {
  for top in stride(from: 0, to: rows, by: 16) {
    let bottom = min(top + 16, rows)
    for left in stride(from: 0, to: columns, by: 16) {
      let right = min(left + 16, columns)
      var i = top
      while i + 4 <= bottom {
        transposeFourRows(x + i * inputs, left, right, inputs, out + i, outputs)
        i += 4
      }
      for i in i..<bottom { for j in left..<right { out[j * outputs + i] = x[i * inputs + j] } }
    }
  }
}

@inline(__always)
private func transposeFourRows(
  _ x: Numbers, _ left: Int, _ right: Int, _ inputs: Int, _ out: MutableNumbers, _ outputs: Int
) {
  var j = left
  while j + 4 <= right {
    let (a, b) = (load(x + j), load(x + (inputs + j)))
    let (c, d) = (load(x + (2 * inputs + j)), load(x + (3 * inputs + j)))
    store(Lanes(a[0], b[0], c[0], d[0]), out + j * outputs)
    store(Lanes(a[1], b[1], c[1], d[1]), out + (j + 1) * outputs)
    store(Lanes(a[2], b[2], c[2], d[2]), out + (j + 2) * outputs)
    store(Lanes(a[3], b[3], c[3], d[3]), out + (j + 3) * outputs)
    j += 4
  }
  while j < right {
    for q in 0..<4 { out[j * outputs + q] = x[q * inputs + j] }
    j += 1
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
