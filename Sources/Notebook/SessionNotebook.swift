public import Language
import Messages

extension Document {
  /// What the session shows so far, the running line included. Cells that were opened and not run again are as their file has them.
  public init(of session: Session) {
    let document = session.documentSoFar()
    self.init()
    if let origin = document.origin as? DocumentOrigin {
      (metadata, minor) = (origin.metadata, origin.minor)
    } else {
      metadata.append(.init("stepbook", .object([.init("header", .string("jupytext"))])))
    }
    let text = DiagnosticText(language: session.language, width: session.width, isPlain: true)
    for (place, cell) in document.cells.enumerated() {
      var fresh = Cell(cell, text)
      if document.origin == nil, place > 0, cell.origin == nil { fresh[note: "fence"] = "same" }
      cells.append(fresh)
    }
    nameCells()
  }
}

/// What an opened file says about itself.
struct DocumentOrigin: Sendable {
  let metadata: [JSON.Member]
  let minor: Int
}

extension Session {
  /// Puts a notebook in the place of what was shown so far. Nothing is run and no variable changes.
  public func open(_ document: Document) {
    state.document = SessionDocument()
    state.document.origin = DocumentOrigin(metadata: document.metadata, minor: document.minor)
    for cell in document.cells {
      var opened = SessionCell(cell.source)
      opened.isProse = cell.kind != .input
      opened.origin = cell
      state.document.cells.append(opened)
    }
  }
}

extension Document.Cell {
  fileprivate init(_ cell: SessionCell, _ text: DiagnosticText) {
    let origin = cell.origin as? Document.Cell
    if let origin, cell.number == nil, origin.source.utf8.elementsEqual(cell.source.utf8) {
      self = origin
      return
    }
    self = origin ?? Document.Cell(.input, cell.source)
    source = cell.source
    number = cell.number
    outputs = CellOutput.all(cell.outputs, text)
  }
}

extension CellOutput {
  /// The outputs of a run, as a notebook keeps them.
  public static func all(_ outputs: [Output], _ text: DiagnosticText) -> [CellOutput] {
    var all: [CellOutput] = []
    for output in outputs {
      switch output {
      case .text(let text): all.append(.stream(text + "\n"))
      case .rich(let rich): all.append(.display(rich.forms))
      case .diagnostic(let diagnostic):
        let lines = text.lines(diagnostic)
        all.append(
          diagnostic.severity == .error
            ? .error(diagnostic.code, diagnostic.sentence(in: text.language), lines: lines)
            : .stream(lines.map { $0 + "\n" }.joined(), name: "stderr"))
      case .clear: all = []
      case .progress: break
      }
    }
    return all
  }
}
