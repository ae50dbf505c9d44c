import Builtins
import Foundation
import Language
import Notebook
import Synchronization
import Testing

/// What a learner does with a notebook at the prompt.
@Suite struct SessionNotebookTests {
  private final class Disk: Sendable {
    private let files = Mutex<[String: String]>([:])

    subscript(path: String) -> String? {
      get { files.withLock { $0[path] } }
      set { files.withLock { $0[path] = newValue } }
    }

    func resources(edit: @escaping @Sendable (String) -> EditedText = { _ in .noEditor }) -> Resources {
      Resources(
        file: { self[$0].map { Array($0.utf8) } },
        write: { text, path in
          self[path] = text
          return nil
        }, edit: edit)
    }
  }

  private func session(_ disk: Disk, edit: @escaping @Sendable (String) -> EditedText = { _ in .noEditor }) -> Session {
    Session(builtins: allBuiltins, resources: disk.resources(edit: edit))
  }

  private static let inputs = ["x = [1, 2, 3]", "x.T @", "mean(x)", "t = step batchnorm(1)([[1], [3]])", "plot(x)"]

  @Test func `a session comes back from both forms with inputs and outputs`() throws {
    let disk = Disk()
    let session = session(disk)
    for input in Self.inputs + ["help mean", "export(\"a.ipynb\")", "export(\"a.md\")"] { _ = session.run(input) }
    for name in ["a.ipynb", "a.md"] {
      let document = try Document(file: name, bytes: Array((disk[name] ?? "").utf8))
      #expect(document.cells.filter { $0.kind == .input }.map(\.source) == Self.inputs)
      #expect(document.cells[2].outputLines == ["2"])
      #expect(document.cells[1].outputLines.first?.hasPrefix("error P") == true)
      let other = self.session(disk)
      _ = other.run("open(\"\(name)\")")
      _ = other.run("export(\"again-\(name)\")")
      #expect(disk["again-" + name] == disk[name])
      #expect(other.variableNames.isEmpty)
    }
  }

  @Test func `a result keeps its forms: a drawing as picture and as HTML, a formula as LaTeX`() throws {
    let disk = Disk()
    let session = session(disk)
    for input in Self.inputs + ["export(\"a.ipynb\")"] { _ = session.run(input) }
    let document = try Document(jupyter: Array((disk["a.ipynb"] ?? "").utf8))
    let step = try #require(document.cells[3].outputs.first)
    #expect(step["text/latex"]?.contains("\\mu") == true && step.lines.count > 5)
    let figure = try #require(document.cells[4].outputs.first)
    #expect(figure["image/svg+xml"]?.hasPrefix("<svg") == true && figure.lines.count > 5)
    #expect(figure["text/html"]?.hasPrefix("<img alt=\"") == true)
    #expect(figure["text/html"]?.contains("src=\"data:image/svg+xml;base64,") == true)
    #expect(document.cells[1].outputs.map(\.isError) == [true])
  }

  @Test func `running again goes back to the state before the cell`() {
    let session = session(Disk())
    for input in ["x = 1", "x = x + 1", "normal(2)", "x"] { _ = session.run(input) }
    let before = session.run("normal(2)").transcript()
    #expect(session.run("rerun(4)").transcript() == "2\n" + before)
    #expect(session.run("x").transcript() == "2")
    #expect(session.state.document.cells.count == 6)
    #expect(session.run("rerun(9)").transcript().hasPrefix("error J5"))
  }

  @Test func `what stands before a cell is not run again while the state after it is kept`() {
    let disk = Disk()
    let session = session(disk)
    for input in ["x = 1\nexport(\"first.md\")", "x = x + 1", "x"] { _ = session.run(input) }
    disk["first.md"] = nil
    #expect(session.run("rerun(2)").transcript() == "x  2\n2")
    #expect(disk["first.md"] == nil)
    _ = session.run("rerun()")
    #expect(disk["first.md"] != nil)
    for number in 4...300 { _ = session.run("y = \(number)") }
    session.language = .korean
    let transcript = session.run("rerun(5)").transcript(language: .korean)
    #expect(transcript.hasPrefix("다음 셀을 먼저 실행하고 표시하지 않습니다: 1-4\ny  5\n"))
    #expect(session.run("rerun(290)").transcript().hasPrefix("y  290\n"))
    #expect(session.state.document.cells.count == 300)
  }

