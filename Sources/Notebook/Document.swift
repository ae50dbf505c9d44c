public import Language

/// A notebook: cells of prose, inputs and outputs, whatever file they came from or go to.
public struct Document: Sendable, Equatable {
  public var cells: [Cell]
  /// What the file says about itself, for example its kernel.
  public var metadata: [JSON.Member]
  /// The minor version of nbformat 4: from 5 on every cell has an id.
  public var minor = 5

  public init(_ cells: [Cell] = [], metadata: [JSON.Member] = Document.stepbookMetadata) {
    (self.cells, self.metadata) = (cells, metadata)
  }

  /// One cell.
  public struct Cell: Sendable, Equatable {
    public enum Kind: String, Sendable {
      case prose = "markdown"
      case input = "code"
      /// Neither shown nor run: front matter.
      case raw
    }

    public var kind: Kind
    public var source: String
    public var outputs: [CellOutput] = []
    /// The number of the run that gave the outputs.
    public var number: Int?
    public var id: String?
    public var metadata: [JSON.Member] = []
    /// Further members, for example `attachments`.
    public var others: [JSON.Member] = []

    public init(_ kind: Kind, _ source: String, outputs: [CellOutput] = []) {
      (self.kind, self.source, self.outputs) = (kind, source, outputs)
    }
  }

  /// The metadata of a notebook that Stepbook makes.
  public static let stepbookMetadata: [JSON.Member] = [
    .init(
      "kernelspec",
      .object([
        .init("display_name", .string("Stepbook")), .init("language", .string("stepbook")),
        .init("name", .string("stepbook")),
      ])),
    .init(
      "language_info",
      .object([
        .init("file_extension", .string(".step")), .init("mimetype", .string("text/x-stepbook")),
        .init("name", .string("stepbook")),
      ])),
  ]

  /// The language of the inputs, `stepbook` when the file does not say.
  public var inputLanguage: String {
    metadata["language_info"]?["name"]?.text ?? metadata["kernelspec"]?["language"]?.text ?? "stepbook"
  }
}

/// What one input showed: text, the same thing in several forms, or an error. Kept as nbformat names it.
public struct CellOutput: Sendable, Equatable {
  public var members: [JSON.Member]

  public init(_ members: [JSON.Member]) { self.members = members }

  /// Text as a program prints it.
  public static func stream(_ text: String, name: String = "stdout") -> CellOutput {
    CellOutput([
      .init("output_type", .string("stream")), .init("name", .string(name)), .init("text", .string(text)),
    ])
  }

  /// One thing in several forms.
  public static func display(_ forms: [RichOutput.Form]) -> CellOutput {
    CellOutput([
      .init("output_type", .string("display_data")), .init("metadata", .object([])),
      .init("data", .object(forms.map { .init($0.type, .string($0.content)) })),
    ])
  }

  /// An error: its code, its sentence and the lines shown.
  public static func error(_ name: String, _ sentence: String, lines: [String]) -> CellOutput {
    CellOutput([
      .init("output_type", .string("error")), .init("ename", .string(name)), .init("evalue", .string(sentence)),
      .init("traceback", .array(lines.map(JSON.string))),
    ])
  }

  public var type: String { members["output_type"]?.text ?? "" }

  public var isError: Bool { type == "error" }

  /// The form of that MIME type.
  public subscript(type: String) -> String? { members["data"]?[type]?.text }

  /// The form that every front end can show.
  public var plain: String? {
    switch type {
    case "stream": members["text"]?.text
    case "error": members["traceback"]?.elements?.compactMap(\.text).joined(separator: "\n")
    default: self["text/plain"]
    }
  }

  /// The plain form as lines.
  public var lines: [String] {
    guard let plain else { return [] }
    let lines = plain.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    return lines.last == "" && lines.count > 1 ? Array(lines.dropLast()) : lines
  }
}

extension Document.Cell {
  /// The plain outputs as lines, one after the other.
  public var outputLines: [String] { outputs.flatMap(\.lines) }

  /// What Stepbook itself noted about the cell.
  subscript(note name: String) -> String? {
    get { metadata["stepbook"]?[name]?.text }
    set {
      var notes = metadata["stepbook"]?.members ?? []
      notes[name] = newValue.map(JSON.string)
      metadata["stepbook"] = notes.isEmpty ? nil : .object(notes)
    }
  }

  /// Words that other programs sort cells by: `solution`, `note`.
  var tags: [String] {
    get { metadata["tags"]?.elements?.compactMap(\.text) ?? [] }
    set { metadata["tags"] = newValue.isEmpty ? nil : .array(newValue.map(JSON.string)) }
  }
}
