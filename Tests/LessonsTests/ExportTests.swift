import Language
import Messages
import Notebook
import NotebookChecks
import Testing

@testable import Lessons

/// Every shipped lesson as it is handed out, run and written in each form.
@Suite struct ExportTests {
  @Test(arguments: ShippedLessonTests.sources, MessageLanguage.allCases)
  func `a lesson can be handed out in every form`(_ name: String, _ language: MessageLanguage) throws {
    let text = try words(of: name, in: language)
    let session = newSession()
    let cells = Replay.lesson(lesson(text), in: session)
    #expect(session.language == language && cells.allSatisfy { !$0.failed })
    let document = Document(markdown: text, ran: cells, in: language)
    for edition in Document.Edition.allCases {
      try check(document.edition(edition), language)
    }
    let recording = try #require(PlayedRecording(document.asciicastText()))
    #expect(recording.screens.count > 3)
    try checkWhatIsShown(document, cells)
    let recorded = Replay.updated(text, with: cells)
    guard language == .korean else { return #expect(recorded == text) }
    #expect(Replay.findings(Replay.lesson(lesson(recorded), in: newSession())) == [], "its Markdown verifies")
  }

  private func check(_ document: Document, _ language: MessageLanguage) throws {
    let notebook = document.jupyterText
    #expect(try NotebookSchema.published.get().complaint(about: notebook) == nil)
    #expect(try Document(jupyter: Array(notebook.utf8)).jupyterText == notebook)
    #expect(PageCheck.complaints(about: document.htmlText(), language: language.rawValue) == [])
  }

  /// Outputs are those of the run, figures and formulas included.
  private func checkWhatIsShown(_ document: Document, _ cells: [Replay.Cell]) throws {
    let inputs = document.cells.filter { $0.kind == .input }
    #expect(inputs.count == cells.count)
    for (input, cell) in zip(inputs, cells) {
      #expect(input.outputLines == cell.shown)
      #expect(input.outputs.contains(where: \.isError) == cell.outputs.contains(where: \.isError))
      let drawings = cell.outputs.compactMap { if case .rich(let rich) = $0 { rich["image/svg+xml"] } else { nil } }
      #expect(input.outputs.compactMap { $0["image/svg+xml"] } == drawings)
    }
  }

  private func words(of name: String, in language: MessageLanguage) throws -> String {
    let source = try file("lessons/\(name)")
    guard language == .korean else { return source }
    let korean = Translation(lesson(try file("lessons/\(name.replacing(".md", with: ".ko.md"))")))
    return korean.text(of: lesson(source))
  }
}

extension Output {
  fileprivate var isError: Bool { if case .diagnostic(let found) = self { found.severity == .error } else { false } }
}
