import Testing

@testable import Figures

@Suite struct PaletteTests {
  private let colours = FigureColour.series.map { [$0.red, $0.green, $0.blue] }

  /// Pairs 1, 7, 17 and 25 of the table in Sharma, Wu and Dalal 2005.
  @Test(arguments: [
    ([50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425), ([50, 0, 0], [50, -1, 2], 2.3669),
    ([50, 2.5, 0], [73, 25, -18], 27.1492), ([60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644),
  ])
  func `the measure of difference agrees with its paper`(a: [Double], b: [Double], wanted: Double) {
    #expect(abs(ColourVision.difference(a, b) - wanted) < 1e-4)
  }

  @Test(arguments: ColourVision.allCases)
  func `seven colours stay apart for every kind of colour vision`(vision: ColourVision) {
    #expect(colours.count == 7)
    for (place, colour) in colours.enumerated() {
      for other in colours[..<place] {
        let difference = ColourVision.difference(vision.lab(colour), vision.lab(other))
        #expect(difference >= 12, "\(colour) and \(other): \(difference)")
      }
    }
  }

  @Test func `every colour stands out from black and from white`() {
    for ground in [[0, 0, 0], [255, 255, 255]] {
      for colour in colours { #expect(ColourVision.contrast(colour, ground) >= 3) }
      let alert = FigureColour.alert
      #expect(ColourVision.contrast([alert.red, alert.green, alert.blue], ground) >= 3)
    }
  }

  @Test func `text reads on black and on white`() {
    let ink = [FigureColour.ink.red, FigureColour.ink.green, FigureColour.ink.blue]
    #expect(ColourVision.contrast(ink, [0, 0, 0]) >= 4.5)
    #expect(ColourVision.contrast(ink, [255, 255, 255]) >= 4.5)
  }

  /// The colour cube of xterm: 16 + 36 r + 6 g + b with the steps 0, 95, 135, 175, 215, 255.
  @Test func `a terminal of 256 colours shows the same seven`() {
    let steps = [0, 95, 135, 175, 215, 255]
    for colour in FigureColour.series {
      let place = colour.index - 16
      #expect([steps[place / 36], steps[place / 6 % 6], steps[place % 6]] == [colour.red, colour.green, colour.blue])
    }
  }

  @Test func `the ramp grows brighter for everybody`() {
    for vision in ColourVision.allCases {
      let light = FigureColour.ramp.map { vision.lab([$0.red, $0.green, $0.blue])[0] }
      #expect(light == light.sorted())
      #expect(zip(light, light.dropFirst()).allSatisfy { $1 - $0 > 3 })
    }
  }
}
