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

func newSession() -> Session { Session(builtins: allBuiltins) }

func lesson(_ text: String) -> Lesson { LessonFormat.parse(text).lesson }
