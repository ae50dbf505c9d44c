/// Tiles of a product below each other: each so many rows of X times so many columns of Y, which start at `y`.
typealias Tile = (
  _ tiles: Int, _ depth: Int, _ x: Strided, _ y: Numbers, _ yRow: Int, _ out: MutableNumbers, _ stride: Int,
  _ adding: Bool
) -> Void

/// 6 × 8 sums of products in twelve registers.
@inline(never)
func sixByEight(
  _ tiles: Int, _ depth: Int, _ x: Strided, _ y: Numbers, _ yRow: Int, _ out: MutableNumbers, _ stride: Int,
  _ adding: Bool
) {
  let (row, double, column) = (x.row, 2 &* x.row, x.column)
  var (start, out) = (x.start, out)
  for _ in 0..<tiles {
    var (x, w, y) = (start, start + 3 &* row, y)
    var (a0, a1, b0, b1, c0, c1) = (Lanes(), Lanes(), Lanes(), Lanes(), Lanes(), Lanes())
    var (d0, d1, e0, e1, f0, f1) = (Lanes(), Lanes(), Lanes(), Lanes(), Lanes(), Lanes())
    var k = depth
    while k > 0 {
      let (y0, y1) = (load(y), load(y + 4))
      let xa = lanes(x[0])
      a0 = fused(xa, y0, a0)
      a1 = fused(xa, y1, a1)
      let xb = lanes(x[row])
      b0 = fused(xb, y0, b0)
      b1 = fused(xb, y1, b1)
      let xc = lanes(x[double])
      c0 = fused(xc, y0, c0)
      c1 = fused(xc, y1, c1)
      let xd = lanes(w[0])
      d0 = fused(xd, y0, d0)
      d1 = fused(xd, y1, d1)
      let xe = lanes(w[row])
      e0 = fused(xe, y0, e0)
      e1 = fused(xe, y1, e1)
      let xf = lanes(w[double])
      f0 = fused(xf, y0, f0)
      f1 = fused(xf, y1, f1)
      (x, w, y) = (x + column, w + column, y + yRow)
      k &-= 1
    }
    putTwo(a0, a1, out, apart: 4, adding)
    putTwo(b0, b1, out + stride, apart: 4, adding)
    putTwo(c0, c1, out + 2 &* stride, apart: 4, adding)
    putTwo(d0, d1, out + 3 &* stride, apart: 4, adding)
    putTwo(e0, e1, out + 4 &* stride, apart: 4, adding)
    putTwo(f0, f1, out + 5 &* stride, apart: 4, adding)
    (start, out) = (start + 6 &* row, out + 6 &* stride)
  }
}

/// 4 × 8 sums of products, the same way: for what is left of X where its rows are no multiple of 6.
@inline(never)
func fourByEight(
  _ tiles: Int, _ depth: Int, _ x: Strided, _ y: Numbers, _ yRow: Int, _ out: MutableNumbers, _ stride: Int,
  _ adding: Bool
) {
  let (row, double, triple, column) = (x.row, 2 &* x.row, 3 &* x.row, x.column)
  var (start, out) = (x.start, out)
  for _ in 0..<tiles {
    var (x, y) = (start, y)
    var (a0, a1, b0, b1) = (Lanes(), Lanes(), Lanes(), Lanes())
    var (c0, c1, d0, d1) = (Lanes(), Lanes(), Lanes(), Lanes())
    var k = depth
    while k > 0 {
      let (y0, y1) = (load(y), load(y + 4))
      let xa = lanes(x[0])
      a0 = fused(xa, y0, a0)
      a1 = fused(xa, y1, a1)
      let xb = lanes(x[row])
      b0 = fused(xb, y0, b0)
      b1 = fused(xb, y1, b1)
      let xc = lanes(x[double])
      c0 = fused(xc, y0, c0)
      c1 = fused(xc, y1, c1)
      let xd = lanes(x[triple])
      d0 = fused(xd, y0, d0)
      d1 = fused(xd, y1, d1)
      (x, y) = (x + column, y + yRow)
      k &-= 1
    }
    putTwo(a0, a1, out, apart: 4, adding)
    putTwo(b0, b1, out + stride, apart: 4, adding)
    putTwo(c0, c1, out + 2 &* stride, apart: 4, adding)
    putTwo(d0, d1, out + 3 &* stride, apart: 4, adding)
    (start, out) = (start + 4 &* row, out + 4 &* stride)
  }
}

/// 8 × 4 sums of products, the same way: for what is left of Y where its columns are no multiple of 8.
@inline(never)
func eightByFour(
  _ tiles: Int, _ depth: Int, _ x: Strided, _ y: Numbers, _ yRow: Int, _ out: MutableNumbers, _ stride: Int,
  _ adding: Bool
) {
  let (row, double, triple, column) = (x.row, 2 &* x.row, 3 &* x.row, x.column)
  var (start, out) = (x.start, out)
  for _ in 0..<tiles {
    var (x, w, y) = (start, start + 4 &* row, y)
    var (a, b, c, d) = (Lanes(), Lanes(), Lanes(), Lanes())
    var (e, f, g, h) = (Lanes(), Lanes(), Lanes(), Lanes())
    var k = depth
    while k > 0 {
      let line = load(y)
      a = fused(lanes(x[0]), line, a)
      b = fused(lanes(x[row]), line, b)
      c = fused(lanes(x[double]), line, c)
      d = fused(lanes(x[triple]), line, d)
      e = fused(lanes(w[0]), line, e)
      f = fused(lanes(w[row]), line, f)
      g = fused(lanes(w[double]), line, g)
      h = fused(lanes(w[triple]), line, h)
      (x, w, y) = (x + column, w + column, y + yRow)
      k &-= 1
    }
    putTwo(a, b, out, apart: stride, adding)
    putTwo(c, d, out + 2 &* stride, apart: stride, adding)
    putTwo(e, f, out + 4 &* stride, apart: stride, adding)
    putTwo(g, h, out + 6 &* stride, apart: stride, adding)
    (start, out) = (start + 8 &* row, out + 8 &* stride)
  }
}

@inline(__always)
private func putTwo(_ first: Lanes, _ second: Lanes, _ out: MutableNumbers, apart: Int, _ adding: Bool) {
  store(adding ? load(out) + first : first, out)
  store(adding ? load(out + apart) + second : second, out + apart)
}
