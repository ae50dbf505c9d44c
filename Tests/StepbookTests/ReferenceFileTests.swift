import Foundation
import Testing

/// The stored reference pages are those that the declarations give now; numbers may differ in their last digit.
///
/// `stepbook reference > examples/reference.md` writes them anew.
@Suite struct ReferenceFileTests {
  @Test(arguments: [("en", "reference.md"), ("ko", "reference.ko.md")])
  func `the stored reference is up to date`(_ language: String, _ file: String) throws {
    let path = URL(fileURLWithPath: #filePath).appendingPathComponent("../../../examples/\(file)").standardized
    let stored = try String(contentsOf: path, encoding: .utf8)
    let fresh = try Piped(["reference", "--lang", language])
    #expect(fresh.status == 0 && fresh.errors.isEmpty)
    let (old, new) = (words(stored), words(fresh.output))
    let difference = zip(old, new).first { !isSame($0, $1) }
    #expect(old.count == new.count && difference == nil, "\(String(describing: difference))")
  }

  private func words(_ text: String) -> [Substring] { text.split { " \n[](),".contains($0) } }

  private func isSame(_ old: Substring, _ new: Substring) -> Bool {
    if old == new { return true }
    guard let a = Double(old), let b = Double(new) else { return false }
    return abs(a - b) <= 0.01 * max(abs(a), abs(b)) + 1e-9
  }
}
