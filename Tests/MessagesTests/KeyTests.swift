import Foundation
import Messages
import Testing

/// Every key that the sources throw has its sentence, and every sentence is thrown.
@Suite struct KeyTests {
  private static let sources: [(name: String, text: String)] = {
    let root = URL(fileURLWithPath: #filePath).appendingPathComponent("../../../Sources").standardized
    let files = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
    return (files?.allObjects as? [URL] ?? []).filter { $0.pathExtension == "swift" }.compactMap { file in
      (try? String(contentsOf: file, encoding: .utf8)).map { (file.lastPathComponent, $0) }
    }
  }()

  @Test func `no key without a sentence`() {
    for (name, text) in Self.sources where !name.hasSuffix("Messages.swift") {
      for match in text.matches(of: /"((?:[NSKPVRFTG][0-9]+(?:\.[a-z]+)*|(?:word|repl|steps|why|session)\.[a-z]+))"/) {
        #expect(Catalogue.message(String(match.1)) != nil, "\(name) throws \(match.1)")
      }
    }
  }

  @Test func `no key twice`() {
    let keys = Catalogue.all.map(\.key)
    let twice = Dictionary(grouping: keys) { $0 }.filter { $0.value.count > 1 }.keys
    #expect(twice.isEmpty, "\(twice)")
  }
}
