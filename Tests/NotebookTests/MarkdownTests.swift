import Notebook
import Testing

@Suite struct MarkdownTests {
  @Test(arguments: SampleFiles.markdown)
  func `Markdown is the same after it was a notebook`(_ path: String) throws {
    let text = SampleFiles.text(path)
    let document = Document(markdown: text)
    #expect(text.utf8.count > 100)
    #expect(same(document.markdownText, text))
    let read = try Document(jupyter: Array(document.jupyterText.utf8))
    #expect(same(read.jupyterText, document.jupyterText))
    #expect(same(read.markdownText, text))
  }

  @Test func `there are lessons and sessions to try`() {
    #expect(SampleFiles.markdown.count { $0.hasPrefix("lessons/") } >= 12)
    #expect(SampleFiles.markdown.count { $0.hasPrefix("Tests/") } >= 5)
  }

  @Test func `a fence becomes inputs with their outputs`() {
    let document = Document(markdown: "# T\n\nProse.\n```stepbook\n> x = [1,\n|   2]\nx  (2,)\n> x\n```\n")
    #expect(document.cells.map(\.kind) == [.prose, .input, .input])
    #expect(document.cells[1].source == "x = [1,\n  2]")
    #expect(document.cells[1].outputLines == ["x  (2,)"])
    #expect(document.cells[2].outputs.isEmpty)
  }

  @Test func `any text comes back unchanged`() throws {
    let parts = [
      "\n", "\n\n", " ", "---\n", "# T", "## S {#a .exercise}", "```stepbook\n", "````stepbook\n", "```\n", "````\n",
      "> 1 + 1\n", "| 2\n", ">\n", "2\n", "text", "<!-- note: x -->", "<!--\n", "-->\n", "```wrong\n", "~~~\n", "\r\n",
      "\u{FEFF}", "é", "가", "\t", "```solution\nx\n```\n",
    ]
    var generator = SplitMix(state: 231)
    for _ in 0..<1500 {
      let text = (0..<Int.random(in: 0...14, using: &generator)).map { _ in parts.randomElement(using: &generator)! }
        .joined()
      let document = Document(markdown: text)
      #expect(same(document.markdownText, text), "\(text.debugDescription)")
      let read = try Document(jupyter: Array(document.jupyterText.utf8))
      #expect(same(read.markdownText, text), "\(text.debugDescription)")
    }
  }

  @Test func `inputs of another language do not become Stepbook's`() throws {
    let text = try Document(jupyter: SampleFiles.bytes("python.ipynb")).markdownText
    #expect(text.contains("```python\nx.mean()\n```\n\n```text\n2.0\n```"))
    #expect(!text.contains("```stepbook"))
  }
}

struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
