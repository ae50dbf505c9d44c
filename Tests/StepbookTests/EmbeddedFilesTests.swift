import CLessons
import Foundation
import Testing

@Suite struct EmbeddedFilesTests {
  private static let root = URL(fileURLWithPath: #filePath).appendingPathComponent("../../..").standardized

  @Test func `every lesson and data file is part of the program, byte for byte`() throws {
    var embedded: [String: Data] = [:]
    for index in 0..<embedded_count() {
      var count = 0
      let bytes = embedded_bytes(index, &count)
      embedded[String(cString: embedded_name(index))] = Data(bytes: bytes, count: count)
    }
    var onDisk: [String: Data] = [:]
    for folder in ["lessons", "data"] {
      for name in try FileManager.default.contentsOfDirectory(atPath: Self.root.appendingPathComponent(folder).path) {
        let url = Self.root.appendingPathComponent("\(folder)/\(name)")
        if name != "README.md", !url.hasDirectoryPath { onDisk[name] = try Data(contentsOf: url) }
      }
    }
    #expect(embedded == onDisk)
  }
}
