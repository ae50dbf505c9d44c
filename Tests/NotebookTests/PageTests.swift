import Foundation
import Notebook
import Testing

/// The page and the recording.
@Suite struct PageTests {
  private static let lessons = SampleFiles.markdown.filter { $0.hasPrefix("lessons/") && !$0.hasSuffix(".ko.md") }

  @Test(arguments: lessons, Document.Edition.allCases)
  func `a lesson's page is well-formed, refers to nothing outside, and its headings never jump`(
    _ path: String, _ edition: Document.Edition
  ) throws {
    let page = Document(markdown: SampleFiles.text(path)).edition(edition).htmlText()
    #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">"))
    #expect(try openTags(page) == [])
    #expect(page.matches(of: /(src|href)="(?!data:)/).isEmpty && !page.contains("url(") && !page.contains("@import"))
    #expect(!page.contains("<script"))
    let levels = page.matches(of: /<h([1-6])[ >]/).compactMap { Int($0.1) }
    #expect(levels.first == 1 && levels.count { $0 == 1 } == 1 && levels.count > 3)
    #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 })
    let names = page.matches(of: /\ id="([^"]*)"/).map { String($0.1) }
    #expect(Set(names).count == names.count)
  }

  /// The tags that are not closed in their order; an empty list for a page whose tags nest.
  private func openTags(_ page: String) throws -> [String] {
    let empty: Set = ["meta", "img", "br"]
    var open: [String] = []
    for tag in page.matches(of: /<(\/?)([a-z][a-z0-9]*)[^>]*>/) where !empty.contains(String(tag.2)) {
      if tag.1.isEmpty {
        open.append(String(tag.2))
      } else if open.popLast() != String(tag.2) {
        return open + ["</\(tag.2)>"]
      }
    }
    return open
  }

  private static let exercise = """
    # T

    ## Your turn {#a .exercise}
    Do it.
    ```setup
    given = 2
    ```
    ```solution
    secret = 1
    ```
    ```wrong
    mistaken
    ```
    > told so

    <!-- note (2 min): whisper -->

    ```hint
    look <here>
    ```

    ## Choose {#b .choice}
    - [ ] one
      > because
    - [x] two

    """

  @Test func `students see hints, not solutions, notes or marks; teachers see all`() {
    let document = Document(markdown: Self.exercise)
    let (student, teacher) = (document.forStudents.htmlText(), document.htmlText())
    for secret in ["secret = 1", "mistaken", "told so", "whisper", "because", "☑"] {
      #expect(!student.contains(secret) && teacher.contains(secret), "\(secret)")
    }
    #expect(student.contains("<details><summary>Hint</summary>") && student.contains("look &lt;here&gt;"))
    #expect(teacher.contains("<details class=\"teacher\"><summary>Solution</summary>"))
    #expect(student.contains("<details><summary>Setup</summary>"), "what follows needs its variables")
    #expect(teacher.contains(/<summary>A wrong answer<\/summary>\n<pre>.*mistaken.*<\/pre>\n<blockquote><p>told so/))
    #expect(student.components(separatedBy: "☐").count == 3)
    #expect(student.contains("<h2 id=\"a\">Your turn</h2>"))
  }

  @Test func `what someone else wrote is shown as text`() throws {
    let page = try Document(jupyter: SampleFiles.bytes("python.ipynb")).htmlText()
    #expect(!page.contains("<script") && !page.contains("<b>2.0") && !page.contains("\u{1B}"))
    #expect(page.contains("src=\"data:image/svg+xml;base64,"))
    var document = Document([.init(.prose, "<img src=x onerror=alert(1)> [a](javascript:alert(1)) `<b>`")])
    document.cells.append(.init(.input, "\"</code><script>\"", outputs: [.stream("</pre><script>")]))
    document.cells.append(
      .init(.input, "p", outputs: [.display([.init("image/png", "\" onerror=\"x"), .init("text/plain", "dot")])]))
    let other = document.htmlText()
    #expect(!other.contains("<script") && !other.contains("<img") && !other.contains("href") && !other.contains("<b>"))
  }

  @Test func `bytes become text of 64 signs`() {
    // RFC 4648, section 10.
    let wanted = ["": "", "f": "Zg==", "fo": "Zm8=", "foo": "Zm9v", "foob": "Zm9vYg==", "fooba": "Zm9vYmE="]
    for (text, sign) in wanted {
      let drawing = CellOutput.display([.init("image/svg+xml", text)])
      #expect(drawing["text/html"] == "<img alt=\"\" src=\"data:image/svg+xml;base64,\(sign)\">")
    }
  }

  @Test(arguments: lessons) func `a recording has a head and events in time order`(_ path: String) throws {
    let document = Document(markdown: SampleFiles.text(path))
    let lines = document.asciicastText().split(separator: "\n").map { Data($0.utf8) }
    let head = try #require(try JSONSerialization.jsonObject(with: lines[0]) as? [String: Any])
    #expect(head["version"] as? Int == 2 && head["width"] as? Int == 80 && head["height"] as? Int == 24)
    let events = try lines.dropFirst().map { try #require(try JSONSerialization.jsonObject(with: $0) as? [Any]) }
    let times = try events.map { try #require($0[0] as? Double) }
    #expect(zip(times, times.dropFirst()).allSatisfy { $0 <= $1 } && events.allSatisfy { $0[1] as? String == "o" })
    let screen = events.compactMap { $0[2] as? String }.joined()
    for cell in document.cells where cell.kind == .input && !cell.source.contains("\n") {
      #expect(screen.contains("> " + cell.source + "\r\n"))
    }
  }

  @Test func `a recording passes no one else's control codes on`() throws {
    let cell = Document.Cell(.input, "1", outputs: [.stream("a\u{1B}]0;owned\u{7}\u{9B}2J")])
    let cast = Document([cell, .init(.prose, "\u{1B}[2J")]).asciicastText()
    #expect(!cast.contains("\\u001b]") && !cast.contains("\\u001b[2J") && !cast.contains("\u{9B}"))
  }
}
