import Glibc
import Tensors

/// The next trial of a search by Parzen estimators: likely among the good trials, unlikely among the others.
///
///     x maximises l(x) / g(x) over draws from l,   l: the best quarter, g: the rest
///
/// Each is a mixture, for each axis on its own, of a wide normal and one normal per trial, as wide as its neighbours
/// are far. The first trials are random. Source: Bergstra, Bardenet, Bengio & Kégl 2011, section 4.
struct ParzenProposal {
  let search: Search

  private static let first = 10
  private static let draws = 24

  func next(_ done: [Trial], _ number: Int) -> Setting {
    if done.count < Self.first { return search.randomSetting(number) }
    let ranked = done.sorted { ($0.rank, -$0.number) > ($1.rank, -$1.number) }
    let good = max(1, ranked.count / 4)
    var generator = search.generator(number)
    let shares = search.space.axes.indices.map { axis in
      let places = ranked.map { search.space.shares(of: $0.setting)[axis] }
      let (l, g) = (ParzenMixture(places[..<good]), ParzenMixture(places[good...]))
      let drawn = (0..<Self.draws).map { _ in l.draw(&generator) }
      let gains = drawn.map { l.logDensity($0) - g.logDensity($0) }
      return drawn[gains.indices.reduce(0) { gains[$1] > gains[$0] ? $1 : $0 }]
    }
    return search.space.setting(at: shares)
  }
}

/// Normals around some places of [0, 1], all equally likely, and a wide one around the middle.
private struct ParzenMixture {
  let parts: [(centre: Double, width: Double)]

  init(_ places: ArraySlice<Double>) {
    let sorted = places.sorted()
    let narrowest = 1 / Double(min(100, sorted.count + 2))
    parts =
      [(0.5, 1)]
      + sorted.indices.map { place in
        let below = place > 0 ? sorted[place] - sorted[place - 1] : sorted[place]
        let above = place + 1 < sorted.count ? sorted[place + 1] - sorted[place] : 1 - sorted[place]
        return (sorted[place], min(1, max(narrowest, below, above)))
      }
  }

  func draw(_ generator: inout RandomGenerator) -> Double {
    let (centre, width) = parts[Int(generator.unit() * Double(parts.count))]
    for _ in 0..<20 {
      let place = centre + width * generator.normal([1]).values[0]
      if (0...1).contains(place) { return place }
    }
    return min(1, max(0, centre))
  }

  func logDensity(_ place: Double) -> Double {
    let sum = parts.reduce(0.0) { total, part in
      let z = (place - part.centre) / part.width
      return total + exp(-0.5 * z * z) / part.width
    }
    return log(sum / Double(parts.count))
  }
}
