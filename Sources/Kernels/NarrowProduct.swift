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
      multiplyTiles(
        lines, right, out + top * columns, depth, part, columns, adding: start > 0, edge: edge)
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

/// Tiles of 6 × 8; those at the edges are moved inwards, and only what is new in them is added.
private func multiplyTiles(
  _ x: Strided, _ y: Strided, _ out: MutableNumbers, _ depth: Int, _ rows: Int, _ columns: Int, adding: Bool,
  edge: MutableNumbers
) {
  for left in stride(from: 0, to: columns, by: Block.columns) {
    if rows > manyRows, Cancellation.isRequested { return }
    let j = min(left, columns - Block.columns)
    for top in stride(from: 0, to: rows, by: Block.rows) {
      let i = min(top, rows - Block.rows)
      let (a, b) = (x.start + i * x.row, y.start + j)
      if !adding || (i == top && j == left) {  // what a moved tile writes again is the same
        sixByEight(depth, a, x.row, x.column, b, y.row, out + (i * columns + j), columns, adding)
      } else {
        sixByEight(depth, a, x.row, x.column, b, y.row, edge, Block.columns, false)
        let fresh = edge + ((top - i) * Block.columns + left - j)
        copyEdge(
          fresh, out + (top * columns + left), columns, i + Block.rows - top, j + Block.columns - left, adding)
      }
    }
  }
}
