import Foundation
import Notebook
import NotebookChecks
import Testing

/// The check that other tests hold notebooks to, and the notebooks that Stepbook writes.
@Suite struct SchemaTests {
  private struct Verdict: Decodable {
    let name: String
    let valid: Bool
    let notebook: String
  }

  /// Changed notebooks with what the validator of nbformat 5.11.1 says to each; `.ci/notebooks` asks it again.
  @Test func `the check agrees with nbformat's validator`() throws {
    let verdicts = try JSONDecoder().decode([Verdict].self, from: Data(SampleFiles.bytes("verdicts.json")))
    let schema = try NotebookSchema.published.get()
    #expect(verdicts.count > 90 && verdicts.count { $0.valid } > 20)
    for verdict in verdicts {
      let complaint = schema.complaint(about: verdict.notebook)
      #expect((complaint == nil) == verdict.valid, "\(verdict.name): \(complaint ?? "accepted")")
    }
  }

  @Test(arguments: SampleFiles.markdown) func `Markdown as a notebook fits nbformat's schema`(_ path: String) throws {
    let text = Document(markdown: SampleFiles.text(path)).jupyterText
    #expect(try NotebookSchema.published.get().complaint(about: text) == nil)
  }

  @Test func `what is read of a broken notebook and written again fits the schema`() throws {
    let schema = try NotebookSchema.published.get()
    var read = 0
    for (text, key) in HostileTests.cases where key == nil && text.utf8.count < 1 << 20 {
      var document = try Document(jupyter: Array(text.utf8))
      document.minor = 5
      read += 1
      #expect(schema.complaint(about: document.jupyterText) == nil, "\(text.prefix(200))")
    }
    #expect(read > 10)
  }
}
