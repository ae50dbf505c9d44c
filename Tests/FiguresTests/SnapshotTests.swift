import Figures
import Foundation
import Testing

/// Drawings stored as text and reviewed as text. `STEPBOOK_RECORD=1` writes them anew.
@Suite struct SnapshotTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Snapshots")
  static let isRecording = ProcessInfo.processInfo.environment["STEPBOOK_RECORD"] == "1"

  @Test(arguments: Examples.all.map(\.name))
  func `an example is drawn as stored`(name: String) throws {
    let figure = try #require(Examples.all.first { $0.name == name }).make()
    var parts: [String] = []
    for width in [120, 80, 40] {
      for glyphs in Glyphs.allCases {
        parts.append("== \(glyphs.rawValue) \(width)\n" + figure.text(TextOptions(width: width, glyphs: glyphs)))
      }
    }
    for language in FigureLanguage.allCases {
      parts.append("== \(language.rawValue)\n" + figure.described(in: language))
    }
    try compare(parts.joined(separator: "\n") + "\n", with: "\(name).txt")
  }

  @Test(arguments: Figure.Kind.allCases)
  func `every kind is drawn as stored with every kind of data`(kind: Figure.Kind) throws {
    var parts: [String] = []
    for data in SampleData.allCases {
      let made = Result { () throws(FigureProblem) in try Gallery.figure(kind, data) }
      for (glyphs, width) in [(Glyphs.braille, 60), (.ascii, 40)] {
        parts.append("== \(data.rawValue) \(glyphs.rawValue) \(width)")
        switch made {
        case .success(let figure): parts.append(figure.text(TextOptions(width: width, glyphs: glyphs)))
        case .failure(let error):
          parts.append("\(error.key) \(error.facts.sorted { $0.key < $1.key }.map { "\($0)=\($1)" })")
        }
      }
    }
    try compare(parts.joined(separator: "\n") + "\n", with: "every-\(kind.rawValue).txt")
  }

  @Test(arguments: ["bar", "folds", "rates"])
  func `an SVG file is as stored`(name: String) throws {
    let figure = try #require(Examples.all.first { $0.name == name }).make()
    try compare(figure.svg(), with: "\(name).svg")
  }

  private func compare(_ text: String, with name: String) throws {
    let file = Self.folder.appendingPathComponent(name)
    if Self.isRecording { try text.write(to: file, atomically: true, encoding: .utf8) }
    let stored = try String(contentsOf: file, encoding: .utf8)
    #expect(text == stored, "\(name)")
  }
}
