import Notebook
import Testing

@Suite struct JupyterTests {
  /// Written with nbformat 5.11.1, whose writer Jupyter uses.
  @Test(arguments: ["python.ipynb", "attachments.ipynb", "older.ipynb"])
  func `a notebook that Jupyter wrote is written back byte for byte`(_ name: String) throws {
    let bytes = SampleFiles.bytes(name)
    #expect(bytes.count > 400)
    #expect(try Array(Document(jupyter: bytes).jupyterText.utf8) == bytes)
  }

  @Test func `texts are read whole, whatever ends their lines`() throws {
    let document = try Document(jupyter: SampleFiles.bytes("attachments.ipynb"))
    #expect(same(document.cells[3].source, "line\r\nreturn\rform\u{0C}feed\u{0B}vertical\u{1C}fs"))
    let python = try Document(jupyter: SampleFiles.bytes("python.ipynb"))
    #expect(python.inputLanguage == "python")
    #expect(python.cells[2].outputs[0]["text/latex"] == "$2.0$")
    #expect(python.cells[2].outputs[0].lines == ["2.0"])
    #expect(python.cells[4].outputs[0].isError)
    #expect(python.cells[1].number == 1 && python.cells[5].number == nil)
  }

  @Test func `cells without a name get one that stays`() throws {
    var document = Document([.init(.input, "1 + 1"), .init(.input, "1 + 1"), .init(.prose, "1 + 1")])
    document.nameCells()
    let names = document.cells.compactMap(\.id)
    #expect(Set(names).count == 3)
    document.cells.insert(.init(.prose, "new"), at: 0)
    document.nameCells()
    #expect(document.cells.dropFirst().compactMap(\.id) == names)
  }

  @Test func `of two cells with one name the second gets another`() throws {
    let cell = #"{"cell_type": "markdown", "id": "a", "metadata": {}, "source": "x"}"#
    let text = #"{"cells": [\#(cell), \#(cell)], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}"#
    let document = try Document(jupyter: Array(text.utf8))
    #expect(document.cells[0].id == "a" && document.cells[1].id != "a")
  }

  /// What `json.dumps` of Python 3.11 gives for the same value with indent=1, sort_keys and without ASCII.
  @Test func `text is written as Python writes it`() throws {
    let source = #"{"b":[],"é":{},"a":"\u0001\u001f\u007f\/\"\\\b\f\n\r\t\ud83d\ude00가","Z":[1e-05,-0.10,NaN]}"#
    let wanted =
      "{\n \"Z\": [\n  1e-05,\n  -0.10,\n  NaN\n ],\n \"a\": \"\\u0001\\u001f\u{7F}/\\\"\\\\\\b\\f\\n\\r\\t😀가\",\n"
      + " \"b\": [],\n \"é\": {}\n}"
    #expect(same(try JSON(reading: Array(source.utf8)).jupyterText, wanted))
  }
}