  @Test func `the line that exports is part of what it exports`() {
    let disk = Disk()
    let session = session(disk)
    _ = session.run("x = 2\nexport(\"a.md\")")
    #expect(disk["a.md"]?.hasSuffix("```stepbook\n> x = 2\n| export(\"a.md\")\nx  2\n```\n") == true)
    _ = session.run("export(\"b.md\")")
    #expect(disk["b.md"]?.contains("b.md") == false, "a line that only manages the session is no cell")
  }

  @Test func `a cell that runs the notebook again is refused when it is run again`() {
    let session = session(Disk())
    for input in ["x = 1", "y = 2; rerun(1)", "y = 3; edit(1)"] { _ = session.run(input) }
    let transcript = session.run("rerun()").transcript()
    #expect(transcript.components(separatedBy: "error J8").count == 3)
    #expect(session.run("x").transcript() == "1")
    #expect(!session.run("rerun(1)").transcript().contains("these cells run first"))
  }

  @Test func `an editor that fails or leaves nothing changes nothing`() {
    for (answer, words) in [(EditedText.failed("ed"), "`ed` ended with an error"), (.text(" \n"), "nothing was left")] {
      let session = session(Disk(), edit: { _ in answer })
      _ = session.run("x = 1")
      let transcript = session.run("edit(1)").transcript()
      #expect(transcript.hasPrefix("error J6: ") && transcript.contains(words) && transcript.contains("cell 1 stays"))
      #expect(Array(session.state.document.cells).map(\.source) == ["x = 1"])
    }
  }

  @Test func `a changed cell is run again with those that follow`() {
    let session = session(Disk(), edit: { .text($0.replacing("1", with: "5")) })
    for input in ["x = 1", "y = x * 2", "y"] { _ = session.run(input) }
    #expect(session.run("edit(1)").transcript().hasSuffix("10"))
    #expect(Array(session.state.document.cells).map(\.source) == ["x = 5", "y = x * 2", "y"])
    _ = session.run("undo")
    #expect(session.run("y").transcript() == "2")
    #expect(Array(session.state.document.cells).map(\.source) == ["x = 1", "y = x * 2", "y", "y"])
  }

  @Test func `without an editor a cell stays`() {
    let session = session(Disk())
    _ = session.run("x = 1")
    #expect(session.run("edit(1)").transcript().hasPrefix("error J6"))
    #expect(session.run("x").transcript() == "1")
  }

  @Test func `an opened notebook runs when asked, prose does not, another language never`() {
    let disk = Disk()
    disk["a.md"] = "# T\n\n```stepbook\n> a = 2\n> a + 1\n3\n```\n"
    disk["p.ipynb"] = String(decoding: SampleFiles.bytes("python.ipynb"), as: UTF8.self)
    let session = session(disk)
    _ = session.run("open(\"a.md\")")
    #expect(session.run("cells()").transcript() == "   1 # # T\n   2 > a = 2\n   3 > a + 1")
    #expect(session.run("a").failed)
    #expect(session.run("edit(1)").transcript().hasPrefix("error J5"))
    #expect(session.run("rerun(3)").transcript() == "these cells run first, without being shown: 2\n3\n2")
    #expect(session.run("rerun(3)").transcript() == "3\n2", "now the state before cell 3 is known")
    _ = session.run("open(\"p.ipynb\")")
    #expect(session.run("rerun()").transcript().hasPrefix("error J7"))
    _ = session.run("export(\"q.ipynb\")")
    #expect(disk["q.ipynb"] == disk["p.ipynb"])
  }

  @Test func `undo takes a cell back with what it did`() {
    let session = session(Disk())
    for input in ["x = 1", "x = 2", "undo"] { _ = session.run(input) }
    #expect(Array(session.state.document.cells).map(\.source) == ["x = 1"])
  }

  @Test func `a long session keeps every cell`() {
    let session = session(Disk())
    for number in 1...200 { _ = session.run("x\(number) = \(number)") }
    #expect(Array(session.state.document.cells).map(\.source) == (1...200).map { "x\($0) = \($0)" })
    #expect(session.state.document.cells[130].source == "x131 = 131")
  }
}
