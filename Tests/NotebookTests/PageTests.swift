import Foundation
import Notebook
import NotebookChecks
import Testing

/// The page and the recording.
@Suite struct PageTests {
  private static let lessons = SampleFiles.markdown.filter { $0.hasPrefix("lessons/") && !$0.hasSuffix(".ko.md") }

  @Test(arguments: lessons, Document.Edition.allCases)
  func `a lesson's page is well-formed, refers to nothing outside, and its headings never jump`(
    _ path: String, _ edition: Document.Edition
  ) throws {
    let page = Document(markdown: SampleFiles.text(path)).edition(edition).htmlText()
    #expect(PageCheck.complaints(about: page, language: "en") == [])
    #expect(page.matches(of: /<h([1-6])[ >]/).count > 3)
  }

  @Test(arguments: [
    ("<p>", "<p><p>"), ("</p>", ""), ("<h2>", "<h4>"), ("<h2>", "<h1>"), ("<p>", "<p id=\"a\">"), ("alt=\"x\"", ""),
    ("<p>", "<script></script><p>"), ("<p>", "<p onclick=\"x\">"), ("data:image/png", "http://a"),
    ("<p>", "<li></li><p>"),
    ("lang=\"en\"", ""), ("<p>", "<p>\u{1B}"), ("<p>", "<p><pre></pre>"), ("<style>", "<style>@import "),
    ("<p>", "<a href=\"x\"></a><p>"), ("<main>", "<main></main><main>"),
  ]) func `the check of pages sees what is wrong`(_ part: String, _ other: String) {
    let picture = "<p>b <img alt=\"x\" src=\"data:image/png;base64,AA==\"></p>"
    let head = "<head>\n<meta charset=\"utf-8\">\n<title>T</title><style></style></head>"
    let page =
      "<!DOCTYPE html>\n<html lang=\"en\">\n\(head)<body><main><h1 id=\"a\">T</h1><h2>U</h2>\(picture)</main></body></html>"
    #expect(PageCheck.complaints(about: page, language: "en") == [])
    #expect(PageCheck.complaints(about: page.replacing(part, with: other), language: "en") != [])
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
    look <here> at `x`
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
    #expect(
      student.contains("<details><summary>Hint</summary>")
        && student.contains("<p>look &lt;here&gt; at <code>x</code></p>"))
    #expect(teacher.contains("<details class=\"teacher\"><summary>Solution</summary>"))
    #expect(student.contains("<details><summary>Setup</summary>"), "what follows needs its variables")
    #expect(teacher.contains(/<summary>A wrong answer<\/summary>\n<pre>.*mistaken.*<\/pre>\n<blockquote><p>told so/))
    #expect(student.components(separatedBy: "☐").count == 3)
    #expect(student.contains("<h2 id=\"a\">Your turn</h2>"))
  }

  private static let questions = """
    # T

    ## Look {#l}
    Open.

    ## Guess {#g .predict}
    Which?
    - [ ] one
    - [x] two

    Told at once.
    ```stepbook
    > 1 + 1
    2
    ```

    ## Do {#d .exercise}
    ```stepbook
    > x = 2
    x  2
    ```
    Do it.
    ```solution
    y = x
    ```
    ```hint
    look
    ```
    So it was 2.
    <!-- note: whisper -->

    ## Next {#n}
    Open again.
    """

  @Test func `what tells the answer is folded away for students, in a page and in JupyterLab`() throws {
    let document = Document(markdown: Self.questions)
    let student = document.forStudents
    let hidden = ["Told at once.", "1 + 1", "So it was 2."]
    #expect(student.cells.filter(\.isHidden).map(\.source) == hidden)
    let page = student.htmlText()
    let folds = page.matches(of: /<details><summary>When you have tried<\/summary>([\s\S]*?)<\/details>/).map {
      String($0.1)
    }
    try #require(folds.count == 2)
    #expect(folds[0].contains("Told at once.") && folds[0].contains("1 + 1") && folds[1].contains("So it was 2."))
    for open in ["☐ two", "x = 2", "Do it.", "look", "Open again."] {
      #expect(page.contains(open) && folds.allSatisfy { !$0.contains(open) }, "\(open)")
    }
    #expect(!document.htmlText().contains("When you have tried"))
    #expect(student.markdownText.contains("- [ ] two\n\nTold at once."))
    #expect(try NotebookSchema.published.get().complaint(about: student.jupyterText) == nil)
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

extension Document.Cell {
  fileprivate var isHidden: Bool { metadata["jupyter"]?["source_hidden"] == .bool(true) }
}
