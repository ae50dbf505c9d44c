public import Messages

/// The forms of file that a notebook can be written in.
public enum NotebookForm: String, Sendable, CaseIterable {
  case markdown = "md"
  case jupyter = "ipynb"
  case html
  case asciicast = "cast"

  /// The form that a file's name asks for.
  ///
  /// - Throws: `J4` for any other name.
  public init(file: String, among forms: [NotebookForm] = NotebookForm.allCases) throws {
    let found = forms.first { file.utf8.reversed().starts(with: ("." + $0.rawValue).utf8.reversed()) }
    guard let found else {
      let names = forms.map { "." + $0.rawValue }.joined(separator: ", ")
      throw NotebookFault("J4", ["file": file, "forms": names])
    }
    self = found
  }
}

extension Document {
  /// The notebook as a file of one form.
  public func text(as form: NotebookForm, language: MessageLanguage = .english) -> String {
    switch form {
    case .markdown: markdownText
    case .jupyter: jupyterText
    case .html: htmlText(HTMLOptions(language: language))
    case .asciicast: asciicastText()
    }
  }

  /// Reads a notebook of either form that can be opened.
  ///
  /// - Throws: `J1` to `J4`; the fault names the file.
  public init(file: String, bytes: [UInt8]) throws {
    do {
      switch try NotebookForm(file: file, among: [.jupyter, .markdown]) {
      case .markdown: try self.init(markdownBytes: bytes)
      default: try self.init(jupyter: bytes)
      }
    } catch let fault as NotebookFault {
      throw NotebookFault(fault.key, fault.facts.merging(["file": file]) { $1 })
    }
  }

  private init(markdownBytes bytes: [UInt8]) throws {
    guard bytes.count <= Document.mostMegabytes << 20 else {
      throw NotebookFault("J3.large", ["limit": "\(Document.mostMegabytes)", "got": "\(bytes.count >> 20)"])
    }
    self.init(markdown: String(decoding: bytes, as: UTF8.self))
  }
}
