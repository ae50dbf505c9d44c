import Language
import Messages
import Notebook

private let thisTopic = "session"

let notebookBuiltins: [Builtin] = [.export, .open, .cells, .rerun, .edit]

extension Builtin {
  static let export = Builtin(
    "export", topic: thisTopic, "Write what you did as a notebook, a web page or a recording.",
    text("file", "its name, ending in .md, .ipynb, .html or .cast"), returns: "none",
    examples: ["1 + 1\nexport(\"mine.ipynb\")"]
  ) { call, file in
    let document = Document(of: call.session)
    let text = document.text(as: try NotebookForm(file: file), language: call.session.language)
    if let reason = call.session.resources.write(text, file) {
      throw call.refusal(of: "file", "F4", ["file": file, "reason": reason])
    }
    call.say("notebook.saved", ["file": file, "count": "\(document.cells.count)"])
    return .none
  }

  static let open = Builtin(
    "open", topic: thisTopic, "Open a notebook; nothing in it is run.",
    text("file", "its name, ending in .ipynb or .md"), returns: "none",
    examples: ["1 + 1\nexport(\"opened.ipynb\")\nopen(\"opened.ipynb\")"]
  ) { call, file in
    _ = try NotebookForm(file: file, among: [.jupyter, .markdown])
    guard let bytes = call.session.resources.file(file) else {
      throw call.noFile(file)
    }
    let document = try Document(file: file, bytes: bytes)
    call.session.open(document)
    call.say("notebook.opened", ["file": file, "count": "\(document.cells.count)"])
    return .none
  }

  static let cells = Builtin(
    "cells", topic: thisTopic, "List the cells typed or opened so far, or show one of them.",
    integer("n", "the number of the cell to show whole; 0 lists all", default: 0), returns: "none",
    examples: ["1 + 1\ncells()", "x = 2\ncells(1)"]
  ) { call, number in
    let document = Document(of: call.session)
    if number != 0 { try call.check(number, document.cells.count) }
    let listing = CellListing(document, width: call.session.width)
    let lines = number == 0 ? listing.lines : listing.lines(of: number - 1)
    lines.isEmpty ? call.say("notebook.empty") : call.session.show(lines)
    return .none
  }

  static let rerun = Builtin(
    "rerun", topic: thisTopic, "Run the notebook again from one cell on, as it was before that cell.",
    integer("n", "the number of the first cell to run", default: 1), returns: "none",
    examples: ["x = 2\nx + 1\nrerun(2)"]
  ) { call, number in
    let count = call.session.state.document.cells.count
    if count == 0 {
      call.say("notebook.empty")
      return .none
    }
    try call.check(number, count)
    try call.runDocument(from: number)
    return .none
  }

  static let edit = Builtin(
    "edit", topic: thisTopic, "Change a cell in your editor ($EDITOR) and run it again.",
    integer("n", "the number of the cell; 0 is the last", default: 0), returns: "none", examples: ["help edit"]
  ) { call, number in
    let session = call.session
    guard !session.isRunningDocument else { throw call.refusal(of: "n", "J8") }
    let number = number == 0 ? session.state.document.cells.count : number
    try call.check(number, session.state.document.cells.count)
    let cell = session.state.document.cells[number - 1]
    guard !cell.isProse else { throw call.refusal(of: "n", "J5.prose", ["n": "\(number)"]) }
    try call.runDocument(from: number, changedTo: try call.edited(cell.source, number))
    return .none
  }
}

extension Call {
  fileprivate func say(_ key: String, _ facts: [String: String] = [:]) {
    session.show(DisplayText.wrap(Catalogue.sentence(key, facts, in: session.language), session.width))
  }

  fileprivate func check(_ number: Int, _ count: Int) throws {
    guard (1...max(1, count)).contains(number), count > 0 else {
      throw refusal(of: "n", "J5", ["n": "\(number)", "count": "\(count)"])
    }
  }

  /// The text as the reader left it in the editor.
  fileprivate func edited(_ text: String, _ number: Int) throws -> String {
    switch session.resources.edit(text) {
    case .text(let text) where !text.allSatisfy(\.isWhitespace): return text
    case .text: throw refusal(of: "n", "J6.empty", ["n": "\(number)"])
    case .failed(let editor): throw refusal(of: "n", "J6.failed", ["n": "\(number)", "editor": editor])
    case .noEditor: throw refusal(of: "n", "J6")
    }
  }

  fileprivate func runDocument(from number: Int, changedTo text: String? = nil) throws {
    let language = Document(of: session).inputLanguage
    guard language == "stepbook" else { throw refusal(of: "n", "J7", ["language": language]) }
    guard !session.isRunningDocument else { throw refusal(of: "n", "J8") }
    sayWhatRunsFirst(number - 1)
    try session.runDocument(showingFrom: number - 1, changedTo: text)
  }

  /// Names the inputs that run although nobody asked for them, because the state after them is not kept.
  private func sayWhatRunsFirst(_ first: Int) {
    let cells = Array(session.state.document.cells)
    let hidden = (session.start(ofRunningFrom: first)..<cells.count).prefix { $0 < first }.filter { !cells[$0].isProse }
    guard let last = hidden.last else { return }
    let names = hidden[0] == last ? "\(last + 1)" : "\(hidden[0] + 1)-\(last + 1)"
    say("notebook.ranFirst", ["cells": names])
  }
}
