/// The eigenvectors while they are made: Qᵀ cut into panels of 32 columns, so that a rotation of two rows touches
/// memory that stays in the nearest cache.
struct EigenPanels {
  static let width = 32
  let n: Int
  let count: Int
  let numbers: MutableNumbers

  init(_ n: Int) {
    self.n = n
    count = (n + Self.width - 1) / Self.width
    numbers = zeros(count * n * Self.width)
  }

  func deallocate() { numbers.deallocate() }

  func panel(_ index: Int) -> MutableNumbers { numbers + index * n * Self.width }

  /// Column c of Qᵀ, row i.
  func at(_ i: Int, _ c: Int) -> Double { panel(c / Self.width)[i * Self.width + c % Self.width] }

  /// Fills the panels with H(n−2) … H(1) H(0), the reflections that `tridiagonalise` left in `a`.
  func fill(_ a: Numbers, _ scale: Numbers) {
    let line = zeros(2 * Self.width)
    defer { line.deallocate() }
    for index in 0..<count {
      let panel = panel(index)
      for c in 0..<min(Self.width, n - index * Self.width) { panel[(index * Self.width + c) * Self.width + c] = 1 }
      for k in stride(from: 0, to: n - 1, by: 2) { reflectTwice(panel, a, scale, k, line) }
    }
  }

  /// P −= τ v (vᵀ P) for the reflections k and k + 1, in one pass over the panel each way.
  private func reflectTwice(_ panel: MutableNumbers, _ a: Numbers, _ scale: Numbers, _ k: Int, _ line: MutableNumbers) {
    let width = Self.width
    let (first, second) = (a + k * n, a + min(k + 1, n - 1) * n)
    let both = k + 1 < n - 1
    let (s, t) = (scale[k], both ? scale[k + 1] : 0)
    line.update(repeating: 0, count: 2 * width)
    for i in k + 1..<n {
      let secondHere = both && i > k + 1 ? second[i] : 0
      addRow(panel + i * width, lanes(first[i]), line, lanes(secondHere), line + width)
    }
    let overlap = both ? laneDot(first + k + 2, second + k + 2, n - k - 2) : 0
    for c in 0..<width {
      line[width + c] = -t * (line[width + c] - s * overlap * line[c])
      line[c] *= -s
    }
    for i in k + 1..<n {
      let secondHere = both && i > k + 1 ? second[i] : 0
      updateRow(panel + i * width, lanes(first[i]), line, lanes(secondHere), line + width)
    }
  }

  @inline(__always)
  private func addRow(
    _ row: Numbers, _ x: Lanes, _ first: MutableNumbers, _ y: Lanes, _ second: MutableNumbers
  ) {
    var c = 0
    while c < Self.width {
      let q = load(row + c)
      store(fused(x, q, load(first + c)), first + c)
      store(fused(y, q, load(second + c)), second + c)
      c &+= 4
    }
  }

  @inline(__always)
  private func updateRow(_ row: MutableNumbers, _ x: Lanes, _ first: Numbers, _ y: Lanes, _ second: Numbers) {
    var c = 0
    while c < Self.width {
      store(fused(y, load(second + c), fused(x, load(first + c), load(row + c))), row + c)
      c &+= 4
    }
  }

  /// Applies the rotations of one sweep, from row `last` down to row `first`.
  func rotate(_ first: Int, _ last: Int, _ cosines: Numbers, _ sines: Numbers) {
    for index in 0..<count {
      let panel = panel(index)
      for c in stride(from: 0, to: Self.width, by: 16) { rotate(panel + c, first, last, cosines, sines) }
    }
  }

  @inline(__always)
  private func rotate(_ panel: MutableNumbers, _ first: Int, _ last: Int, _ cosines: Numbers, _ sines: Numbers) {
    var row = panel + last * Self.width
    var (t0, t1, t2, t3) = (load(row), load(row + 4), load(row + 8), load(row + 12))
    var k = 0
    while k < last - first {
      let above = row - Self.width
      let (c, s) = (lanes(cosines[k]), lanes(sines[k]))
      let (u0, u1, u2, u3) = (load(above), load(above + 4), load(above + 8), load(above + 12))
      store(fused(s, u0, c * t0), row)
      store(fused(s, u1, c * t1), row + 4)
      store(fused(s, u2, c * t2), row + 8)
      store(fused(s, u3, c * t3), row + 12)
      (t0, t1, t2, t3) = (c * u0 - s * t0, c * u1 - s * t1, c * u2 - s * t2, c * u3 - s * t3)
      row = above
      k &+= 1
    }
    store(t0, row)
    store(t1, row + 4)
    store(t2, row + 8)
    store(t3, row + 12)
  }
}
