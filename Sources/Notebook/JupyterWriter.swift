extension Document {
  /// The notebook as a file, byte for byte as nbformat's own writer has it: texts as lists of lines, keys sorted,
  /// indent of one space, a line feed at the end.
  public var jupyterText: String {
    var named = self
    named.nameCells()
    let json = JSON.object([
      .init("cells", .array(named.cells.map { $0.json(hasName: minor >= 5) })),
      .init("metadata", .object(metadata)), .init("nbformat", .number("4")),
      .init("nbformat_minor", .number("\(minor)")),
    ])
    return json.jupyterText + "\n"
  }
}

extension Document.Cell {
  fileprivate func json(hasName: Bool) -> JSON {
    var members = others
    members["attachments"] = members["attachments"].map { attachments in
      .object((attachments.members ?? []).map { .init($0.name, Lines.split(bundle: $0.value)) })
    }
    members["cell_type"] = .string(kind.rawValue)
    members["metadata"] = .object(metadata)
    members["source"] = Lines.split(source)
    if hasName { members["id"] = id.map(JSON.string) }
    if kind == .input {
      members["execution_count"] = number.map { .number("\($0)") } ?? .null
      members["outputs"] = .array(outputs.map(\.json))
    }
    return .object(members)
  }
}

extension CellOutput {
  fileprivate var json: JSON {
    var members = members
    switch type {
    case "display_data", "execute_result": members["data"] = members["data"].map(Lines.split(bundle:))
    case "stream": members["text"] = members["text"].map { $0.text.map(Lines.split) ?? $0 }
    default: break
    }
    return .object(members)
  }
}

/// Texts as lists of lines, and back.
enum Lines {
  /// The lines of a text with their ends, where Python's `str.splitlines(True)` breaks them.
  static func split(_ text: String) -> JSON {
    var lines: [JSON] = []
    var line = String.UnicodeScalarView()
    var scalars = text.unicodeScalars[...]
    while let scalar = scalars.popFirst() {
      line.append(scalar)
      guard ends.contains(scalar) else { continue }
      if scalar == "\r", scalars.first == "\n" { line.append(scalars.removeFirst()) }
      lines.append(.string(String(line)))
      line = String.UnicodeScalarView()
    }
    if !line.isEmpty { lines.append(.string(String(line))) }
    return .array(lines)
  }

  private static let ends: Set<Unicode.Scalar> = [
    "\n", "\r", "\u{0B}", "\u{0C}", "\u{1C}", "\u{1D}", "\u{1E}", "\u{85}", "\u{2028}", "\u{2029}",
  ]

  private static let splitTypes: Set<String> = ["application/javascript", "image/svg+xml"]

  static func split(bundle: JSON) -> JSON {
    mapped(bundle) { member in
      guard member.name.utf8.starts(with: "text/".utf8) || splitTypes.contains(member.name) else { return nil }
      return member.value.text.map(split)
    }
  }

  /// The text of a string or of a list of strings; nil for anything else.
  static func joined(_ json: JSON) -> String? {
    if let text = json.text { return text }
    guard let elements = json.elements else { return nil }
    let texts = elements.compactMap(\.text)
    return texts.count == elements.count ? texts.joined() : nil
  }

  /// Lists of lines as texts, except in JSON's own types.
  static func joined(bundle: JSON) -> JSON {
    mapped(bundle) { member in
      let isJSON =
        member.name == "application/json" || (member.name.hasPrefix("application/") && member.name.hasSuffix("+json"))
      return isJSON || member.value.text != nil ? nil : joined(member.value).map(JSON.string)
    }
  }

  private static func mapped(_ bundle: JSON, _ change: (JSON.Member) -> JSON?) -> JSON {
    guard let members = bundle.members else { return bundle }
    return .object(members.map { .init($0.name, change($0) ?? $0.value) })
  }
}
