import Laws
import Tensors
import Testing

/// The passes over memory that serve normalisations, beside the plain definitions, on sizes around the block edges.
@Suite struct NormalisationTests {
  static let sizes = [1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 33].flatMap { rows in [1, 3, 4, 5, 8, 11].map { (rows, $0) } }

  /// N × D and N × C × H × W with the same features.
  static func inputs(_ rows: Int, _ features: Int) -> [Tensor] {
    [
      wave([rows, features], scale: 4, offset: 10),
      wave([rows, features, 3, 3], scale: 4, offset: 10), wave([rows, features, 1, 9], scale: 2, offset: -5),
    ]
  }

  /// The numbers of each feature.
  private func columns(_ x: Tensor) -> [[Double]] {
    let rows = x.rank == 4 ? x.channelsLast() : x
    return (0..<rows.columns).map { j in (0..<rows.rows).map { rows.values[$0 * rows.columns + j] } }
  }

  private func perFeature(_ x: Tensor, _ row: Tensor) -> Tensor {
    x.rank == 4 ? row.shaped([row.count, 1, 1]) : row
  }

  @Test(arguments: sizes)
  func `mean and variance of every feature`(_ rows: Int, _ features: Int) {
    for x in Self.inputs(rows, features) {
      let (mean, variance) = x.featureMoments()
      let wanted = columns(x).map { column -> (mean: Double, variance: Double) in
        let mean = column.reduce(0, +) / Double(column.count)
        return (mean, column.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(column.count))
      }
      #expect(mean.isClose(to: Tensor(wanted.map(\.mean)), within: 1e-14), "\(x.shape)")
      #expect(variance.isClose(to: Tensor(wanted.map(\.variance)), within: 1e-14), "\(x.shape)")
    }
  }

  @Test(arguments: sizes)
  func `scaling by the feature`(_ rows: Int, _ features: Int) {
    for x in Self.inputs(rows, features) {
      let (m, a) = (wave([features], offset: 9), ripples([features]))
      let b = wave([features], scale: 3)
      let centred = x - perFeature(x, m)
      let scaled = centred * perFeature(x, a) + perFeature(x, b)
      #expect(x.normalised(centre: m, scale: a, shift: b).isClose(to: scaled, within: 1e-13), "\(x.shape)")

    }
  }

  @Test(arguments: sizes, [true, false])
  func `features get their own mean and variance, and gradients`(_ size: (Int, Int), _ moving: Bool) {
    for x in Self.inputs(size.0, size.1) {
      let (gamma, beta) = (ripples([size.1]), wave([size.1]))
      let (y, mean, variance) = x.normalisedFeatures(epsilon: 0.5, gamma: gamma, beta: beta)
      #expect(mean == x.featureMoments().mean && variance == x.featureMoments().variance)
      let inverse = (variance + 0.5).inverseSquareRoots()
      let (centred, scale) = (x - perFeature(x, mean), perFeature(x, inverse))
      let wanted = centred * scale * perFeature(x, gamma) + perFeature(x, beta)
      #expect(y.isClose(to: wanted, within: 1e-13), "\(x.shape)")

      let g = ripples(x.shape)
      let (dx, dgamma, dbeta) = g.throughNormalisedFeatures(
        x, gamma: gamma, mean: mean, inverseDeviation: inverse, moving: moving)
      let products = Tensor(columns(g * centred * scale).map { $0.reduce(0, +) })
      let sums = Tensor(columns(g).map { $0.reduce(0, +) })
      #expect(dgamma.isClose(to: products, within: 1e-12) && dbeta.isClose(to: sums, within: 1e-12), "\(x.shape)")
      let share = moving ? Double(size.1) / Double(x.count) : 0  // Ioffe & Szegedy, simplified as in CS231n
      let through = centred * scale * perFeature(x, products * share) + perFeature(x, sums * share)
      let gradient = (g - through) * perFeature(x, gamma * inverse)
      #expect(dx.isClose(to: gradient, within: 1e-12), "\(x.shape)")
    }
  }

  @Test(arguments: sizes)
  func `rows get their own mean and variance`(_ rows: Int, _ features: Int) throws {
    let x = wave([rows, features], scale: 4, offset: 10)
    let (gamma, beta) = (ripples([features]), wave([features]))
    let (y, mean, inverse) = try #require(x.normalisedRows(epsilon: 0.5, gamma: gamma, beta: beta))
    let centred = x - x.rowMeans()
    let scale = (centred.rowSums(times: centred) / Double(features) + 0.5).inverseSquareRoots()
    #expect(mean.isClose(to: x.rowMeans(), within: 1e-14) && inverse.isClose(to: scale, within: 1e-14))
    #expect(y.isClose(to: centred * scale * gamma + beta, within: 1e-13))

    let g = ripples(x.shape)
    let (dx, dgamma, dbeta) = g.throughNormalisedRows(x, gamma: gamma, mean: mean, inverseDeviation: inverse)
    let numeric = x.numericGradient { moved in
      (moved.normalisedRows(epsilon: 0.5, gamma: gamma, beta: beta)?.y ?? moved).total(times: g)
    }
    #expect(dx.isClose(to: numeric, within: 1e-7))
    #expect(dbeta.isClose(to: g.columnSums(), within: 1e-13))
    #expect(dgamma.isClose(to: (g * centred * scale).columnSums(), within: 1e-13))
  }

  @Test func `a row that never varies has no inverse`() {
    let line = Tensor.filled(with: 1, [2])
    #expect(Tensor([[1, 2], [3, 3]]).normalisedRows(epsilon: 0, gamma: line, beta: line)?.y == nil)
  }

  @Test func `an outlier in the first row costs no digits`() {
    var x = wave([64, 4], scale: 1)
    for j in 0..<4 { x = x.replacing(j, with: 1e6) }
    let rest = x.rows(at: Array(1..<64))
    let wanted = columns(x).map { column -> Double in
      let mean = column.reduce(0, +) / 64
      return column.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 64
    }
    #expect(x.featureMoments().variance.isClose(to: Tensor(wanted), within: 1e-14))
    #expect(rest.featureMoments().variance.values.allSatisfy { $0 < 0.1 })
  }
}

extension Tensor {
  fileprivate func total(times other: Tensor) -> Double { (self * other).total }
}
