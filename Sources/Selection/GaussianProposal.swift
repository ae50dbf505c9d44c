import Tensors

/// The next trial of a search by Gaussian process: where the expected improvement is largest.
///
/// The first trials are Halton points. Shares of the axes stand for the settings, scores are standardised, and the
/// length is the most likely of a few. Scores that are no number count as the worst one.
struct GaussianProposal {
  let search: Search

  private static let lengths = [0.1, 0.2, 0.4, 0.8]
  private static let pool = 512

  func next(_ done: [Trial], _ number: Int) throws -> Setting {
    let dimensions = search.space.axes.count
    let halton = search.space.setting(at: Halton.point(number + 1, dimensions: dimensions))
    if done.count < 2 * dimensions + 2 { return halton }
    let scores = standardised(done)
    let points = Tensor(done.map { search.space.shares(of: $0.setting) })
    var best: GaussianProcess?
    for length in Self.lengths {
      let process = try GaussianProcess(points, scores, length: length, noise: 1e-3)
      if process.logLikelihood > best?.logLikelihood ?? -.infinity { best = process }
    }
    guard let process = best else { return halton }
    // Other points for each trial, so that two proposals from the same results differ.
    let candidates = (0..<Self.pool).map { Halton.point(number * Self.pool + $0 + 1, dimensions: dimensions) }
    let (mean, variance) = try process.guess(Tensor(candidates))
    let highest = scores.values.max() ?? 0
    let gains = zip(mean.values, variance.values).map {
      expectedImprovement(mean: $0, deviation: $1.squareRoot(), best: highest)
    }
    let place = gains.indices.reduce(0) { gains[$1] > gains[$0] ? $1 : $0 }
    return search.space.setting(at: candidates[place])
  }

  private func standardised(_ done: [Trial]) -> Tensor {
    let worst = done.compactMap(\.score).min() ?? 0
    let scores = Tensor(done.map { $0.score ?? worst })
    let centred = scores - scores.mean
    let deviation = centred.squared().mean.squareRoot()
    return deviation > 0 ? centred / deviation : centred
  }
}
