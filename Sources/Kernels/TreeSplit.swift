/// The best cut of one feature, found by Gini's impurity.
public struct TreeCut: Sendable {
  /// Σ over both sides of (Σ counts²) / size: the larger, the purer.
  public var score: Double
  /// Codes up to this one go left.
  public var lower: Int
  /// The next code that occurs; the threshold lies half-way.
  public var upper: Int
}

/// The cut of one feature that makes the classes of some rows purest; nil when all rows have one code.
///
/// `codes` are the ranks of the feature's values, one for each row of the data; `rows` are the node's rows, `weights`
/// how often each of them counts. `histogram` has `bins` · `classes` zeros and is left so. Of equal cuts the lowest.
public func bestCut(
  codes: UnsafePointer<UInt16>, bins: Int, rows: UnsafePointer<Int32>, count: Int, labels: UnsafePointer<UInt16>,
  weights: UnsafePointer<Int32>, classes: Int, totals: UnsafePointer<Int>,
  histogram: UnsafeMutablePointer<Int32>, left: UnsafeMutablePointer<Int>
) -> TreeCut? {
  var (lowest, highest) = (bins, -1)
  for i in 0..<count {
    let row = Int(rows[i])
    let code = Int(codes[row])
    histogram[code * classes + Int(labels[row])] += weights[row]
    lowest = min(lowest, code)
    highest = max(highest, code)
  }
  let cut = lowest < highest ? scan(lowest, highest, classes, totals, histogram, left) : nil
  if lowest <= highest {
    for i in lowest * classes..<(highest + 1) * classes { histogram[i] = 0 }
  }
  return cut
}

private func scan(
  _ lowest: Int, _ highest: Int, _ classes: Int, _ totals: UnsafePointer<Int>,
  _ histogram: UnsafePointer<Int32>, _ left: UnsafeMutablePointer<Int>
) -> TreeCut {
  var (leftSize, rightSize, leftSquares, rightSquares) = (0, 0, 0, 0)
  for k in 0..<classes {
    left[k] = 0
    rightSize += totals[k]
    rightSquares += totals[k] * totals[k]
  }
  var best = TreeCut(score: -.infinity, lower: lowest, upper: highest)
  var (bestIsOpen, lower) = (false, lowest)
  for code in lowest...highest {
    var moved = 0
    let line = histogram + code * classes
    for k in 0..<classes where line[k] != 0 {
      let n = Int(line[k])
      moved += n
      leftSquares += n * (2 * left[k] + n)
      rightSquares -= n * (2 * (totals[k] - left[k]) - n)
      left[k] += n
    }
    if moved == 0 { continue }
    if bestIsOpen {
      best.upper = code
      bestIsOpen = false
    }
    leftSize += moved
    rightSize -= moved
    lower = code
    if rightSize == 0 { break }
    let score = Double(leftSquares) / Double(leftSize) + Double(rightSquares) / Double(rightSize)
    if score > best.score {
      best = TreeCut(score: score, lower: lower, upper: code)
      bestIsOpen = true
    }
  }
  return best
}

/// Moves the rows whose code is at most `limit` to the front, both sides in their old order; gives how many those are.
public func partition(
  _ rows: UnsafeMutablePointer<Int32>, count: Int, codes: UnsafePointer<UInt16>, limit: Int,
  spare: UnsafeMutablePointer<Int32>
) -> Int {
  var (left, right) = (0, 0)
  for i in 0..<count {
    let row = rows[i]
    if Int(codes[Int(row)]) <= limit {
      rows[left] = row
      left += 1
    } else {
      spare[right] = row
      right += 1
    }
  }
  for i in 0..<right { rows[left + i] = spare[i] }
  return left
}
