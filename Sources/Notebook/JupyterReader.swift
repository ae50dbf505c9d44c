extension Document {
  /// The largest file that is read, in megabytes.
  public static let mostMegabytes = 64

  /// Reads an `.ipynb` of nbformat 4. Nothing in it is run.
  ///
  /// - Throws: one fault that says what is wrong and where: `J1` no JSON, `J2` no notebook, `J3` too large or too deep.
  public init(jupyter bytes: [UInt8]) throws {
    guard bytes.count <= Document.mostMegabytes << 20 else {
      throw NotebookFault("J3.large", ["limit": "\(Document.mostMegabytes)", "got": "\(bytes.count >> 20)"])
    }
    let json = try JSON(reading: bytes)
    guard json.members != nil else { throw NotebookFault("J2") }
    minor = try Document.version(json)
    guard let cells = json["cells"]?.elements else { throw NotebookFault("J2.cells") }
    metadata = json["metadata"]?.members ?? []
    for name in ["orig_nbformat", "orig_nbformat_minor", "signature"] { metadata[name] = nil }
    self.cells = try cells.enumerated().map { try Cell($1, place: $0 + 1) }
    nameCells()
  }

  private static func version(_ json: JSON) throws -> Int {
    guard let major = json["nbformat"]?.integer else { throw NotebookFault("J2") }
    guard major == 4 else { throw NotebookFault("J2.version", ["got": "\(major)"]) }
    guard let minor = json["nbformat_minor"]?.integer, (0...1000).contains(minor) else { throw NotebookFault("J2") }
    return minor
  }
}

extension Document.Cell {
  private static let ownMembers: Set<String> = [
    "cell_type", "metadata", "source", "id", "execution_count", "outputs",
  ]

  fileprivate init(_ json: JSON, place: Int) throws {
    func refused(_ part: String) -> NotebookFault {
      NotebookFault("J2.cell", ["cell": "\(place)", "part": part])
    }
    guard let members = json.members else { throw refused("cell") }
    guard let kind = json["cell_type"]?.text.flatMap(Kind.init) else { throw refused("cell_type") }
    guard let source = json["source"].flatMap(Lines.joined) else { throw refused("source") }
    self.init(kind, source)
    guard let metadata = (json["metadata"] ?? .object([])).members else { throw refused("metadata") }
    self.metadata = metadata
    self.metadata["trusted"] = nil
    others = members.filter { !Document.Cell.ownMembers.contains($0.name) }
    try readOthers(refused)
    if let id = json["id"] {
      guard let id = id.text else { throw refused("id") }
      self.id = id
    }
    if kind == .input { try readRun(json, refused) }
  }

  private mutating func readOthers(_ refused: (String) -> NotebookFault) throws {
    guard let attachments = others["attachments"] else { return }
    guard let members = attachments.members, members.allSatisfy({ $0.value.members != nil }) else {
      throw refused("attachments")
    }
    others["attachments"] = .object(members.map { .init($0.name, Lines.joined(bundle: $0.value)) })
  }

  private mutating func readRun(_ json: JSON, _ refused: (String) -> NotebookFault) throws {
    switch json["execution_count"] {
    case nil, .null?: break
    case let count?:
      guard let number = count.integer, number >= 0 else { throw refused("execution_count") }
      self.number = number
    }
    guard let outputs = (json["outputs"] ?? .array([])).elements else { throw refused("outputs") }
    self.outputs = try outputs.map { output in
      guard let found = CellOutput(reading: output) else { throw refused("outputs") }
      return found
    }
  }
}

extension CellOutput {
  /// Nil when a part that its type needs is missing or of another kind.
  fileprivate init?(reading json: JSON) {
    guard let members = json.members, json["output_type"]?.text != nil else { return nil }
    self.init(members)
    switch type {
    case "stream":
      guard members["name"]?.text != nil, let text = members["text"].flatMap(Lines.joined) else { return nil }
      self.members["text"] = .string(text)
    case "display_data", "execute_result":
      guard let data = members["data"], data.members != nil else { return nil }
      self.members["data"] = Lines.joined(bundle: data)
    case "error":
      let parts = members["traceback"]?.elements ?? []
      guard members["traceback"]?.elements != nil, parts.allSatisfy({ $0.text != nil }) else { return nil }
    default: return nil
    }
  }
}
