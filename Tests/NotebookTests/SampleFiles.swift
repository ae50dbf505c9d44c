import Foundation
import Notebook

/// Files of the project that the tests read.
enum SampleFiles {
  private static let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()

  static func bytes(_ name: String) -> [UInt8] {
    (try? Data(contentsOf: tests.appendingPathComponent("Samples/" + name))).map { Array($0) } ?? []
  }

  /// Every lesson and recorded session, by name.
  static let markdown: [String] = ["lessons", "Tests/Sessions"].flatMap { folder -> [String] in
    let names =
      (try? FileManager.default.contentsOfDirectory(atPath: project.appendingPathComponent(folder).path)) ?? []
    return names.filter { $0.hasSuffix(".md") }.sorted().map { folder + "/" + $0 }
  }

  static func text(_ path: String) -> String {
    (try? String(contentsOf: project.appendingPathComponent(path), encoding: .utf8)) ?? ""
  }

  private static var project: URL { tests.appendingPathComponent("../..").standardized }
}

func same(_ left: String, _ right: String) -> Bool { left.utf8.elementsEqual(right.utf8) }
