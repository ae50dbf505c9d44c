import Figures
import Testing

/// Many small figures from numbers at the edges of what a Double holds, with limits and log axes by chance.
@Suite struct RandomFigureTests {
  private static let edges: [Double] = [
    0, -0.0, 1, -1, 1e-300, -1e-300, 1e300, -1e300, .infinity, -.infinity, .nan, .leastNonzeroMagnitude,
    .greatestFiniteMagnitude, -.greatestFiniteMagnitude, 1 + .ulpOfOne, 1e15, 1e16, 0.1, 2.302585, 2.302586,
  ]

  @Test(arguments: 0..<40)
  func `nothing crashes and nothing leaves the frame`(seed: Int) {
    for round in 0..<25 {
      var chance = Chance(seed: seed * 1000 + round)
      guard let figure = try? figure(&chance) else { continue }
      let width = 40 + chance.below(160)
      let glyphs = Glyphs.allCases[chance.below(3)]
      let height = chance.below(3) == 0 ? chance.below(40) : nil
      let text = figure.text(TextOptions(width: width, height: height, glyphs: glyphs))
      let isInside = text.split(separator: "\n").allSatisfy { $0.count <= width }
      #expect(isInside, "\(text)")
      #expect((try? SVGPage(figure.svg()).broken) == [])
    }
  }

  private func figure(_ chance: inout Chance) throws -> Figure {
    let count = 1 + chance.below(8)
    let values = chance.values(Self.edges, count)
    let others = chance.values(Self.edges, count)
    let framing = framing(&chance)
    switch chance.below(9) {
    case 0: return try .line([Series("a", x: values, y: others), Series(others)], framing)
    case 1: return try .scatter([Series("a", x: values, y: others)], framing)
    case 2: return try .histogram(values, bins: chance.below(2) == 0 ? nil : chance.below(50), framing)
    case 3: return try .bars(values.map { ("bar", $0) }, framing)
    case 4: return try .boxes([("a", values), ("b", others)], framing)
    case 5: return try .ridges([("a", values), ("b", others)], framing)
    case 6: return try .losses(train: values, validation: others, framing)
    case 7: return try .heat(Cells(rows: count, columns: 1, values: values, showsValues: true), framing)
    default: return try .search([SearchTrials("a", x: values, y: others, best: chance.below(9))], framing)
    }
  }

  private func framing(_ chance: inout Chance) -> Framing {
    let limits = chance.values(Self.edges, 4)
    let has = (chance.below(3) == 0, chance.below(3) == 0)
    return Framing(
      title: chance.below(2) == 0 ? "" : "title", horizontalLimits: has.0 ? (limits[0], limits[1]) : nil,
      verticalLimits: has.1 ? (limits[2], limits[3]) : nil, horizontalIsLog: chance.below(4) == 0,
      verticalIsLog: chance.below(4) == 0)
  }
}

/// Choices that follow from a seed.
private struct Chance {
  private var place: Int

  init(seed: Int) { place = seed &* 7919 }

  mutating func below(_ end: Int) -> Int {
    place &+= 1
    return min(end - 1, Int(Noise.unit(place) * Double(end)))
  }

  mutating func values(_ choices: [Double], _ count: Int) -> [Double] {
    (0..<count).map { _ in choices[below(choices.count)] }
  }
}
