/// What may stand at the end of an unfinished input. Nothing is run to find out.
public struct CompletionOffer: Sendable, Equatable {
  /// The end of the input that a candidate replaces.
  public let stem: String
  public let candidates: [String]
}

extension Session {
  /// Names that can follow `left`, the input up to the cursor.
  public func completions(of left: String) -> CompletionOffer {
    if let path = openFileName(left) { return CompletionOffer(stem: path, candidates: fileNames(path)) }
    let stem = String(left.reversed().prefix(while: Session.isNamePart).reversed())
    let before = left.dropLast(stem.count)
    let found: [String]
    if before.hasSuffix(".") {
      found = members(of: String(before.dropLast()))
    } else {
      found =
        options(in: before) + startWords(before) + variableNames
        + registry.functionNames.filter { !Verbs.all.contains($0) }
    }
    let fitting = found.filter { $0.hasPrefix(stem) && $0 != stem }
    return CompletionOffer(stem: stem, candidates: unique(fitting))
  }

  private static let fileCommands: Set<String> = ["load", "run", "save", "export", "open"]

  /// The text after an open quote, when a command that takes a file stands before it.
  private func openFileName(_ left: String) -> String? {
    let line = left.split(separator: "\n", omittingEmptySubsequences: false).last ?? ""
    let parts = line.split(separator: "\"", omittingEmptySubsequences: false)
    guard parts.count.isMultiple(of: 2), let path = parts.last else { return nil }
    let before = parts.dropLast().joined(separator: "\"").filter { !"( ".contains($0) }
    return Session.fileCommands.contains { before.hasSuffix($0) } ? String(path) : nil
  }

  private func fileNames(_ path: String) -> [String] { resources.paths(path).sorted() }

  private static func isNamePart(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "_"
  }

  private func unique(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }

  /// Verbs and statements, where a statement starts.
  private func startWords(_ before: Substring) -> [String] {
    let last = before.last { $0 != " " }
    guard last == nil || last == ";" || last == "\n" || last == "{" || last == "=" else { return [] }
    let verbs = registry.all.filter(\.isVerb).map(\.name).sorted()
    return verbs + (last == "=" ? [] : ["for", "def"])
  }

  // MARK: - After a dot

  private func members(of text: String) -> [String] {
    let path = String(text.reversed().prefix { Session.isNamePart($0) || $0 == "." }.reversed())
    guard let value = valueWithoutRunning(path) else {
      return text.hasSuffix(")") || text.hasSuffix("]") ? Session.tensorFields + registry.functionNames : []
    }
    return fieldNames(of: value) + methodNames(of: value)
  }

  private func valueWithoutRunning(_ path: String) -> Value? {
    let names = path.split(separator: ".").map(String.init)
    guard let first = names.first, let start = state.variables[first] else { return nil }
    return names.dropFirst().reduce(start) { value, name in
      value.flatMap { try? field(name, of: $0, at: Span(0, 0)) }
    }
  }

  // MARK: - Inside a call

  /// The options of the function whose bracket is open, or of the verb the statement starts with.
  private func options(in before: Substring) -> [String] {
    guard let name = openCall(before) ?? leadingVerb(before) else { return [] }
    let builtins =
      [registry.function(name)].compactMap { $0 } + registry.all.filter { $0.receiver != nil && $0.name == name }
    let options = builtins.flatMap { $0.parameters.filter { $0.defaultText != nil }.map { $0.name + "=" } }
    return options
  }

  func functionInside(_ entry: String) -> String? { openCall(entry[...]) ?? leadingVerb(entry[...]) }

  private func openCall(_ before: Substring) -> String? {
    var closed = 0
    var index = before.endIndex
    while index > before.startIndex {
      index = before.index(before: index)
      switch before[index] {
      case ")", "]", "}": closed += 1
      case "(" where closed == 0:
        let name = String(before[..<index].reversed().prefix(while: Session.isNamePart).reversed())
        return name.isEmpty ? nil : name
      case "(", "[", "{": closed -= 1
      default: break
      }
      if closed < 0 { return nil }
    }
    return nil
  }

  private func leadingVerb(_ before: Substring) -> String? {
    let statement = before.split(whereSeparator: { $0 == ";" || $0 == "\n" }).last ?? ""
    let right = statement.split(separator: "=", maxSplits: 1).last ?? statement
    let word = right.split(separator: " ").first.map(String.init) ?? ""
    return Verbs.all.contains(word) ? word : nil
  }
}
