import Builtins
import Foundation
import Language

@testable import Lessons

/// The folder of the package, from this file's place.
let packageFolder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()

func file(_ path: String) throws -> String {
  try String(contentsOf: packageFolder.appending(path: path), encoding: .utf8)
}

/// Every lesson file in its own language, by name.
func lessonFiles() throws -> [String] {
  try FileManager.default.contentsOfDirectory(atPath: packageFolder.appending(path: "lessons").path).sorted()
    .filter { $0.hasSuffix(".md") }
}

func newSession() -> Session { Session(builtins: allBuiltins, resources: shippedData) }

/// The data sets of the project, as the program embeds them.
private let shippedData: Resources = {
  let folder = URL(fileURLWithPath: #filePath).appendingPathComponent("../../../data").standardized
  return Resources(embedded: { name in
    (try? Data(contentsOf: folder.appendingPathComponent(name))).map { Array($0) }
  })
}()

func lesson(_ text: String) -> Lesson { LessonFormat.parse(text).lesson }

func environment(_ name: String) -> String? { ProcessInfo.processInfo.environment[name] }

/// Random numbers for tests: splitmix64.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// The text with a few pieces cut out, doubled, replaced or moved.
  mutating func mangled(_ source: [UInt8]) -> String {
    let pieces = [
      "```", "> ", "- [x] ", "## ", "{#", "}", "---\n", "<!--", "-->", "\r\n", "\n", "\u{FEFF}", "~", "한", "\0",
    ]
    var bytes = source
    for _ in 0..<Int.random(in: 1...6, using: &self) {
      let start = Int.random(in: 0...bytes.count, using: &self)
      let end = Int.random(in: start...min(bytes.count, start + 40), using: &self)
      switch Int.random(in: 0..<4, using: &self) {
      case 0: bytes.removeSubrange(start..<end)
      case 1: bytes.insert(contentsOf: bytes[start..<end], at: start)
      case 2: bytes.replaceSubrange(start..<end, with: Array((pieces.randomElement(using: &self) ?? "").utf8))
      default: bytes.insert(contentsOf: Array((pieces.randomElement(using: &self) ?? "").utf8), at: start)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
