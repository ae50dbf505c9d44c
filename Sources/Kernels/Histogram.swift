/// Counts the numbers in each of `bins` equal parts of [low, high]; only the last part holds its right end.
public func histogram(
  _ x: UnsafePointer<Double>, _ count: Int, from low: Double, to high: Double, bins: Int,
  _ out: UnsafeMutablePointer<Double>
) {
  out.update(repeating: 0, count: bins)
  let width = (high - low) / Double(bins)
  for i in 0..<count where x[i] >= low && x[i] <= high {
    var bin = min(Int((x[i] - low) / width), bins - 1)
    // The quotient may round across an edge; the edge itself decides.
    if x[i] < low + Double(bin) * width { bin -= 1 }
    if bin + 1 < bins, x[i] >= low + Double(bin + 1) * width { bin += 1 }
    out[max(0, bin)] += 1
  }
}
