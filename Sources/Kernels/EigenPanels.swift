/// The eigenvectors while they are made: Qᵀ cut into panels of 16 columns, so that a rotation of two rows touches
/// memory that stays in the nearest cache.
struct EigenPanels {
  static let width = 16
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
    let line = zeros(32)
    defer { line.deallocate() }
    for index in 0..<count {
      let panel = panel(index)
      for c in 0..<min(Self.width, n - index * Self.width) { panel[(index * Self.width + c) * Self.width + c] = 1 }
      for k in stride(from: 0, to: n - 1, by: 2) {
        if k % 256 == 0, Cancellation.isRequested { return }
        reflectTwice(panel, a, scale, k, line)
      }
    }
  }

  /// P −= τ v (vᵀ P) for the reflections k and k + 1, in one pass over the panel each way.
  private func reflectTwice(_ panel: MutableNumbers, _ a: Numbers, _ scale: Numbers, _ k: Int, _ line: MutableNumbers) {
    let both = k + 1 < n - 1
    let (first, second) = (a + k * n, a + (both ? k + 1 : k) * n)
    let (s, t) = (scale[k], both ? scale[k + 1] : 0)
    let overlap = both ? laneDot(first + k + 2, second + k + 2, n - k - 2) : 0
    project(panel, first, second, k + 1, line)
    for j in 0..<16 {
      line[16 + j] = -t * (line[16 + j] - s * overlap * line[j])
      line[j] *= -s
    }
    update(panel, first, second, k + 1, line)
  }

  /// vᵀ P, for both reflections, into `line`.
  @inline(__always)
  private func project(
    _ panel: Numbers, _ first: Numbers, _ second: Numbers, _ start: Int, _ line: MutableNumbers
  ) {
    let row = panel + start * Self.width
    let x = lanes(first[start])
    var (a0, a1, a2, a3) = (x * load(row), x * load(row + 4), x * load(row + 8), x * load(row + 12))
    var (b0, b1, b2, b3) = (Lanes(), Lanes(), Lanes(), Lanes())
    var i = start + 1
    while i < n {
      let row = panel + i * Self.width
      let (x, y) = (lanes(first[i]), lanes(second[i]))
      let (q0, q1, q2, q3) = (load(row), load(row + 4), load(row + 8), load(row + 12))
      (a0, a1, a2, a3) = (fused(x, q0, a0), fused(x, q1, a1), fused(x, q2, a2), fused(x, q3, a3))
      (b0, b1, b2, b3) = (fused(y, q0, b0), fused(y, q1, b1), fused(y, q2, b2), fused(y, q3, b3))
      i &+= 1
    }
    put(a0, a1, a2, a3, line)
    put(b0, b1, b2, b3, line + 16)
  }

  /// P += v₁ y₁ᵀ + v₂ y₂ᵀ, with both y in `line`.
  @inline(__always)
  private func update(
    _ panel: MutableNumbers, _ first: Numbers, _ second: Numbers, _ start: Int, _ line: Numbers
  ) {
    let (y0, y1, y2, y3) = (load(line), load(line + 4), load(line + 8), load(line + 12))
    let (z0, z1, z2, z3) = (load(line + 16), load(line + 20), load(line + 24), load(line + 28))
    let row = panel + start * Self.width
    let x = lanes(first[start])
    put(
      fused(x, y0, load(row)), fused(x, y1, load(row + 4)), fused(x, y2, load(row + 8)), fused(x, y3, load(row + 12)),
      row)
    var i = start + 1
    while i < n {
      let row = panel + i * Self.width
      let (x, y) = (lanes(first[i]), lanes(second[i]))
      store(fused(y, z0, fused(x, y0, load(row))), row)
      store(fused(y, z1, fused(x, y1, load(row + 4))), row + 4)
      store(fused(y, z2, fused(x, y2, load(row + 8))), row + 8)
      store(fused(y, z3, fused(x, y3, load(row + 12))), row + 12)
      i &+= 1
    }
  }

  @inline(__always)
  private func put(_ a: Lanes, _ b: Lanes, _ c: Lanes, _ d: Lanes, _ out: MutableNumbers) {
    store(a, out)
    store(b, out + 4)
    store(c, out + 8)
    store(d, out + 12)
  }

  /// Applies the rotations of many sweeps, eight columns after another.
  func rotate(_ sweeps: RotationSweeps) {
    for index in 0..<count {
      if Cancellation.isRequested { return }
      for c in stride(from: 0, to: Self.width, by: 8) {
        var k = 0
        while k < sweeps.count { k += rotate(panel(index) + c, sweeps, k) }
      }
    }
  }

  /// Applies sweep k, and the next one behind it where both start at one row; gives how many were done.
  @inline(__always)
  private func rotate(_ panel: MutableNumbers, _ sweeps: RotationSweeps, _ k: Int) -> Int {
    let one = sweeps.sweeps[k]
    guard k + 1 < sweeps.count, one.last - one.first > 1 else {
      rotateOnce(panel, sweeps, one)
      return 1
    }
    let two = sweeps.sweeps[k + 1]
    guard two.last == one.last, two.first == one.first || two.first == one.first + 1 else {
      rotateOnce(panel, sweeps, one)
      return 1
    }
    rotateTwice(panel, sweeps, one, two)
    return 2
  }

  @inline(__always)
  private func rotateOnce(_ panel: MutableNumbers, _ sweeps: RotationSweeps, _ sweep: RotationSweeps.Sweep) {
    let (cosines, sines) = (sweeps.cosines + sweep.start, sweeps.sines + sweep.start)
    var row = panel + sweep.last * Self.width
    var (t0, t1) = (load(row), load(row + 4))
    for k in 0..<sweep.last - sweep.first {
      let above = row - Self.width
      let (c, s, back) = (lanes(cosines[k]), lanes(sines[k]), lanes(-sines[k]))
      let (u0, u1) = (load(above), load(above + 4))
      store(fused(s, u0, c * t0), row)
      store(fused(s, u1, c * t1), row + 4)
      (t0, t1) = (fused(back, t0, c * u0), fused(back, t1, c * u1))
      row = above
    }
    store(t0, row)
    store(t1, row + 4)
  }

  /// Two sweeps in one pass: the second follows one row behind the first, so that a row is read and written once.
  @inline(__always)
  private func rotateTwice(
    _ panel: MutableNumbers, _ sweeps: RotationSweeps, _ one: RotationSweeps.Sweep, _ two: RotationSweeps.Sweep
  ) {
    let (cosines, sines) = (sweeps.cosines + one.start, sweeps.sines + one.start)
    let (nextCosines, nextSines) = (sweeps.cosines + two.start, sweeps.sines + two.start)
    let steps = one.last - one.first
    var row = panel + one.last * Self.width
    let (c, s) = (lanes(cosines[0]), lanes(sines[0]))
    let (t0, t1, u0, u1) = (load(row), load(row + 4), load(row - Self.width), load(row - Self.width + 4))
    var (b0, b1) = (fused(s, u0, c * t0), fused(s, u1, c * t1))
    var (a0, a1) = (c * u0 - s * t0, c * u1 - s * t1)
    for k in 1..<steps {
      let above = row - 2 * Self.width
      let (c, s, back) = (lanes(cosines[k]), lanes(sines[k]), lanes(-sines[k]))
      let (u0, u1) = (load(above), load(above + 4))
      let (m0, m1) = (fused(s, u0, c * a0), fused(s, u1, c * a1))
      (a0, a1) = (fused(back, a0, c * u0), fused(back, a1, c * u1))
      let (d, r, rear) = (lanes(nextCosines[k - 1]), lanes(nextSines[k - 1]), lanes(-nextSines[k - 1]))
      store(fused(r, m0, d * b0), row)
      store(fused(r, m1, d * b1), row + 4)
      (b0, b1) = (fused(rear, b0, d * m0), fused(rear, b1, d * m1))
      row -= Self.width
    }
    if two.first == one.first {
      let (d, r) = (lanes(nextCosines[steps - 1]), lanes(nextSines[steps - 1]))
      let (m0, m1) = (a0, a1)
      (a0, a1) = (d * m0 - r * b0, d * m1 - r * b1)
      (b0, b1) = (fused(r, m0, d * b0), fused(r, m1, d * b1))
    }
    store(b0, row)
    store(b1, row + 4)
    store(a0, row - Self.width)
    store(a1, row - Self.width + 4)
  }
}

/// Rotations of neighbouring rows, kept until there are enough to turn each panel once for all of them.
struct RotationSweeps {
  struct Sweep {
    let first: Int
    let last: Int
    let start: Int
  }

  static let most = 1 << 10
  let capacity: Int
  let cosines: MutableNumbers
  let sines: MutableNumbers
  let sweeps: UnsafeMutablePointer<Sweep>
  private(set) var count = 0
  private(set) var used = 0

  init(_ n: Int) {
    capacity = max(1 << 14, 2 * n)
    (cosines, sines) = (zeros(capacity), zeros(capacity))
    sweeps = .allocate(capacity: Self.most)
  }

  func deallocate() {
    cosines.deallocate()
    sines.deallocate()
    sweeps.deallocate()
  }

  /// Whether another sweep of up to `n` rotations may not fit.
  func isFull(_ n: Int) -> Bool { count == Self.most || used + n > capacity }

  /// Keeps the rotations that were just written behind the others: rows `last` down to `first`.
  mutating func add(_ first: Int, _ last: Int) {
    sweeps[count] = Sweep(first: first, last: last, start: used)
    count += 1
    used += last - first
  }

  mutating func removeAll() { (count, used) = (0, 0) }
}
