import Builtins
import Language
import Messages
import Notebook
import Testing

/// Notebooks that someone broke. Each is read, or refused in one sentence, and the session goes on.
@Suite struct HostileTests {
  private static let cell =
    #"{"cell_type": "code", "execution_count": 1, "id": "a", "metadata": {}, "outputs": [], "source": "1 + 1"}"#

  private static func notebook(_ cells: String, minor: String = "5") -> String {
    #"{"cells": [\#(cells)], "metadata": {}, "nbformat": 4, "nbformat_minor": \#(minor)}"#
  }

  private static func changed(_ part: String, _ other: String) -> String {
    notebook(cell.replacing(part, with: other))
  }

  private static func output(_ text: String) -> String { changed("\"outputs\": []", "\"outputs\": [\(text)]") }

  /// The text, and the key it is refused with; nil for one that is read.
  static let cases: [(text: String, key: String?)] = [
    ("", "J1"), (" ", "J1"), ("{", "J1"), ("[", "J1"), ("nul", "J1"), ("\u{0}", "J1"), ("{\"a\" 1}", "J1"),
    ("{\"a\": 1,}", "J1"), ("[1 2]", "J1"), ("{1: 2}", "J1"), ("\"\\x\"", "J1"), ("\"\\u12g4\"", "J1"),
    ("\"\\ud800\"", "J1"), ("01", "J1"), ("1.", "J1"), ("+1", "J1"), ("1e", "J1"), ("{} {}", "J1"), ("\"a\nb\"", "J1"),
    (String(notebook(cell).dropLast(3)), "J1"), ("<html></html>", "J1"),
    ("null", "J2"), ("[]", "J2"), ("{}", "J2"), ("\"text\"", "J2"), ("12", "J2"),
    (#"{"cells": [], "metadata": {}, "nbformat": "4", "nbformat_minor": 5}"#, "J2"),
    (#"{"cells": [], "metadata": {}, "nbformat": 4}"#, "J2"),
    (#"{"cells": [], "metadata": {}, "nbformat": 4, "nbformat_minor": -1}"#, "J2"),
    (#"{"cells": [], "metadata": {}, "nbformat": 4, "nbformat_minor": 1e9}"#, "J2"),
    (#"{"worksheets": [], "metadata": {}, "nbformat": 3, "nbformat_minor": 0}"#, "J2.version"),
    (#"{"cells": [], "metadata": {}, "nbformat": 5, "nbformat_minor": 0}"#, "J2.version"),
    (#"{"metadata": {}, "nbformat": 4, "nbformat_minor": 5}"#, "J2.cells"),
    (#"{"cells": {}, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}"#, "J2.cells"),
    (notebook("1"), "J2.cell"), (notebook("null"), "J2.cell"), (notebook("{}"), "J2.cell"),
    (changed("\"code\"", "\"table\""), "J2.cell"), (changed("\"code\"", "7"), "J2.cell"),
    (changed("\"source\": \"1 + 1\"", "\"source\": 7"), "J2.cell"),
    (changed("\"source\": \"1 + 1\"", "\"source\": [\"a\", 1]"), "J2.cell"),
    (changed(", \"source\": \"1 + 1\"", ""), "J2.cell"), (changed("\"metadata\": {}", "\"metadata\": []"), "J2.cell"),
    (changed("\"id\": \"a\"", "\"id\": 5"), "J2.cell"),
    (changed("\"execution_count\": 1", "\"execution_count\": \"x\""), "J2.cell"),
    (changed("\"execution_count\": 1", "\"execution_count\": -1"), "J2.cell"),
    (changed("\"execution_count\": 1", "\"execution_count\": 1e99"), "J2.cell"),
    (changed("\"outputs\": []", "\"outputs\": {}"), "J2.cell"),
    (changed("\"metadata\": {}", "\"metadata\": {}, \"attachments\": []"), "J2.cell"),
    (output("1"), "J2.cell"), (output("{}"), "J2.cell"), (output(#"{"output_type": "pyout"}"#), "J2.cell"),
    (output(#"{"output_type": "stream", "name": "stdout"}"#), "J2.cell"),
    (output(#"{"output_type": "stream", "text": "x"}"#), "J2.cell"),
    (output(#"{"output_type": "display_data", "data": 3, "metadata": {}}"#), "J2.cell"),
    (output(#"{"output_type": "error", "ename": "E", "evalue": "v", "traceback": "x"}"#), "J2.cell"),
    (String(repeating: "[", count: 200_000), "J3.deep"),
    (changed("\"metadata\": {}", "\"metadata\": " + String(repeating: "{\"a\":", count: 5000)), "J3.deep"),
    // Read all the same.
    (notebook(""), nil), (notebook(cell), nil), (notebook(cell, minor: "0"), nil), (notebook(cell, minor: "1"), nil),
    (notebook(cell, minor: "2"), nil), (notebook(cell, minor: "3"), nil), (notebook(cell, minor: "4"), nil),
    (notebook(cell + "," + cell), nil), (changed("\"id\": \"a\"", "\"id\": \"한 글\""), nil),
    (changed("\"id\": \"a\", ", ""), nil), (changed("\"metadata\": {}, ", ""), nil),
    (changed("\"execution_count\": 1, ", ""), nil), (changed("\"outputs\": [], ", ""), nil),
    (changed("\"execution_count\": 1", "\"execution_count\": null"), nil),
    (changed("1 + 1", "\\u001b]0;owned\\u0007\\u001b[2J\\u009b31m"), nil),
    (output(#"{"output_type": "display_data", "data": {}, "metadata": {}}"#), nil),
    (output(#"{"output_type": "stream", "name": "stdout", "text": ""}"#), nil),
    (
      output(
        "{\"output_type\": \"stream\", \"name\": \"stdout\", \"text\": \"" + String(repeating: "x", count: 20 << 20)
          + "\"}"), nil
    ),
  ]

  @Test func `fifty and more broken notebooks are read or refused in one sentence`() throws {
    #expect(Self.cases.count >= 50)
    for (text, key) in Self.cases {
      let (session, outcome) = opened(text)
      let sentences = outcome.outputs.compactMap { if case .diagnostic(let found) = $0 { found } else { nil } }
      #expect(sentences.map(\.key) == (key.map { [$0] } ?? []), "\(text.prefix(120))")
      for language in MessageLanguage.allCases {
        #expect(sentences.allSatisfy { !$0.sentence(in: language).contains("{") })
      }
      #expect(session.run("kept").transcript() == "1")
    }
  }

  private func opened(_ text: String) -> (Session, Outcome) {
    let resources = Resources(file: { _ in Array(text.utf8) })
    let session = Session(builtins: allBuiltins, resources: resources)
    _ = session.run("kept = 1")
    return (session, session.run("open(\"other.ipynb\")"))
  }

  @Test func `a file over the limit is refused`() {
    let resources = Resources(file: { _ in [UInt8](repeating: 0x20, count: (64 << 20) + 1) })
    let session = Session(builtins: allBuiltins, resources: resources)
    #expect(session.run("open(\"other.ipynb\")").transcript().hasPrefix("error J3: other.ipynb has 64 MB"))
    #expect(session.run("open(\"other.md\")").transcript().hasPrefix("error J3"))
  }

  @Test func `bytes that are no text are refused`() {
    for bytes: [UInt8] in [[0xFF, 0xFE, 0x00], [0x22, 0xC3, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22]] {
      #expect(throws: NotebookFault.self) { try Document(jupyter: bytes) }
    }
  }

  @Test func `changed bytes anywhere never stop the reader`() throws {
    let good = SampleFiles.bytes("python.ipynb")
    var generator = SplitMix(state: 5)
    var read = 0
    for _ in 0..<1000 {
      var bytes = good
      for _ in 0..<Int.random(in: 1...3, using: &generator) {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &generator)
        case 1: bytes.remove(at: place)
        default: bytes = Array(bytes.prefix(place))
        }
        if bytes.isEmpty { break }
      }
      guard let document = try? Document(jupyter: bytes) else { continue }
      read += 1
      let again = try Document(jupyter: Array(document.jupyterText.utf8))
      #expect(same(again.jupyterText, document.jupyterText))
    }
    #expect(read > 30)
  }

  @Test func `nothing runs on opening, and no control code reaches the screen`() {
    let text = Self.changed("1 + 1", "kept = 2 # \\u001b]0;owned\\u0007\\u001b[2J\\u009b31m")
    let (session, outcome) = opened(text)
    #expect(session.run("kept").transcript() == "1")
    let shown = outcome.transcript() + session.run("cells()").transcript() + session.run("cells(1)").transcript()
    #expect(shown.contains("kept = 2"))
    #expect(shown.unicodeScalars.allSatisfy { $0 == "\n" || ($0.value >= 0x20 && !(0x7F..<0xA0).contains($0.value)) })
  }
}
