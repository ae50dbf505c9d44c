/// A matrix in memory: entry (i, j) is at `start[i * row + j * column]`.
struct Strided {
  let start: Numbers
  let row: Int
  let column: Int
}

/// The sizes of the blocks: 6 × 8 results stay in registers, 256 × 8 of Y in the nearest cache, 72 × 256 of X in the
/// next, 256 × 2048 of Y in the last (Goto & van de Geijn 2008).
enum Block {
  static let rows = 6
  static let columns = 8
  static let inner = 256
  static let outerRows = 72
  static let outerColumns = 2048
}

/// Writes X Y, `rows` × `columns`, from copies of blocks of X and Y that lie in the order of use.
///
/// Each result is summed in one fixed order: in blocks of 256 along `inner`.
///
/// With `adding`, the results are added to what `out` holds. With `upperOnly`, results below the diagonal are left as they are, but for those in a block on it.
func blockedProduct(
  _ x: Strided, _ y: Strided, _ out: MutableNumbers, rows: Int, inner: Int, columns: Int, upperOnly: Bool = false,
  adding: Bool = false
) {
  let width = min(Block.outerColumns, roundedUp(columns, to: Block.columns))
  let depth = min(Block.inner, inner)
  let height = min(Block.outerRows, roundedUp(rows, to: Block.rows))
  let packedX = MutableNumbers.allocate(capacity: height * depth + Block.rows * Block.columns)
  let packedY = MutableNumbers.allocate(capacity: width * depth)
  defer {
    packedX.deallocate()
    packedY.deallocate()
  }
  for left in stride(from: 0, to: columns, by: Block.outerColumns) {
    let blockColumns = min(Block.outerColumns, columns - left)
    for start in stride(from: 0, to: inner, by: Block.inner) {
      let depth = min(Block.inner, inner - start)
      if left + start > 0, Cancellation.isRequested { return }
      packY(y, start, depth, left, blockColumns, packedY)
      for top in stride(from: 0, to: rows, by: Block.outerRows) {
        let blockRows = min(Block.outerRows, rows - top)
        if top > 0, Cancellation.isRequested { return }
        packX(x, top, blockRows, start, depth, packedX)
        multiplyBlock(
          packedX, packedY, depth, out + top * columns + left, columns, blockRows, blockColumns,
          adding: adding || start > 0,
          diagonal: upperOnly ? left - top : rows)
      }
    }
  }
}

@inline(__always)
private func roundedUp(_ size: Int, to multiple: Int) -> Int { (size + multiple - 1) / multiple * multiple }

/// Strips of 8 columns, each row after row, filled up with zeros.
private func packY(
  _ y: Strided, _ start: Int, _ depth: Int, _ left: Int, _ columns: Int, _ packed: MutableNumbers
) {
  for j in stride(from: 0, to: columns, by: Block.columns) {
    let width = min(Block.columns, columns - j)
    let source = y.start + (start * y.row + (left + j) * y.column)
    let target = packed + j * depth
    if width == Block.columns && y.column == 1 {
      for k in 0..<depth {
        store(load(source + k * y.row), target + k * 8)
        store(load(source + (k * y.row + 4)), target + (k * 8 + 4))
      }
    } else if width == Block.columns {
      for q in 0..<8 { for k in 0..<depth { target[k * 8 + q] = source[k * y.row + q * y.column] } }
    } else {
      for k in 0..<depth {
        for q in 0..<8 { target[k * 8 + q] = q < width ? source[k * y.row + q * y.column] : 0 }
      }
    }
  }
}

/// Strips of 6 rows, each column after column, filled up with zeros.
private func packX(_ x: Strided, _ top: Int, _ rows: Int, _ start: Int, _ depth: Int, _ packed: MutableNumbers) {
  for i in stride(from: 0, to: rows, by: Block.rows) {
    let height = min(Block.rows, rows - i)
    let source = x.start + ((top + i) * x.row + start * x.column)
    let target = packed + i * depth
    for q in 0..<Block.rows {
      if q < height {
        let line = source + q * x.row
        for k in 0..<depth { target[k * 6 + q] = line[k * x.column] }
      } else {
        for k in 0..<depth { target[k * 6 + q] = 0 }
      }
    }
  }
}

private func multiplyBlock(
  _ x: MutableNumbers, _ y: Numbers, _ depth: Int, _ out: MutableNumbers, _ stride: Int, _ rows: Int, _ columns: Int,
  adding: Bool, diagonal: Int
) {
  let edge = x + roundedUp(rows, to: Block.rows) * depth
  for j in Swift.stride(from: 0, to: columns, by: Block.columns) {
    let width = min(Block.columns, columns - j)
    for i in Swift.stride(from: 0, to: rows, by: Block.rows) {
      if i > diagonal + j + Block.columns - 1 { break }  // all of it is under the diagonal
      let height = min(Block.rows, rows - i)
      let target = out + i * stride + j
      let lines = Strided(start: Numbers(x + i * depth), row: 1, column: Block.rows)
      if width == Block.columns && height == Block.rows {
        sixByEight(1, depth, lines, y + j * depth, Block.columns, target, stride, adding)
      } else {
        sixByEight(1, depth, lines, y + j * depth, Block.columns, edge, Block.columns, false)
        copyEdge(edge, apart: Block.columns, target, stride, height, width, adding)
      }
    }
  }
}

func copyEdge(
  _ edge: Numbers, apart: Int, _ out: MutableNumbers, _ stride: Int, _ height: Int, _ width: Int, _ adding: Bool
) {
  for r in 0..<height {
    for c in 0..<width {
      out[r * stride + c] = adding ? out[r * stride + c] + edge[r * apart + c] : edge[r * apart + c]
    }
  }
}
