/// How far two rows are from each other.
public enum DistanceRule: Sendable {
  /// Σ (a − b)², which orders rows as the Euclidean distance does.
  case squared
  /// Σ |a − b|
  case absolute
}

/// Writes the positions of the `wanted` nearest of `count` rows to `query`, the nearest first, and their distances.
///
/// Rows at equal distances stay in order. Row `skipped` is left out; −1 leaves out none. At least `wanted` rows remain.
public func nearest(
  to query: UnsafePointer<Double>, _ rows: UnsafePointer<Double>, count: Int, columns: Int, wanted: Int,
  skipping skipped: Int, _ rule: DistanceRule, positions: UnsafeMutablePointer<Int>,
  distances: UnsafeMutablePointer<Double>
) {
  var found = 0
  for row in 0..<count where row != skipped {
    let distance = separation(query, rows + row * columns, columns, rule)
    if found == wanted && !(distance < distances[wanted - 1]) { continue }
    var place = found < wanted ? found : wanted - 1
    while place > 0, distance < distances[place - 1] {
      distances[place] = distances[place - 1]
      positions[place] = positions[place - 1]
      place -= 1
    }
    (distances[place], positions[place]) = (distance, row)
    if found < wanted { found += 1 }
  }
}

@inline(__always)
private func separation(
  _ a: UnsafePointer<Double>, _ b: UnsafePointer<Double>, _ count: Int, _ rule: DistanceRule
) -> Double {
  var lanes = Octet()
  let whole = count / 8 * 8
  var total = 0.0
  switch rule {
  case .squared:
    for i in stride(from: 0, to: whole, by: 8) {
      let gap = loadOctet(a + i) - loadOctet(b + i)
      lanes += gap * gap
    }
    for i in whole..<count { total += (a[i] - b[i]) * (a[i] - b[i]) }
  case .absolute:
    for i in stride(from: 0, to: whole, by: 8) {
      let gap = loadOctet(a + i) - loadOctet(b + i)
      lanes += gap.replacing(with: -gap, where: gap .< 0)
    }
    for i in whole..<count { total += abs(a[i] - b[i]) }
  }
  return whole > 0 ? total + lanes.sum() : total
}
