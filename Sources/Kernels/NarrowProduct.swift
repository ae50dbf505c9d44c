/// Up to this many numbers, rows are read where they lie: a strip of 8 columns then stays in the nearest cache.
private let narrow = 128

/// Above so many rows, a strip takes long enough for a question between two of them.
private let manyRows = 1 << 12

/// Whether `narrowProduct` is the faster way.
@inline(__always)
func isNarrow(_ rows: Int, _ columns: Int) -> Bool {
  rows >= Block.rows && columns >= Block.columns && columns <= narrow
}

/// Writes X Y where Y has few columns, as the layers of a small network have.
///
/// X and Y are read where they lie wherever that is as fast. Every result is summed in the order of `blockedProduct`,
/// so the two agree in every bit. Cancelled work leaves the result unfinished.
func narrowProduct(_ x: Strided, _ y: Strided, _ out: MutableNumbers, rows: Int, inner: Int, columns: Int) {
  let depth = min(Block.inner, inner)
  let copiesX = x.column != 1 && x.column > narrow
  let height = copiesX ? min(Block.outerRows, rows) : rows
  let spaceX = copiesX ? height * depth : 0
  let spaceY = y.column == 1 ? 0 : columns * depth
  let space = MutableNumbers.allocate(capacity: spaceX + spaceY + Block.rows * Block.columns)
  defer { space.deallocate() }
  let edge = space + (spaceX + spaceY)
  for start in stride(from: 0, to: inner, by: Block.inner) {
    let depth = min(Block.inner, inner - start)
    let right = rowByRow(y.moved(down: start), depth, columns, space + spaceX)
    for top in stride(from: 0, to: rows, by: height) {
      if start + top > 0, Cancellation.isRequested { return }
      let part = min(height, rows - top)
      let left = x.moved(down: top, along: start)
      let lines = copiesX ? lineByLine(left, part, depth, space) : left
      Tiling(
        x: lines, y: right, out: out + top * columns, depth: depth, rows: part, columns: columns, adding: start > 0,
        edge: edge
      ).multiply()
    }
  }
}

extension Strided {
  @inline(__always)
  func moved(down rows: Int, along columns: Int = 0) -> Strided {
    Strided(start: start + (rows * row + columns * column), row: row, column: column)
  }
}

/// Y with its rows one after the other: itself, or a copy in `space`.
private func rowByRow(_ y: Strided, _ depth: Int, _ columns: Int, _ space: MutableNumbers) -> Strided {
  if y.column == 1 { return y }
  transpose(y.start, columns, depth, apart: y.column, space, apart: columns)
  return Strided(start: space, row: columns, column: 1)
}

/// A copy of Xᵀ's rows in `space`, where X is stored column after column.
private func lineByLine(_ x: Strided, _ rows: Int, _ depth: Int, _ space: MutableNumbers) -> Strided {
  for k in 0..<depth { (space + k * rows).update(from: x.start + k * x.column, count: rows) }
  return Strided(start: space, row: 1, column: rows)
}

/// A product that is worked out tile by tile: 6 × 8 numbers, or fewer where few rows or columns are left.
private struct Tiling {
  let x: Strided
  let y: Strided
  let out: MutableNumbers
  let depth: Int
  let rows: Int
  let columns: Int
  let adding: Bool
  /// Space for a tile.
  let edge: MutableNumbers

  func multiply() {
    let (lowRest, slimRest) = (rows % 6, columns % 8)
    let lowRows = (1...4).contains(lowRest) ? lowRest : 0
    let slimColumns = rows >= 8 && (1...4).contains(slimRest) ? slimRest : 0
    for left in stride(from: 0, to: columns - slimColumns, by: 8) {
      if rows > manyRows, Cancellation.isRequested { return }
      strip(sixByEight, 6, 8, at: left, to: rows - lowRows)
      if lowRows > 0 { put(fourByEight, 4, 8, rows - lowRows, left) }
    }
    if slimColumns > 0 { strip(eightByFour, 8, 4, at: columns - slimColumns, to: rows) }
  }

  /// The columns from `left` on, down to the row `end`.
  @inline(__always)
  private func strip(_ tile: Tile, _ height: Int, _ width: Int, at left: Int, to end: Int) {
    let j = min(left, columns - width)
    let whole = !adding || j == left ? end / height : 0
    tile(whole, depth, x, y.start + j, y.row, out + j, columns, adding)
    for top in stride(from: whole * height, to: end, by: height) { put(tile, height, width, top, left) }
  }

  /// A tile at (top, left); one that reaches too far is moved inwards, and only what is new in it is added.
  @inline(__always)
  private func put(_ tile: Tile, _ height: Int, _ width: Int, _ top: Int, _ left: Int) {
    let (i, j) = (min(top, rows - height), min(left, columns - width))
    let (a, b) = (x.moved(down: i), y.start + j)
    if !adding || (i == top && j == left) {  // what a moved tile writes again is the same
      tile(1, depth, a, b, y.row, out + (i * columns + j), columns, adding)
    } else {
      tile(1, depth, a, b, y.row, edge, width, false)
      let fresh = edge + ((top - i) * width + left - j)
      copyEdge(fresh, apart: width, out + (top * columns + left), columns, i + height - top, j + width - left, adding)
    }
  }
}
