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
    for glyphs in Glyphs.allCases {
      for width in [40, 80] {
        let text = figure.text(TextOptions(width: width, glyphs: glyphs))
        try compare(text + "\n", with: "\(name)-\(glyphs.rawValue)-\(width).txt")
      }
    }
    for language in FigureLanguage.allCases {
      try compare(figure.described(in: language) + "\n", with: "\(name)-\(language.rawValue).txt")
    }
  }

  private func compare(_ text: String, with name: String) throws {
    let file = Self.folder.appendingPathComponent(name)
    if Self.isRecording { try text.write(to: file, atomically: true, encoding: .utf8) }
    let stored = try String(contentsOf: file, encoding: .utf8)
    #expect(text == stored, "\(name)")
  }
}
