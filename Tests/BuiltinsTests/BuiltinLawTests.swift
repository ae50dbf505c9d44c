import Builtins
import Foundation
import Language
import Messages
import Synchronization
import Tensors
import Testing

/// The data that examples load, from the project's own folder; files that they write stay in memory.
let testResources: Resources = {
  let data = URL(fileURLWithPath: #filePath).appendingPathComponent("../../../data").standardized
  let written = WrittenFiles()
  return Resources(
    embedded: { name in (try? Data(contentsOf: data.appendingPathComponent(name))).map { Array($0) } },
    file: { path in written[path] ?? (try? Data(contentsOf: URL(fileURLWithPath: path))).map { Array($0) } },
    write: { text, path in
      written[path] = Array(text.utf8)
      return nil
    },
    paths: { start in written.names.filter { $0.hasPrefix(start) } })
}()

/// Files that only exist for a test.
private final class WrittenFiles: Sendable {
  private let files = Mutex<[String: [UInt8]]>([:])

  var names: [String] { files.withLock { $0.keys.sorted() } }

  subscript(path: String) -> [UInt8]? {
    get { files.withLock { $0[path] } }
    set { files.withLock { $0[path] = newValue } }
  }
}

func newSession(width: Int = 80, language: MessageLanguage = .english) -> Session {
  Session(builtins: allBuiltins, resources: testResources, language: language, width: width)
}

/// What every builtin must satisfy.
@Suite struct BuiltinLawTests {
  static let all = newSession().registry.all

  @Test(arguments: all)
  func `says what it does in one line`(_ builtin: Builtin) {
    #expect(builtin.summary.count <= 72, "\(builtin.summary.count)")
    #expect(builtin.summary.hasSuffix("."))
    #expect(builtin.summary.first?.isUppercase == true)
    #expect(builtin.parameters.allSatisfy { !$0.about.isEmpty && !$0.kind.isEmpty })
    #expect(!builtin.examples.isEmpty)
  }

  @Test(arguments: all)
  func `its examples run`(_ builtin: Builtin) {
    for example in builtin.examples {
      let session = newSession()
      for input in Script.entries(of: example) {
        let outcome = session.run(input)
        #expect(!outcome.failed && !outcome.checkFailed, "\(input): \(outcome.transcript())")
      }
    }
  }

  @Test(arguments: all, [40, 80])
  func `its help fits the screen`(_ builtin: Builtin, _ width: Int) {
    let session = newSession(width: width)
    let name = builtin.name == "()" ? "batchnorm" : builtin.name
    let lines = session.run("help \(name)").transcript(width: width).split(separator: "\n")
    #expect(lines.allSatisfy { DisplayText.width($0) <= width })
    if width == 80 { #expect(lines.count <= 20) }
  }

  @Test func `no name is declared twice`() {
    let names = BuiltinLawTests.all.map { "\($0.receiver ?? "").\($0.name)" }
    #expect(Set(names).count == names.count)
  }

  /// Every deletion, swap of neighbours and doubling of a letter, for names of 5 letters and more.
  @Test func `a name misspelt by one edit is suggested`() {
    let names = BuiltinLawTests.all.filter { $0.receiver == nil && $0.name.count >= 5 }.map(\.name)
    let known = Set(names)
    var (right, all) = (0, 0)
    let session = newSession()
    for name in names where !Verbs.all.contains(name) {
      for word in misspellings(of: name) where !known.contains(word) && session.registry.function(word) == nil {
        all += 1
        for case .diagnostic(let diagnostic) in session.run("\(word)(1)").outputs where diagnostic.facts["near"] == name
        {
          right += 1
        }
      }
    }
    #expect(Double(right) >= 0.95 * Double(all), "\(right) of \(all)")
  }

  private func misspellings(of name: String) -> Set<String> {
    let letters = Array(name)
    var found: Set<String> = []
    for i in letters.indices {
      found.insert(String(letters[..<i] + letters[(i + 1)...]))
      found.insert(String(letters[...i] + letters[i...]))
      if i > 0 {
        var swapped = letters
        swapped.swapAt(i - 1, i)
        found.insert(String(swapped))
      }
    }
    return found.subtracting([name])
  }
}
