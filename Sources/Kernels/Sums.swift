/// The sum of `count` numbers in one fixed order: 32 lanes over blocks, blocks added pairwise.
public func sum(_ x: UnsafePointer<Double>, _ count: Int) -> Double {
  guard count > 1024 else { return blockSum(x, count) }
  let half = count / 2 / 8 * 8
  return sum(x, half) + sum(x + half, count - half)
}

/// Whether `count` numbers are all finite: a sum of 0 · x is 0 only then.
public func areFinite(_ x: UnsafePointer<Double>, _ count: Int) -> Bool {
  var (a, b, i) = (Octet(), Octet(), 0)
  while i &+ 16 <= count {
    a = fused(loadOctet(x + i), Octet(), a)
    b = fused(loadOctet(x + i + 8), Octet(), b)
    i &+= 16
  }
  var total = (a + b).sum()
  for i in i..<count { total += 0 * x[i] }
  return total == 0
}

/// The sum of (xᵢ − centre)² in the same order as `sum`.
public func sumOfSquares(_ x: UnsafePointer<Double>, around centre: Double, _ count: Int) -> Double {
  guard count > 1024 else { return blockSquares(x, centre, count) }
  let half = count / 2 / 8 * 8
  return sumOfSquares(x, around: centre, half) + sumOfSquares(x + half, around: centre, count - half)
}

private func blockSum(_ x: UnsafePointer<Double>, _ count: Int) -> Double {
  var (a, b, c, d, i) = (Octet(), Octet(), Octet(), Octet(), 0)
  while i &+ 32 <= count {
    a += loadOctet(x + i)
    b += loadOctet(x + i + 8)
    c += loadOctet(x + i + 16)
    d += loadOctet(x + i + 24)
    i &+= 32
  }
  while i &+ 8 <= count {
    a += loadOctet(x + i)
    i &+= 8
  }
  var total = ((a + b) + (c + d)).sum()
  while i < count {
    total += x[i]
    i &+= 1
  }
  return total
}

private func blockSquares(_ x: UnsafePointer<Double>, _ centre: Double, _ count: Int) -> Double {
  var (a, b, c, d, i) = (Octet(), Octet(), Octet(), Octet(), 0)
  while i &+ 32 <= count {
    a = addSquare(x + i, centre, a)
    b = addSquare(x + i + 8, centre, b)
    c = addSquare(x + i + 16, centre, c)
    d = addSquare(x + i + 24, centre, d)
    i &+= 32
  }
  while i &+ 8 <= count {
    a = addSquare(x + i, centre, a)
    i &+= 8
  }
  var total = ((a + b) + (c + d)).sum()
  while i < count {
    total += (x[i] - centre) * (x[i] - centre)
    i &+= 1
  }
  return total
}

@inline(__always)
private func addSquare(_ x: Numbers, _ centre: Double, _ total: Octet) -> Octet {
  let distance = loadOctet(x) - centre
  return fused(distance, distance, total)
}

/// Writes the sum of each column of a `rows` × `columns` matrix; rows are added in blocks of 64.
public func columnSums(
  _ x: UnsafePointer<Double>, _ rows: Int, _ columns: Int, _ out: UnsafeMutablePointer<Double>
) {
  addInBlocks(
    rows, columns, out,
    four: { row, block in
      let (a, b) = (x + row * columns, x + (row + 1) * columns)
      let (c, d) = (x + (row + 2) * columns, x + (row + 3) * columns)
      for j in 0..<columns { block[j] = block[j] + a[j] + b[j] + c[j] + d[j] }
    },
    { row, block in
      let line = x + row * columns
      for j in 0..<columns { block[j] += line[j] }
    })
}

/// Writes the sum of (x − centre)² over each column.
public func columnSquares(
  _ x: UnsafePointer<Double>, around centre: UnsafePointer<Double>, _ rows: Int, _ columns: Int,
  _ out: UnsafeMutablePointer<Double>
) {
  addInBlocks(rows, columns, out) { row, block in
    let line = x + row * columns
    for j in 0..<columns { block[j] += (line[j] - centre[j]) * (line[j] - centre[j]) }
  }
}

/// Writes the sum of x · y over each column.
public func columnProducts(
  _ x: UnsafePointer<Double>, _ y: UnsafePointer<Double>, _ rows: Int, _ columns: Int,
  _ out: UnsafeMutablePointer<Double>
) {
  addInBlocks(rows, columns, out) { row, block in
    let (a, b) = (x + row * columns, y + row * columns)
    for j in 0..<columns { block[j] += a[j] * b[j] }
  }
}

/// Writes the sum of x · y over each row.
public func rowProducts(
  _ x: UnsafePointer<Double>, _ y: UnsafePointer<Double>, _ rows: Int, _ columns: Int,
  _ out: UnsafeMutablePointer<Double>
) {
  for i in 0..<rows { out[i] = dot(x + i * columns, y + i * columns, columns) }
}

/// Adds the row with a number, or the four from it on, to a block's sums.
private typealias RowAdder = (_ row: Int, _ block: UnsafeMutablePointer<Double>) -> Void

/// `four` adds four rows in their order, where that is faster than one by one.
@inline(__always)
private func addInBlocks(
  _ rows: Int, _ columns: Int, _ out: UnsafeMutablePointer<Double>,
  four addFour: RowAdder? = nil, _ addRow: RowAdder
) {
  out.update(repeating: 0, count: columns)
  let block = UnsafeMutablePointer<Double>.allocate(capacity: columns)
  defer { block.deallocate() }
  for start in stride(from: 0, to: rows, by: 64) {
    block.initialize(repeating: 0, count: columns)
    let end = min(start + 64, rows)
    let whole = addFour == nil ? start : end - (end - start) % 4
    for row in stride(from: start, to: whole, by: 4) { addFour?(row, block) }
    for row in whole..<end { addRow(row, block) }
    for j in 0..<columns { out[j] += block[j] }
  }
}
